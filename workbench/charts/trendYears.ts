import type { TrendData } from './trendLine.ts';

/** Years written on the axis: every fifth over a long span, every second over a short one, and the first where there is room. */
export function yearTicks(first: number, last: number, narrow: boolean): number[] {
  const span = last - first;
  // few years: the first and the last are among those that are named
  if (span <= 8) {
    const step = !narrow || span <= 4 ? 1 : span % 2 === 0 ? 2 : span;
    return Array.from({ length: Math.floor(span / Math.max(1, step)) + 1 }, (_, i) => first + i * step);
  }
  const every = 5;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) ticks.push(year);
  if (!ticks.includes(first) && (ticks[0] ?? last) - first >= every * 0.6) ticks.unshift(first);
  return ticks;
}

/** Years of the lines. */
export function yearsOf(data: TrendData): number[] {
  return data.lines[0]?.points.map(({ year }) => year) ?? [];
}

/** Years of the lines, and those before them in which something was observed. */
export function yearsOrObserved(data: TrendData): number[] {
  return [...new Set([...data.observed.map(({ year }) => year), ...yearsOf(data)])].sort((a, b) => a - b);
}

/** First year drawn, observed or projected. */
export function firstYear(data: TrendData): number {
  return Math.min(data.baseYear, ...data.observed.map(({ year }) => year), ...yearsOf(data));
}

/** Year of the rule marked “nu”: the last observed, else the base year. */
export function nowOf(data: TrendData): number {
  return data.now ?? data.baseYear;
}

/** Last year drawn. */
export function lastYear(data: TrendData): number {
  return yearsOf(data).at(-1) ?? data.baseYear;
}
