import { html, nothing } from 'lit';
import type { FigureCell, TableCell } from '../../engine/index.ts';
import type { FigureTable } from '../charts/figure.ts';
import type { FigureInputs } from '../charts/figureInputs.ts';
import { multiplesData, whatIsShown } from '../charts/multiplesFigure.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import { inputsOf, type Nothing } from '../charts/shownFigure.ts';
import { howCalculated } from '../methods/asked.ts';
import { showsBaselineOnly } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { dataTable } from './dataTable.ts';
import { cellHeading, levelOf } from './headings.ts';
import { savesOf } from './saves.ts';
import { waitingCell } from './waiting.ts';

/** Years that a table has columns for where its cell names none. */
const usualYears = 5;

/** Values of criteria in numbers: a place, a criterion and a scenario a row, a year a column. */
export const tableCell: CellKind<'table'> = {
  kind: 'table',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    const words = wording.value;
    const { text } = words;
    const { language } = session.frame.value;
    const shown = session.settled.value;
    const inputs = shown && inputsOf(shown.ensemble, asFigure(cell, session), session, words);
    if (!shown || !inputs) return waitingCell(cell, titleOf(cell), session);
    const data = dataOf(cell, inputs);
    const table = tableOf(cell, inputs);
    const id = anchorOf(cell);
    return html`
      <section class="cell table-cell" id=${id} role="group" aria-labelledby="${id}-title">
        <header class="cell-heading">
          ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell), cell.title && language)}
          <p class="cell-subtitle">${'nothing' in table ? table.nothing : whatIsShown(inputs)}</p>
        </header>
        ${cell.description === undefined ? nothing : html`<p class="description" lang=${language}>${cell.description}</p>`}
        ${
          'nothing' in table
            ? nothing
            : html`${dataTable(table, titleOf(cell))}
                <footer class="figure-foot">
                  <p class="notes">
                    ${assumedMark(session)}
                    ${text.status.replicates(shown.ensemble.replicates.length)} · ${text.trend.seed(shown.ensemble.seed)}
                  </p>
                  ${'nothing' in data ? nothing : howCalculated('table', { session, cell, ensemble: shown.ensemble, inputs }, data, () => table)}
                  ${savesOf({ id, table: () => table })}
                </footer>`
        }
      </section>
    `;
  },
};

/** The table's rows, as small multiples of the same would have them, in the years that it asks for. */
export function tableOf(cell: TableCell, inputs: FigureInputs): FigureTable | Nothing {
  const data = dataOf(cell, inputs);
  if ('nothing' in data) return data;
  const { columns, rows, unit } = data.table;
  const years = data.years.map(String);
  const kept = columns.flatMap((column, i) => (i < 2 || years.includes(column) ? [i] : []));
  const pick = (row: readonly string[]) => kept.map((i) => row[i] ?? '–');
  return { ...(unit !== undefined && { unit }), columns: pick(columns), rows: rows.map(pick) };
}

/** What the table is of, in the years that it asks for. */
function dataOf({ scenarios: asked, years: named }: TableCell, inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble } = inputs;
  // a table has no colours to run out of
  const scenarios = ensemble.strategies
    .map((result, index) => ({ result, index }))
    .filter(({ result: { strategy } }) => asked.length === 0 || asked.includes(strategy.id))
    .filter(({ result: { strategy } }) => !showsBaselineOnly.value || strategy.parent === undefined);
  const data = multiplesData({ ...inputs, scenarios });
  if ('nothing' in data) return data;
  const years = named.length > 0 ? named : spread(ensemble.shape.years);
  const isAsked = ({ year }: { readonly year: number }) => years.includes(year);
  const panels = data.panels.map((panel) => ({
    ...panel,
    lines: panel.lines.map((line) => ({ ...line, points: line.points.filter(isAsked) })),
  }));
  return { ...data, years, panels };
}

/** The first year and the last, and others evenly between them. */
function spread(years: readonly number[]): readonly number[] {
  const count = Math.min(usualYears, years.length);
  if (count < 2) return years;
  return Array.from({ length: count }, (_, i) => years[Math.round((i * (years.length - 1)) / (count - 1))] ?? 0);
}

/** The figure that shows the same. */
function asFigure(cell: TableCell, session: Session): FigureCell {
  const { kind: _kind, years: _years, places, ...own } = cell;
  const focus = session.focus.value?.place.id;
  const [indicator = { form: 'gap', criterion: 'outside-labour' }] = cell.indicators;
  const shown = places.length > 0 || focus === undefined ? places : [focus];
  return { ...own, kind: 'figure', figure: 'multiples', indicator, places: shown, band: 0 };
}

function titleOf(cell: TableCell): string {
  return cell.title ?? wording.value.text.cells.table.title;
}
