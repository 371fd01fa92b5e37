import { describe, expect, it } from 'vitest';
import { outsideList } from '../../engine/housing/waitingList.ts';
import { Activity, Role } from '../../engine/population/codes.ts';
import { Pool } from '../../engine/processes/pools.ts';
import { Town, town } from '../simulation/town.ts';
import { letAgain, onlyHomes } from '../truths/homeSeeker.ts';
import { type Home, type Settled, settlement } from '../truths/settlement.ts';

const park = 0;
const hill = 1;
const home = (estate: number): Home => ({ estate, tenure: 'social-family', rooms: 2, rent: 4_000 });
const single = (since: number, income: number, where: Home): Settled => ({
  listedSince: since,
  home: where,
  members: [{ age: 40, role: Role.single, income, activity: income > 0 ? Activity.employed : Activity.outside }],
});
const unlet = { id: 'l', measure: 'letting-shares', from: 2026, to: 9_999, ramp: 0 };
const byList = [park, hill].map((estate) => ({
  ...unlet,
  id: `l${estate}`,
  estates: [estate],
  values: { flexibleShare: 0, municipalShare: 0, prioritise: ['employed'] },
}));

/** Years out of so many in which the household, alone on the list, is let to at the estate. */
function timesLet(household: Settled, estate: number, parameters: Record<string, number>, others: Settled[] = []) {
  const chosen = onlyHomes({ measures: byList as never, parameters });
  return letAgain(chosen, [household, ...others], [home(estate)], 400).filter(([first]) => first === 0).length / 400;
}

describe('signing up for an estate', () => {
  const inNorth: Home = { estate: 3, tenure: 'private-rental', rooms: 2, rent: 4_000 };

  it('is done by the share that the pack says, in the own district and elsewhere', () => {
    const shares = { 'list-estate-near': 0.8, 'list-estate-elsewhere': 0.3 };
    const household = single(2005, 400_000, inNorth);
    // four standard errors of 400 draws
    expect(Math.abs(timesLet(household, park, shares) - 0.8)).toBeLessThan(0.08);
    expect(Math.abs(timesLet(household, hill, shares) - 0.3)).toBeLessThan(0.092);
  });

  it('is for those on the lists alone: by the tenure lived in', () => {
    const household = single(2005, 400_000, inNorth);
    expect(timesLet(household, park, { 'list-private-rental': 0 })).toBe(0);
    expect(timesLet(household, park, { 'list-private-rental': 1, 'list-owner': 0 })).toBe(1);
  });

  it('is avoided by those with a choice where fewer work, and not by those with few', () => {
    const idle = Array.from({ length: 10 }, () => single(2025, 0, { ...home(park), rent: 100 }));
    const busy = Array.from({ length: 10 }, () => single(2025, 300_000, { ...home(hill), rent: 100 }));
    // the others can't pay for it, or want no move that this test would see
    const out = idle.map((s) => ({ ...s, members: s.members.map((m) => ({ ...m, outside: [12, 12] as const })) }));
    const selective = { 'list-selectivity': 0.25 };
    expect(timesLet(single(2001, 400_000, inNorth), park, selective, [...out, ...busy])).toBeLessThan(0.6);
    expect(timesLet(single(2001, 100_000, inNorth), park, selective, [...out, ...busy])).toBe(1);
  });
});

describe('what the pack says of who signs up where', () => {
  const seekers = 300;
  const inNorth: Home = { estate: 3, tenure: 'private-rental', rooms: 2, rent: 4_000 };
  const seeker = (income: number) => single(2001, income, inNorth);
  const pack = {
    ...town,
    letting: town.letting.map((agreement) => (agreement.estate === park ? { ...agreement, sought: 0.5 } : agreement)),
  };
  /** Share of seekers let to in the first year, with a vacancy for each of them. @param more share points that have come to work there since the base year */
  const signedUp = (income: number, activity: number, more = 0) => {
    // the ten who live there can't pay for another home
    const member = { age: 40, activity, income: 0, outside: [12, 12] as const };
    const tenants = Array.from({ length: 10 }, () => ({ home: { ...home(park), rent: 100 }, members: [member] }));
    const households = [...Array.from({ length: seekers }, () => seeker(income)), ...tenants];
    const vacant = Array.from({ length: seekers }, () => home(park));
    const shares = { 'list-estate-near': 0.8, 'list-selectivity': 0.25 };
    const place = new Town(onlyHomes({ measures: byList as never, parameters: shares }), {
      pack,
      synthesis: settlement(households, vacant),
    });
    place.world.attachment[park] = (place.world.attachment[park] as number) + more;
    place.pass();
    const { dwelling } = place.world.population.households;
    const found = Array.from({ length: seekers }, (_, h) => dwelling[h]!).filter((d) => d >= households.length);
    return found.length / seekers;
  };
  const fourErrors = (share: number) => 4 * Math.sqrt((share * (1 - share)) / seekers);

  it('holds in the base year whether its residents work or not, for those with a choice alone', () => {
    for (const activity of [Activity.retired, Activity.outside]) {
      expect(Math.abs(signedUp(400_000, activity) - 0.4)).toBeLessThan(fourErrors(0.4));
      expect(Math.abs(signedUp(100_000, activity) - 0.8)).toBeLessThan(fourErrors(0.8));
    }
  });

  it('follows how many more have come to work there since', () => {
    // a quarter more for each of two percentage points
    expect(Math.abs(signedUp(400_000, Activity.outside, 0.02) - 0.8)).toBeLessThan(fourErrors(0.8));
  });
});

describe('the waiting list from outside', () => {
  it('has the share with few choices that it is given, longest wait first', () => {
    const { waited, pool } = outsideList(1_000, 0.3, [6, 3]);
    expect(pool.filter((p) => p === Pool.fewChoices).length).toBe(300);
    expect([...waited]).toEqual([...waited].sort((a, b) => b - a));
    const mean = (of: number) => {
      const years = [...waited].filter((_, i) => pool[i] === of);
      return years.reduce((a, b) => a + b, 0) / years.length;
    };
    // means of an exponential's quantiles
    expect(mean(Pool.waitingList)).toBeCloseTo(6, 1);
    expect(mean(Pool.fewChoices)).toBeCloseTo(3, 1);
  });
});
