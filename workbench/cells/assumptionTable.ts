import { html, nothing } from 'lit';
import { type ComparisonCell, type FigureCell, withCellKey } from '../../engine/index.ts';
import { mostScenarios } from '../charts/palette.ts';
import { scenariosShown } from '../charts/scenariosShown.ts';
import { canChange } from '../mode.ts';
import { edit } from '../notebook/scenarioEdits.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumptionRows } from './assumptionDiff.ts';

/** Fewest scenarios that are set side by side. */
const fewest = 2;

/** What the scenarios of a comparison assume differently, folded under it: one row an assumption, one column a scenario. */
export function assumptionTable(cell: ComparisonCell, id: string, session: Session) {
  const pack = session.pack.value;
  const looks = looksIn(cell, session);
  const compared = looks.map(({ result }) => result.strategy);
  const words = wording.value.text.scenarioCells.diff;
  if (!pack || compared.length < fewest) return nothing;
  const rows = assumptionRows(compared, pack);
  return html`<details class="folded assumptions">
    <summary>${words.summary(rows.length)}</summary>
    ${
      rows.length === 0
        ? html`<p class="muted">${words.none}</p>`
        : html`<table class="edited-table assumption-table">
            <caption class="visually-hidden">${words.summary(rows.length)}</caption>
            <thead>
              <tr>
                <th scope="col">${words.assumption}</th>
                ${looks.map(
                  ({ result: { strategy }, index }) =>
                    html`<th scope="col" id="${id}-${strategy.id}"><span class="swatch scenario-${index}" aria-hidden="true"></span>${strategy.name}</th>`,
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
  const isAll = looksIn(cell, session).length === session.strategies.value.length;
  return isAll ? nothing : comparedChooser(cell, session);
}

/** Which scenarios are set side by side: as many of the document's as can be told apart. Where it has more, one gives way by choice to another. */
export function comparedChooser(cell: ComparisonCell | FigureCell, session: Session) {
  const all = session.strategies.value;
  if (!canChange(session.isReadOnly.value) || all.length <= fewest) return nothing;
  const words = wording.value.text.scenarioCells.diff;
  const looks = looksIn(cell, session);
  const chosen = looks.map(({ result }) => result.strategy.id);
  const toggle = (id: string, isChosen: boolean) => {
    const wanted = all
      .map((strategy) => strategy.id)
      .filter((other) => (other === id ? isChosen : chosen.includes(other)));
    edit(session, (notebook) => withCellKey(notebook, cell, 'scenarios', wanted));
  };
  return html`<fieldset class="compared-chooser">
    <legend>${words.compared}</legend>
    ${all.map((strategy) => {
      const place = chosen.indexOf(strategy.id);
      const index = cell.kind === 'figure' ? place : (looks[place]?.index ?? place);
      const isChosen = chosen.includes(strategy.id);
      const isFixed = isChosen ? chosen.length <= fewest : chosen.length >= mostScenarios;
      return html`<label
        ><input
          type="checkbox"
          .checked=${isChosen}
          ?disabled=${isFixed}
          @change=${(event: Event) => toggle(strategy.id, (event.currentTarget as HTMLInputElement).checked)}
        />${index < 0 ? nothing : html`<span class="swatch scenario-${index}" aria-hidden="true"></span>`}${strategy.name}</label
      >`;
    })}
    ${all.length > mostScenarios ? html`<p class="muted">${words.atATime(fewest, mostScenarios)}</p>` : nothing}
  </fieldset>`;
}

/** The scenarios that are set side by side, each with its own colour and dash. */
function looksIn(cell: ComparisonCell | FigureCell, session: Session) {
  const results = session.strategies.value.map((strategy) => ({ strategy }));
  return scenariosShown(results, cell.scenarios, session.selectedId.value);
}
