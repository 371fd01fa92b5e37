import { placeOf } from '../charts/trendFigure.ts';
import { formAt } from '../charts/written.ts';
import type { LinesData } from '../workshop/linesForm.ts';
import type { Method, MethodInputs } from './method.ts';
import { workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** A group's outcome, or the starting point's: the line and the year that the reader stands at, else the last of both. */
export const roundUpMethod: Method<LinesData> = {
  rests: [...rests.moves, ...rests.letting],
  runs: ({ ensemble, words, method }) =>
    ensemble
      ? [method.runs.mean(words.numbers.plain(ensemble.replicates.length, 0), ensemble.seed), method.runs.groups]
      : [],
  worked(inputs) {
    const { cell, ensemble } = inputs;
    if (cell.kind !== 'round-up' || !ensemble) return [];
    const series = inputs.cursor && inputs.cursor.series >= 0 ? inputs.cursor.series : inputs.data.lines.length - 1;
    return lineWorked(inputs, series, ensemble.strategies[series]?.strategy.id, ensemble.strategies[0]?.strategy.id);
  },
};

/** The answer that people guessed at, once it is shown. */
export const guessMethod: Method<LinesData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const { cell, session, data } = inputs;
    if (cell.kind !== 'guess' || !cell.revealed) return [];
    const scenario = cell.scenario ?? session.selectedId.value;
    const answer = data.lines.findIndex(({ points }) => points.some(({ low }) => low !== undefined));
    return lineWorked(inputs, answer >= 0 ? answer : data.lines.length - 1, scenario, undefined);
  },
};

function lineWorked(
  inputs: MethodInputs<LinesData>,
  series: number,
  strategy: string | undefined,
  against: string | undefined,
) {
  const { cell, session, data, cursor, ensemble, words, method } = inputs;
  if (!('indicator' in cell) || !('places' in cell) || !ensemble || strategy === undefined) return [];
  const place = placeOf(cell, session);
  const { points = [] } = data.lines[series] ?? {};
  const point = points.find(({ year }) => year === data.years[cursor?.step ?? -1]) ?? points.at(-1);
  if (!place || !point) return [];
  const { criterion } = cell.indicator as { criterion: Parameters<typeof workedPoint>[0]['criterion'] };
  const form = formAt(cell.indicator, place);
  const shown = { ensemble, strategy, place, criterion, year: point.year, form, text: point.text, against };
  return [workedPoint(shown, words, method)].flatMap((worked) => worked ?? []);
}
