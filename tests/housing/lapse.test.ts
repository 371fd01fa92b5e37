import { describe, expect, it } from 'vitest';
import { signedUpSince } from '../../engine/housing/signingUp.ts';
import { Activity, Role } from '../../engine/population/codes.ts';
import type { Year } from '../../engine/processes/year.ts';
import { streamsOf } from '../../engine/random/streams.ts';
import { letAgain, onlyHomes } from '../truths/homeSeeker.ts';
import type { Home, Settled } from '../truths/settlement.ts';

const lapse = 0.2;
const people = 20_000;

/** Years on the list of many households that might have signed up long ago. */
function waits(year: number, share = lapse, earliest = 1950): number[] {
  const context = {
    year,
    lasting: streamsOf([7, 9], 0, 0),
    model: { listLapse: share * 4294967296 },
  } as unknown as Year;
  return Array.from(
    { length: people },
    (_, i) => year - signedUpSince(context, Math.imul(i + 1, 0x9e3779b1), earliest),
  );
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('a sign-up that lapses', () => {
  it('gives waits that are as long on average in any year: (1 − lapse) / lapse', () => {
    const expected = (1 - lapse) / lapse;
    // a geometric wait has standard deviation √(1 − lapse) / lapse
    const chance = (4 * Math.sqrt(1 - lapse)) / lapse / Math.sqrt(people);
    for (const year of [2026, 2040]) expect(Math.abs(mean(waits(year)) - expected)).toBeLessThan(chance);
  });

  it('grows by a year a year until it lapses', () => {
    const before = waits(2030);
    const lapsed = waits(2031).filter((wait, i) => wait !== before[i]! + 1);
    expect(new Set(lapsed)).toEqual(new Set([0]));
    expect(Math.abs(lapsed.length / people - lapse)).toBeLessThan(4 * Math.sqrt((lapse * (1 - lapse)) / people));
  });

  it('is never older than the household has been able to be on a list, and as old as that where none lapses', () => {
    expect(Math.max(...waits(2030, lapse, 2026))).toBe(4);
    expect(new Set(waits(2030, 0, 2001))).toEqual(new Set([29]));
    expect(new Set(waits(2030, 1, 2001))).toEqual(new Set([0]));
  });
});

describe('years waited', () => {
  const rented: Home = { estate: 3, tenure: 'private-rental', rooms: 2, rent: 1_000 };
  const shared: Home = { estate: 4, tenure: 'cooperative', rooms: 2, rent: 3_000 };
  const social: Home = { estate: 0, tenure: 'social-family', rooms: 2, rent: 3_000 };
  const seeker = (home: Home, listedSince: number): Settled => ({
    listedSince,
    home,
    members: [{ age: 40, role: Role.single, income: 400_000, activity: Activity.employed }],
  });
  /** Numbers of those who get the one vacant home, with other luck each time. */
  const getting = (list: readonly Settled[], vacant: Home, parameters: Record<string, number>) => {
    const chosen = onlyHomes({ parameters: { 'choice-stay': -1_000, 'cooperative-list-share': 1, ...parameters } });
    return new Set(letAgain(chosen, list, [vacant], 60).map((outcome) => outcome.indexOf(0)));
  };

  it('of tenants of social housing don’t lapse, those of people in homes of their own do', () => {
    const list = [seeker(social, 2015), seeker(rented, 2001)];
    expect(getting(list, social, { 'list-lapse': 0 })).toEqual(new Set([1]));
    expect(getting(list, social, { 'list-lapse': 1 })).toEqual(new Set([0]));
  });

  it('for a co-operative count from moving in for who lives in one: nobody goes from one to the next past those who wait', () => {
    const list = [seeker(shared, 1990), seeker(rented, 2015)];
    expect(getting(list, shared, { 'list-lapse': 0 })).toEqual(new Set([1]));
  });

  it('as a social tenant are none on the list of a co-operative', () => {
    const list = [seeker(social, 1990), seeker(rented, 2015)];
    expect(getting(list, shared, { 'list-lapse': 0 })).toEqual(new Set([0]));
    expect(getting(list, shared, { 'list-lapse': 0.5 }).size).toBe(2);
  });
});
