import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { tableNames } from '../../engine/analysis/tables.ts';
import { runWith } from '../../engine/hosts/cli/runCommand.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const baseline = 'scenarios/baseline.yaml';

/** One call of `run` in this thread; the terminal is told when a replicate has finished. */
async function call(
  flags: Record<string, string>,
  onReplicate: (terminal: ReturnType<typeof fakeTerminal>) => void,
  file = baseline,
) {
  const terminal = fakeTerminal();
  const local = createLocalExecutor();
  const executor: EnsembleExecutor = {
    run: (task, options) =>
      local.run(task, {
        ...options,
        onProgress(progress, partial) {
          options?.onProgress?.(progress, partial);
          onReplicate(terminal);
        },
      }),
    close: () => local.close(),
  };
  const words = { operands: [file], flags: new Map(Object.entries(flags)), locale: 'en' as const, terminal };
  const code = await runWith(words, () => executor);
  return { code, printed: terminal.printed(), reported: terminal.reported() };
}

test('a run that is interrupted keeps the replicates that had finished, and says so in manifest and exit code', async () => {
  const out = await temporaryFolder();
  const flags = { years: '2025..2026', replicates: '3', seed: '007', out, format: 'parquet' };
  const { code, printed, reported } = await call(flags, (terminal) => terminal.interrupt());
  expect(code).toBe(130);
  expect(reported).toContain('what has finished is kept');
  expect(reported).toContain('Writing what has finished: 1 of 3 replicates');
  expect(printed).toContain('(1 of 3 replicates)');
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  expect(manifest.circumstances.interrupted).toBe(true);
  expect(manifest.circumstances.seconds).toMatchObject({ simulate: expect.any(Number), tables: expect.any(Number) });
  expect(manifest.reproducible).toMatchObject({
    seed: '007',
    replicates: { count: 1, numbers: '1' },
    years: { from: 2025, to: 2026 },
    reads: { agreements: expect.arrayContaining([expect.objectContaining({ estate: 'hoje-gladsaxe' })]) },
    pack: { id: 'gladsaxe', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(manifest.command).toMatch(/^npx fremsyn run scenarios\/baseline\.yaml .*--replicates 1 --seed 007/);
  const tables: { name: string; file: string; sha256: string }[] = manifest.reproducible.tables;
  expect(tables.map(({ name }) => name).sort()).toEqual([...tableNames].sort());
  expect((await readdir(out)).sort()).toEqual([...tables.map(({ file }) => file), 'manifest.json'].sort());
  for (const { file, sha256 } of tables) {
    expect(
      createHash('sha256')
        .update(await readFile(join(out, file)))
        .digest('hex'),
    ).toBe(sha256);
  }
});

test('a run that ends before a measure begins is carried out, and says that the measure does nothing in it', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'later.yaml');
  const lines = ['fremsyn: 1', 'name: Later', 'measures:', '  - measure: renovation'];
  await writeFile(file, [...lines, '    where: vaerebro-park', '    from: 2030', ''].join('\n'));
  const out = join(folder, 'out');
  const { code, reported } = await call({ years: '2025..2026', replicates: '1', out }, () => {}, file);
  expect(code).toBe(0);
  expect(reported).toContain(
    'later.yaml:6 (11): warning: renovation begins in 2030, after the last year of this run (2025–2026), so it does nothing here.\n',
  );
  const differences = Papa.parse<Record<string, string>>(await readFile(join(out, 'differences.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(new Set(differences.map(({ scenario, mean }) => `${scenario} ${mean}`))).toEqual(new Set(['later 0']));
});

test('a run that is interrupted before anything has finished writes nothing', async () => {
  const out = await temporaryFolder();
  const terminal = fakeTerminal();
  const local = createLocalExecutor();
  const executor: EnsembleExecutor = {
    run(task, options) {
      terminal.interrupt();
      return local.run(task, options);
    },
    close: () => local.close(),
  };
  const flags = new Map(Object.entries({ years: '2025..2026', replicates: '2', out }));
  const code = await runWith({ operands: [baseline], flags, locale: 'en', terminal }, () => executor);
  expect(code).toBe(130);
  expect(terminal.reported()).toContain('there is nothing to show');
  expect(await readdir(out)).toEqual([]);
});
