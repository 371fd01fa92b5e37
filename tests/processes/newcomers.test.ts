import { describe, expect, it } from 'vitest';
import { Activity, Enrolment, Role, Sex } from '../../engine/population/codes.ts';
import { strategy, Town } from '../simulation/town.ts';

/** Years in the present education of residents who study, by track. @param rows those looked at, everybody if left out */
function yearsIn(town: Town, track: number, rows?: readonly number[]) {
  const { residents, residentCount } = town.world.population;
  return (rows ?? Array.from({ length: residentCount }, (_, row) => row))
    .filter((row) => residents.household[row]! >= 0 && residents.activity[row] === Activity.student)
    .filter((row) => residents.enrolment[row] === track)
    .map((row) => ({ age: residents.age[row]!, years: residents.enrolmentYears[row]! }));
}

describe('newcomers who study', () => {
  const arrived = [1, 2, 3].flatMap(() => {
    const town = new Town(strategy());
    const { log } = town.pass();
    return yearsIn(town, Enrolment.higher, log.arrivals);
  });

  it('are no further than their age allows, and not all in their first year', () => {
    expect(arrived.length).toBeGreaterThan(20);
    for (const { age, years } of arrived) expect(years).toBeLessThanOrEqual(Math.max(0, Math.min(5, age - 20)));
    const grown = arrived.filter(({ age }) => age >= 25);
    expect(new Set(grown.map(({ years }) => years)).size).toBeGreaterThan(1);
  });
});

describe('households that come from outside', () => {
  it('begin this year with no search, refusal or home to return to, whoever had their rows before', () => {
    const town = new Town(strategy());
    // Years of homes given up leave rows behind for others.
    let households = 0;
    for (let passed = 0; passed < 4; passed++) {
      const { population } = town.world;
      const last = population.residents.key.slice();
      const { log } = town.pass();
      const { residents, households: columns, dwellings } = population;
      for (const row of log.arrivals) {
        const own = residents.household[row]!;
        if (own < 0 || residents.key[row] === last[row] || residents.role[row] !== Role.single) continue;
        households++;
        expect(dwellings.household[columns.dwelling[own]!]).toBe(own);
        const { search, refusals, returnTo, searchYears } = columns;
        expect([search[own], refusals[own], returnTo[own], searchYears[own]]).toEqual([0, 0, 0, 0]);
        expect(columns.listedSince[own]).toBe(columns.movedIn[own]);
      }
    }
    expect(households).toBeGreaterThan(10);
  });
});

describe('mothers who come from outside', () => {
  it('have borne the children who come with them, and still have when these have left home', () => {
    let mothers = 0;
    for (const replicate of [0, 1, 2]) {
      const town = new Town(strategy(), { replicate });
      const { log } = town.pass();
      const { residents, households } = town.world.population;
      for (const row of log.arrivals) {
        const household = residents.household[row]!;
        if (household < 0 || residents.role[row]! > Role.partner || residents.sex[row] !== Sex.woman) continue;
        let children = 0;
        for (let m = households.firstMember[household]!; m >= 0; m = residents.next[m]!) {
          if (residents.role[m] === Role.child && log.arrivals.includes(m)) children++;
        }
        if (children === 0) continue;
        mothers++;
        expect(residents.births[row]).toBeGreaterThanOrEqual(children);
      }
    }
    expect(mothers).toBeGreaterThan(3);
  });
});

describe('the base year’s students of gymnasium', () => {
  it('have mostly gone there straight from school', () => {
    const young = yearsIn(new Town(strategy()), Enrolment.general).filter(({ age }) => age >= 16 && age <= 18);
    const straightOn = young.filter(({ age, years }) => years === age - 16).length;
    expect(young.length).toBeGreaterThan(10);
    expect(straightOn / young.length).toBeGreaterThan(0.7);
  });
});
