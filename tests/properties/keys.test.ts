import { describe, expect, it } from 'vitest';
import { livingRows, Town } from '../simulation/town.ts';

describe('keys of chance', () => {
  it('are never shared by two residents, two households or two dwellings, so that nobody shares another’s luck', () => {
    const town = new Town();
    for (let i = 0; i < 8; i++) town.pass();
    const { residents, households, dwellings, householdCount, dwellingCount } = town.world.population;
    const rows = livingRows(town.world);
    expect(new Set(rows.map((row) => residents.key[row])).size).toBe(rows.length);
    const lived = Array.from({ length: householdCount }, (_, row) => row).filter((row) => households.size[row]! > 0);
    expect(new Set(lived.map((row) => households.key[row])).size).toBe(lived.length);
    expect(new Set(dwellings.key.subarray(0, dwellingCount)).size).toBe(dwellingCount);
  });
});
