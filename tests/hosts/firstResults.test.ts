import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstWith } from '../../engine/hosts/cli/first.ts';
import { readRunSettings } from '../../engine/hosts/cli/readRunSettings.ts';
import { planRun } from '../../engine/hosts/cli/runPlan.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { decodeFirstResults, encodeFirstResults, ensembleOf } from '../../engine/simulation/firstResults.ts';
import { packCounts, unpackCounts } from '../../engine/simulation/packedCounts.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const document = 'scenarios/flexible-letting.yaml';

const settings = readRunSettings(
  new Map([
    ['years', '2025..2026'],
    ['replicates', '2'],
  ]),
  'en',
);

describe('counts as few bytes', () => {
  test('come back as they were, whatever they are', () => {
    const count = fc.integer({ min: -(2 ** 48), max: 2 ** 48 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(count),
        (cells, years, stream) => {
          const length = cells * years;
          const arrays = [0, 1, 2, 3, 4, 5].map(() =>
            Float64Array.from({ length }, () => stream.next().value as number),
          );
          for (const runs of [1, 2, 3, 6]) {
            expect(unpackCounts(packCounts(arrays, cells, runs), { cells, runs, count: 6, length })).toEqual(arrays);
          }
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  test('are nothing but noughts where a strategy goes as the first one does with the same luck', () => {
    const first = new Float64Array([1000, 1010, 990, 1000]);
    const other = first.map((count, year) => (year === 0 ? count : count + 300));
    const numbers = packCounts([first, other], 1, 1).filter((_, i) => i % 2 === 1 && i < 8);
    // it parts from it once, and stays as far from it
    expect(numbers.filter((number) => number === 0).length).toBe(3);
  });

  test('that are cut short are refused', () => {
    const bytes = packCounts([new Float64Array([1000, 2000, 3000])], 1, 1);
    const kind = { cells: 1, runs: 1, count: 1, length: 3 };
    expect(() => unpackCounts(bytes.subarray(0, bytes.length - 1), kind)).toThrow('cut short');
    expect(() => unpackCounts(new Uint8Array([...bytes, 0]), kind)).toThrow('more bytes');
  });
});

describe('years of a run that are told as they close', () => {
  test('are the counts that it has in the end, and telling them changes nothing', async () => {
    const { task } = await planRun([document], settings, process.cwd());
    const [strategy] = task.strategies.slice(-1);
    if (!strategy) throw new Error('no strategy');
    const one = { ...task, strategies: [strategy], replicates: [1], to: task.to + 1 };
    const told: [number, Float64Array][] = [];
    const whole = runTask(one, { onYear: (index, counts) => told.push([index, counts]) });
    const counts = whole.strategies[0]?.counts[0] ?? new Float64Array();
    const cells = counts.length / 3;
    expect(told.map(([index]) => index)).toEqual([1, 2]);
    for (const [index, year] of told) expect(year).toEqual(counts.slice(index * cells, (index + 1) * cells));
    expect(runTask(one)).toEqual(whole);
  });
});

describe('the first results of a document', () => {
  const written = async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'default.first.bin');
    const flags = new Map([
      ['out', out],
      ['years', '2025..2026'],
      ['replicates', '2'],
    ]);
    const terminal = fakeTerminal();
    const call = { operands: [document], flags, locale: 'en' as const, terminal };
    const code = await firstWith(call, () => createLocalExecutor());
    return { code, bytes: new Uint8Array(gunzipSync(await readFile(out))) };
  };

  test('are the counts that the same task gives, for the strategies whatever they are called', async () => {
    const { code, bytes } = await written();
    expect(code).toBe(0);
    const { task } = await planRun([document], settings, process.cwd());
    const { strategies, replicates: _, ...own } = task;
    const renamed = strategies.map((strategy) => ({ ...strategy, name: `${strategy.name}, as we call it` }));
    const found = ensembleOf(decodeFirstResults(bytes), { ...own, strategies: renamed, replicates: 100 });
    const whole = runTask(task);
    expect(found?.replicates).toEqual([0, 1]);
    expect(found?.shape).toEqual(whole.shape);
    expect(found?.strategies.map(({ counts }) => counts)).toEqual(whole.strategies.map(({ counts }) => counts));
    expect(found?.strategies.map(({ strategy }) => strategy.name)).toEqual(renamed.map(({ name }) => name));
    // nobody takes what isn't there for nothing having happened
    expect(() => found?.strategies[0]?.sums).toThrow('counts alone');
  });

  test('are of nothing else: not of a moved lever, other luck, or fewer replicates than they are', async () => {
    const { task } = await planRun([document], settings, process.cwd());
    const first = decodeFirstResults(encodeFirstResults(task, runTask(task)));
    const { replicates: _, ...own } = task;
    const moved = own.strategies.map((strategy) => ({
      ...strategy,
      measures: strategy.measures.map((use) => ({ ...use, from: use.from + 1 })),
    }));
    expect(ensembleOf(first, { ...own, replicates: 2 })).toBeDefined();
    expect(ensembleOf(first, { ...own, strategies: moved, replicates: 2 })).toBeUndefined();
    expect(ensembleOf(first, { ...own, seed: 'another', replicates: 2 })).toBeUndefined();
    expect(ensembleOf(first, { ...own, replicates: 1 })).toBeUndefined();
  });

  test('are written to a file that is asked for', async () => {
    const call = { operands: [document], flags: new Map(), locale: 'en' as const, terminal: fakeTerminal() };
    const refused = await firstWith(call, () => createLocalExecutor()).catch((error: unknown) => error);
    expect(refused instanceof Refusal && refused.messages.map(({ where }) => where)).toEqual(['--out']);
  });
});
