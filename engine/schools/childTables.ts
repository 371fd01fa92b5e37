import { exponential } from '../arithmetic/exponential.ts';
import { logarithm } from '../arithmetic/logarithm.ts';
import { denseTable } from '../pack/denseTable.ts';
import type { RateTable } from '../pack/pack.ts';
import { pools } from '../pack/requirements.ts';
import { parentGroups } from '../population/parentGroups.ts';
import { normalQuantiles } from '../random/normal.ts';

/** First and last year of age at school; ages outside take the nearest. */
export const schoolFrom = 6;
export const schoolTo = 15;
export const dayCareFrom = 1;
/** Ages that the table of beginning in day care is laid out for. */
export const dayCareAges = 8;
const schoolYears = schoolTo - schoolFrom + 1;

/** What the loops over children look up, made once from a pack's or a strategy's tables and parameters. */
export interface ChildTables {
  /** standard normal quantiles of 4,096 equal parts */
  readonly normal: Float64Array;
  readonly danish: {
    /** mean points at birth, by parents */
    readonly level: Float64Array;
    readonly spread: number;
    /** factor by pool, in the order of `pools` */
    readonly ofPool: Float64Array;
    /** share of the distance to the norm that closes in a year at home, in day care, at school */
    readonly gain: readonly [home: number, dayCare: number, school: number];
    /** share of an age that is in day care, parents × `dayCareAges` */
    readonly inDayCare: Float64Array;
    /** points under which Danish is weak */
    readonly line: number;
  };
  readonly absence: {
    /** mean half percents, parents × school year */
    readonly mean: Float64Array;
    readonly persistence: number;
    /** multipliers with mean one by the upper twelve bits of a draw: of the first year, and of each later one */
    readonly first: Float64Array;
    readonly later: Float64Array;
  };
  /** in tenths of a grade point */
  readonly result: {
    /** result code that standings are drawn to, by parents */
    readonly mean: Float64Array;
    readonly spread: number;
    readonly persistence: number;
    /** per point of Danish over or under the level of the parents' group */
    readonly perDanish: number;
    /** per half percent of absence over or under the mean of the group */
    readonly perAbsence: number;
    /** a year per standard deviation of the estate's schooling score */
    readonly exposure: number;
    /** a year per share of schoolmates whose parents have basic schooling only, over or under the mean */
    readonly schoolmates: number;
  };
}

/**
 * Readies the tables.
 * @param parameter value by id
 * @throws Error for a table or parameter that is missing
 */
export function compileChildTables(
  rates: ReadonlyMap<string, RateTable>,
  parameter: (id: string) => number,
): ChildTables {
  const parents = ['parents', parentGroups] as const;
  const normal = normalQuantiles();
  const spread = parameter('absence-spread');
  const persistence = parameter('absence-persistence');
  return {
    normal,
    danish: {
      level: denseTable(rates, 'danish-level', [parents]),
      spread: parameter('danish-spread'),
      ofPool: denseTable(rates, 'pool-danish', [['pool', pools]]),
      gain: [parameter('danish-gain-home'), parameter('danish-gain-day-care'), parameter('danish-gain-school')],
      inDayCare: begunBy(
        denseTable(rates, 'day-care', [parents, ['age', Array.from({ length: dayCareAges }, (_, age) => age)]]),
      ),
      line: parameter('danish-line'),
    },
    absence: {
      mean: denseTable(rates, 'absence', [
        parents,
        ['age', Array.from({ length: schoolYears }, (_, year) => schoolFrom + year)],
      ]).map((share) => share * 200),
      persistence,
      first: multipliers(spread, normal),
      later: multipliers(laterSpread(spread, persistence), normal),
    },
    result: {
      mean: denseTable(rates, 'school-result', [parents]).map((grade) => grade * 10 + 40),
      spread: parameter('result-spread') * 10,
      persistence: parameter('result-persistence'),
      perDanish: (parameter('result-danish') * 10) / 15,
      perAbsence: (parameter('result-absence') * 10) / 2,
      exposure: parameter('exposure-result') * 10,
      schoolmates: parameter('exposure-school') * 10,
    },
  };
}

/**
 * Share that has begun in day care by an age, from the probabilities to begin at each.
 * @param begins parents × `dayCareAges`
 */
function begunBy(begins: Float64Array): Float64Array {
  const begun = begins.slice();
  for (let at = 0; at < begins.length; at++) {
    if (at % dayCareAges === 0) continue;
    const before = begun[at - 1] as number;
    begun[at] = before + (1 - before) * (begins[at] as number);
  }
  return begun;
}

/** Cell of a table by parents and age. */
export function schoolYearCell(group: number, age: number): number {
  return group * schoolYears + Math.max(schoolFrom, Math.min(schoolTo, age)) - schoolFrom;
}

/** Log-normal multipliers with mean one. Rounded, so that engines whose exponentials differ in the last bit agree. */
function multipliers(spread: number, normal: Float64Array): Float64Array {
  const raw = normal.map((z) => exponential(spread * z));
  const mean = raw.reduce((sum, value) => sum + value, 0) / raw.length;
  return raw.map((value) => Math.round((value / mean) * 4096) / 4096);
}

/** Spread of a year's own multiplier so that last year's absence carried on and it together spread as the first year does. */
function laterSpread(spread: number, persistence: number): number {
  const variance = exponential(spread * spread) - 1;
  return Math.sqrt(logarithm(1 + (variance * (1 + persistence)) / (1 - persistence)));
}
