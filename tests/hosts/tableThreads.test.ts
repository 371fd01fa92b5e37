import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toCsv } from '../../engine/analysis/formats/csv.ts';
import { rowCount, type TableName, tableNames, tables } from '../../engine/analysis/tables.ts';
import { writeTables } from '../../engine/hosts/tableThreads.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const ensemble = ensembleFixture();
const form = { format: 'csv', locale: 'da' } as const;

test('tables that threads write are those made here, told in the order asked for, with one thread and with two', async () => {
  for (const threads of [1, 2]) {
    const folder = await temporaryFolder();
    const files = tableNames.map((name) => [name, join(folder, name)] as const);
    const written = await writeTables(files, ensemble, packFixture, form, threads);
    for (const [position, [name, path]] of files.entries()) {
      const table = tables.get(name)!(ensemble, packFixture);
      const bytes = await readFile(path);
      expect(bytes.toString()).toBe(toCsv(table, 'da'));
      expect(written[position]).toEqual({
        rows: rowCount(table),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
    }
  }
});

test('the results are still there for others when threads have written them', async () => {
  const before = structuredClone(ensemble.strategies);
  const folder = await temporaryFolder();
  await writeTables([['criteria', join(folder, 'criteria.csv')]], ensemble, packFixture, form, 2);
  expect(ensemble.strategies).toEqual(before);
});

test('a table that cannot be written is told of as the system tells it', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'blocked'), 'a file where a folder is wanted');
  const files: [TableName, string][] = [
    ['criteria', join(folder, 'criteria.csv')],
    ['ledger', join(folder, 'blocked', 'ledger.csv')],
  ];
  await expect(writeTables(files, ensemble, packFixture, form, 2)).rejects.toMatchObject({
    code: 'ENOTDIR',
    syscall: 'open',
  });
});
