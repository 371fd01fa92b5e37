import { describe, expect, it } from 'vitest';
import { forkWorld, type World } from '../../engine/population/world.ts';
import { Town } from './town.ts';

function townAfter(years: number): World {
  const town = new Town();
  for (let year = 0; year < years; year++) town.pass();
  return town.world;
}

/** Overwrites every number of a world, wherever it stands. */
function spoil(part: object): void {
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'number' && name !== 'capacity') Object.assign(part, { [name]: 77 });
    else if (ArrayBuffer.isView(value)) (value as Uint8Array).fill(77);
    else if (typeof value === 'object' && !(value instanceof ArrayBuffer)) spoil(value as object);
  }
}

describe('a copy of a world', () => {
  const world = townAfter(2);
  const asItIs = forkWorld(world);

  it('shares no memory with it', () => {
    spoil(forkWorld(world));
    expect(world).toEqual(asItIs);
  });

  it('is the same in the memory of a world that nobody needs any more, of which nothing is left', () => {
    const spare = forkWorld(world);
    spoil(spare);
    expect(spare).not.toEqual(world);
    const copy = forkWorld(world, spare);
    expect(copy).toBe(spare);
    expect(copy).toEqual(asItIs);
    spoil(copy);
    expect(world).toEqual(asItIs);
  });

  it('takes new memory where the world that nobody needs has other room', () => {
    const { population } = world;
    const spare = { ...forkWorld(world), freeHouseholds: new Int32Array(population.households.capacity + 1) };
    const copy = forkWorld(world, spare);
    expect(copy).not.toBe(spare);
    expect(copy).toEqual(asItIs);
  });
});
