import { describe, expect, it } from 'vitest';
import { DwellingState } from '../../engine/population/codes.ts';
import type { World } from '../../engine/population/world.ts';
import { livingRows, strategy, Town } from './town.ts';

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

describe('a year of the town', () => {
  it('loses and gains nobody but by birth, death and moving over the border', () => {
    const town = new Town();
    let before = livingRows(town.world).length;
    for (let i = 0; i < 8; i++) {
      const { flows, world } = town.pass();
      const [births, deaths, arrived, left] = [0, 1, 2, 3].map((flow) => sum(flows.filter((_, at) => at % 4 === flow)));
      const now = livingRows(world).length;
      expect(now).toBe(before + births! - deaths! + arrived! - left!);
      expect(births! + arrived!).toBeGreaterThan(0);
      before = now;
    }
  });

  it('keeps every resident in one household, every household in one dwelling and no dwelling let twice', () => {
    const town = new Town();
    for (let i = 0; i < 6; i++) expectWhole(town.pass().world);
  });

  it('neither builds nor loses a dwelling by itself', () => {
    const town = new Town();
    const before = town.world.population.dwellingCount;
    for (let i = 0; i < 5; i++) town.pass();
    expect(town.world.population.dwellingCount).toBe(before);
  });

  it('never lets a demolished dwelling again, and houses everybody else', () => {
    const demolition = {
      id: 'd',
      measure: 'demolition',
      estates: [0],
      from: 2026,
      to: 2027,
      ramp: 0,
      values: { dwellings: 60 },
    };
    const town = new Town(strategy({ measures: [demolition] }));
    for (let i = 0; i < 4; i++) expectWhole(town.pass().world);
    const { dwellings, dwellingCount } = town.world.population;
    let demolished = 0;
    for (let d = 0; d < dwellingCount; d++) {
      if (dwellings.state[d] !== DwellingState.demolished) continue;
      demolished++;
      expect(dwellings.household[d]).toBe(-1);
      expect(dwellings.estate[d]).toBe(0);
    }
    expect(demolished).toBe(60);
  });
});

function expectWhole({ population }: World): void {
  const { residents, households, dwellings, householdCount, dwellingCount } = population;
  const seen = new Set<number>();
  for (let household = 0; household < householdCount; household++) {
    let size = 0;
    for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
      expect(seen.has(m)).toBe(false);
      seen.add(m);
      expect(residents.household[m]).toBe(household);
      size++;
    }
    expect(households.size[household]).toBe(size);
    if (size > 0) expect(dwellings.household[households.dwelling[household] as number]).toBe(household);
  }
  expect(seen.size).toBe(livingRows({ population } as World).length);
  for (let d = 0; d < dwellingCount; d++) {
    const household = dwellings.household[d] as number;
    if (household >= 0) expect(households.dwelling[household]).toBe(d);
  }
}
