import { describe, expect, it } from 'vitest';
import { Education, Role } from '../../engine/population/codes.ts';
import { mortalityLeft } from '../../engine/processes/mortality.ts';
import { switches } from '../../engine/simulation/switches.ts';
import type { TownYear } from '../simulation/town.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

const people = 6000;
const alone = (age: number, education: number = Education.vocational) =>
  settlement(Array.from({ length: people }, () => ({ members: [{ age, education }] })));

/** Deaths and moves out of a year, all estates together. */
function flowsOf({ flows }: TownYear): { died: number; left: number } {
  const sum = (kind: number) => flows.reduce((total, count, at) => (at % 4 === kind ? total + count : total), 0);
  return { died: sum(1), left: sum(3) };
}

describe('mortality', () => {
  it('falls year by year by the share of each age, and not in the base year', () => {
    const left = mortalityLeft(Float64Array.of(0.1, 0), 2);
    expect(left[0]).toBeCloseTo(0.81, 12);
    expect(left[1]).toBe(1);
    expect([...mortalityLeft(Float64Array.of(0.1), 0)]).toEqual([1]);
  });

  it('is multiplied by the gradient of tenure and education', () => {
    const chosen = strategy({
      off: only('mortality'),
      rates: [
        { table: 'mortality', set: 0.04 },
        { table: 'mortality-gradient', set: 1.5 },
      ],
    });
    const year = new Town(chosen, { synthesis: alone(50) }).pass();
    // a table of one risk all along has the same risk in each calendar year
    expectShare(flowsOf(year).died, people, 0.06);
  });

  it('is higher for those without a partner than for those with one, as the table says', () => {
    const factors = town.rates.get('mortality-partnered')!;
    // no partner first, then partners, as the table is laid out
    const values = factors.values.map((_, at) => (at < factors.values.length / 2 ? 2 : 0.5));
    const pack = { ...town, rates: new Map([...town.rates, ['mortality-partnered', { ...factors, values }] as const]) };
    const chosen = strategy({
      off: only('mortality'),
      rates: [
        { table: 'mortality', set: 0.04 },
        { table: 'mortality-gradient', set: 1 },
      ],
    });
    const couples = settlement(
      Array.from({ length: people / 2 }, () => ({
        members: [
          { age: 50, sex: 0, role: Role.partner },
          { age: 50, sex: 1, role: Role.partner },
        ],
      })),
    );
    const diedOf = (synthesis: typeof couples) => flowsOf(new Town(chosen, { pack, synthesis }).pass()).died;
    expectShare(diedOf(alone(50)), people, 0.08);
    expectShare(diedOf(couples), people, 0.02);
  });
});

describe('moving to a care home', () => {
  const rates = [
    { table: 'mortality', set: 0.1 },
    { table: 'mortality-at-home', set: 0.5 },
    { table: 'care-home', set: 0.2 },
  ];

  it('leaves the dwellings of the model beside deaths, which are fewer among those who stay at home', () => {
    const chosen = strategy({ off: only('mortality', 'care-home'), rates });
    const { died, left } = flowsOf(new Town(chosen, { synthesis: alone(84) }).pass());
    expectShare(died, people, 0.05);
    expectShare(left, people, 0.95 * 0.2);
  });

  it('changes no death where it is switched off, and happens without deaths too', () => {
    const withoutHomes = flowsOf(
      new Town(strategy({ off: only('mortality'), rates }), { synthesis: alone(84) }).pass(),
    );
    expect(withoutHomes.left).toBe(0);
    expectShare(withoutHomes.died, people, 0.1);
    const withoutDeaths = flowsOf(
      new Town(strategy({ off: only('care-home'), rates }), { synthesis: alone(84) }).pass(),
    );
    expect(withoutDeaths.died).toBe(0);
    expectShare(withoutDeaths.left, people, 0.2);
  });

  it('leaves a partner at home as a single', () => {
    const couples = settlement(
      Array.from({ length: 500 }, () => ({
        members: [
          { age: 84, sex: 0, role: Role.partner },
          { age: 60, sex: 1, role: Role.partner },
        ],
      })),
    );
    const careOfOld = town.rates.get('care-home')!;
    const pack = {
      ...town,
      rates: new Map([
        ...town.rates,
        ['care-home', { ...careOfOld, values: careOfOld.values.map((value) => (value > 0.05 ? 1 : 0)) }] as const,
      ]),
    };
    const { world } = new Town(strategy({ off: switches.filter((name) => name !== 'care-home') }), {
      pack,
      synthesis: couples,
    }).pass();
    const { residents } = world.population;
    const rows = livingRows(world);
    expect(rows).toHaveLength(500);
    for (const row of rows) expect(residents.role[row]).toBe(Role.single);
  });
});
