import { describe, expect, it } from 'vitest';
import { emptyPlan, type InstitutionChange, type YearPlan } from '../../engine/measures/plan.ts';
import { Enrolment } from '../../engine/population/codes.ts';
import type { World } from '../../engine/population/world.ts';
import { systemOf } from '../../engine/processes/schoolPlaces.ts';
import type { SchoolFigure } from '../../engine/schools/schoolFigures.ts';
import { schoolFigures } from '../../engine/schools/schoolFigures.ts';
import { compileSchools, ownSchool, type SchoolSystem } from '../../engine/schools/schoolSystem.ts';
import { compileModel } from '../../engine/simulation/model.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { from, label, listed } from '../synthesis/smallPackTable.ts';

const synthesis = synthesise(town);
const system = compileSchools(town.schools, town.catchments, town.geography.estates.length);
const [northSchool, hillSchool, freeSchool] = [2, 3, 4];
const ids = town.schools.map(({ id }) => id);

const pupilsOf = (world: World) =>
  livingRows(world).filter((row) => world.population.residents.enrolment[row] === Enrolment.school);

/** All children begin in day care in the year they turn one, none later. */
const beginsAtOne = listed(
  'day-care',
  [label('parents', 'basic', 'vocational', 'higher'), from('age', 0, 1, 2, 6)],
  [
    [0, 1, 0, 0],
    [0, 1, 0, 0],
    [0, 1, 0, 0],
  ],
);

/** Children at each day care and school, by the residents' own column. */
function attendance(world: World): number[] {
  const counts = ids.map(() => 0);
  for (const row of livingRows(world)) {
    const attended = world.population.residents.school[row]! - 1;
    if (attended >= 0) counts[attended]!++;
  }
  return counts;
}

function ownOf({ population }: World, row: number, of: SchoolSystem, kind: number): number {
  const { residents, households, dwellings } = population;
  const dwelling = households.dwelling[residents.household[row]!]!;
  return ownSchool(of.addresses, kind, dwellings.estate[dwelling]!, dwellings.key[dwelling]!);
}

const figure = (schools: Float64Array, school: number, name: SchoolFigure) =>
  schools[school * schoolFigures.length + schoolFigures.indexOf(name)]!;

function change(institution: string, changes: Partial<InstitutionChange>): InstitutionChange {
  return { institution, profile: 0, places: 0, isClosed: false, catchment: [], ...changes };
}

/** Today's plan with changes of institutions. */
function planWith(year: number, ...institutions: InstitutionChange[]): YearPlan {
  return { ...planYear(town, strategy(), year), institutions };
}

describe('places at day cares and schools', () => {
  it('never pass the capacity, however many want in', () => {
    const crowded = {
      ...town,
      schools: town.schools.map((school) => ({ ...school, capacity: Math.round(school.capacity * 0.45) })),
    };
    const made = new Town(strategy(), { pack: crowded, synthesis: synthesise(crowded) });
    const hold = () =>
      attendance(made.world).forEach((children, s) => {
        expect(children).toBeLessThanOrEqual(crowded.schools[s]!.capacity);
      });
    hold();
    for (let year = 0; year < 5; year++) {
      made.pass();
      hold();
    }
    // whom none has room for goes without, and is enrolled all the same
    expect(pupilsOf(made.world).some((row) => made.world.population.residents.school[row] === 0)).toBe(true);
  });

  it('go to every pupil while there is room, one each, at a school and not at a day care', () => {
    const made = new Town(strategy(), { synthesis });
    for (let year = 0; year < 5; year++) {
      const { world, schools } = made.pass();
      for (const row of pupilsOf(world)) {
        const attended = world.population.residents.school[row]! - 1;
        expect(system.kind[attended]).toBe(1);
      }
      const counted = ids.reduce((sum, _, s) => sum + (system.kind[s] === 1 ? figure(schools, s, 'children') : 0), 0);
      expect(counted).toBe(pupilsOf(world).length);
      expect(ids.map((_, s) => figure(schools, s, 'children'))).toEqual(attendance(world));
    }
  });

  it('are those of the address where nobody looks beyond and there is room', () => {
    const roomy = { ...town, schools: town.schools.map((school) => ({ ...school, capacity: 1000 })) };
    const chosen = strategy({
      rates: [{ table: 'school-choice', set: 0 }],
      parameters: { 'school-stay-after-move': 0 },
    });
    const made = new Town(chosen, { pack: roomy, synthesis });
    made.world.population.residents.school.fill(0);
    const { world } = made.pass();
    for (const row of pupilsOf(world)) {
      expect(world.population.residents.school[row]).toBe(ownOf(world, row, system, 1) + 1);
    }
    expect(attendance(world)[freeSchool]).toBe(0);
  });

  it('at the own school go before lots to children from elsewhere', () => {
    const chosen = strategy({ rates: [{ table: 'school-choice', set: 1 }] });
    const made = new Town(chosen, { synthesis });
    made.world.population.residents.school.fill(0);
    const { world } = made.pass(planWith(2026, change('hill-school', { profile: 6, places: -60 })));
    const { school } = world.population.residents;
    expect(attendance(world)[hillSchool]).toBe(50);
    const fromElsewhere = pupilsOf(world).filter(
      (row) => school[row] === hillSchool + 1 && ownOf(world, row, system, 1) !== hillSchool,
    );
    const turnedAway = pupilsOf(world).filter(
      (row) => school[row] !== hillSchool + 1 && ownOf(world, row, system, 1) === hillSchool,
    );
    // all want in; so while one from elsewhere is in, none of the own may be out
    expect(Math.min(fromElsewhere.length, turnedAway.length)).toBe(0);
  });

  it('at day cares go to newcomers as to those who live here: who comes at two to five has begun where it came from', () => {
    const dayCare = new Map(town.rates).set(...beginsAtOne);
    const roomy = { ...town, rates: dayCare, schools: town.schools.map((school) => ({ ...school, capacity: 1000 })) };
    const made = new Town(strategy(), { pack: roomy, synthesis: synthesise(roomy) });
    let came = 0;
    for (let year = 0; year < 4; year++) {
      const { world, log } = made.pass();
      const { residents } = world.population;
      for (const row of livingRows(world)) {
        const age = residents.age[row]!;
        if (age < 1 || age > 5 || residents.enrolment[row] === Enrolment.school) continue;
        expect(residents.school[row]).toBeGreaterThan(0);
        if (age > 1 && log.arrivals.includes(row)) came++;
      }
    }
    expect(came).toBeGreaterThan(3);
  });

  it('are kept from year to year by those who don’t move', () => {
    const made = new Town(
      strategy({
        off: ['out-migration', 'housing', 'in-migration', 'leaving-home', 'separation', 'partnership', 'mortality'],
      }),
      { synthesis },
    );
    const before = made.world.population.residents.school.slice();
    const enrolled = pupilsOf(made.world);
    const { world } = made.pass();
    const stayed = enrolled.filter((row) => world.population.residents.enrolment[row] === Enrolment.school);
    expect(stayed.length).toBeGreaterThan(50);
    for (const row of stayed) expect(world.population.residents.school[row]).toBe(before[row]);
  });
});

