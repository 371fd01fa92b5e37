import {
  type Ensemble,
  errorToRoundBy,
  type GuessCell,
  gapSeries,
  levelSeries,
  type Place,
  type SeriesPoint,
} from '../../engine/index.ts';
import { scenarioDashes } from '../charts/palette.ts';
import { scaleRange } from '../charts/scaleRange.ts';
import { formAt, writtenValue } from '../charts/written.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import type { Wording } from '../text/language.ts';
import { distinctDashes, type LinePoint, type LinesData, type NamedLine } from './linesForm.ts';

/** What is guessed at: one criterion at one place in one scenario. */
export interface GuessQuestion {
  readonly cell: GuessCell;
  readonly place: Place;
  /** id of the scenario, and its place in the document's order */
  readonly scenario: string;
  readonly index: number;
}

/** How near a guess came. Distances in percentage points. */
export interface Score {
  readonly name: string;
  /** at the last year; undefined where nobody guessed at it */
  readonly guessed: number | undefined;
  readonly distance: number | undefined;
  /** mean distance over the years that were guessed at */
  readonly mean: number | undefined;
  /** guessed years within the 80 % interval, of how many */
  readonly within: number;
  readonly years: number;
}

/** Years that are asked for: the cell's own, else every fifth of the projection and the last. */
export function yearsAsked(cell: GuessCell, years: readonly number[]): readonly number[] {
  const coming = years.slice(1);
  const own = cell.years.filter((year) => coming.includes(year));
  return own.length > 0 ? own : coming.filter((year) => year % 5 === 0 || year === coming.at(-1));
}

/**
 * Guesses as lines from where things stand now. Until the cell is revealed, nothing that is drawn, written or scaled here rests on a year
 * after the first.
 */
