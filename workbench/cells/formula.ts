import { html, nothing } from 'lit';
import {
  type FigureCell,
  type FormulaCell,
  formulaDifferences,
  type StrategyResult,
  summarise,
} from '../../engine/index.ts';
import { writtenFormula } from '../charts/formulaNumbers.ts';
import { type FormulaShown, formulaShown, valuesOf } from '../charts/formulaShown.ts';
import { mostScenarios } from '../charts/palette.ts';
import { figureKindsShown } from '../charts/registry.ts';
import { placeOf } from '../charts/trendFigure.ts';
import { howCalculated } from '../methods/asked.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { isNone } from '../text/numbers.ts';
import { assumedMark } from './assumed.ts';
import type { CellKind } from './cellKind.ts';
import { cellHeading, levelOf } from './headings.ts';
import { savesOf } from './saves.ts';
import { waitingCell } from './waiting.ts';

/** An indicator that the document derives from others: its line over the years, or its value in one of them. */
export const formulaCell: CellKind<'formula'> = {
  kind: 'formula',
  outline: (cell, session) => [{ anchor: anchorOf(cell), title: titleOf(cell), level: levelOf(cell, session) }],
  render(cell, session) {
    if (cell.show === 'series') return figureKindsShown.trend.render(asFigure(cell), session, cell);
    const pack = session.pack.value;
    const { cells, years } = session.formulas.value;
    const shown = pack && cells.includes(cell) ? formulaShown(cell, years, pack) : undefined;
    if (!shown) return faultyCell(cell, session);
    return numberCell(cell, shown, session);
  },
};

/** The figure that shows the cell's formula over the years. */
function asFigure(cell: FormulaCell): FigureCell {
  const { kind: _kind, formula: _formula, unit: _unit, show: _show, year: _year, ...own } = cell;
  const indicator = { form: 'gap', criterion: 'outside-labour' } as const;
  return { ...own, kind: 'figure', figure: 'trend', indicator, indicators: [], formula: cell.id, band: 0 };
}

interface NumberShown {
  readonly name: string;
  readonly index: number;
  readonly value: string;
  readonly interval: string | undefined;
  /** paired difference to the scenario that it starts from, and that one's name */
  readonly difference: string | undefined;
  /** whether that difference is exactly nothing */
  readonly isSame: boolean;
  readonly against: string | undefined;
}

/** The formula's value in one year, scenario by scenario. */
function numberCell(cell: FormulaCell, shown: FormulaShown, session: Session) {
  const words = wording.value;
  const { text } = words;
  const id = anchorOf(cell);
  const place = placeOf(cell, session);
  const year = cell.year ?? session.focus.value?.year ?? 0;
  const numbers = place && numbersOf(cell, shown, place.id, year, session);
  if (!numbers || !place) return waitingCell(cell, titleOf(cell), session);
  const table = () => ({
    unit: text.cells.formula.units[shown.unit],
    columns: [text.scenario, text.cells.formula.value, text.interval80, text.comparison.difference],
    rows: numbers.map(({ name, value, interval, difference }) => [name, value, interval ?? '–', difference ?? '–']),
  });
  const lang = cell.title ? session.frame.value.language : undefined;
  return html`
    <section class="cell formula-cell" id=${id} role="group" aria-labelledby="${id}-title">
      <header class="cell-heading">
        ${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell), lang)}
        <p class="cell-subtitle">
          ${shown.hasPlace ? `${words.label(place.label)}, ` : ''}${year}: ${text.cells.formula.units[shown.unit]}
        </p>
      </header>
      <dl class="tiles">
        ${numbers.map(
          ({ name, index, value, interval, difference, isSame, against }) => html`<div class="tile">
            <dt><span class="swatch ${index < mostScenarios ? `scenario-${index}` : 'undrawn'}" aria-hidden="true"></span> ${name}</dt>
            <dd class="gap">${value}</dd>
            <dd class="level">${interval ?? '\u00a0'}</dd>
            <dd class="difference">
              ${difference === undefined ? text.keyFigures.isBaseline : isSame ? text.keyFigures.same(against ?? '') : html`<b>${difference}</b> ${text.keyFigures.against(against ?? '')}`}
            </dd>
          </div>`,
        )}
      </dl>
      ${cell.description === undefined ? nothing : html`<p class="description" lang=${session.frame.value.language}>${cell.description}</p>`}
      <footer class="figure-foot">
        <p class="notes">${assumedMark(session)} <code>${shown.formula.source}</code></p>
        ${howCalculated('formula', { session, cell })}
        ${savesOf({ id, table })}
      </footer>
    </section>
  `;
}