const { schooling } = compileModel(town, strategy(), synthesis.population);

describe('a plan for schools', () => {
  it('that is empty leaves them as the pack has them', () => {
    expect(systemOf(schooling, emptyPlan(6))).toBe(schooling.system);
  });

  it('adds and takes away places and profile, and none under zero', () => {
    const changed = systemOf(schooling, {
      institutions: [change('north-school', { places: 25, profile: 0.5 }), change('free-school', { places: -999 })],
    });
    expect([...changed.capacity]).toEqual([90, 60, 175, 110, 0]);
    expect(changed.profile[northSchool]).toBe(0.5);
    expect(system.capacity[northSchool]).toBe(150);
  });

  it('lets a school take over the addresses of an estate', () => {
    const changed = systemOf(schooling, { institutions: [change('hill-school', { catchment: [0] })] });
    for (let key = 0; key < 50; key++) {
      expect(ownSchool(changed.addresses, 1, 0, key)).toBe(hillSchool);
      expect(ownSchool(changed.addresses, 0, 0, key)).toBe(0);
    }
  });

  it('that closes a school places its pupils elsewhere, nobody twice', () => {
    const made = new Town(strategy(), { synthesis });
    expect(attendance(made.world)[freeSchool]).toBeGreaterThan(0);
    const { world, schools } = made.pass(planWith(2026, change('free-school', { isClosed: true })));
    expect(attendance(world)[freeSchool]).toBe(0);
    expect(figure(schools, freeSchool, 'places')).toBe(0);
    expect(pupilsOf(world).every((row) => world.population.residents.school[row]! > 0)).toBe(true);
  });

  it('that merges a school into another takes pupils, places and addresses along', () => {
    const made = new Town(strategy(), { synthesis });
    const before = made.world.population.residents.school.slice();
    const merged = planWith(2026, change('hill-school', { isClosed: true, into: 'north-school' }));
    const { world, schools } = made.pass(merged);
    expect(attendance(world)[hillSchool]).toBe(0);
    expect(figure(schools, northSchool, 'places')).toBe(150 + 110);
    const moved = world.memory.moveCause;
    const went = pupilsOf(world).filter(
      (row) => before[row] === hillSchool + 1 && moved[row] === 0 && world.population.residents.age[row]! > 7,
    );
    expect(went.length).toBeGreaterThan(10);
    for (const row of went) expect(world.population.residents.school[row]).toBe(northSchool + 1);
  });

  it('that takes places away sends those of other addresses away first', () => {
    const made = new Town(strategy(), { synthesis });
    const children = attendance(made.world)[northSchool]!;
    const outsiders = pupilsOf(made.world).filter(
      (row) =>
        made.world.population.residents.school[row] === northSchool + 1 &&
        ownOf(made.world, row, system, 1) !== northSchool,
    ).length;
    expect(outsiders).toBeGreaterThan(0);
    const { world } = made.pass(planWith(2026, change('north-school', { places: Math.round(children * 0.6) - 150 })));
    const left = pupilsOf(world).filter((row) => world.population.residents.school[row] === northSchool + 1);
    expect(left.length).toBeLessThanOrEqual(Math.round(children * 0.6));
    expect(left.filter((row) => ownOf(world, row, system, 1) !== northSchool).length).toBeLessThan(outsiders);
  });
});

describe('what is counted of a school', () => {
  it('is what its children are: parents, Danish, absence and standing in the last year', () => {
    const made = new Town(strategy(), { synthesis });
    const { world, schools } = made.pass();
    const { residents } = world.population;
    const rows = livingRows(world).filter((row) => residents.school[row] === northSchool + 1);
    expect(figure(schools, northSchool, 'parents-basic')).toBe(
      rows.filter((r) => residents.parentEducation[r]! <= 1).length,
    );
    expect(figure(schools, northSchool, 'weak-danish')).toBe(rows.filter((r) => residents.danish[r]! < 85).length);
    expect(figure(schools, northSchool, 'absence')).toBe(rows.reduce((sum, r) => sum + residents.absence[r]!, 0));
    const last = rows.filter((r) => residents.age[r]! >= 15);
    expect(figure(schools, northSchool, 'last-year')).toBe(last.length);
    expect(figure(schools, northSchool, 'result')).toBe(
      last.reduce((sum, r) => sum + residents.schoolResult[r]! - 40, 0),
    );
  });
});
