import { describe, expect, it } from 'vitest';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { pools } from '../../engine/pack/requirements.ts';
import { activities, educations, Role, sexes, tenures } from '../../engine/population/codes.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { shipped } from './damage.ts';

/*
 * What the pack's rates do to the pack's own people in one year, worked out as expectations without any chance: everybody turns a year
 * older and meets the hazards of the new age. A pack that drifts by itself would say of every strategy what is the pack's doing.
 */

const pack = readPack(shipped);
const { population } = synthesise(pack);
const { residents, households, dwellings } = population;

const rate = (id: string, at: Record<string, string | number>) => {
  const table = pack.rates.get(id);
  if (!table) throw new Error(`no table ${id}`);
  return rateAt(table, at);
};
const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row);
const residentRows = rowsOf(population.residentCount);
const householdRows = rowsOf(population.householdCount).filter((row) => (households.size[row] ?? 0) > 0);
const nextAge = (row: number) => (residents.age[row] ?? 0) + 1;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const births = sum(
  residentRows
    .filter((row) => sexes[residents.sex[row] ?? 0] === 'woman')
    .map((row) =>
      rate('fertility', { partnered: residents.role[row] === Role.partner ? 'yes' : 'no', age: nextAge(row) }),
    ),
);
const deaths = sum(
  residentRows.map((row) => rate('mortality', { sex: sexes[residents.sex[row] ?? 0] ?? 'man', age: nextAge(row) })),
);

/** A household with what its moving depends on. */
const movers = householdRows.map((row) => {
  const members: number[] = [];
  for (let m = households.firstMember[row] ?? -1; m >= 0; m = residents.next[m] ?? -1) members.push(m);
  const head = members.find((m) => residents.role[m] !== Role.child) ?? members[0] ?? 0;
  const tenure = tenures[dwellings.tenure[households.dwelling[row] ?? 0] ?? 0] ?? 'social-family';
  const hasChildren = members.some((m) => (residents.age[m] ?? 0) < 18);
  const factor = hasChildren ? (pack.parameters.get('out-migration-children')?.value ?? 1) : 1;
  const at = { age: nextAge(head), tenure };
  return { tenure, size: members.length, leaves: rate('out-migration', at) * factor, wishes: rate('move-wish', at) };
});

describe("Gladsaxe's births, deaths and moves", () => {
  it('are as many births over deaths as were published for 2008–17, 91 a year, give or take a hundred', () => {
    expect(births).toBeGreaterThan(600);
    expect(births).toBeLessThan(850);
    expect(Math.abs(births - deaths - 91)).toBeLessThan(100);
  });

  it('are about 6,000 who leave in a year', () => {
    const inHouseholds = sum(movers.map((m) => m.leaves * m.size));
    // of the base run's first years: about 440 leaving home, 370 after a separation and 490 to a partner
    const leavingAlone = 1_300;
    expect(Math.abs(inHouseholds + leavingAlone - 6_000)).toBeLessThan(300);
  });

  it('are about as many who look for a home here from outside as leave, each in a household', () => {
    const childrenOf = (pool: string) =>
      sum([1, 2, 3].map((children) => children * rate('pool-children', { pool, children })));
    const persons = sum(
      pools
        .filter((pool) => pool !== 'housing-need' && !pool.startsWith('waiting-list'))
        .map((pool) => {
          const share = (type: string) =>
            sum(
              [18, 21, 25, 30, 35, 40, 50, 60, 70].map(
                (age) => rate('pool-age', { pool, age }) * rate('pool-household', { pool, age, type }),
              ),
            );
          const adults = 1 + share('couple') + share('couple-with-children') + share('other');
          const withChildren = share('single-with-children') + share('couple-with-children');
          return rate('pool-size', { pool }) * (adults + withChildren * childrenOf(pool));
        }),
    );
    expect(persons / 6000).toBeGreaterThan(0.9);
    expect(persons / 6000).toBeLessThan(1.25);
  });

  it.each([
    ['owner-occupied', 0.03, 0.06],
    ['cooperative', 0.07, 0.13],
    ['private-rental', 0.2, 0.32],
    ['social-family', 0.03, 0.104],
  ] as const)(
    'are out of %s dwellings neither fewer nor more than such homes are known to change hands',
    (tenure, low, high) => {
      const rows = movers.filter((m) => m.tenure === tenure);
      const leaving = sum(rows.map((m) => m.leaves)) / rows.length;
      expect(leaving).toBeGreaterThan(low);
      expect(leaving).toBeLessThan(high);
    },
  );
});

describe("Gladsaxe's labour market", () => {
  const states = ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside', 'retired'];
  const stateOf = (row: number) => states.indexOf(activities[residents.activity[row] ?? 0] ?? '');
  const schoolingOf = (row: number) => educations[residents.education[row] ?? 0] ?? 'none';
  const workers = residentRows.filter((row) => stateOf(row) >= 0 && schoolingOf(row) !== 'none');

  /** Shares of the six states: as they are at these ages, and as the people a year younger would fill them next year. */
  function drift(from: number, to: number, schooling?: string) {
    const now = states.map(() => 0);
    const next = states.map(() => 0);
    for (const row of workers.filter((r) => schooling === undefined || schoolingOf(r) === schooling)) {
      const [age, state] = [residents.age[row] ?? 0, stateOf(row)];
      if (age >= from && age <= to) now[state] = (now[state] ?? 0) + 1;
      if (age + 1 < from || age + 1 > to) continue;
      const at = { from: states[state] ?? '', age: age + 1, education: schoolingOf(row) };
      const moves = states.map((destination) => rate('labour', { ...at, to: destination }));
      moves.forEach((chance, s) => {
        next[s] = (next[s] ?? 0) + chance;
      });
      next[state] = (next[state] ?? 0) + 1 - sum(moves);
    }
    return states.map((_, s) => (next[s] ?? 0) / sum(next) - (now[s] ?? 0) / sum(now));
  }

  const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));

  it('stands still from 30 to 59: no state gains or loses a quarter of a percentage point in a year', () => {
    expect(largest(drift(30, 59))).toBeLessThan(0.0025);
  });

  it('stands still over all of 20 to 64 within half a percentage point', () => {
    expect(largest(drift(20, 64))).toBeLessThan(0.005);
  });

  it.each(educations.slice(1))('stands still for those with %s education within a percentage point', (schooling) => {
    expect(largest(drift(30, 59, schooling))).toBeLessThan(0.01);
  });
});
