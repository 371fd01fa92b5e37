import { describe, expect, it } from 'vitest';
import { type HazardEffect, type SteerableHazard, steerableHazards } from '../../engine/measures/plan.ts';
import { Activity, Education, Enrolment } from '../../engine/population/codes.ts';
import { bandOfResult } from '../../engine/population/schoolResults.ts';
import type { World } from '../../engine/population/world.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';

const synthesis = synthesise(town);
const replicates = [0, 1, 2, 3, 4, 5];
const everywhere = town.geography.estates.map((_, estate) => estate);
/** Nothing but education and labour's books: nobody comes, goes or moves. */
const alone = switches.filter((name) => name !== 'education');

function educated(changes: Partial<Strategy> = {}, replicate = 0): Town {
  return new Town(strategy({ off: alone, ...changes }), { synthesis, replicate });
}

/** A year in which a programme reaches everybody. */
function passWith(made: Town, hazard: SteerableHazard, factor: number, coverage = 1): World {
  const effect: HazardEffect = { hazard, factor, coverage, estates: everywhere, ageFrom: 0, ageTo: 110, use: 'p' };
  return made.pass({ ...planYear(town, strategy(), made.year + 1), effects: [effect] }).world;
}

function expectShare(count: number, of: number, share: number): void {
  expect(of).toBeGreaterThan(100);
  expect(Math.abs(count - of * share)).toBeLessThanOrEqual(4 * Math.sqrt(of * share * (1 - share)));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pupils as the year begins who are too young to leave. */
const pupils = ({ population: { residents } }: World, oldest = 14) =>
  Array.from({ length: residents.capacity }, (_, row) => row).filter(
    (row) =>
      residents.household[row]! >= 0 && residents.enrolment[row] === Enrolment.school && residents.age[row]! <= oldest,
  );

describe('school', () => {
  it('begins at six with absence and standing, and the place in day care is given up', () => {
    const made = educated();
    const five = livingRows(made.world).filter((row) => made.world.population.residents.age[row] === 5);
    const { residents } = made.pass().world.population;
    expect(five.length).toBeGreaterThan(5);
    for (const row of five) {
      expect(residents.enrolment[row]).toBe(Enrolment.school);
      expect(residents.enrolmentYears[row]).toBe(0);
      expect(residents.schoolResult[row]).toBeGreaterThan(0);
      expect(town.schools[residents.school[row]! - 1]?.kind).toBe('school');
    }
  });

  it('ends at sixteen, for everybody, with basic schooling and the result kept', () => {
    const made = educated();
    const before = made.world.population.residents;
    const leaving = livingRows(made.world).filter(
      (row) => before.age[row] === 15 && before.enrolment[row] === Enrolment.school,
    );
    const results = leaving.map((row) => before.schoolResult[row]);
    const { residents } = made.pass().world.population;
    expect(leaving.length).toBeGreaterThan(5);
    leaving.forEach((row, i) => {
      expect(residents.enrolment[row]).not.toBe(Enrolment.school);
      expect(residents.education[row]).toBe(Education.basic);
      expect(residents.school[row]).toBe(0);
      expect(residents.schoolResult[row]).toBe(results[i]);
    });
  });

  it('leads to the ways on that the table gives to parents and result', () => {
    const table = town.rates.get('after-school')!;
    const counts = new Map<string, [general: number, all: number]>();
    for (const replicate of replicates) {
      for (const parents of [1, 3, 5]) {
        for (const result of [15, 60, 100, 150]) {
          const made = educated({}, replicate);
          const { residents } = made.world.population;
          // everybody of compulsory age leaves at once, alike but for their luck
          const leaving = pupils(made.world, 15);
          for (const row of leaving) {
            residents.age[row] = 15;
            residents.parentEducation[row] = parents;
            residents.schoolResult[row] = result;
          }
          const { enrolment } = made.pass().world.population.residents;
          const general = leaving.filter((row) => enrolment[row] === Enrolment.general).length;
          const key = `${[0, 0, 1, 1, 2, 2][parents]} ${bandOfResult[result]}`;
          const before = counts.get(key) ?? [0, 0];
          counts.set(key, [before[0] + general, before[1] + leaving.length]);
        }
      }
    }
    for (const [key, [general, all]] of counts) {
      const [group, band] = key.split(' ').map(Number) as [number, number];
      expectShare(general, all, table.values[(group * 6 + band) * 3 + 1]!);
    }
  });
});

describe('neighbours', () => {
  /** Standing of the same pupils after a year with other neighbours, the estates' scores turned round. */
  function standings(parameters: Readonly<Record<string, number>>, turned: boolean): number[] {
    const made = educated({ parameters });
    const scores = made.world.schoolingScore;
    if (turned) for (let estate = 0; estate < scores.length; estate++) scores[estate] = -2 * scores[estate]!;
    const rows = pupils(made.world);
    made.pass();
    return rows.map((row) => made.world.population.residents.schoolResult[row]!);
  }

  it('change nobody’s standing at school when their strength is zero', () => {
    const none = { 'exposure-result': 0, 'exposure-school': 0 };
    expect(standings(none, true)).toEqual(standings(none, false));
  });

  it('change it when they have a strength', () => {
    const some = { 'exposure-result': 0.5 };
    expect(standings(some, true)).not.toEqual(standings(some, false));
  });

  it('neither keep anybody in education nor send them away when their strength is zero', () => {
    const next = (turned: boolean) => {
      const made = educated({ parameters: { 'exposure-education': 0, 'exposure-result': 0 } });
      const scores = made.world.schoolingScore;
      if (turned) for (let estate = 0; estate < scores.length; estate++) scores[estate] = -2 * scores[estate]!;
      made.pass();
      return made.world.population.residents.enrolment.slice();
    };
    expect(next(true)).toEqual(next(false));
  });
});

describe('higher education', () => {
  it('ends long after two years on top of a shorter one, as a master’s degree does on a bachelor’s, and only after five without', () => {
    const reached = (education: number, years: number) => {
      const made = educated({ rates: [{ table: 'completion', set: 1 }] });
      const { residents } = made.world.population;
      const rows = livingRows(made.world).filter((row) => residents.enrolment[row] === Enrolment.higher);
      for (const row of rows) {
        residents.education[row] = education;
        // a year is added before anybody completes
        residents.enrolmentYears[row] = years - 1;
      }
      const after = made.pass().world.population.residents;
      const done = rows.filter((row) => after.household[row]! >= 0).map((row) => after.education[row]);
      expect(done.length).toBeGreaterThan(5);
      return [...new Set(done)];
    };
    expect(reached(Education.upperSecondary, 3)).toEqual([Education.shortHigher]);
    expect(reached(Education.upperSecondary, 5)).toEqual([Education.longHigher]);
    expect(reached(Education.shortHigher, 1)).toEqual([Education.shortHigher]);
    expect(reached(Education.shortHigher, 2)).toEqual([Education.longHigher]);
  });
});

describe('dropping out', () => {
  const rates = [
    { table: 'completion', set: 0 },
    { table: 'dropout', set: 0.2 },
    { table: 'dropout-absence', set: 1 },
    { table: 'enrol', set: 0 },
  ];
  const chosen = { rates, parameters: { 'exposure-education': 0 } };

  /** How many of those in youth or higher education, all with this result and absence, leave in a year. */
  function leavers(
    changes: Partial<Strategy>,
    result: number,
    absence: number,
    of?: (made: Town) => void,
  ): [number, number] {
    let [left, all] = [0, 0];
    for (const replicate of replicates) {
      const made = educated(changes, replicate);
      const { residents } = made.world.population;
      const enrolled = livingRows(made.world).filter((row) => residents.enrolment[row]! > Enrolment.school);
      for (const row of enrolled) {
        residents.schoolResult[row] = result;
        residents.absence[row] = absence;
      }
      if (of) of(made);
      else made.pass();
      all += enrolled.length;
      const { enrolment } = made.world.population.residents;
      left += enrolled.filter((row) => enrolment[row] === Enrolment.none).length;
    }
    return [left, all];
  }

  it('is as likely as the table says where neither result nor absence makes a difference', () => {
    const even = { ...chosen, rates: [...rates, { table: 'dropout-result', set: 1 }] };
    const [left, all] = leavers(even, 110, 20);
    expectShare(left, all, 0.2);
  });

  it('is multiplied by the factors of result and absence', () => {
    const [low, all] = leavers(chosen, 50, 10);
    expectShare(low, all, 0.2 * 2);
    const [high] = leavers(chosen, 150, 10);
    expectShare(high, all, 0.2 * 0.6);
    const away = { ...chosen, rates: rates.filter(({ table }) => table !== 'dropout-absence') };
    const [often] = leavers(away, 110, 30);
    expectShare(often, all, 0.2 * 0.8 * 1.5);
  });

  it('does not ask for a result from those who have none on record', () => {
    const away = { ...chosen, rates: rates.filter(({ table }) => table !== 'dropout-absence') };
    const [left, all] = leavers(away, 0, 255);
    expectShare(left, all, 0.2);
  });

  it('is made rarer, and completion likelier, by programmes, for those they reach', () => {
    const even = { ...chosen, rates: [...rates, { table: 'dropout-result', set: 1 }] };
    const [left, all] = leavers(even, 110, 20, (made) => passWith(made, 'dropout', 0.5));
    expectShare(left, all, 0.1);
    const completing = {
      rates: [
        { table: 'completion', set: 0.3 },
        { table: 'dropout', set: 0 },
        { table: 'enrol', set: 0 },
      ],
    };
    const [done] = leavers(completing, 110, 20, (made) => passWith(made, 'completion', 1.5));
    expectShare(done, all, 0.45);
  });
});

describe('a programme for children', () => {
  const oneYear = (hazard: SteerableHazard, factor: number, coverage?: number) => {
    const made = educated();
    const rows = pupils(made.world);
    const { residents } = passWith(made, hazard, factor, coverage).population;
    return rows.map((row) => ({
      danish: residents.danish[row]!,
      absence: residents.absence[row]!,
      result: residents.schoolResult[row]!,
    }));
  };

  it('changes nothing with a factor of one, or when it covers nobody', () => {
    const without = oneYear('conviction', 1);
    for (const hazard of ['language', 'absence', 'school-result'] as const) {
      expect(oneYear(hazard, 1)).toEqual(without);
      expect(oneYear(hazard, 1.8, 0)).toEqual(without);
    }
  });

  it('for attendance lowers everybody’s absence or leaves it, and the more it reaches the more', () => {
    const absence = (coverage: number) => oneYear('absence', 0.5, coverage).map((child) => child.absence);
    const [none, half, all] = [absence(0), absence(0.5), absence(1)];
    none.forEach((away, i) => {
      expect(half[i]).toBeLessThanOrEqual(away);
      expect(all[i]).toBeLessThanOrEqual(half[i]!);
    });
    expect(mean(all)).toBeLessThan(mean(half));
  });

  it('for language closes more of the distance to the norm, and takes nobody past it', () => {
    const before = oneYear('language', 1);
    const after = oneYear('language', 2);
    before.forEach(({ danish }, i) => {
      expect(after[i]!.danish).toBeGreaterThanOrEqual(danish);
      if (danish < 100) expect(after[i]!.danish).toBeLessThanOrEqual(100);
    });
    expect(mean(after.map(({ danish }) => danish))).toBeGreaterThan(mean(before.map(({ danish }) => danish)));
  });

  it('for results lifts nobody’s standing down, and some up', () => {
    const before = oneYear('school-result', 1);
    const after = oneYear('school-result', 1.2);
    before.forEach(({ result }, i) => {
      // a factor on grade points under zero would pull down; nobody tends there
      expect(after[i]!.result).toBeGreaterThanOrEqual(result);
    });
    expect(mean(after.map(({ result }) => result))).toBeGreaterThan(mean(before.map(({ result }) => result)));
  });
});

describe('taking up education', () => {
  const outside = ({ population: { residents } }: World) =>
    livingRows({ population: { residents, residentCount: residents.capacity } } as World).filter(
      (row) =>
        residents.enrolment[row] === Enrolment.none &&
        residents.age[row]! >= 20 &&
        residents.age[row]! <= 50 &&
        residents.education[row] === Education.basic &&
        residents.activity[row] !== Activity.disabilityPension &&
        residents.activity[row] !== Activity.retired,
    );

  function entering(result: number, factor: number): [number, number] {
    let [entered, all] = [0, 0];
    for (const replicate of replicates) {
      const made = educated({ rates: [{ table: 'enrol', set: 0.1 }] }, replicate);
      const { residents } = made.world.population;
      const rows = outside(made.world);
      for (const row of rows) residents.schoolResult[row] = result;
      const { enrolment } = passWith(made, 'education-entry', factor).population.residents;
      all += rows.length;
      entered += rows.filter((row) => enrolment[row] !== Enrolment.none).length;
    }
    return [entered, all];
  }

  it('is as likely as the table says for those whose result is not on record', () => {
    const [entered, all] = entering(0, 1);
    expectShare(entered, all, 0.3);
  });

  it('is likelier with a better result, and through programmes that reach them', () => {
    const [weak, all] = entering(50, 1);
    expectShare(weak, all, 0.3 * 0.7);
    const [strong] = entering(150, 1);
    expectShare(strong, all, 0.3 * 1.2);
    const [reached] = entering(0, 1.5);
    expectShare(reached, all, 0.45);
  });

  it('is never likelier than the gate leaves room for, whatever is put on top', () => {
    const [entered, all] = entering(150, 2);
    expect(entered / all).toBeLessThanOrEqual(0.65);
  });
});

describe('the names by which programmes reach education', () => {
  it('are there', () => {
    for (const name of ['absence', 'school-result', 'language', 'completion', 'dropout', 'education-entry'] as const) {
      expect(steerableHazards).toContain(name);
    }
  });
});
