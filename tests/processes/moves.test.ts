import { describe, expect, it } from 'vitest';
import { Activity, Role } from '../../engine/population/codes.ts';
import { alignmentOf, deriveAlignment } from '../../engine/processes/alignment.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { type Settled, settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

const households = 5000;

/** How many of these households are there after a year in which one in ten leaves. */
function staying(household: Settled, changes: { parameters?: Record<string, number>; attachment?: readonly number[] }) {
  const synthesis = settlement(Array.from({ length: households }, () => household));
  const table = town.rates.get('moves-attachment')!;
  const values = table.values.map((_, i) => (changes.attachment ?? [1, 1])[i < table.values.length / 2 ? 0 : 1]!);
  const pack = { ...town, rates: new Map([...town.rates, ['moves-attachment', { ...table, values }] as const]) };
  const chosen = strategy({
    off: only('out-migration'),
    rates: [
      { table: 'out-migration', set: 0.1 },
      { table: 'move-wish', set: 0 },
      { table: 'returning-home', set: 0 },
    ],
    parameters: { 'out-migration-children': 0.5, 'moves-newborn': 2, ...changes.parameters },
  });
  const { world } = new Town(chosen, { pack, synthesis }).pass();
  return livingRows(world).length / household.members.length;
}

const adult = { age: 35 };
const child = (age: number) => ({ age, role: Role.child, activity: Activity.child });

describe('leaving the municipality', () => {
  it('is as likely as the table says, less so with children, more so with a newborn', () => {
    expectShare(staying({ members: [adult] }, {}), households, 0.9);
    expectShare(staying({ members: [adult, child(8)] }, {}), households, 0.95);
    expectShare(staying({ members: [adult, child(0)] }, {}), households, 0.9);
  });

  it('follows whether the head works or studies', () => {
    const attachment = [0.5, 1.5];
    expectShare(staying({ members: [adult] }, { attachment }), households, 0.85);
    expectShare(
      staying({ members: [{ ...adult, activity: Activity.socialAssistance }] }, { attachment }),
      households,
      0.95,
    );
  });
});

describe('coming back to the parents', () => {
  it('brings grown-up children of fitting age into the share of homes that the table says, as newcomers', () => {
    const synthesis = settlement(
      Array.from({ length: households }, () => ({ home: { rooms: 4 }, members: [{ age: 54, role: Role.single }] })),
    );
    const chosen = strategy({
      off: only('out-migration', 'in-migration'),
      rates: [
        { table: 'out-migration', set: 0 },
        { table: 'move-wish', set: 0 },
        { table: 'returning-home', set: 0.05 },
      ],
    });
    const lives = new Town(chosen, { synthesis });
    const { log, world } = lives.pass();
    const { residents } = world.population;
    const back = log.arrivals.filter((row) => residents.role[row] === Role.child);
    expectShare(back.length, households, 0.05);
    for (const row of back) {
      expect(residents.age[row]).toBeGreaterThanOrEqual(19);
      expect(residents.age[row]).toBeLessThanOrEqual(28);
      expect(residents.household[row]).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('alignment to a forecast', () => {
  const ageFrom = [0, 18, 40];
  const base = (year: number, residents: readonly number[]) => ({
    year,
    residents,
    left: [10, 50, 40],
    arrived: [20, 60, 20],
  });

  it('changes nothing where the base run is the forecast', () => {
    const { years } = deriveAlignment(
      ageFrom,
      [base(2026, [100, 200, 300])],
      [{ year: 2026, residents: [100, 200, 300] }],
    );
    expect(years).toEqual([{ year: 2026, leaving: [1, 1, 1], arriving: 1 }]);
  });

  it('lets more come and fewer leave a band that the forecast has more of, and is bounded', () => {
    const [first] = deriveAlignment(
      ageFrom,
      [base(2026, [100, 200, 300])],
      [{ year: 2026, residents: [100, 220, 300] }],
    ).years;
    // twenty are lacking: ten of a hundred arrivals more, 6 of them in the band, and 14 fewer of its 50 leavers
    expect(first!.arriving).toBeCloseTo(1.1, 12);
    expect(first!.leaving[1]).toBeCloseTo(1 - 14 / 50, 12);
    expect(first!.leaving[2]).toBeCloseTo(1 + 2 / 40, 12);
    const far = deriveAlignment(ageFrom, [base(2026, [100, 200, 300])], [{ year: 2026, residents: [900, 200, 300] }]);
    expect(far.years[0]!.arriving).toBe(2);
    expect(far.years[0]!.leaving[0]).toBe(0.5);
  });

  it('refuses a forecast of other years or bands', () => {
    expect(() => deriveAlignment(ageFrom, [base(2026, [1, 2, 3])], [{ year: 2027, residents: [1, 2, 3] }])).toThrow(
      '2027',
    );
    expect(() => deriveAlignment(ageFrom, [base(2026, [1, 2, 3])], [{ year: 2026, residents: [1, 2] }])).toThrow(
      'bands',
    );
  });

  it('is the same in every year of every strategy: factors by age of the head, none in years without', () => {
    const alignment = { ageFrom, years: [{ year: 2026, leaving: [1, 0.5, 2], arriving: 1.2 }] };
    expect(alignmentOf(alignment, 2027)).toBeUndefined();
    expect(alignmentOf(undefined, 2026)).toBeUndefined();
    const { leaving, arriving } = alignmentOf(alignment, 2026)!;
    expect([leaving[17], leaving[18], leaving[39], leaving[40], leaving[100], arriving]).toEqual([
      1, 0.5, 0.5, 2, 2, 1.2,
    ]);
  });
});
