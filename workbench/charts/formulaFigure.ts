import { formulaPoints, type Place, placesOf, type SeriesPoint } from '../../engine/index.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type FormulaNumber, writtenFormula } from './formulaNumbers.ts';
import { valuesOf } from './formulaShown.ts';
import { type Panel, type PanelLine, type PanelsData, panelsFigure } from './panelsForm.ts';
import { scaleRange } from './scaleRange.ts';
import type { ScenarioShown } from './scenariosShown.ts';
import { figureKind, type Nothing, ofFinding } from './shownFigure.ts';

/** Places that a formula is shown for: the cell's own, else the one that the document looks at. */
export function placesOfFormula({ cell, pack, place, formula }: FigureInputs): readonly Place[] {
  if (!formula?.hasPlace) return [place];
  const all = placesOf(pack.geography);
  const asked = [...cell.places, ...(cell.places.length > 0 ? [] : formula.cell.places)];
  const named = asked.flatMap((id) => all.find((candidate) => candidate.id === id) ?? []);
  return named.length > 0 ? named : [place];
}

/** A formula over the years: a place a panel, a scenario a line. */
export function formulaData(inputs: FigureInputs): PanelsData | Nothing {
  const { ensemble, words, scenarios, formula: shown, from, to } = inputs;
  const { text, label, numbers } = words;
  if (!shown) return { nothing: text.cells.formula.faulty };
  const years = ensemble.shape.years.filter((year) => year >= from && year <= Math.max(to, from));
  const places = placesOfFormula(inputs);
  const rows = places.map((place) => ({
    place,
    lines: scenarios.map((scenario) => ({
      scenario,
      points: formulaPoints(ensemble, valuesOf(ensemble, shown, scenario.result, place.id)).filter(({ year }) =>
        years.includes(year),
      ),
    })),
  }));
  const all = rows.flatMap(({ lines }) => lines.flatMap(({ points }) => points));
  if (all.length === 0) return { nothing: text.cells.formula.noValue };
  const write = writtenFormula(shown, all, words);
  const { isClaim } = shown.formula;
  const range = isClaim ? { low: 0, high: 100, step: 50 } : scaleRange(all.map((point) => write(point).value));
  const panels = rows.map(
    ({ place, lines }): Panel => ({
      id: place.id,
      title: shown.hasPlace ? label(place.label) : '',
      subtitle: '',
      range,
      tick: (value) => (isClaim ? numbers.percent(value / 100, 0) : numbers.short(value)),
      lines: lines.map(
        ({ scenario, points }): PanelLine => ({
          name: scenario.result.strategy.name,
          index: scenario.index,
          points: points.map((point) => ({ year: point.year, ...write(point) })),
        }),
      ),
    }),
  );
  const last = years.at(-1) ?? to;
  const [first] = rows;
  const ends = (first?.lines ?? []).flatMap(({ scenario, points }) => {
    const point = points.find(({ year }) => year === last);
    return point ? [`${scenario.result.strategy.name} ${write(point).text}`] : [];
  });
  return {
    years,
    panels,
    columns: Math.min(3, places.length),
    least: 240,
    finding: shown.cell.title === undefined ? findingOf(inputs, rows[0]?.lines ?? [], last, write) : undefined,
    sentence: text.cells.formula.sentence(
      last,
      shown.hasPlace && first ? label(first.place.label) : '',
      words.list(ends),
    ),
    table: {
      unit: text.cells.formula.units[shown.unit],
      columns: [
        ...(shown.hasPlace ? [text.place] : []),
        text.scenario,
        text.year,
        text.cells.formula.value,
        text.interval80,
      ],
      rows: rows.flatMap(({ place, lines }) =>
        lines.flatMap(({ scenario, points }) =>
          points.map((point) => [
            ...(shown.hasPlace ? [label(place.label)] : []),
            scenario.result.strategy.name,
            String(point.year),
            write(point).text,
            point.replicates > 4 && !shown.formula.isClaim
              ? text.comparison.interval(
                  write({ ...point, mean: point.p10 }).text,
                  write({ ...point, mean: point.p90 }).text,
                )
              : '–',
          ]),
        ),
      ),
    },
  };
}

/** What the formula's value is in the last year in the scenario in hand and in the first one, at the first place. */
function findingOf(
  inputs: FigureInputs,
  lines: readonly { readonly scenario: ScenarioShown; readonly points: readonly SeriesPoint[] }[],
  year: number,
  write: (point: SeriesPoint) => FormulaNumber,
): string | undefined {
  const { text, list } = inputs.words;
  const told = ofFinding(
    lines.map(({ scenario, points }) => ({ ...scenario, point: points.find((point) => point.year === year) })),
    inputs,
  );
  const values = told.flatMap(({ result, point }) => (point ? [`${result.strategy.name} ${write(point).text}`] : []));
  const name = text.cells.formula.title(inputs.formula?.cell.id ?? '');
  return values.length > 0 ? text.findings.inYear(name, year, list(values)) : undefined;
}

export const formulaFigure = figureKind({
  figure: panelsFigure,
  method: 'formula',
  legend: 'scenarios',
  title: ({ words, formula, cell }) => formula?.cell.title ?? words.text.cells.formula.title(cell.formula ?? cell.id),
  subtitle: ({ formula, words }) =>
    formula
      ? words.text.cells.formula.subtitle(formula.formula.source, words.text.cells.formula.units[formula.unit])
      : '',
  data: formulaData,
});
