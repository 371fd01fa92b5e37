import { extentWithId, type Place, placesOf, valuesIn } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import type { Numbers } from '../text/numbers.ts';
import { type DotRow, type DotsData, dotsFigure } from './dotsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { placesOfFormula } from './formulaFigure.ts';
import { writtenFormula } from './formulaNumbers.ts';
import { valuesOf } from './formulaShown.ts';
import { scaleRange } from './scaleRange.ts';
import type { ScenarioShown } from './scenariosShown.ts';
import { figureKind, type Nothing, ofFinding } from './shownFigure.ts';
import { drawnValue, formAt, unitOf, writtenValue } from './written.ts';

/** Fewest replicates whose spread can be shown: of five, a line over four in five would reach from the least to the most. */
const fewestReplicates = 6;

/** Values of the replicates in one year at one place, scenario by scenario: a dot is a future that chance could make. */
export function distributionData(inputs: FigureInputs): DotsData | Nothing {
  const { ensemble, words, scenarios, to } = inputs;
  const { text, numbers } = words;
  if (ensemble.replicates.length < fewestReplicates) return { nothing: text.cells.distribution.tooFewReplicates };
  if (inputs.formula?.formula.isClaim) return { nothing: text.cells.distribution.ofClaim };
  const place = placeOfDistribution(inputs);
  const rows = scenarios.flatMap((shown): DotRow[] => {
    const values = replicatesOf(inputs, shown, place);
    if (!values || values.length === 0) return [];
    return [{ name: shown.result.strategy.name, index: shown.index, values }];
  });
  if (rows.length === 0) return { nothing: text.figures.tooFew };
  const write = writer(inputs, rows);
  const spreads = rows.map((row) => ({ name: row.name, ...spreadOf(row.values) }));
  const all = rows.flatMap(({ values }) => [...values]);
  const axis = tightAxis(Math.min(...all), Math.max(...all), numbers);
  const [first] = spreads;
  return {
    ...axis,
    rows,
    write,
    finding: inputs.formula
      ? undefined
      : text.findings.spread(
          words.list(
            ofFinding(
              spreads.map((spread, i) => ({ ...spread, index: rows[i]?.index ?? 0 })),
              inputs,
            ).map(({ name, p10, p90 }) => text.findings.fromTo(name, write(p10), write(p90))),
          ),
        ),
    sentence: spreads
      .map(({ name, p10, p50, p90 }) => text.cells.distribution.sentence(name, write(p10), write(p90), write(p50)))
      .join(' '),
    words: first ? text.cells.distribution.axis(to) : '',
    read: (name, step, value) => text.cells.distribution.read(name, text.cells.distribution.steps[step] ?? '', value),
    table: {
      unit: inputs.formula
        ? text.cells.formula.units[inputs.formula.unit]
        : unitOf(inputs.cell.indicator.criterion, formAt(inputs.cell.indicator, place), words),
      columns: [text.scenario, ...text.cells.distribution.steps, text.cells.distribution.replicates],
      rows: spreads.map(({ name, least, p10, p50, p90, most, count }) => [
        name,
        ...[least, p10, p50, p90, most].map(write),
        String(count),
      ]),
    },
  };
}

export const distributionFigure = figureKind({
  figure: dotsFigure,
  method: 'distribution',
  legend: 'scenarios',
  title: ({ words, formula, cell }, place) =>
    words.text.cells.distribution.title(
      formula
        ? (formula.cell.title ?? words.text.cells.formula.title(formula.cell.id))
        : words.text.criteria[cell.indicator.criterion],
      place,
    ),
  subtitle: ({ words, cell, formula, to, ensemble, place }) =>
    words.text.cells.distribution.subtitle(
      to,
      formula
        ? words.text.cells.formula.units[formula.unit]
        : formAt(cell.indicator, place) === 'gap'
          ? words.text.figures.gapIn(unitOf(cell.indicator.criterion, 'gap', words))
          : words.text.figures.levelIn(unitOf(cell.indicator.criterion, 'level', words)),
      ensemble.replicates.length,
    ),
  data: distributionData,
});

function placeOfDistribution(inputs: FigureInputs): Place {
  const { formula, place, cell, pack } = inputs;
  if (formula) return placesOfFormula(inputs)[0] ?? place;
  const [asked] = cell.places;
  return placesOf(pack.geography).find(({ id }) => id === asked) ?? place;
}

/** A scale around the values alone: what is shown is how far apart they are, and zero may be far away. */
function tightAxis(least: number, most: number, numbers: Numbers): Pick<DotsData, 'low' | 'high' | 'ticks'> {
  const room = (most - least) * 0.08 || Math.max(1, Math.abs(most) * 0.1);
  const [low, high] = [least - room, most + room];
  const { step } = scaleRange([high - low], 5);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  const ticks = Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(10)));
  return { low, high, ticks: ticks.map((value) => ({ value, text: numbers.short(value) })) };
}

/** The replicates' values as they are drawn, ascending. */
function replicatesOf(inputs: FigureInputs, shown: ScenarioShown, place: Place): Float64Array | undefined {
  const { ensemble, cell, formula, to } = inputs;
  const yearIndex = ensemble.shape.years.indexOf(to);
  if (formula) {
    const isShare = formula.unit === 'percent' || formula.unit === 'points';
    const values = valuesOf(ensemble, formula, shown.result, place.id)[yearIndex] ?? new Float64Array();
    return sorted(values, (value) => (isShare ? value * 100 : value));
  }
  const { criterion } = cell.indicator;
  const selection = { strategy: shown.result.strategy.id, place: place.id, criterion, year: to };
  if (hasTooFewResidents(ensemble, selection)) return undefined;
  const form = formAt(cell.indicator, place);
  return remembered([shown.result.counts], `replicates ${form} ${place.id} ${criterion} ${to}`, () => {
    const extent = extentWithId(ensemble.shape.geography, place.id);
    const values = valuesIn(ensemble, shown.result, extent, criterion, form, yearIndex);
    return sorted(values, (value) => drawnValue(criterion, value));
  });
}

function sorted(values: Float64Array, drawn: (value: number) => number): Float64Array {
  return values
    .filter((value) => !Number.isNaN(value))
    .map(drawn)
    .sort();
}

/** How a drawn value is written: a single replicate has no error of its own, so to the figure's usual digits. */
function writer({ cell, words, formula }: FigureInputs, rows: readonly DotRow[]): (value: number) => string {
  if (!formula) {
    const { criterion } = cell.indicator;
    const scale = drawnValue(criterion, 1);
    return (value) => writtenValue(criterion, value / scale, 0, words.numbers);
  }
  const isShare = formula.unit === 'percent' || formula.unit === 'points';
  const raw = (value: number) => (isShare ? value / 100 : value);
  const all = rows.flatMap(({ values }) => [...values].map((value) => ({ mean: raw(value) })));
  const write = writtenFormula(formula, all, words);
  return (value) => write({ mean: raw(value), mcse: 0, replicates: 1 }).text;
}

function spreadOf(values: Float64Array) {
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? Number.NaN;
  return { least: at(0), p10: at(0.1), p50: at(0.5), p90: at(0.9), most: at(1), count: values.length };
}
