import { square } from '../arithmetic/power.ts';
import { denseTable } from '../pack/denseTable.ts';
import type { Pack } from '../pack/pack.ts';
import { Education, Enrolment } from '../population/codes.ts';
import { parentGroupOf, parentGroups } from '../population/parentGroups.ts';
import type { Population } from '../population/population.ts';
import { bandOfResult, resultBands } from '../population/schoolResults.ts';
import { keyFromSeed } from '../random/seed.ts';
import { type ChildTables, schoolTo } from '../schools/childTables.ts';
import { danishAfter, drawAbsence, drawDanish, drawResult } from '../schools/childTraits.ts';
import { createSchoolScratch, listChildren, type Placing, placeChildren } from '../schools/placing.ts';
import { compositionOf } from '../schools/schoolFigures.ts';
import { compileSchooling, type Schooling } from '../schools/schooling.ts';
import { type ArrivedChildren, arrivalOf, arrivedChildren } from './arrivedChildren.ts';
import { parameterOf } from './denseRates.ts';
import { createDraws, type Draws } from './draws.ts';
import type { EstateRows } from './settle.ts';

/** Up to this age a school result is remembered: later it decides nothing any more. */
const lastRemembered = 29;

/** Ways on from school, in the order of the table. */
const ways = ['none', 'general', 'vocational'] as const;

/**
 * Sets what is known of children and the young in the base year: Danish, absence and standing as their years so far would have left
 * them, results of those who left school as they go with the way they took; then the places at day cares and schools.
 */
export function setChildhood(population: Population, pack: Pack, estates: readonly EstateRows[]): void {
  const schooling = compileSchooling(pack, pack.rates, (id) => parameterOf(pack, id));
  const afterSchool = denseTable(pack.rates, 'after-school', [
    ['parents', parentGroups],
    ['result', resultBands],
    ['to', ways],
  ]);
  const scores = schoolingScores(population, estates);
  const arrived = arrivedChildren(pack, population);
  estates.forEach((rows, e) => {
    const draws = createDraws('childhood', rows.estate);
    for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
      setTraits(population, row, schooling.tables, afterSchool, arrived, scores[e] as number, draws);
    }
  });
  givePlaces(population, pack, schooling);
}

function setTraits(
  { residents }: Population,
  row: number,
  tables: ChildTables,
  afterSchool: Float64Array,
  arrived: ArrivedChildren,
  score: number,
  draws: Draws,
): void {
  const age = residents.age[row] as number;
  if (age > lastRemembered) return;
  const group = parentGroupOf[residents.parentEducation[row] as number] as number;
  const isPupil = residents.enrolment[row] === Enrolment.school;
  const word = () => draws.below(4294967296);
  const danish = danishOf(tables, group, Math.min(age, schoolTo), arrived, draws);
  if (age <= schoolTo || isPupil) residents.danish[row] = danish;
  if (!isPupil && age <= schoolTo) return;
  const absence = drawAbsence(tables, group, age, word());
  residents.absence[row] = absence;
  const result = () => drawResult(tables, group, Math.min(age, schoolTo), danish, absence, score, word());
  residents.schoolResult[row] = isPupil
    ? result()
    : resultOfWay(afterSchool, group, wayOf(residents, row), result, word);
}

/** Danish now of a child who has lived here since birth, or came at some age. */
function danishOf(tables: ChildTables, group: number, age: number, arrived: ArrivedChildren, draws: Draws): number {
  const word = draws.below(4294967296);
  const arrival = arrivalOf(arrived, age, draws);
  if (!arrival) return drawDanish(tables, group, age, 1, word);
  const then = drawDanish(tables, group, arrival.age, tables.danish.ofPool[arrival.pool] as number, word);
  return Math.floor(danishAfter(tables, group, then, arrival.age, age) + draws.share());
}

/** The way that somebody took from school, by what he or she has or does. */
function wayOf(residents: Population['residents'], row: number): number {
  const education = residents.education[row] as number;
  const enrolment = residents.enrolment[row] as number;
  if (education === Education.vocational || enrolment === Enrolment.vocational) return 2;
  return education > Education.basic || enrolment !== Enrolment.none ? 1 : 0;
}

const mostTries = 40;

/** A result by how likely the way is after it: results are drawn until one fits. */
function resultOfWay(
  afterSchool: Float64Array,
  group: number,
  way: number,
  result: () => number,
  word: () => number,
): number {
  const chance = (band: number) => afterSchool[(group * resultBands.length + band) * ways.length + way] as number;
  let most = 0;
  for (let band = 1; band < resultBands.length; band++) most = Math.max(most, chance(band));
  let drawn = result();
  for (
    let tries = 1;
    tries < mostTries && word() >= (chance(bandOfResult[drawn] as number) / most) * 4294967296;
    tries++
  ) {
    drawn = result();
  }
  return drawn;
}

/** Share of residents 30–59 with basic schooling only, in standard deviations over estates weighted by residents, as the year's end has it. */
function schoolingScores({ residents }: Population, estates: readonly EstateRows[]): number[] {
  const counts = estates.map(({ residents: [first, end] }) => {
    let [basic, all] = [0, 0];
    for (let row = first; row < end; row++) {
      const age = residents.age[row] as number;
      if (age < 30 || age > 59) continue;
      all++;
      if ((residents.education[row] as number) <= Education.basic) basic++;
    }
    return { all, share: all > 0 ? basic / all : 0 };
  });
  const weight = counts.reduce((sum, { all }) => sum + all, 0);
  const mean = counts.reduce((sum, { all, share }) => sum + all * share, 0) / Math.max(1, weight);
  const variance = counts.reduce((sum, { all, share }) => sum + all * square(share - mean), 0) / Math.max(1, weight);
  const spread = Math.sqrt(variance);
  return counts.map(({ share }) => (spread > 0 ? (share - mean) / spread : 0));
}

/** Everybody is given a place at once; then again by families that know which children go where, as they would from year to year. */
function givePlaces(population: Population, pack: Pack, schooling: Schooling): void {
  const { residents } = population;
  const [first, second] = keyFromSeed('fremsyn school places 1');
  const words = (purpose: number) => ({ first: first ^ purpose, second });
  const placing: Placing = {
    population,
    system: schooling.system,
    choice: schooling.choice,
    dayCare: schooling.inDayCare,
    inDayCare: schooling.inDayCare,
    districtOf: Int32Array.from(pack.geography.estates, ({ district }) => district),
    moved: undefined,
    begins: words(1),
    looks: words(2),
    lot: words(3),
  };
  const scratch = createSchoolScratch(residents.capacity, schooling.system.count);
  listChildren(population, scratch);
  for (let round = 0; round < 2; round++) {
    residents.school.fill(0);
    placeChildren(placing, scratch);
    compositionOf(population, scratch.children, scratch.childCount, schooling.system, scratch.composition);
  }
}
