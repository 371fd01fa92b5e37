import { decimalsOf } from '../charts/trend.ts';
import { placeOf } from '../charts/trendFigure.ts';
import type { TrendData } from '../charts/trendLine.ts';
import { yearsOf } from '../charts/trendYears.ts';
import type { Method } from './method.ts';
import { meanAt, workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** A line over the years: the year and the scenario that the reader stands at, else the last of both. */
export const trendMethod: Method<TrendData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const { cell, session, data, cursor, ensemble, words, method } = inputs;
    if (cell.kind !== 'figure' || !ensemble) return [];
    const place = placeOf(cell, session);
    const lines = data.lines.filter(({ points }) => points.length > 0);
    const line = data.lines[cursor?.series ?? -1] ?? lines.at(-1);
    const year = yearsOf(data)[cursor?.step ?? -1] ?? yearsOf(data).at(-1);
    const point = line?.points.find((each) => each.year === year);
    if (!place || !line || !point || year === undefined) return [];
    const decimals = decimalsOf(data);
    const write = (share: number) =>
      data.form === 'gap' ? words.numbers.gap(share, decimals) : words.numbers.percent(share, decimals);
    const { criterion } = cell.indicator;
    const against = data.lines[0]?.id;
    const shown = { ensemble, strategy: line.id, place, criterion, year, form: data.form, against };
    const shift = data.rebasedFrom === undefined ? 0 : point.mean - meanAt(shown);
    const worked = workedPoint({ ...shown, text: write(point.mean - shift) }, words, method);
    if (!worked) return [];
    if (data.rebasedFrom === undefined) return [worked];
    const moved = method.steps.rebased(
      write(point.mean - shift),
      words.numbers.points(shift, decimals),
      write(point.mean),
    );
    return [{ ...worked, steps: [...worked.steps, moved] }];
  },
};
