import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../engine/hosts/cli/command.ts';
import { runWith } from '../../engine/hosts/cli/runCommand.ts';
import { merge } from '../../engine/hosts/cli/shards/merge.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { readShard, runsOfShard } from '../../engine/hosts/shards/shard.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';
import { hashesIn } from './hashesIn.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const scenarios = ['baseline', 'flexible-letting'].map((name) => join(root, 'scenarios', `${name}.yaml`));

async function call(run: Command['run'], operands: readonly string[], flags: Record<string, string>) {
  const terminal = fakeTerminal();
  const locale = flags.locale === 'da' ? 'da' : 'en';
  const code = await run({ operands, flags: new Map(Object.entries(flags)), locale, terminal });
  return { code, printed: terminal.printed(), reported: terminal.reported() };
}

const run = (flags: Record<string, string>, files: readonly string[] = scenarios) =>
  call((words) => runWith(words, () => createLocalExecutor()), files, { years: '2025..2026', ...flags });

async function refusalOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof Refusal) return error.messages.map(({ where, en }) => `${where}: ${en}`);
  throw new Error(`expected a refusal, but got ${String(error)}`);
}

describe('a shard', () => {
  test('has each run in one place, and about as many as the others', () => {
    const runs = Array.from({ length: 103 }, (_, run) => run * 2);
    const shares = Array.from({ length: 40 }, (_, index) => runsOfShard(runs, { number: index + 1, count: 40 }));
    expect(shares.flat()).toEqual(runs);
    expect(new Set(shares.map(({ length }) => length))).toEqual(new Set([2, 3]));
  });

  test('is written as one of how many', () => {
    expect(readShard('3/40')).toEqual({ number: 3, count: 40 });
    for (const wrong of ['0/4', '5/4', '3', '1/0', '-1/4', '1/99999']) expect(readShard(wrong), wrong).toBeUndefined();
  });
});

describe('runs in shards', () => {
  test('put together are byte for byte the run in one place, and are repeated by the same command', async () => {
    const folder = await temporaryFolder();
    const asked = { replicates: '3', seed: 'shared out' };
    await run({ ...asked, out: join(folder, 'whole') });
    for (const shard of ['2/2', '1/2']) {
      const { code, printed } = await run({ ...asked, shard, out: join(folder, 'parts') });
      expect(code).toBe(0);
      expect(printed).toContain(`shard-${shard.replace('/', '-of-')}.part written to`);
    }
    const merged = join(folder, 'merged');
    expect((await call(merge.run, [join(folder, 'parts')], { out: merged })).code).toBe(0);
    const whole = await hashesIn(join(folder, 'whole'));
    const again = await hashesIn(merged);
    expect([...again.keys()]).toEqual([...whole.keys()]);
    for (const [name, hash] of whole) if (name !== 'manifest.json') expect(again.get(name), name).toBe(hash);
    const manifest = async (path: string) => JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8'));
    const [one, two] = [await manifest(join(folder, 'whole')), await manifest(merged)];
    expect(two.reproducible).toEqual(one.reproducible);
    expect(two.command).toBe(one.command.replace(join(folder, 'whole'), merged));
  });

  test('that don’t belong together are refused, with everything that is wrong at once', async () => {
    const folder = await temporaryFolder();
    const parts = join(folder, 'parts');
    const asked = { replicates: '4' };
    await run({ ...asked, shard: '1/4', out: parts });
    await run({ ...asked, shard: '2/4', out: parts });
    const [first, second] = (await readdir(parts)).map((name) => join(parts, name));
    await mkdir(join(folder, 'again'));
    const twice = join(folder, 'again', 'copy.part');
    await copyFile(second!, twice);
    await run({ ...asked, seed: 'other', shard: '3/4', out: join(folder, 'stray') });
    const stray = join(folder, 'stray', 'shard-3-of-4.part');
    const bytes = await readFile(first!);
    bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1;
    await writeFile(first!, bytes);
    const empty = await temporaryFolder();
    const folders = [parts, join(folder, 'again'), join(folder, 'stray'), empty, join(folder, 'gone')];
    const told = await refusalOf(call(merge.run, folders, {}));
    expect(told).toEqual([
      `${first}: the bytes are cut short or changed. Run the shard again.`,
      `${empty}: there are no parts (*.part) in this folder.`,
      `${join(folder, 'gone')}: there is no such file. Check the path.`,
      `${stray}: this part is of another task than the others: seed other, expected balance. Remove it, or run it again with the files and flags of the others.`,
      `2/4: this shard is there 2 times: ${second}, ${twice}. Keep one of them.`,
      'merge: 3 of 4 shards are missing: 1/4, 3/4, 4/4. Run them with --shard, or name their folder, too.',
    ]);
  });

  test('can’t be fewer than shards, go nowhere, or stop each by itself', async () => {
    const folder = await temporaryFolder();
    expect(await refusalOf(run({ replicates: '2', shard: '1/3', out: folder }))).toEqual([
      '--shard: 2 runs can’t be shared out to 3. Use at most 2 shards, or more runs.',
    ]);
    expect(await refusalOf(run({ shard: '1/3', tolerance: '0.01' }))).toEqual([
      expect.stringContaining('--shard: a share of a run is written to a folder.'),
      expect.stringContaining('--tolerance: shares of a run can’t tell'),
    ]);
    expect(await refusalOf(run({ shard: '4/3', out: folder }))).toEqual([
      expect.stringContaining('--shard: found "4/3"; expected a share of the runs as 3/40'),
    ]);
  });
});
