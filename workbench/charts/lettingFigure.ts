import { channels, extentOf, lettingFigures, lettingIndex, type StrategyResult } from '../../engine/index.ts';
import { barAxis } from './barAxis.ts';
import { type BarRow, type BarSection, type BarsData, barsFigure } from './barsForm.ts';
import type { FigureInputs } from './figureInputs.ts';
import { figureKind, type Nothing } from './shownFigure.ts';

type Channel = (typeof channels)[number];

/** Fewest lettings over the years behind a number that is shown. */
const fewestLettings = 5;

interface Letting {
  /** dwellings let over all the years, mean over replicates */
  readonly lettings: number;
  readonly years: number;
  /** dwellings a year, mean over years and replicates */
  readonly aYear: number;
  /** mean seniority in years of those who got a dwelling */
  readonly waiting: number;
}

/** Through which channels dwellings are let, and how long those who got one had waited, scenario by scenario. */
export function lettingData(inputs: FigureInputs): BarsData | Nothing {
  const { words, scenarios } = inputs;
  const { text, numbers } = words;
  const rows = channels
    .map((channel) => ({
      channel,
      values: scenarios.flatMap(({ result, index }) => {
        const letting = lettingOf(inputs, result, channel);
        return letting ? [{ name: result.strategy.name, index, letting }] : [];
      }),
    }))
    .filter(({ values }) => values.length > 0);
  if (rows.length === 0) return { nothing: text.figures.letting.none };
  const written = {
    aYear: ({ aYear }: Letting) => numbers.plain(aYear, 0),
    waiting: ({ waiting }: Letting) => numbers.plain(waiting, 0),
  };
  const section = (of: 'aYear' | 'waiting'): BarSection => {
    return {
      id: of,
      title: text.figures.letting[of],
      ...barAxis(
        rows.flatMap(({ values }) => values.map(({ letting }) => letting[of])),
        numbers,
      ),
      rows: rows
        .filter(({ channel }) => of === 'aYear' || waitsFor.has(channel))
        .map(
          ({ channel, values }): BarRow => ({
            id: `${of} ${channel}`,
            label: text.figures.letting.channels[channel],
            bars: values.map(({ name, index, letting }) => ({
              form: 'line',
              fill: { scenario: index },
              from: 0,
              to: letting[of],
              text: written[of](letting),
              spoken: `${name}: ${text.figures.letting[of].toLowerCase()} ${written[of](letting)}`,
            })),
          }),
        ),
    };
  };
  const [most] = rows
    .flatMap(({ channel, values }) =>
      values.filter(({ index }) => index === inputs.selected.index).map((value) => ({ channel, value })),
    )
    .sort((a, b) => b.value.letting.aYear - a.value.letting.aYear);
  const waiting = rows.find(({ channel }) => channel === 'waiting-list') ?? rows[0];
  return {
    sections: [section('aYear'), section('waiting')].filter((part) => part.rows.length > 0),
    finding:
      most &&
      text.findings.letting(
        text.figures.letting.channels[most.channel],
        most.value.name,
        written.aYear(most.value.letting),
      ),
    sentence: waiting
      ? text.figures.letting.sentence(
          text.figures.letting.channels[waiting.channel],
          words.list(waiting.values.map(({ name, letting }) => `${name} ${written.aYear(letting)}`)),
        )
      : '',
    table: {
      columns: [text.figures.letting.channel, text.scenario, text.figures.letting.aYear, text.figures.letting.waiting],
      rows: rows.flatMap(({ channel, values }) =>
        values.map(({ name, letting }) => [
          text.figures.letting.channels[channel],
          name,
          written.aYear(letting),
          waitsFor.has(channel) ? written.waiting(letting) : '–',
        ]),
      ),
    },
  };
}

export const lettingFigure = figureKind({
  figure: barsFigure,
  method: 'letting',
  legend: 'scenarios',
  title: ({ words }, place) => words.text.figures.letting.title(place),
  subtitle: ({ words, from, to }) => words.text.figures.letting.subtitle(from, to),
  data: lettingData,
});

/** Channels that go by seniority. */
export const waitsFor: ReadonlySet<Channel> = new Set([
  'internal-transfer',
  'flexible',
  'waiting-list',
  'youth-list',
  'elderly-list',
] as const);

/** Undefined where hardly anything was let through the channel. */
export function lettingOf(
  { ensemble, place, from, to }: FigureInputs,
  result: StrategyResult,
  channel: Channel,
): Letting | undefined {
  const { shape, replicates } = ensemble;
  const { estates } = extentOf(shape.geography, place);
  const [first, last] = [shape.years.indexOf(from), shape.years.indexOf(to)];
  const sum = (figure: (typeof lettingFigures)[number]): number => {
    let total = 0;
    for (let year = first + 1; year <= last; year++) {
      for (const estate of estates) {
        const at = lettingIndex(shape, year, estate, channels.indexOf(channel));
        total += result.sums.letting[at + lettingFigures.indexOf(figure)] ?? 0;
      }
    }
    return total;
  };
  const lettings = sum('let');
  if (last <= first || lettings / replicates.length < fewestLettings) return undefined;
  const [mean, span] = [lettings / replicates.length, last - first];
  return { lettings: mean, years: span, aYear: mean / span, waiting: sum('waitingYears') / lettings };
}
