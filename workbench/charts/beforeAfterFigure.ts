import { gapSeries, levelSeries, type Place, type SeriesPoint } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { barAxis } from './barAxis.ts';
import { type BarRow, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { placesAsked } from './multiplesFigure.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { areLevels, drawnValue, formAt, placeAmong, unitOf, writtenPoint } from './written.ts';

/** A place with the two values of each scenario. */
interface Row {
  readonly place: Place;
  readonly ends: readonly {
    readonly name: string;
    readonly index: number;
    readonly before: SeriesPoint;
    readonly after: SeriesPoint;
  }[];
}

/** From an open dot in the first year to a filled one in the last, a place a row and a scenario a line. */
export function beforeAfterData(inputs: FigureInputs): BarsData | Nothing {
  const { ensemble, words, cell, scenarios, from, to } = inputs;
  const { text, numbers } = words;
  const { criterion } = cell.indicator;
  if (from === to) return { nothing: text.figures.oneYear };
  const places = placesAsked(inputs);
  const nameOf = (place: Place) => placeAmong(place, places, cell.indicator, words);
  const rows = places.map(
    (place): Row => ({
      place,
      ends: scenarios.flatMap(({ result, index }) => {
        const selection = { strategy: result.strategy.id, place: place.id, criterion };
        const form = formAt(cell.indicator, place);
        const points = remembered([result.counts], `points ${form} ${place.id} ${criterion}`, () =>
          (form === 'gap' ? gapSeries : levelSeries)(ensemble, selection).filter(
            ({ year }) => !hasTooFewResidents(ensemble, { ...selection, year }),
          ),
        );
        const before = points.find(({ year }) => year === from);
        const after = points.find(({ year }) => year === to);
        return before && after ? [{ name: result.strategy.name, index, before, after }] : [];
      }),
    }),
  );
  const all = rows.flatMap(({ ends }) => ends);
  if (all.length === 0) return { nothing: text.figures.tooFew };
  const values = all.flatMap(({ before, after }) => [before, after].map(({ mean }) => drawnValue(criterion, mean)));
  return {
    sections: [
      {
        id: 'places',
        title: '',
        ...barAxis(values, numbers, 5),
        rows: rows.map(
          ({ place, ends }): BarRow => ({
            id: place.id,
            label: nameOf(place),
            bars: ends.map(({ name, index, before, after }) => ({
              form: 'line',
              fill: { scenario: index },
              from: drawnValue(criterion, before.mean),
              to: drawnValue(criterion, after.mean),
              hasStart: true,
              text: writtenPoint(criterion, after, numbers),
              spoken: text.figures.beforeAfter.read(
                name,
                from,
                writtenPoint(criterion, before, numbers),
                to,
                writtenPoint(criterion, after, numbers),
              ),
            })),
          }),
        ),
      },
    ],
    finding: findingOf(rows, inputs),
    sentence: rows
      .filter(({ ends }) => ends.length > 0)
      .slice(0, 1)
      .map(({ place, ends }) => {
        const written = ends.map(({ name, after }) => `${name} ${writtenPoint(criterion, after, numbers)}`);
        const before = ends[0] ? writtenPoint(criterion, ends[0].before, numbers) : '–';
        return text.figures.beforeAfter.sentence(nameOf(place), from, before, to, words.list(written));
      })
      .join(' '),
    table: {
      columns: [text.place, text.scenario, String(from), String(to)],
      unit: rows.flatMap(({ place, ends }) =>
        Array.from({ length: Math.max(1, ends.length) }, () => unitOf(criterion, formAt(cell.indicator, place), words)),
      ),
      rows: rows.flatMap(({ place, ends }) =>
        ends.length === 0
          ? [[nameOf(place), text.figures.tooFew, '–', '–']]
          : ends.map(({ name, before, after }) => [
              nameOf(place),
              name,
              writtenPoint(criterion, before, numbers),
              writtenPoint(criterion, after, numbers),
            ]),
      ),
    },
  };
}

/** Of how many places the scenario in hand has a lower value than it began with, as it is written, and of how many a higher. */
function findingOf(rows: readonly Row[], { cell, words, selected, from, to }: FigureInputs): string | undefined {
  const { criterion } = cell.indicator;
  const ends = rows.flatMap(({ ends }) => ends.filter(({ index }) => index === selected.index));
  const [first] = ends;
  if (!first) return undefined;
  const signs = ends.map(({ before, after }) => {
    const isSame = writtenPoint(criterion, before, words.numbers) === writtenPoint(criterion, after, words.numbers);
    return isSame ? 0 : Math.sign(after.mean - before.mean);
  });
  const count = (sign: number) => signs.filter((own) => own === sign).length;
  return words.text.findings.places(first.name, { from, to }, { lower: count(-1), higher: count(1), all: ends.length });
}

export const beforeAfterFigure = figureKind({
  figure: barsFigure,
  method: 'before-after',
  legend: 'scenarios',
  title: ({ words }) => words.text.figures.beforeAfter.title,
  subtitle: (inputs) => {
    const { words, cell, from, to } = inputs;
    const form = areLevels(placesAsked(inputs), cell.indicator) ? 'level' : 'gap';
    return words.text.figures.beforeAfter.subtitle(words.text.criteria[cell.indicator.criterion], from, to, form);
  },
  data: beforeAfterData,
});
