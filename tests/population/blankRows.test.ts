import { describe, expect, it } from 'vitest';
import { newResidents } from '../../engine/population/blankRows.ts';
import { newResident } from '../../engine/population/households.ts';
import { createPopulation, residentSchema } from '../../engine/population/population.ts';
import { createWorld, memorySchema, type World } from '../../engine/population/world.ts';

const capacity = 6;

/** A world in which every bit of every row is set by whom it was before; two rows are free. */
function usedWorld(): World {
  const world = createWorld(createPopulation(capacity, 0, 0), 1, { countCells: 1, cohortCells: 1, resourceCells: 1 });
  new Uint8Array(world.population.residents.buffer).fill(255);
  new Uint8Array(world.memory.buffer).fill(255);
  world.population.residentCount = 3;
  world.freeResidents.set([0, 2]);
  world.freeResidentCount = 2;
  return world;
}

function rowsOf({ population, memory }: World) {
  const residents = Object.keys(residentSchema).map((name) => [
    name,
    [...population.residents[name as keyof typeof residentSchema]],
  ]);
  const remembered = Object.keys(memorySchema).map((name) => [name, [...memory[name as keyof typeof memorySchema]]]);
  return { residents, remembered };
}

describe('rows for many new residents', () => {
  const one = usedWorld();
  const oneByOne = [newResident(one), newResident(one), newResident(one)];
  const many = usedWorld();
  const together = new Int32Array(4).fill(-9);
  newResidents(many, together, 3);

  it('are those that one after another would have had', () => {
    expect([...together]).toEqual([...oneByOne, -9]);
    expect(many.population.residentCount).toBe(one.population.residentCount);
    expect(many.freeResidentCount).toBe(one.freeResidentCount);
  });

  it('are as blank in every column as that of one, and touch no other row', () => {
    expect(rowsOf(many)).toEqual(rowsOf(one));
    expect(rowsOf(many)).not.toEqual(rowsOf(usedWorld()));
  });

  it('are refused when there is no room left', () => {
    expect(() => newResidents(many, new Int32Array(4), 4)).toThrow('no room for another resident');
  });
});
