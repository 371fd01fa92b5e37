import { html, nothing } from 'lit';
import { type LeversCell, type Place, placesOf } from '../../engine/index.ts';
import { type Lever, leversAt } from '../notebook/levers.ts';
import '../panels/leverElement.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { LeverMoved } from '../panels/leverElement.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';

/** Sliders of a scenario's measures, in the text that they belong to. */
export const leversCell: CellKind<'levers'> = {
  kind: 'levers',
  outline: (cell, session) => [
    { anchor: anchorOf(cell), title: titleOf(cell, session), level: levelOf(cell, session) },
  ],
  render(cell, session) {
    const id = anchorOf(cell);
    const strategies = session.strategies.value;
    const strategy = strategies.find((candidate) => candidate.id === cell.scenario);
    const parent = strategies.find((candidate) => candidate.id === strategy?.parent);
    const places = leversOf(cell, session);
    return html`
      <section class="cell levers-cell" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell, session), cell.title && session.frame.value.language)}
          ${strategy && strategy.name !== titleOf(cell, session) ? html`<p class="cell-subtitle">${strategy.name}</p>` : nothing}
        </header>
        ${places.map(({ place, levers }) => {
          const name = wording.value.label(place.label);
          return html`<div role="group" aria-label=${name}>
            ${places.length > 1 ? html`<p class="lever-place" aria-hidden="true">${name}</p>` : nothing}
            <div class="lever-grid">
              ${levers.map(
                (lever) => html`<fremsyn-lever
                  .lever=${lever}
                  .baselineName=${parent?.name ?? ''}
                  .group=${id}
                  .onApproach=${(near: Lever) => session.approach(cell.scenario, near)}
                  .onMove=${(moved: LeverMoved) => session.setLever(cell.scenario, moved.lever, moved.value, moved.gesture)}
                ></fremsyn-lever>`,
              )}
            </div>
          </div>`;
        })}
      </section>
    `;
  },
};

/** Levers of the measure uses that the cell names, place by place; all of the scenario's where it names none. */
function leversOf(
  cell: LeversCell,
  session: Session,
): readonly { readonly place: Place; readonly levers: readonly Lever[] }[] {
  const pack = session.pack.value;
  const strategies = session.strategies.value;
  const strategy = strategies.find((candidate) => candidate.id === cell.scenario);
  if (!pack || !strategy) return [];
  const parent = strategies.find((candidate) => candidate.id === strategy.parent);
  const places = placesOf(pack.geography);
  const uses = strategy.measures.filter(({ id }) => cell.measures.length === 0 || cell.measures.includes(id));
  const estates = [...new Set(uses.flatMap((use) => use.estates.slice(0, 1)))];
  return estates.flatMap((estate) => {
    const place = places[1 + pack.geography.districts.length + estate];
    if (!place) return [];
    const ids = new Set(uses.map(({ id }) => id));
    const levers = leversAt(pack, strategy, parent, place)
      .flatMap((group) => group.levers)
      .filter((lever) => lever.use && ids.has(lever.use.id));
    return [{ place, levers }];
  });
}

function titleOf(cell: LeversCell, session: Session): string {
  const name = session.strategies.value.find(({ id }) => id === cell.scenario)?.name ?? cell.scenario;
  return cell.title ?? `${wording.value.text.levers.of} ${name}`;
}
