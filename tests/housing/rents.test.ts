import { describe, expect, it } from 'vitest';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import { rentFactors } from '../../engine/housing/rents.ts';
import { Activity, Role, Tenure, tenures } from '../../engine/population/codes.ts';
import { poolIds } from '../../engine/processes/pools.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { letAgain, onlyHomes } from '../truths/homeSeeker.ts';
import { type Home, type Settled, settlement } from '../truths/settlement.ts';

describe('rents', () => {
  it('grow by their tenure’s own rate, year upon year', () => {
    const factors = rentFactors([0.01, 0, 0, 0.02, 0, -0.01]);
    const risen = (years: number, tenure: number) => factors[years * tenures.length + tenure];
    expect(risen(0, Tenure.socialFamily)).toBe(1);
    expect(risen(1, Tenure.socialFamily)).toBe(1.01);
    expect(risen(2, Tenure.privateRental)).toBeCloseTo(1.0404, 12);
    expect(risen(2, Tenure.ownerOccupied)).toBeCloseTo(0.9801, 12);
    expect(risen(10, Tenure.cooperative)).toBe(1);
  });
});

const seeker = (income: number, home: Home, since = 2020): Settled => ({
  listedSince: since,
  home,
  members: [{ age: 40, role: Role.single, income, activity: Activity.employed }],
});
const rented: Home = { estate: 3, tenure: 'private-rental', rooms: 2, rent: 1_000 };
const house: Home = { estate: 5, tenure: 'owner-occupied', rooms: 2, rent: 9_000 };
const moves = { 'choice-stay': -1_000, 'rent-burden-limit': 0.5, 'owner-cost-rate': 0.03 };

describe('a first purchase', () => {
  // 9,000 a month is 108,000 a year, at a rate of 3 % a price of 3.6 million: 6 times 600,000
  const buyer = (income: number, home: Home, parameters: Record<string, number> = {}) =>
    letAgain(
      onlyHomes({ parameters: { ...moves, 'purchase-income-multiple': 6, ...parameters } }),
      [seeker(income, home)],
      [house],
      1,
    )[0]![0];

  it('is bounded by income: at the price and not a krone under it', () => {
    expect(buyer(600_000, rented)).toBe(0);
    expect(buyer(599_000, rented)).toBe(-1);
  });

  it('is helped by savings', () => {
    expect(buyer(599_000, rented, { 'purchase-savings': 6_000 })).toBe(0);
  });

  it('is not the question of who has a home to sell', () => {
    expect(buyer(300_000, { ...house, rent: 1_000 })).toBe(0);
  });
});

describe('a newcomer’s purchase', () => {
  const newcomersOf = (ages: readonly [number, number]) => {
    const pools = { kind: 'label', name: 'pool', labels: [...poolIds] } as const;
    const table = {
      dimensions: [pools, { kind: 'from', name: 'age', starts: ages } as const],
      values: Float64Array.from(poolIds.flatMap(() => [1, 0])),
    };
    return new Map([...town.rates, ['pool-age', { ...town.rates.get('pool-age')!, ...table }]]);
  };
  // no income carries a loan, so that only those who sell a home can buy one
  const sold = (ages: readonly [number, number]) => {
    const pack = { ...town, rates: newcomersOf(ages) };
    const chosen = strategy({
      parameters: {
        ...moves,
        'purchase-income-multiple': 0,
        'purchase-with-home-to-sell': 1,
        'vacant-over-new-year-owner': 0,
      },
    });
    const homes = Array.from({ length: 40 }, () => ({ ...house, rent: 3_000 }));
    const { world } = new Town(chosen, { pack, synthesis: settlement([seeker(400_000, rented)], homes, pack) }).pass();
    const { dwellings, dwellingCount } = world.population;
    return Array.from({ length: dwellingCount }, (_, d) => d).filter(
      (d) => dwellings.tenure[d] === Tenure.ownerOccupied && dwellings.household[d]! >= 0,
    ).length;
  };

  it('is helped by a home to sell from the age of thirty on: the younger have none', () => {
    expect(sold([20, 30])).toBe(0);
    expect(sold([30, 50])).toBeGreaterThan(20);
  });
});

describe('a co-operative dwelling', () => {
  const flat: Home = { estate: 4, tenure: 'cooperative', rooms: 2, rent: 3_000 };
  const longest = (parameters: Record<string, number>) => {
    const list = [2015, 2001, 2010].map((since) => seeker(400_000, rented, since));
    const chosen = onlyHomes({ parameters: { 'choice-stay': -1_000, ...parameters } });
    return letAgain(chosen, list, [flat], 60).map((outcome) => outcome.indexOf(0));
  };

  it('goes to who has waited longest on its list', () => {
    expect(new Set(longest({ 'cooperative-list-share': 1 }))).toEqual(new Set([1]));
  });

  it('is sold openly where nobody is on the list', () => {
    expect(new Set(longest({ 'cooperative-list-share': 0 })).size).toBeGreaterThan(1);
  });

  it('is counted once: let on the list, or fallen through to the market', () => {
    const chosen = strategy({ parameters: { 'cooperative-list-share': 0.2 } });
    const { letting } = new Town(chosen).pass();
    const figure = (channel: string, name: string) =>
      letting[
        (4 * channels.length + channels.indexOf(channel as never)) * lettingFigures.length +
          lettingFigures.indexOf(name as never)
      ]!;
    const fallen = figure('cooperative-list', 'fallen-through');
    expect(figure('cooperative-list', 'let') + fallen).toBe(figure('cooperative-list', 'vacancies'));
    expect(figure('private', 'vacancies')).toBeGreaterThanOrEqual(fallen);
    expect(settlement([], [flat]).population.dwellingCount).toBe(1);
  });
});
