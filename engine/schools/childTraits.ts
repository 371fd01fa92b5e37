import { highestResult, lowestResult } from '../population/schoolResults.ts';
import { type ChildTables, dayCareAges, schoolFrom, schoolYearCell } from './childTables.ts';

/** Danish that is expected of a child of the age. */
export const danishNorm = 100;
const mostDanish = 200;
const mostAbsence = 200;
const low20 = 0xfffff;

/** A draw's lower twenty bits as a share in 0–1: what a number is rounded up by, so that means stay where they are. */
function rounding(u: number): number {
  return (u & low20) / (low20 + 1);
}

/**
 * Danish of a child that is seen for the first time, as it is after the years lived: drawn by the parents' schooling, part of the
 * distance to the norm closed at home, in day care and at school.
 * @param group parents' group
 * @param factor of the pool that the child comes from, 1 for those born here
 * @param u unsigned 32-bit draw
 */
export function drawDanish(tables: ChildTables, group: number, age: number, factor: number, u: number): number {
  const { level, spread } = tables.danish;
  const atBirth = (level[group] as number) + spread * (tables.normal[u >>> 20] as number);
  return within(Math.floor(danishAfter(tables, group, atBirth, 0, age) * factor + rounding(u)), 1, mostDanish);
}

/**
 * Danish as it is expected after the years from one age to another: at home, in day care as many as of the parents' group go there, and at
 * school from six.
 */
export function danishAfter(tables: ChildTables, group: number, danish: number, from: number, to: number): number {
  const { inDayCare } = tables.danish;
  const [atHome, dayCare, school] = tables.danish.gain;
  let distance = danish - danishNorm;
  if (distance >= 0) return danish;
  for (let year = from; year < to; year++) {
    const there = inDayCare[group * dayCareAges + Math.min(year, dayCareAges - 1)] as number;
    distance *= 1 - (year >= schoolFrom ? school : atHome + there * (dayCare - atHome));
  }
  return danishNorm + distance;
}

/** Danish a year later: the part `gain` of the distance to the norm closes; whoever is at the norm stays. */
export function laterDanish(danish: number, gain: number, u: number): number {
  if (danish >= danishNorm) return danish;
  return Math.min(danishNorm, Math.floor(danish + gain * (danishNorm - danish) + u / 4294967296));
}

/** Absence of a first year at school, half percents. */
export function drawAbsence(tables: ChildTables, group: number, age: number, u: number): number {
  const { mean, first } = tables.absence;
  const expected = (mean[schoolYearCell(group, age)] as number) * (first[u >>> 20] as number);
  return within(Math.floor(expected + rounding(u)), 0, mostAbsence);
}

/**
 * Absence a year later: part of last year's, grown as the mean grows from one age to the next, and a year's own about the mean of age and
 * parents' schooling.
 * @param factor of programmes on the year's own
 */
export function laterAbsence(
  tables: ChildTables,
  group: number,
  age: number,
  absence: number,
  factor: number,
  u: number,
): number {
  const { mean, later, persistence } = tables.absence;
  const usual = mean[schoolYearCell(group, age)] as number;
  const before = mean[schoolYearCell(group, age - 1)] as number;
  const kept = before > 0 ? absence * (usual / before) : absence;
  const own = usual * (later[u >>> 20] as number) * factor;
  return within(Math.floor(persistence * kept + (1 - persistence) * own + rounding(u)), 0, mostAbsence);
}

/** The standing that a pupil tends to: by parents' schooling, Danish and absence against what is usual in the group. */
function tendency(tables: ChildTables, group: number, age: number, danish: number, absence: number): number {
  const { result, danish: danishTables, absence: absenceTables } = tables;
  return (
    (result.mean[group] as number) +
    result.perDanish * (danish - (danishTables.level[group] as number)) -
    result.perAbsence * (absence - (absenceTables.mean[schoolYearCell(group, age)] as number))
  );
}

/**
 * Standing of a pupil who is seen for the first time.
 * @param score the estate's schooling score: of those who have lived there since school began, as its exposure would have left them
 */
export function drawResult(
  tables: ChildTables,
  group: number,
  age: number,
  danish: number,
  absence: number,
  score: number,
  u: number,
): number {
  const { spread, exposure, persistence } = tables.result;
  let exposed = 0;
  for (let year = schoolFrom; year < age; year++) exposed = persistence * exposed + 1;
  const standing =
    tendency(tables, group, age, danish, absence) -
    exposure * score * exposed +
    spread * (tables.normal[u >>> 20] as number);
  return within(Math.floor(standing + rounding(u)), lowestResult, highestResult);
}

/**
 * Standing a year later: most of last year's, the rest drawn to the pupil's tendency; neighbours and schoolmates pull a little.
 * @param factor of programmes on the grade points tended to
 * @param score the estate's schooling score, standard deviations
 * @param schoolmates share of schoolmates whose parents have basic schooling only, less the mean
 */
export function laterResult(
  tables: ChildTables,
  group: number,
  age: number,
  danish: number,
  absence: number,
  result: number,
  factor: number,
  score: number,
  schoolmates: number,
  u: number,
): number {
  const { persistence, spread, exposure, schoolmates: weight } = tables.result;
  const tends = (tendency(tables, group, age, danish, absence) - 40) * factor + 40;
  const standing =
    persistence * result +
    (1 - persistence) * tends -
    exposure * score -
    weight * schoolmates +
    Math.sqrt(1 - persistence * persistence) * spread * (tables.normal[u >>> 20] as number);
  return within(Math.floor(standing + rounding(u)), lowestResult, highestResult);
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
