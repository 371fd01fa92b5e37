import type { MeasureUse } from './measureUse.ts';

/** Share of a target group that a use reaches in some of its estates. */
export interface Reached {
  readonly estates: readonly number[];
  /** 0–1: coverage × take-up × dose, less what the capacity turns away */
  readonly coverage: number;
}

/** In what measure a use acts in a year, worked out once for all measures. */
export interface Setting {
  readonly year: number;
  /** how much of the full dose, 0 for nothing: schedule × re-dosing by triggers × what the programme's budget pays for */
  readonly dose: number;
  /** first and last year of carrying out, as the use, a trigger or a pilot's verdict has them */
  readonly from: number;
  readonly to: number;
  /** factor on the strength of effects from working together in a programme, 1 for none */
  readonly interaction: number;
  /** where people are reached and how many of them; empty for measures that reach places */
  readonly reached: readonly Reached[];
  /** share of those reached who leave within the year */
  readonly dropOut: number;
  /** district of each estate */
  readonly districtOf: readonly number[];
  /** number of districts */
  readonly districts: number;
}

/** Years in which a use is carried out. */
interface Period {
  readonly from: number;
  readonly to: number;
}

/** Whether the year is one of the period's. */
export function acts({ from, to }: Period, year: number): boolean {
  return year >= from && year <= to;
}

/**
 * How much of the full dose the schedule gives in the year, 0–1: a straight climb over the ramp, full, and after the last year an ebb
 * over the fade. The lag moves it all: what begins in 2026 with a lag of two is felt from 2028, and two years after its end.
 * @param after what becomes of the dose after the last year
 */
export function scheduledDose(
  period: Period,
  ramp: number,
  lag: number,
  fade: number,
  after: 'fades' | 'stays' | 'ends',
  year: number,
): number {
  const felt = year - lag;
  if (felt < period.from) return 0;
  const end = climb(period.from, ramp, Math.min(felt, period.to));
  if (felt <= period.to) return end;
  // What is built or renewed in full is there to stay, whatever the ramp.
  if (after === 'stays') return 1;
  const ebbed = felt - period.to;
  return after === 'fades' && ebbed <= fade ? end * (1 - ebbed / (fade + 1)) : 0;
}

function climb(from: number, ramp: number, year: number): number {
  return ramp <= 0 ? 1 : Math.min(1, (year - from + 1) / (ramp + 1));
}

/**
 * The part of a total that falls in the year when it is spread evenly, in whole numbers, over the years of carrying out. Parts over
 * all years sum to the total; where less than the full dose can be done, what is left over is not made up for later.
 */
export function partOfTotal(at: Pick<Setting, 'from' | 'to' | 'year' | 'dose'>, total: number): number {
  if (!acts(at, at.year)) return 0;
  const years = at.to - at.from + 1;
  const done = at.year - at.from;
  const part = Math.round((total * (done + 1)) / years) - Math.round((total * done) / years);
  return Math.floor(part * at.dose + 1e-9);
}

/** An estate's number of a list, raised by an amount. */
export function raise(list: number[], use: MeasureUse, amount: number): void {
  for (const estate of use.estates) list[estate] = (list[estate] ?? 0) + amount;
}
