import { html, nothing } from 'lit';
import { type ComparisonCell, type FigureCell, withCellKey } from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { edit } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumptionRows } from './assumptionDiff.ts';

/** Most scenarios that are set side by side, and fewest. */
const most = 4;
const fewest = 2;

/** What the scenarios of a comparison assume differently, folded under it: one row an assumption, one column a scenario. */
export function assumptionTable(cell: ComparisonCell, id: string, session: Session) {
  const pack = session.pack.value;
  const all = session.strategies.value;
  const compared = comparedIn(cell, session);
  const words = wording.value.text.scenarioCells.diff;
  if (!pack || compared.length < fewest) return nothing;
  const rows = assumptionRows(compared, pack);
  return html`<details class="assumptions">
    <summary>${words.summary(rows.length)}</summary>
    ${
      rows.length === 0
        ? html`<p class="muted">${words.none}</p>`
        : html`<table class="edited-table assumption-table">
            <caption class="visually-hidden">${words.summary(rows.length)}</caption>
            <thead>
              <tr>
                <th scope="col">${words.assumption}</th>
                ${compared.map(
                  (strategy) =>
                    html`<th scope="col" id="${id}-${strategy.id}"><span class="swatch scenario-${all.indexOf(strategy)}" aria-hidden="true"></span>${strategy.name}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ about, values }) => html`<tr>
                  <th scope="row">${about}</th>
                  ${values.map(
                    (value, i) => html`<td>
                      <span class="cell-label" aria-hidden="true">${compared[i]?.name}</span>${value ?? words.notUsed}
                    </td>`,
                  )}
                </tr>`,
              )}
            </tbody>
          </table>`
    }
  </details>`;
}

/** Which scenarios a figure draws, where the document has more than it does. */
export function drawnChooser(cell: FigureCell, session: Session) {
  const isAll = comparedIn(cell, session).length === session.strategies.value.length;
  return isAll ? nothing : comparedChooser(cell, session);
}

/** Which scenarios are set side by side: two to four of the document's. */
export function comparedChooser(cell: ComparisonCell | FigureCell, session: Session) {
  const all = session.strategies.value;
  if (!canChange(session.isReadOnly.value) || all.length <= fewest) return nothing;
  const words = wording.value.text.scenarioCells.diff;
  const chosen = comparedIn(cell, session).map(({ id }) => id);
  const toggle = (id: string, isChosen: boolean) => {
    const wanted = all
      .map((strategy) => strategy.id)
      .filter((other) => (other === id ? isChosen : chosen.includes(other)));
    edit(session, (notebook) => withCellKey(notebook, cell, 'scenarios', wanted));
  };
  return html`<fieldset class="compared-chooser">
    <legend>${words.compared}</legend>
    ${all.map((strategy, position) => {
      const index = cell.kind === 'figure' ? chosen.indexOf(strategy.id) : position;
      const isChosen = chosen.includes(strategy.id);
      const isFixed = isChosen ? chosen.length <= fewest : chosen.length >= most;
      return html`<label
        ><input
          type="checkbox"
          .checked=${isChosen}
          ?disabled=${isFixed}
          @change=${(event: Event) => toggle(strategy.id, (event.currentTarget as HTMLInputElement).checked)}
        />${index < 0 ? nothing : html`<span class="swatch scenario-${index}" aria-hidden="true"></span>`}${strategy.name}</label
      >`;
    })}
  </fieldset>`;
}

function comparedIn(cell: ComparisonCell | FigureCell, session: Session) {
  const all = session.strategies.value;
  return all.filter(({ id }) => cell.scenarios.length === 0 || cell.scenarios.includes(id)).slice(0, most);
}