/** What is shown of a formula in one year, with its source and the year; undefined where it is shown otherwise, or not yet. */
export function formulaNumbersOf(cell: FormulaCell, session: Session) {
  const pack = session.pack.value;
  const { cells, years } = session.formulas.value;
  const shown = pack && cells.includes(cell) ? formulaShown(cell, years, pack) : undefined;
  const place = placeOf(cell, session);
  const year = cell.year ?? session.focus.value?.year ?? 0;
  const numbers = shown && place && numbersOf(cell, shown, place.id, year, session);
  return numbers && { source: shown.formula.source, unit: shown.unit, year, numbers };
}

function numbersOf(
  cell: FormulaCell,
  shown: FormulaShown,
  place: string,
  year: number,
  session: Session,
): readonly NumberShown[] | undefined {
  const { text, numbers } = wording.value;
  const ensemble = session.settled.value?.ensemble;
  const yearIndex = ensemble?.shape.years.indexOf(year) ?? -1;
  if (!ensemble || yearIndex < 0) return undefined;
  const valuesIn = (result: StrategyResult) => valuesOf(ensemble, shown, result, place);
  const rows = ensemble.strategies.flatMap((result, index) => {
    const isAsked = cell.scenarios.length === 0 || cell.scenarios.includes(result.strategy.id);
    return isAsked ? [{ result, index, point: summarise(valuesIn(result)[yearIndex] ?? []) }] : [];
  });
  const write = writtenFormula(
    shown,
    rows.flatMap(({ point }) => point ?? []),
    wording.value,
  );
  return rows.map(({ result, index, point }) => {
    const parent = ensemble.strategies.find(({ strategy }) => strategy.id === result.strategy.parent);
    const pairs = parent && formulaDifferences(ensemble, valuesIn(result), valuesIn(parent));
    const difference = pairs?.find((candidate) => candidate.year === year);
    const hasSpread = point !== undefined && point.replicates > 4 && !shown.formula.isClaim;
    const ends = (of: NonNullable<typeof point>) =>
      [write({ ...of, mean: of.p10 }).text, write({ ...of, mean: of.p90 }).text] as const;
    const told = (of: NonNullable<typeof point>) => {
      const { value, text: written } = write(of);
      return isNone(of) ? numbers.plain(0, 0) : value > 0 ? `+${written}` : written;
    };
    return {
      name: result.strategy.name,
      index,
      value: point ? write(point).text : text.cells.formula.noValueShort,
      interval: hasSpread && ends(point)[0] !== ends(point)[1] ? text.comparison.interval(...ends(point)) : undefined,
      difference: difference && !shown.formula.isClaim ? told(difference) : parent ? '–' : undefined,
      isSame: difference !== undefined && !shown.formula.isClaim && isNone(difference),
      against: parent?.strategy.name,
    };
  });
}

function faultyCell(cell: FormulaCell, session: Session) {
  if (!session.pack.value) return waitingCell(cell, titleOf(cell), session);
  const id = anchorOf(cell);
  return html`<section class="cell" id=${id} role="group" aria-labelledby="${id}-title">
    <header class="cell-heading">${cellHeading(levelOf(cell, session), `${id}-title`, titleOf(cell))}</header>
    <p class="messages">${wording.value.text.cells.formula.faulty}</p>
    <pre tabindex="0">${cell.formula.value}</pre>
  </section>`;
}

function titleOf(cell: FormulaCell): string {
  return cell.title ?? wording.value.text.cells.formula.title(cell.id);
}
