import { exponential } from '../arithmetic/exponential.ts';
import { type AgeGroup, bandOfAge } from './ageCuts.ts';
import type { Draws } from './draws.ts';
import { roundControlled, roundToTotal } from './integerise.ts';
import { fitProportionally, marginOver } from './ipf.ts';
import { ageCount, type EstateTargets, total } from './targets.ts';

/**
 * Persons by sex and single year of age: bands smoothed so that neighbouring ages are alike while every band keeps its count
 * (pycnophylactic interpolation; Tobler, 1979, JASA 74), then rounded under control.
 * @returns whole persons, [sex][age]
 */
export function singleAges(targets: EstateTargets, groups: readonly AgeGroup[], draws: Draws): Int32Array {
  const persons = new Int32Array(2 * ageCount);
  const smooth = smoothed(targets, groups);
  for (const band of targets.population) {
    const within = groups.filter((group) => group.from >= band.from && group.until <= band.to + 1);
    const shares = [0, 1].flatMap((sex) => within.map((group) => sumOver(smooth, sex, group)));
    const parts = within.map((group) => group.count);
    const split =
      total(band.counts) === 0 ? new Int32Array(shares.length) : roundControlled(shares, band.counts, parts, draws);
    for (let sex = 0; sex < 2; sex++) {
      for (let g = 0; g < within.length; g++) {
        const { from, until } = within[g] as AgeGroup;
        const weights = smooth.subarray(sex * ageCount + from, sex * ageCount + until);
        persons.set(roundToTotal(weights, split[sex * within.length + g] as number, draws), sex * ageCount + from);
      }
    }
  }
  return persons;
}

const smoothingRounds = 40;

/** Fractional persons by sex and age that meet the bands by sex and the groups over both sexes. */
function smoothed(targets: EstateTargets, groups: readonly AgeGroup[]): Float64Array {
  const bands = targets.population;
  const bandOf = { of: bandOfAge(bands), count: bands.length };
  const groupOf = { of: bandOfAge(groups.map((g) => ({ from: g.from, to: g.until - 1 }))), count: groups.length };
  const bySex = Float64Array.from(
    { length: 2 * bands.length },
    (_, i) => bands[i % bands.length]?.counts[i < bands.length ? 0 : 1] ?? 0,
  );
  const margins = [
    marginOver('population', [2, ageCount], [0, 1], bySex, new Map([[1, bandOf]])),
    marginOver(
      'age groups',
      [2, ageCount],
      [1],
      groups.map((g) => g.count),
      new Map([[1, groupOf]]),
    ),
  ];
  let values = new Float64Array(2 * ageCount);
  for (let age = 0; age < ageCount; age++) {
    // the oldest thin out by about a quarter a year
    values[age] = exponential(-0.25 * Math.max(0, age - 90));
    values[ageCount + age] = values[age] as number;
  }
  for (let round = 0; round < smoothingRounds; round++) {
    values = fitProportionally(values, margins, { tolerance: 0.5, maximumRounds: 2 })
      .values as Float64Array<ArrayBuffer>;
    values = averaged(values);
  }
  return fitProportionally(values, margins, { tolerance: 1e-6, maximumRounds: 500 }).values;
}

/** Each age the mean of itself and its neighbours; a trace is kept everywhere, since a band of none may hide a group of some. */
function averaged(values: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(values.length);
  for (let sex = 0; sex < 2; sex++) {
    for (let age = 0; age < ageCount; age++) {
      const at = sex * ageCount + age;
      const below = age > 0 ? (values[at - 1] as number) : (values[at] as number);
      const above = age < ageCount - 1 ? (values[at + 1] as number) : 0;
      next[at] = (below + (values[at] as number) + above) / 3 + 1e-9;
    }
  }
  return next;
}

function sumOver(values: Float64Array, sex: number, group: AgeGroup): number {
  let sum = 0;
  for (let age = group.from; age < group.until; age++) sum += values[sex * ageCount + age] as number;
  return sum;
}
