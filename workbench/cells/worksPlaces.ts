import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TimelineCell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { edit, socialEstates, type UseShown } from '../notebook/scenarioEdits.ts';
import { withPlace, withPlaceShown } from '../notebook/worksPlace.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';

/**
 * Where works are: any estate of social housing, or several together under one agreement on years and size. What doesn't fit there is told at the
 * bar.
 * @param place the places that they are at now, in words
 */
export function worksPlaces(use: UseShown, measure: string, place: string, cell: TimelineCell, session: Session) {
  const { text, label } = wording.value;
  const words = text.scenarioCells.timeline;
  const [only = ''] = use.where.length === 1 ? use.where : [];
  const estates = socialEstates(session);
  const isAmong = estates.some(({ id }) => id === only);
  const bar = `${anchorOf(cell)}-${use.id}`;
  const move = (event: Event) => {
    const chosen = (event.currentTarget as HTMLSelectElement).value;
    if (chosen !== '') moveTo([chosen], chosen);
  };
  const moveTo = (places: readonly string[], shown: string | undefined) => {
    const pack = session.pack.peek();
    if (!pack) return;
    edit(session, (notebook) => {
      const moved = withPlace(notebook, cell.scenario, use, places);
      return shown === undefined ? moved : withPlaceShown(moved, cell, shown, pack);
    });
  };
  // a district or the whole municipality is no estate to be ticked off
  const canShare = use.where.every((id) => estates.some((estate) => estate.id === id));
  return html`<select
      class="works-place"
      aria-label="${text.place}, ${measure}, ${place}"
      aria-describedby="${bar}-faults ${bar}-overlap"
      @change=${move}
    >
      ${isAmong ? nothing : html`<option value="" selected>${place}</option>`}
      ${estates.map(({ id, label: name }) => html`<option value=${id} ?selected=${id === only}>${label(name)}</option>`)}
    </select>
    ${
      canShare
        ? html`<details class="folded works-places">
            <summary>${words.several}</summary>
            <fieldset class="uses-field" aria-describedby="${bar}-faults ${bar}-overlap">
              <legend class="visually-hidden">${words.severalOf(measure, place)}</legend>
              ${estates.map(({ id, label: name }) => {
                const isChosen = use.where.includes(id);
                return html`<label
                  ><input
                    type="checkbox"
                    .checked=${live(isChosen)}
                    ?disabled=${isChosen && use.where.length === 1}
                    @change=${() =>
                      moveTo(
                        // a new place comes last, so that the works keep the id that follows from the first
                        isChosen ? use.where.filter((other) => other !== id) : [...use.where, id],
                        isChosen ? undefined : id,
                      )}
                  />
                  ${label(name)}</label
                >`;
              })}
            </fieldset>
          </details>`
        : nothing
    }`;
}
