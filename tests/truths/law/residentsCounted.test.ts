import { describe, expect, it } from 'vitest';
import { type CriterionId, criteria } from '../../../engine/criteria/criterionIds.ts';
import { Activity, Education } from '../../../engine/population/codes.ts';
import { switches } from '../../../engine/simulation/switches.ts';
import { strategy, Town } from '../../simulation/town.ts';
import { type Person, settlement } from '../settlement.ts';

const unchanged = strategy({ off: [...switches] });

/** An estate of just these residents, each in a home of their own. */
function townOf(people: readonly Person[]): Town {
  const synthesis = settlement(people.map((person) => ({ home: { estate: 0 }, members: [person] })));
  return new Town(unchanged, { synthesis });
}

/** Numerator and denominator of a criterion, as the base year's books count these residents. */
function counted(criterion: CriterionId, people: readonly Person[]): number[] {
  const at = criteria.indexOf(criterion) * 2;
  return [...townOf(people).base.slice(at, at + 2)];
}

/** One resident of each age, alike in everything else. */
function aged(ages: readonly number[], person: Omit<Person, 'age'> = {}): Person[] {
  return ages.map((age) => ({ ...person, age }));
}

describe('whom the criteria of almenboligloven § 61 a count', () => {
  it('1: residents of 18–64, by months without work or education of the 24 of two years', () => {
    expect(counted('outside-labour', aged([17, 18, 64, 65], { outside: [12, 12] }))).toEqual([48, 48]);
    expect(counted('outside-labour', aged([40], { outside: [1, 0] }))).toEqual([1, 24]);
    expect(counted('outside-labour', aged([40], { outside: [0, 12] }))).toEqual([12, 24]);
  });

  it('1: of 1,000 residents 400 outside all along are on the line of 40 %, and with a month less they are under it', () => {
    const outside = (n: number) => aged(new Array(n).fill(40), { outside: [12, 12] });
    const one = (months: number) => aged([40], { outside: [12, months] });
    const working = aged(new Array(600).fill(40));
    expect(counted('outside-labour', [...outside(399), ...one(11), ...working])).toEqual([9_599, 24_000]);
    expect(counted('outside-labour', [...outside(399), ...one(12), ...working])).toEqual([9_600, 24_000]);
  });

  it('2: residents of 18 and over, by convictions of this year and last, one a year at most', () => {
    expect(counted('convicted', aged([17, 18, 90], { convictions: 0b11 }))).toEqual([4, 4]);
    expect(counted('convicted', aged([40], { convictions: 0b01 }))).toEqual([1, 2]);
    expect(counted('convicted', aged([40], { convictions: 0b10 }))).toEqual([1, 2]);
    expect(counted('convicted', aged([40], { convictions: 0b100 }))).toEqual([0, 2]);
  });

  it('3: residents of 30–59 who have basic schooling only, or none', () => {
    expect(counted('basic-schooling', aged([29, 30, 59, 60], { education: Education.basic }))).toEqual([2, 2]);
    expect(counted('basic-schooling', aged([40], { education: Education.none }))).toEqual([1, 1]);
    for (const education of [
      Education.upperSecondary,
      Education.vocational,
      Education.shortHigher,
      Education.longHigher,
    ]) {
      expect(counted('basic-schooling', aged([40], { education }))).toEqual([0, 1]);
    }
  });

  it('4: gross income of taxpayers of 15–64 who are not in education, in thousand kroner', () => {
    expect(counted('mean-income', aged([14, 15, 64, 65], { income: 250_000 }))).toEqual([500, 2]);
    expect(counted('mean-income', aged([40], { activity: Activity.student, income: 100_000 }))).toEqual([0, 0]);
    expect(counted('mean-income', aged([16], { activity: Activity.child }))).toEqual([0, 0]);
    expect(counted('mean-income', aged([40], { activity: Activity.disabilityPension, income: 240_499 }))).toEqual([
      240, 1,
    ]);
  });

  it('4 in the strategy’s wording: the same residents, those under the line', () => {
    expect(counted('low-income', aged([40], { income: 199_999 }))).toEqual([1, 1]);
    expect(counted('low-income', aged([40], { income: 200_000 }))).toEqual([0, 1]);
  });

  it('5: all residents, of every age', () => {
    expect(counted('origin', aged([0, 17, 64, 100]))).toEqual([0, 4]);
  });
});

describe('windows of two years', () => {
  it('go along with the resident: this year’s months and convictions are last year’s in a year, and out in two', () => {
    const town = townOf(aged([30], { convictions: 0b01, outside: [12, 0] }));
    const cells = [criteria.indexOf('convicted') * 2, criteria.indexOf('outside-labour') * 2];
    const years = [town.base, town.pass().counts, town.pass().counts].map((counts) => cells.map((at) => counts[at]));
    expect(years).toEqual([
      [1, 12],
      [1, 12],
      [0, 0],
    ]);
  });

  it('count residents from the year in which they reach an age to the year before they leave it', () => {
    const town = townOf([...aged([17], { outside: [12, 12] }), ...aged([64], { outside: [0, 0] })]);
    const at = criteria.indexOf('outside-labour') * 2;
    expect([...town.base.slice(at, at + 2)]).toEqual([0, 24]);
    expect([...town.pass().counts.slice(at, at + 2)]).toEqual([12, 24]);
  });
});
