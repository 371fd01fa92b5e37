import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { criterionDefinitions } from '../../engine/criteria/criterionDefinitions.ts';
import { comparisonText, writingComparison } from '../../engine/hosts/cli/comparison.ts';
import { ExitCode } from '../../engine/hosts/cli/exitCodes.ts';
import { leavingText } from '../../engine/hosts/cli/interruption.ts';
import { printComparison } from '../../engine/hosts/cli/printComparison.ts';
import { writeResults } from '../../engine/hosts/cli/resultFiles.ts';
import { runWith } from '../../engine/hosts/cli/runCommand.ts';
import { merge } from '../../engine/hosts/cli/shards/merge.ts';
import { writeShard } from '../../engine/hosts/cli/shards/runShard.ts';
import type { Terminal } from '../../engine/hosts/cli/terminal.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { checkingPart } from '../../engine/hosts/partCheck.ts';
import { encodePart } from '../../engine/hosts/shards/partFile.ts';
import { partName, runsOfShard } from '../../engine/hosts/shards/shard.ts';
import { type Ensemble, summedArrays } from '../../engine/simulation/ensemble.ts';
import { mergingEnsembles } from '../../engine/simulation/merge.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { root } from '../../scripts/project.mjs';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { strategy, task } from '../simulation/town.ts';
import { type FakeTerminal, fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** A watched terminal whose user presses Ctrl-C when a text is told. */
function pressingAt(text: string): FakeTerminal {
  const terminal = fakeTerminal({ isWatched: true });
  let isPressed = false;
  const report: Terminal['report'] = (told) => {
    terminal.report(told);
    if (isPressed || !told.includes(text)) return;
    isPressed = true;
    terminal.interrupt();
  };
  return { ...terminal, report };
}

function mergeOn(terminal: Terminal, parts: string, out?: string) {
  return merge.run({ operands: [parts], flags: new Map(out ? [['out', out]] : []), locale: 'da', terminal });
}

/** A folder with a run of a small town in two parts. */
async function partsOfTown(): Promise<string> {
  const folder = await temporaryFolder();
  const whole = task([strategy()], { replicates: [0, 1], to: 2026 });
  for (const number of [1, 2]) {
    const shard = { number, count: 2 };
    const ensemble = runTask({ ...whole, replicates: runsOfShard(whole.replicates, shard) });
    const part = await encodePart({ shard, task: whole, ensemble, packFolder: 'town', files: [] });
    await writeFile(join(folder, partName(shard)), part);
  }
  return folder;
}

describe('merge', () => {
  test.each([
    ['reads parts', 'Læser dele'],
    ['puts them together', 'Samler 2 dele'],
  ])('ends where Ctrl-C is pressed while it %s, and leaves the folder as it was', async (_, text) => {
    const out = await temporaryFolder();
    const terminal = pressingAt(text);
    expect(await mergeOn(terminal, await partsOfTown(), out)).toBe(ExitCode.interrupted);
    expect(await readdir(out)).toEqual([]);
    expect(terminal.printed()).toBe('');
    expect(terminal.reported()).toContain(leavingText('da'));
    expect(terminal.endedWith()).toBeUndefined();
  });

  test('tells how far it has come, and hears no Ctrl-C any more when it has ended', async () => {
    const terminal = fakeTerminal({ isWatched: true });
    expect(await mergeOn(terminal, await partsOfTown())).toBe(ExitCode.done);
    const told = terminal.reported();
    expect(told).toMatch(/Læser dele .* 0 %.*Læser dele .* 100 %.*Samler 2 dele …/s);
    expect(terminal.printed()).not.toBe('');
    terminal.interrupt();
    expect(terminal.reported()).toBe(told);
  });
});

test('tables that are stopped while they are written leave no file, whole or half', async () => {
  const out = await temporaryFolder();
  const stopping = new AbortController();
  const settings = { out, format: 'csv', locale: 'da', workers: 2 } as Parameters<typeof writeResults>[2];
  const manifestOf = () => {
    stopping.abort();
    return '{}';
  };
  const writing = writeResults(ensembleFixture(), packFixture, settings, out, manifestOf, stopping.signal);
  await expect(writing).rejects.toThrow(DOMException);
  expect(await readdir(out)).toEqual([]);
  const begun = writeResults(ensembleFixture(), packFixture, settings, out, () => '{}', stopping.signal);
  await expect(begun).rejects.toThrow(DOMException);
  expect(await readdir(out)).toEqual([]);
});

describe('between two steps lies no more than one array', () => {
  const steps = (work: Generator<undefined, unknown, undefined>): number => [...work].length;
  const partOf = (replicate: number): Ensemble => runTask(task([strategy()], { replicates: [replicate], to: 2026 }));

  test('of a part that is added to the others', () => {
    const [few, many] = [2, 5].map((count) => Array.from({ length: count }, (_, replicate) => partOf(replicate)));
    const more = steps(mergingEnsembles(many!)) - steps(mergingEnsembles(few!));
    expect(more).toBeGreaterThanOrEqual(3 * summedArrays.length);
  });

  test('of a part that is checked', () => {
    const part = partOf(0);
    expect(steps(checkingPart(part, task([strategy()], { to: 2026 }), [0]))).toBeGreaterThan(summedArrays.length);
  });
});

describe('a part of a run', () => {
  test('that is stopped while it is put together leaves no file, and says that it has to be run again', async () => {
    const out = await temporaryFolder();
    const terminal = fakeTerminal();
    const whole = task([strategy()], { replicates: [0, 1], to: 2026 });
    const shard = { number: 1, count: 2 };
    const ensemble = runTask({ ...whole, replicates: runsOfShard(whole.replicates, shard) });
    const plan = { task: whole, pack: whole.pack, packFolder: 'town', warnings: [] };
    const documents = { files: [], scenarios: [], notebook: undefined, messages: [] };
    const stopping = new AbortController();
    const call = { operands: [], flags: new Map(), locale: 'da', terminal } as const;
    const writing = writeShard(ensemble, { ...plan, documents }, shard, out, call, stopping.signal);
    stopping.abort();
    await expect(writing).rejects.toBe(stopping.signal.reason);
    expect(await readdir(out)).toEqual([]);
    expect(terminal.reported()).toContain('shard-1-of-2.part er ikke skrevet');
    expect(terminal.printed()).toBe('');
  });
});

describe('the printed comparison', () => {
  const ensemble = ensembleFixture({ replicates: 12 });
  const call = (terminal: Terminal) => ({ locale: 'da', terminal }) as const;

  test('that is stopped while it is made prints nothing', async () => {
    const terminal = fakeTerminal();
    const stopping = new AbortController();
    const printing = printComparison(ensemble, packFixture, call(terminal), stopping.signal);
    stopping.abort();
    await expect(printing).rejects.toBe(stopping.signal.reason);
    expect(terminal.printed()).toBe('');
  });

  test('of a run that was stopped before is printed all the same', async () => {
    const terminal = fakeTerminal();
    await printComparison(ensemble, packFixture, call(terminal), AbortSignal.abort());
    expect(terminal.printed()).toBe(`${comparisonText(ensemble, packFixture, 'da', terminal.columns)}\n`);
  });

  test('is made in steps of one place, pair or cause, so that Ctrl-C is heard between them', () => {
    const few = [...writingComparison(ensemble, packFixture, 'da', 100)].length;
    const hidden = [...writingComparison(ensemble, { ...packFixture, synthetic: false }, 'da', 100)].length;
    const { strategies, shape } = ensemble;
    expect(few).toBeGreaterThan(strategies.length * criterionDefinitions.length);
    expect(hidden).toBeGreaterThan(few + strategies.length * shape.geography.estates.length - 1);
  });
});

test('Ctrl-C while the tables of a finished run are written ends without them, and says that the runs are there', async () => {
  const out = await temporaryFolder();
  const terminal = fakeTerminal({ folder: root });
  const local = createLocalExecutor();
  const executor: EnsembleExecutor = {
    run: (asked, options) => local.run(asked, options),
    close: async () => void setTimeout(() => terminal.interrupt(), 0),
  };
  const flags = new Map([
    ['years', '2025..2026'],
    ['replicates', '1'],
    ['out', out],
  ]);
  const operands = ['scenarios/baseline.yaml'];
  expect(await runWith({ operands, flags, locale: 'da', terminal }, () => executor)).toBe(ExitCode.interrupted);
  expect(await readdir(out)).toEqual([]);
  expect(terminal.reported()).toContain('Ingen tabel er skrevet');
  expect(terminal.endedWith()).toBeUndefined();
});
