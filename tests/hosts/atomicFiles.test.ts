import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ensureWritable, type FileContent, writeFilesWhole } from '../../engine/hosts/atomicFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('files are written whole and leave nothing beside them', async () => {
  const folder = await temporaryFolder();
  await writeFilesWhole(
    new Map<string, Uint8Array | string>([
      [join(folder, 'tables', 'criteria.csv'), 'year\r\n2025\r\n'],
      [join(folder, 'manifest.json'), new TextEncoder().encode('{}\n')],
    ]),
  );
  expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'tables']);
  expect(await readFile(join(folder, 'tables', 'criteria.csv'), 'utf8')).toBe('year\r\n2025\r\n');
});

test('where one file cannot be written none is replaced, and no half file stays', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'criteria.csv'), 'old');
  await writeFile(join(folder, 'blocked'), 'a file where a folder is wanted');
  const files = new Map([
    [join(folder, 'criteria.csv'), 'new'],
    [join(folder, 'blocked', 'ledger.csv'), 'new'],
  ]);
  await expect(writeFilesWhole(files)).rejects.toThrow();
  expect(await readFile(join(folder, 'criteria.csv'), 'utf8')).toBe('old');
  expect((await readdir(folder)).sort()).toEqual(['blocked', 'criteria.csv']);
});

test('a folder is made where it is missing, and refused where a file stands in its place', async () => {
  const folder = await temporaryFolder();
  await ensureWritable(join(folder, 'a', 'b'));
  expect(await readdir(join(folder, 'a', 'b'))).toEqual([]);
  await mkdir(join(folder, 'c'));
  await writeFile(join(folder, 'c', 'file'), '');
  await expect(ensureWritable(join(folder, 'c', 'file'))).rejects.toThrow();
});

test('a file that comes in pieces is on disk before the next is asked for', async () => {
  const folder = await temporaryFolder();
  const steps: string[] = [];
  function* pieces(name: string): Generator<Uint8Array> {
    for (const line of ['year\n', '2025\n']) {
      steps.push(`${name} ${line.trim()}`);
      yield new TextEncoder().encode(line);
    }
  }
  function* files(): Generator<readonly [string, FileContent]> {
    yield [join(folder, 'a.csv'), pieces('a')];
    yield [join(folder, 'b.csv'), pieces('b')];
    yield [join(folder, 'manifest.json'), JSON.stringify(steps)];
  }
  await writeFilesWhole(files());
  expect(await readFile(join(folder, 'b.csv'), 'utf8')).toBe('year\n2025\n');
  expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual([
    'a year',
    'a 2025',
    'b year',
    'b 2025',
  ]);
});