export function guessLines(ensemble: Ensemble, question: GuessQuestion, words: Wording): LinesData {
  const { cell, index } = question;
  const { text } = words;
  const { years } = ensemble.shape;
  const series = answerOf(ensemble, question);
  const [start] = series;
  const now = start && pointOf(start, question, words);
  const guesses = cell.guesses.map(
    (guess, i): NamedLine => ({
      name: guess.name,
      colour: 'muted',
      dash: distinctDashes[i % distinctDashes.length] ?? [1, 0],
      width: 1.75,
      hasDots: true,
      points: [
        ...(now && guess.values.length > 0 ? [now] : []),
        ...guess.values
          .filter(({ year }) => years.indexOf(year) > 0)
          .toSorted((a, b) => a.year - b.year)
          .map(({ year, value }) => ({ year, value: value * 100, text: writtenShare(value, words) })),
      ],
    }),
  );
  const answer = cell.revealed ? series.map((point) => pointOf(point, question, words, true)) : now ? [now] : [];
  const lines: readonly NamedLine[] = [
    {
      name: cell.revealed ? nameOf(ensemble, question) : text.room.guess.start,
      colour: index,
      dash: scenarioDashes[index] ?? [1, 0],
      width: 2.5,
      hasDots: !cell.revealed,
      points: answer,
    },
    ...guesses,
  ];
  const drawn = lines.flatMap(({ points }) =>
    points.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  // room to draw in, above and below, by what is known now alone
  const room = Math.max(5, Math.abs(now?.value ?? 0) * 1.4);
  const form = formAt(cell.indicator, question.place);
  return {
    years,
    range: scaleRange([...drawn, room, ...(form === 'gap' ? [-room / 4] : [])]),
    lines,
    zeroText: form === 'gap' ? text.restOfMunicipality : '',
    sentence: cell.revealed
      ? revealedSentence(ensemble, question, words)
      : text.room.guess.hidden(cell.guesses.filter(({ values }) => values.length > 0).length),
    table: {
      columns: [text.year, ...lines.map(({ name }) => name), ...(cell.revealed ? [text.interval80] : [])],
      rows: years
        .filter((year) => lines.some(({ points }) => points.some((point) => point.year === year)))
        .map((year) => [
          String(year),
          ...lines.map(({ points }) => points.find((point) => point.year === year)?.text ?? '–'),
          ...(cell.revealed ? [intervalAt(series, year, question, words)] : []),
        ]),
    },
  };
}

/** How near each guess came, in the order they stand; nothing before the answer is shown. */
export function scoresOf(ensemble: Ensemble, question: GuessQuestion): readonly Score[] {
  const { cell } = question;
  if (!cell.revealed) return [];
  const series = answerOf(ensemble, question);
  const last = series.at(-1)?.year;
  return cell.guesses.map(({ name, values }) => {
    const held = values.flatMap(({ year, value }) => {
      const answer = series.find((point) => point.year === year);
      if (!answer || year === series[0]?.year) return [];
      const isWithin = value >= answer.p10 && value <= answer.p90;
      return [{ year, value, distance: Math.abs(value - answer.mean) * 100, isWithin }];
    });
    const end = held.find(({ year }) => year === last);
    return {
      name,
      guessed: end?.value,
      distance: end?.distance,
      mean: held.length > 0 ? held.reduce((sum, { distance }) => sum + distance, 0) / held.length : undefined,
      within: held.filter(({ isWithin }) => isWithin).length,
      years: held.length,
    };
  });
}

/** A distance to the answer in the step that the answer's own Monte-Carlo error supports. @param points percentage points */
export function writtenDistance(ensemble: Ensemble, question: GuessQuestion, points: number, words: Wording): string {
  const error = errorToRoundBy(answerOf(ensemble, question).at(-1));
  return writtenValue(question.cell.indicator.criterion, points / 100, error, words.numbers);
}

/** A share as people write a guess: per cent or points with a decimal. */
export function writtenShare(value: number, { numbers }: Wording): string {
  return numbers.plain(value * 100, 1);
}

function answerOf(ensemble: Ensemble, { cell, place, scenario }: GuessQuestion): readonly SeriesPoint[] {
  const selection = { strategy: scenario, place: place.id, criterion: cell.indicator.criterion };
  const series = formAt(cell.indicator, place) === 'gap' ? gapSeries : levelSeries;
  return series(ensemble, selection).filter(({ year }) => !hasTooFewResidents(ensemble, { ...selection, year }));
}

function pointOf(point: SeriesPoint, { cell }: GuessQuestion, words: Wording, isWhole = false): LinePoint {
  const { year, mean, p10, p90, replicates } = point;
  const isSpread = isWhole && replicates > 4;
  return {
    year,
    value: mean * 100,
    text: writtenValue(cell.indicator.criterion, mean, errorToRoundBy(point), words.numbers),
    ...(isSpread && { low: p10 * 100, high: p90 * 100 }),
  };
}

function intervalAt(series: readonly SeriesPoint[], year: number, { cell }: GuessQuestion, words: Wording): string {
  const point = series.find((candidate) => candidate.year === year);
  if (!point || point.replicates < 5) return '–';
  const written = (value: number) => writtenValue(cell.indicator.criterion, value, point.mcse, words.numbers);
  return words.text.comparison.interval(written(point.p10), written(point.p90));
}

function nameOf(ensemble: Ensemble, { scenario }: GuessQuestion): string {
  return ensemble.strategies.find(({ strategy }) => strategy.id === scenario)?.strategy.name ?? scenario;
}

function revealedSentence(ensemble: Ensemble, question: GuessQuestion, words: Wording): string {
  const { guess } = words.text.room;
  const end = answerOf(ensemble, question).at(-1);
  if (!end) return words.text.figures.tooFew;
  const answer = guess.answer(nameOf(ensemble, question), end.year, pointOf(end, question, words).text);
  const near = scoresOf(ensemble, question).flatMap(({ name, distance }) =>
    distance === undefined ? [] : [{ name, distance }],
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  const names = near.filter(({ distance }) => distance < least + 0.05).map(({ name }) => name);
  const told =
    names.length > 0
      ? guess.closest(words.list(names), writtenDistance(ensemble, question, least, words))
      : guess.nobody;
  return `${answer} ${told}`;
}
