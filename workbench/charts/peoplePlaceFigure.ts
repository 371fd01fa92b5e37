import { causeSplit, levelSeries, roundParts } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { criteriaShown } from '../text/criteria.ts';
import { supportedDecimals } from '../text/numbers.ts';
import { barAxis } from './barAxis.ts';
import { type Bar, type BarRow, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import type { ScenarioShown } from './scenariosShown.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import { sideThatDoesMore } from './waterfallFigure.ts';

/** Parts of a change in the unit shown, rounded so that they sum to what is shown of it. */
interface Split {
  readonly name: string;
  readonly index: number;
  readonly place: number;
  readonly people: number;
  readonly total: number;
  readonly decimals: number;
}

/** How much of a share's change came with other residents, and how much with the lives of the same ones, scenario by scenario. */
export function peoplePlaceData(inputs: FigureInputs): BarsData | Nothing {
  const { words, cell } = inputs;
  const { text } = words;
  const { criterion } = cell.indicator;
  if (criterion === 'mean-income') return { nothing: text.figures.sharesOnly };
  const splits = inputs.scenarios.flatMap((shown) => splitOf(inputs, shown) ?? []);
  if (splits.length === 0) return { nothing: text.figures.tooFew };
  const value = (points: number, decimals: number) => words.numbers.points(points / 100, decimals);
  const rows = splits.map((split): BarRow => {
    const bar = (form: Bar['form'], fill: Bar['fill'], to: number, name: string): Bar => {
      const written = value(to, split.decimals);
      return {
        form,
        fill,
        from: 0,
        to,
        text: form === 'dot' ? `${written} ${name}` : written,
        spoken: `${name}: ${written}`,
      };
    };
    return {
      id: String(split.index),
      label: split.name,
      bars: [
        bar('block', 'place', split.place, text.causes.place),
        bar('block', 'people', split.people, text.causes.people),
        bar('dot', { scenario: split.index }, split.total, text.causes.names.total.toLowerCase()),
      ],
    };
  });
  return {
    sections: [
      {
        id: 'change',
        title: '',
        ...barAxis(
          splits.flatMap(({ place, people, total }) => [place, people, total]),
          words.numbers,
        ),
        rows,
      },
    ],
    finding: splits
      .filter(({ index }) => index === inputs.selected.index)
      .map(({ name, place, people, total }) => {
        const side = sideThatDoesMore({ place: place / 100, people: people / 100, total: total / 100 }, text);
        return `${name}: ${side.charAt(0).toLowerCase()}${side.slice(1)}`;
      })[0],
    sentence: splits
      .filter(({ index }, i) => i === 0 || index === inputs.selected.index)
      .map(({ name, place, people, total, decimals }) =>
        text.figures.peoplePlace.sentence(
          name,
          value(total, decimals),
          value(place, decimals),
          value(people, decimals),
        ),
      )
      .join(' '),
    table: {
      columns: [text.scenario, text.causes.place, text.causes.people, text.causes.names.total],
      unit: text.percentagePoints,
      rows: splits.map(({ name, place, people, total, decimals }) => [
        name,
        ...[place, people, total].map((part) => value(part, decimals)),
      ]),
    },
  };
}

export const peoplePlaceFigure = figureKind({
  figure: barsFigure,
  method: 'people-place',
  legend: 'causes',
  title: ({ words }) => words.text.figures.peoplePlace.title,
  subtitle: ({ words, cell, place, from, to }) =>
    words.text.figures.changeAt(words.text.criteria[cell.indicator.criterion], words.label(place.label), from, to),
  data: peoplePlaceData,
});

function splitOf(inputs: FigureInputs, { result, index }: ScenarioShown): Split | undefined {
  const { ensemble, place, from, to } = inputs;
  const { form, criterion } = inputs.cell.indicator;
  const measure = place.isWhole ? 'level' : form;
  const selection = { strategy: result.strategy.id, place: place.id, criterion };
  if ([from, to].some((year) => hasTooFewResidents(ensemble, { ...selection, year }))) return undefined;
  const found = remembered([result.counts], `split ${measure} ${place.id} ${criterion} ${from} ${to}`, () =>
    causeSplit(ensemble, { ...selection, from, to, measure }),
  );
  if (!found) return undefined;
  const end = levelSeries(ensemble, selection).find(({ year }) => year === to);
  const decimals = supportedDecimals(end, criteriaShown[criterion].mostDecimals);
  const rounded = roundParts([found.placeChange * 100, found.people * 100], found.change * 100, decimals);
  const [placePart = 0, people = 0] = rounded.parts;
  return { name: result.strategy.name, index, place: placePart, people, total: rounded.total, decimals };
}
