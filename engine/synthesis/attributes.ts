import { activities, educations } from '../population/codes.ts';
import { bandOfAge } from './ageCuts.ts';
import { attributeSizes } from './attributeShapes.ts';
import type { Draws } from './draws.ts';
import { roundControlled, roundToTotal } from './integerise.ts';
import { fitProportionally, marginOver } from './ipf.ts';
import type { People } from './people.ts';
import { ageCount, type BandTarget, type EstateTargets } from './targets.ts';

const educationCount = educations.length;
const activityCount = activities.length;

/**
 * Gives the persons of an estate education and activity: fitted to both marginals over sex and single age, then made whole in
 * two steps, each under control: education within each sex and age, activity within each sex, age and education.
 * @param persons whole persons, [sex][age]
 * @param seed table of `attributeSeed`
 * @returns people by sex, age, education and activity, ascending
 */
export function giveAttributes(targets: EstateTargets, persons: Int32Array, seed: Float64Array, draws: Draws): People {
  const fitted = fitProportionally(
    seed,
    [
      marginOver('population', attributeSizes, [0, 1], persons),
      bandMargin('education', targets.education, 2, educationCount),
      bandMargin('activity', targets.activity, 3, activityCount),
    ],
    { tolerance: 1e-4, maximumRounds: 300 },
  ).values;
  const byEducation = sumOverActivity(fitted);
  const educated = new Int32Array(2 * ageCount * educationCount);
  for (const band of coverAges(targets.education)) {
    roundBand(band, persons, 1, byEducation, educationCount, educated, draws);
  }
  const active = new Int32Array(fitted.length);
  for (const band of coverAges(targets.activity)) {
    roundBand(band, educated, educationCount, fitted, activityCount, active, draws);
  }
  return list(active);
}

function bandMargin(name: string, bands: readonly BandTarget[], axis: number, categories: number) {
  const targets = bands.flatMap((band) => [...band.counts]);
  const groups = new Map([[1, { of: bandOfAge(bands), count: bands.length }]]);
  if (targets.length !== bands.length * categories) throw new Error(`margin ${name}: bands have other categories`);
  return marginOver(name, attributeSizes, [1, axis], targets, groups);
}

/** Ages that are rounded together: a band of the marginals, or ages that no band speaks of. */
interface Ages {
  readonly from: number;
  readonly to: number;
  readonly counts: Int32Array | undefined;
}

function coverAges(bands: readonly BandTarget[]): readonly Ages[] {
  const ages: Ages[] = [];
  let next = 0;
  for (const band of bands) {
    if (band.from > next) ages.push({ from: next, to: band.from - 1, counts: undefined });
    ages.push(band);
    next = band.to + 1;
  }
  if (next < ageCount) ages.push({ from: next, to: ageCount - 1, counts: undefined });
  return ages;
}

/**
 * Makes one band whole.
 * @param wholes whole persons, [sex][age][part]
 * @param fractions fitted persons, [sex][age][part][category]
 * @param result receives whole persons, laid out as `fractions`
 */
function roundBand(
  ages: Ages,
  wholes: Int32Array,
  parts: number,
  fractions: Float64Array,
  categories: number,
  result: Int32Array,
  draws: Draws,
): void {
  const rows: number[] = [];
  for (let sex = 0; sex < 2; sex++) {
    for (let row = (sex * ageCount + ages.from) * parts; row < (sex * ageCount + ages.to + 1) * parts; row++) {
      if ((wholes[row] as number) > 0) rows.push(row);
    }
  }
  if (rows.length === 0) return;
  const rowTargets = rows.map((row) => wholes[row] as number);
  const seed = new Float64Array(rows.length * categories);
  const sums = new Float64Array(categories);
  for (let r = 0; r < rows.length; r++) {
    const at = (rows[r] as number) * categories;
    let sum = 0;
    for (let c = 0; c < categories; c++) sum += fractions[at + c] as number;
    for (let c = 0; c < categories; c++) {
      const value = ((rowTargets[r] as number) * (fractions[at + c] as number)) / sum;
      seed[r * categories + c] = value;
      sums[c] = (sums[c] as number) + value;
    }
  }
  const persons = rowTargets.reduce((a, b) => a + b, 0);
  const columnTargets = ages.counts ?? roundToTotal(sums, persons, draws);
  const table = fitProportionally(
    seed,
    [
      marginOver('rows', [rows.length, categories], [0], rowTargets),
      marginOver('categories', [rows.length, categories], [1], columnTargets),
    ],
    { tolerance: 1e-7, maximumRounds: 300 },
  ).values;
  const rounded = roundControlled(table, rowTargets, columnTargets, draws);
  for (let r = 0; r < rows.length; r++) {
    result.set(rounded.subarray(r * categories, (r + 1) * categories), (rows[r] as number) * categories);
  }
}

function sumOverActivity(fitted: Float64Array): Float64Array {
  const sums = new Float64Array(fitted.length / activityCount);
  for (let cell = 0; cell < fitted.length; cell++) {
    const at = Math.floor(cell / activityCount);
    sums[at] = (sums[at] as number) + (fitted[cell] as number);
  }
  return sums;
}

function list(table: Int32Array): People {
  const count = table.reduce((a, b) => a + b, 0);
  const people: People = {
    count,
    sex: new Uint8Array(count),
    age: new Uint8Array(count),
    education: new Uint8Array(count),
    activity: new Uint8Array(count),
  };
  let row = 0;
  for (let cell = 0; cell < table.length; cell++) {
    const classAt = Math.floor(cell / activityCount);
    const ageAt = Math.floor(classAt / educationCount);
    for (let i = table[cell] as number; i > 0; i--, row++) {
      people.sex[row] = Math.floor(ageAt / ageCount);
      people.age[row] = ageAt % ageCount;
      people.education[row] = classAt % educationCount;
      people.activity[row] = cell % activityCount;
    }
  }
  return people;
}
