import { doesSubtract } from '../text/agreement.ts';
import type { Wording } from '../text/language.ts';
import { toldDifference } from '../text/numbers.ts';
import type { TrendData, TrendPoint } from './trendLine.ts';

/**
 * Where the lines of a trend end, how far from the first, and what was last observed. A difference is told as everywhere else: the paired one, not
 * that of the rounded ends; where the two don't agree, that is said.
 * @param decimals of the ends
 */
export function trendSentence(data: TrendData, year: number, decimals: number, { text, numbers }: Wording): string {
  const [base, ...others] = data.lines.map((line) => ({ line, point: line.points.find((at) => at.year === year) }));
  if (!base?.point) return '';
  const value = ({ mean }: Pick<TrendPoint, 'mean'>) =>
    data.form === 'gap' ? numbers.gap(mean, decimals) : numbers.percent(mean, decimals);
  const first = text.trend.endsAt(data.place, year, base.line.name, value(base.point), data.form);
  let isRounded = false;
  const rest = others.flatMap(({ line, point }) => {
    if (!point || !base.point) return [];
    const difference = line.difference ?? { ...point, mean: point.mean - base.point.mean };
    const told = toldDifference(difference, data.mostDecimals, numbers);
    if (!doesSubtract({ from: value(base.point), to: value(point), difference: told })) isRounded = true;
    const sign = told.charAt(0);
    if (sign !== '−' && sign !== '+') return [text.trend.same(line.name, value(point))];
    const tell = sign === '−' ? text.trend.lower : text.trend.higher;
    return [tell(line.name, value(point), told.slice(1))];
  });
  const seen = data.observed.at(-1);
  const observed = seen && text.trend.observedIn(seen.year, value({ mean: seen.value }));
  return [first, ...rest, ...(isRounded ? [text.trend.rounded] : []), ...(observed ? [observed] : [])].join(' ');
}

/**
 * A trend in one line: which scenario ends farthest from the first, and how far. Undefined where no difference is surely told, and so while there are
 * too few replicates for it.
 */
export function trendFinding(data: TrendData, { text, numbers }: Wording): string | undefined {
  const [base] = data.lines;
  const [farthest] = data.lines
    .flatMap(({ name, difference }) => (difference ? [{ name, difference }] : []))
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
  const year = base?.points.at(-1)?.year;
  if (!base || !farthest || year === undefined) return undefined;
  const told = toldDifference(farthest.difference, data.mostDecimals, numbers);
  const sign = told.charAt(0);
  if (sign !== '−' && sign !== '+') return undefined;
  const distance = text.figures.points(told.slice(1));
  const tell = sign === '−' ? text.findings.lower : text.findings.higher;
  return tell(farthest.name, base.name, distance, year);
}
