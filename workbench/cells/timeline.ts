import { html, nothing } from 'lit';
import { horizonOf, measures, type TimelineCell, withMeasure } from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { edit, placeName, socialEstates, type UseShown, usesShown } from '../notebook/scenarioEdits.ts';
import { estatesOf, startingWorks, worksMeasures } from '../notebook/works.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';
import './timelineStrip.ts';
import { timelineTable } from './timelineTable.ts';

const works: ReadonlySet<string> = new Set(worksMeasures);

/** The physical transformation of a scenario (*omdannelse*) over the years: as a strip of bars, and the same as a table. */
export const timelineCell: CellKind<'timeline'> = {
  kind: 'timeline',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const words = wording.value.text.scenarioCells.timeline;
    const id = anchorOf(cell);
    const uses = usesIn(cell, session);
    const isEditable = canChange(session.isReadOnly.value);
    const scenario = session.strategies.value.find((strategy) => strategy.id === cell.scenario)?.name ?? cell.scenario;
    const places = cell.places.map((place) => placeName(session, place));
    return html`
      <section class="cell timeline" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell), cell.title && session.frame.value.language)}
          <p class="cell-subtitle">${words.subtitle(scenario, wording.value.list(places))}</p>
        </header>
        ${
          uses.length === 0
            ? html`<p class="muted">${words.none(scenario)}</p>`
            : html`<fremsyn-timeline-strip
                  .session=${session}
                  .scenario=${cell.scenario}
                  .uses=${uses}
                  .name=${id}
                ></fremsyn-timeline-strip>
                ${timelineTable(uses, cell, session, isEditable)}`
        }
        ${isEditable ? adding(cell, session) : nothing}
      </section>
    `;
  },
};

/** Works of the scenario at the cell's places. */
function usesIn(cell: TimelineCell, session: Session): readonly UseShown[] {
  const pack = session.pack.value;
  const uses = usesShown(session, cell.scenario, works);
  if (!pack || cell.places.length === 0) return uses;
  const here = estatesOf(cell.places, pack);
  return uses.filter(({ where }) => [...estatesOf(where, pack)].some((estate) => here.has(estate)));
}

/** New works: which, and where. */
function adding(cell: TimelineCell, session: Session) {
  const { text, label } = wording.value;
  const words = text.scenarioCells.timeline;
  const pack = session.pack.value;
  if (!pack) return nothing;
  const here = estatesOf(cell.places, pack);
  const first = pack.geography.districts.length + 1;
  const places = socialEstates(session).filter(({ index }) => here.size === 0 || here.has(index - first));
  if (places.length === 0) return nothing;
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const measure = measures.get(String(form.get('measure')));
    const place = places.find(({ id }) => id === form.get('place'));
    if (!measure || !place) return;
    const all = usesShown(session, cell.scenario, works);
    edit(session, (notebook) => {
      const added = startingWorks(measure, place, all, pack, horizonOf(notebook, pack));
      return withMeasure(notebook, cell.scenario, added);
    });
  };
  return html`<form class="adding" @submit=${add}>
    <label
      ><span>${words.work}</span>
      <select name="measure">
        ${worksMeasures.flatMap((id) => {
          const measure = measures.get(id);
          return measure ? [html`<option value=${id}>${label(measure.label)}</option>`] : [];
        })}
      </select></label
    >
    <label
      ><span>${text.place}</span>
      <select name="place">
        ${places.map((place) => html`<option value=${place.id}>${label(place.label)}</option>`)}
      </select></label
    >
    <button type="submit">${words.add}</button>
  </form>`;
}

function titleOf(cell: TimelineCell): string {
  return cell.title ?? wording.value.text.scenarioCells.timeline.title;
}
