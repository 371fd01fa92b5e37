import { describe, expect, it } from 'vitest';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import {
  changeCohort,
  childrenUnder,
  cohortCells,
  cohortOf,
  countCohort,
  followedCells,
  followedFigures,
  followedRows,
  writeFollowed,
} from '../../engine/criteria/followed.ts';
import { resourcesDefinition } from '../../engine/criteria/resourcesDefinition.ts';
import { countingBy } from '../../engine/criteria/status.ts';
import { countCells, packStatus } from '../../engine/criteria/tally.ts';
import { Activity, Education } from '../../engine/population/codes.ts';
import { createPopulation } from '../../engine/population/population.ts';
import type { Tally } from '../../engine/population/world.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, Town, task, town } from '../simulation/town.ts';

const counting = countingBy(200_000, resourcesDefinition(createPopulation(0, 0, 0), { incomeLine: 300_000 }));

function status(age: number, activity: number, education: number, kroner: number, months = 0, convictions = 0): number {
  const { ageBits, lowIncomeLine, leastEducation, incomeLine } = counting;
  return packStatus(
    age,
    activity,
    education,
    kroner,
    months,
    convictions,
    0,
    ageBits,
    lowIncomeLine,
    leastEducation,
    incomeLine,
  );
}

const figure = (cells: Float64Array, name: (typeof followedFigures)[number], row = 0) => {
  const at = row * followedCells + followedFigures.indexOf(name) * 2;
  return [cells[at], cells[at + 1]];
};

describe('people who are followed', () => {
  const idle = status(40, Activity.socialAssistance, Education.basic, 150_000, 24, 1);
  const working = status(41, Activity.employed, Education.vocational, 400_000, 0, 0);

  it('change a cohort as if the one they were were taken out and the one they are put in', () => {
    const changed = new Float64Array(cohortCells);
    const recounted = new Float64Array(cohortCells);
    for (const cells of [changed, recounted]) countCohort(cells, 0, idle, 150, 1);
    changeCohort(changed, 0, idle, 150, working, 400);
    countCohort(recounted, 0, idle, 150, -1);
    countCohort(recounted, 0, working, 400, 1);
    expect(changed).toEqual(recounted);
  });

  it('are told by home estate, the children of the base year among them, with everybody last', () => {
    const tally = emptyTally(2);
    const childAge = childrenUnder + 6;
    countCohort(tally.cohorts, cohortOf(1, 40, childAge), idle, 150, 1);
    countCohort(tally.cohorts, cohortOf(1, 20, childAge), status(20, Activity.student, Education.basic, 90_000), 90, 1);
    countCohort(tally.cohorts, cohortOf(2, 41, childAge), working, 400, 1);
    countCohort(tally.cohorts, cohortOf(0, 41, childAge), working, 400, 1);
    countCohort(tally.rehoused, 0, idle, 150, 1);
    const cohorts = new Float64Array(2 * countCells);
    const followed = new Float64Array(followedRows(2) * followedCells);
    writeFollowed(tally, cohorts, followed);
    const [residents, children, rehoused, everybody] = [0, 2, 4, 6];
    expect(figure(followed, 'employed', residents)).toEqual([0, 2]);
    expect(figure(followed, 'beyond-basic-schooling', residents)).toEqual([1, 2]);
    expect(figure(followed, 'beyond-basic-schooling', children)).toEqual([1, 1]);
    expect(figure(followed, 'convicted', residents)).toEqual([1, 4]);
    expect(figure(followed, 'outside-labour', rehoused)).toEqual([24, 24]);
    expect(figure(followed, 'mean-income', everybody)).toEqual([150 + 400 + 400, 3]);
    expect(figure(followed, 'employed', everybody)).toEqual([2, 4]);
    expect([...cohorts.subarray(2, 4)]).toEqual([0, 2]);
  });

  it('are children to the end if they were under 15 in the base year, and never if they were 15', () => {
    for (const years of [0, 1, 30]) {
      expect(cohortOf(3, 14 + years, childrenUnder + years)).toBe((3 * 2 + 1) * cohortCells);
      expect(cohortOf(3, 15 + years, childrenUnder + years)).toBe(3 * 2 * cohortCells);
    }
  });
});

describe('rehoused tenants', () => {
  // everybody counts in the denominator of origin
  const residents = criteria.indexOf('origin') * 2 + 1;
  const use = {
    id: 'd',
    measure: 'demolition',
    estates: [0],
    from: 2027,
    to: 2028,
    ramp: 0,
    values: { dwellings: 60 },
  };

  it('are followed from the year they are rehoused, as long as they live in the municipality, and come from where works are', () => {
    const here = new Town(strategy({ measures: [use] }));
    const followed = () => here.world.tally.rehoused[residents]!;
    here.pass();
    expect(followed()).toBe(0);
    for (let year = 0; year < 4; year++) here.pass();
    const { population, memory, tally } = here.world;
    const rows = [...memory.rehousedFrom.subarray(0, population.residentCount)].filter((from) => from === 1).length;
    expect(rows).toBeGreaterThan(0);
    expect(tally.rehoused[residents]).toBe(rows);
    expect(tally.rehoused.subarray(cohortCells).every((value) => value === 0)).toBe(true);
  });

  it('are nobody where nothing is demolished', () => {
    const { sums, counts } = run(task([strategy()])).strategies[0]!;
    const rows = followedRows(town.geography.estates.length);
    const estates = town.geography.estates.length;
    const lastYear = sums.followed.length - rows * followedCells;
    const rehoused = sums.followed.subarray(
      lastYear + 2 * estates * followedCells,
      lastYear + 3 * estates * followedCells,
    );
    expect(rehoused.every((value) => value === 0)).toBe(true);
    expect(counts).toHaveLength(1);
  });
});

describe('everybody in the municipality', () => {
  it('counts the same as the estates together, figure by figure', () => {
    const { sums, counts } = run(task([strategy()])).strategies[0]!;
    const estates = town.geography.estates.length;
    const row = followedRows(estates) * followedCells;
    for (let year = 0; year < 7; year++) {
      const everybody = sums.followed.subarray((year + 1) * row - followedCells, (year + 1) * row);
      for (const [name, criterion] of [
        ['outside-labour', 0],
        ['convicted', 2],
        ['basic-schooling', 3],
        ['mean-income', 4],
        ['low-income', 5],
      ] as const) {
        const sum = [0, 0];
        for (let estate = 0; estate < estates; estate++) {
          const at = (year * estates + estate) * countCells + criterion * 2;
          sum[0]! += counts[0]![at]!;
          sum[1]! += counts[0]![at + 1]!;
        }
        expect(figure(everybody, name)).toEqual(sum);
      }
    }
  });
});

function emptyTally(estates: number): Tally {
  return {
    counts: new Float64Array(0),
    people: new Float64Array(0),
    cohorts: new Float64Array((estates + 1) * 2 * cohortCells),
    rehoused: new Float64Array(estates * cohortCells),
    resources: new Float64Array(0),
  };
}
