import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskShelf } from '../../engine/hosts/diskShelf.ts';
import { decodePopulation, encodePopulation } from '../../engine/hosts/populationFile.ts';
import { createPopulation } from '../../engine/population/population.ts';
import type { Synthesis } from '../../engine/synthesis/synthesise.ts';
import { smallPack } from '../synthesis/smallPack.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function somebody(): Synthesis {
  const population = createPopulation(5, 3, 4);
  population.residents.age.set([7, 40, 38]);
  population.residents.next.set([1, 2, -1]);
  population.households.movedIn.set([2019]);
  population.dwellings.rent.set([8200, 5100]);
  return {
    population: { ...population, residentCount: 3, householdCount: 1, dwellingCount: 2 },
    origin: { counted: Uint8Array.of(0, 1, 0, 0, 0) },
    fit: [],
  };
}

test('a population comes back from its file as it was', () => {
  expect(decodePopulation(encodePopulation(somebody()))).toEqual(somebody());
});

test('a file that is cut short, changed or of another kind is no population', () => {
  const bytes = encodePopulation(somebody());
  const changed = bytes.slice();
  changed[60] = (changed[60] ?? 0) ^ 1;
  for (const wrong of [bytes.slice(0, -1), bytes.slice(0, 10), changed, new Uint8Array(), new Uint8Array(200)]) {
    expect(decodePopulation(wrong)).toBeUndefined();
  }
});

test('a shelf keeps a population by pack and code', async () => {
  const folder = await temporaryFolder();
  const pack = smallPack();
  const shelf = diskShelf(folder, 'this code');
  expect(await shelf?.take(pack)).toBeUndefined();
  await shelf?.put(pack, somebody());
  expect(await shelf?.take(pack)).toEqual(somebody());
  expect(await shelf?.take({ ...pack, hash: 'another' })).toBeUndefined();
  expect(await diskShelf(folder, 'other code')?.take(pack)).toBeUndefined();
});

test('a damaged file is ignored and written anew', async () => {
  const folder = await temporaryFolder();
  const pack = smallPack();
  const shelf = diskShelf(folder, 'this code');
  await shelf?.put(pack, somebody());
  const [name = ''] = await readdir(folder);
  const whole = await readFile(join(folder, name));
  await writeFile(join(folder, name), 'half a popu');
  expect(await shelf?.take(pack)).toBeUndefined();
  await shelf?.put(pack, somebody());
  expect(await readFile(join(folder, name))).toEqual(whole);
});

test('a folder that cannot be used is an empty shelf', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  const shelf = diskShelf(join(folder, 'file'), 'this code');
  await shelf?.put(smallPack(), somebody());
  expect(await shelf?.take(smallPack())).toBeUndefined();
});

test('only the newest few populations are kept', async () => {
  const folder = await temporaryFolder();
  const shelf = diskShelf(folder, 'this code');
  for (let number = 0; number < 12; number++) await shelf?.put({ ...smallPack(), hash: String(number) }, somebody());
  expect((await readdir(folder)).length).toBe(8);
});
