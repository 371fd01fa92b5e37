import { describe, expect, it } from 'vitest';
import { DwellingState, Role } from '../../engine/population/codes.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { onlyHomes } from '../truths/homeSeeker.ts';
import { type Home, type Settled, settlement } from '../truths/settlement.ts';

const park = 0;
const hill = 1;
const flat = (estate: number, rooms = 2): Home => ({ estate, tenure: 'social-family', rooms, rent: 3_000 });
const tenant = (home: Home, persons = 1): Settled => ({
  home,
  members: Array.from({ length: persons }, () => ({ age: 40, role: persons > 1 ? Role.other : Role.single })),
});

/** Years of works at the park, with everybody content to stay. */
function build(households: Settled[], vacant: Home[], works: Record<number, readonly object[]>, parameters = {}) {
  const chosen = strategy({
    ...onlyHomes({ parameters }),
    rates: [{ table: 'move-wish', set: 0 }],
  });
  const settled = new Town(chosen, { synthesis: settlement(households, vacant) });
  return Object.keys(works).map((year) => {
    const plan = planYear(town, chosen, Number(year));
    plan.works.push(...(works[Number(year)] as never[]));
    const { world } = settled.pass(plan);
    const { households: h, dwellings: d } = world.population;
    return { home: [...h.dwelling].slice(0, households.length), state: [...d.state], rent: [...d.rent] };
  });
}
const closure = { kind: 'closure', estate: park, count: 1, use: 'r' };
const reopening = { kind: 'reopening', estate: park, rentIncrease: 0.1, use: 'r' };

describe('a phase of works', () => {
  const households = [tenant(flat(park))];

  it('takes dwellings out of use, rehouses their tenants, and lets them return to a dearer home', () => {
    const [during, after] = build(
      households,
      [flat(hill)],
      { 2026: [closure], 2027: [reopening] },
      { 'rehousing-return-share': 1 },
    );
    expect(during!.home).toEqual([1]);
    expect(during!.state[0]).toBe(DwellingState.closed);
    expect(after!.home).toEqual([0]);
    expect(after!.state[0]).toBe(DwellingState.inUse);
    expect(after!.rent[0]).toBe(3_300);
  });

  it('leaves those where they are who don’t wish to return', () => {
    const years = build(
      households,
      [flat(hill)],
      { 2026: [closure], 2027: [reopening] },
      { 'rehousing-return-share': 0 },
    );
    expect(years.map(({ home }) => home)).toEqual([[1], [1]]);
  });

  it('waits where no home is found: the tenant stays, and the dwelling is left out', () => {
    const [year] = build(households, [], { 2026: [closure] });
    expect(year!.home).toEqual([0]);
    expect(year!.state[0]).toBe(DwellingState.inUse);
  });

  it('takes those first that earlier phases have not renewed', () => {
    const two = [tenant(flat(park)), tenant(flat(park))];
    const years = build(
      two,
      [flat(hill)],
      { 2026: [closure], 2027: [reopening, closure], 2028: [reopening] },
      { 'rehousing-return-share': 1 },
    );
    expect(years.at(-1)!.rent.slice(0, 2)).toEqual([3_300, 3_300]);
  });
});

describe('rehousing', () => {
  const demolition = { kind: 'demolition', estate: park, count: 1, use: 'd' };
  const stays = { 'rehousing-out-of-municipality': 0 };

  it('gives as many rooms as before or one more than persons, whichever is fewer, before others', () => {
    const rooms = (before: number, persons: number) => {
      const vacant = [1, 2, 3, 4, 5].map((n) => flat(hill, n));
      const [year] = build([tenant(flat(park, before), persons)], vacant, { 2026: [demolition] }, stays);
      return vacant[year!.home[0]! - 1]!.rooms;
    };
    expect([1, 2]).toContain(rooms(1, 1));
    expect(rooms(3, 2)).toBe(3);
    expect([2, 3, 4]).toContain(rooms(4, 1));
    expect([3, 4]).toContain(rooms(3, 3));
  });

  it('takes no more of another estate’s vacancies than its quota', () => {
    const two = [tenant(flat(park)), tenant(flat(park))];
    const both = { ...demolition, count: 2 };
    const housed = (quota: number) =>
      build(two, [flat(hill), flat(hill)], { 2026: [both] }, { ...stays, 'rehousing-quota': quota })[0]!.home.filter(
        (home) => home >= 0,
      ).length;
    expect(housed(1)).toBe(2);
    expect(housed(0.5)).toBe(1);
    expect(housed(0)).toBe(0);
  });
});
