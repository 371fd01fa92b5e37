import {
  type Ensemble,
  errorToRoundBy,
  gapSeries,
  levelSeries,
  type Place,
  type RoundUpCell,
  type SeriesPoint,
} from '../../engine/index.ts';
import { scenarioDashes } from '../charts/palette.ts';
import { scaleRange } from '../charts/scaleRange.ts';
import { formAt, writtenValue } from '../charts/written.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import type { Wording } from '../text/language.ts';
import { distinctDashes, type LinesData, type NamedLine } from './linesForm.ts';

/** Colours that groups take turns at, after the starting point's; dashes and names tell those of one colour apart. */
const groupColours = 3;

/**
 * The groups' outcomes over one another, the starting point first.
 * @param ensemble of the starting point and one strategy a group, in the groups' order
 */
export function roundUpLines(ensemble: Ensemble, cell: RoundUpCell, place: Place, words: Wording): LinesData {
  const { text, numbers } = words;
  const { criterion } = cell.indicator;
  const form = formAt(cell.indicator, place);
  const series = form === 'gap' ? gapSeries : levelSeries;
  const written = (value: number, point: SeriesPoint) => writtenValue(criterion, value, errorToRoundBy(point), numbers);
  const followed = ensemble.strategies.map(({ strategy }) => {
    const selection = { strategy: strategy.id, place: place.id, criterion };
    const points = series(ensemble, selection).filter(
      ({ year }) => !hasTooFewResidents(ensemble, { ...selection, year }),
    );
    return { name: strategy.name, points };
  });
  const lines = followed.map(
    ({ name, points }, i): NamedLine => ({
      name,
      colour: i === 0 ? 0 : 1 + ((i - 1) % groupColours),
      dash: (i === 0 ? scenarioDashes[0] : distinctDashes[(i - 1) % distinctDashes.length]) ?? [1, 0],
      width: 2.25,
      hasDots: false,
      points: points.map((point) => ({
        year: point.year,
        value: point.mean * 100,
        text: written(point.mean, point),
      })),
    }),
  );
  const isSpread = ensemble.replicates.length > 4;
  const { years } = ensemble.shape;
  return {
    years,
    range: scaleRange(lines.flatMap(({ points }) => points.map(({ value }) => value))),
    lines,
    zeroText: form === 'gap' ? text.restOfMunicipality : '',
    sentence: sentenceOf(lines, words),
    table: {
      columns: [text.year, ...lines.flatMap(({ name }) => (isSpread ? [name, text.interval80] : [name]))],
      rows: years.map((year) => [
        String(year),
        ...followed.flatMap(({ points }) => {
          const point = points.find((candidate) => candidate.year === year);
          if (!point) return isSpread ? ['–', '–'] : ['–'];
          const value = written(point.mean, point);
          return isSpread
            ? [value, text.comparison.interval(written(point.p10, point), written(point.p90, point))]
            : [value];
        }),
      ]),
    },
  };
}

function sentenceOf(lines: readonly NamedLine[], { text }: Wording): string {
  const { roundUp } = text.room;
  const [baseline, ...groups] = lines.map(({ points }) => points.at(-1));
  const ends = groups.flatMap((end) => end ?? []).sort((a, b) => a.value - b.value);
  const [low] = ends;
  const high = ends.at(-1);
  if (!baseline || !low || !high) return text.figures.tooFew;
  return ends.length === 1
    ? roundUp.sentenceOne(baseline.year, low.text, baseline.text)
    : roundUp.sentence(baseline.year, low.text, high.text, baseline.text);
}
