import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { runWith } from '../../engine/hosts/cli/runCommand.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { tables } from '../../engine/index.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { root } from '../../scripts/project.mjs';
import { type FakeTerminal, fakeTerminal } from './fakeTerminal.ts';
import { hashesIn } from './hashesIn.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const scenarios = ['baseline', 'flexible-letting'].map((name) => join(root, 'scenarios', `${name}.yaml`));
const short = ['--years', '2025..2026', '--replicates', '2'];

/** `fremsyn run` in this process and thread, called with words as they are typed. */
async function call(words: readonly string[], terminal: FakeTerminal = fakeTerminal(), executor?: EnsembleExecutor) {
  const operands: string[] = [];
  const flags = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word.startsWith('--')) flags.set(word.slice(2), words[++at] ?? '');
    else operands.push(word);
  }
  const locale = flags.get('locale') === 'da' ? 'da' : 'en';
  return runWith({ operands, flags, locale, terminal }, () => executor ?? createLocalExecutor());
}

interface Manifest {
  readonly command: string;
  readonly reproducible: Readonly<Record<string, unknown>>;
}

async function manifestIn(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Words of a command line as a shell takes them apart. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

describe('fremsyn run', () => {
  test('is repeated byte for byte by the command in its manifest', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const chosen = ['--replicates', '1,4', '--years', '2025..2027', '--seed', 'a seed', '--locale', 'da'];
    await call([...scenarios, ...chosen, '--out', first]);
    const [npx, fremsyn, command, ...words] = wordsOf((await manifestIn(first)).command);
    expect([npx, fremsyn, command]).toEqual(['npx', 'fremsyn', 'run']);
    expect(words[words.indexOf('--pack') + 1]).toBe(join('scenarios', 'gladsaxe'));
    await call(words.map((word) => (word === first ? second : word)));
    expect((await manifestIn(second)).reproducible).toEqual((await manifestIn(first)).reproducible);
    const [before, after] = [await hashesIn(first), await hashesIn(second)];
    for (const name of tables.keys()) expect(after.get(`${name}.csv`)).toBe(before.get(`${name}.csv`));
  });

  test('writes the same rows as CSV, Parquet and JSON', async () => {
    const folder = await temporaryFolder();
    for (const format of ['csv', 'parquet', 'json']) {
      await call([...scenarios.slice(0, 1), ...short, '--format', format, '--out', join(folder, format)]);
    }
    const lines = (await readFile(join(folder, 'csv', 'status.csv'), 'utf8')).trimEnd().split('\r\n').slice(1);
    const bytes = new Uint8Array(await readFile(join(folder, 'parquet', 'status.parquet')));
    const rows = await parquetReadObjects({ file: bytes.buffer });
    const json = JSON.parse(await readFile(join(folder, 'json', 'status.json'), 'utf8'));
    expect(lines.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(lines.length);
    expect(json.rows).toHaveLength(lines.length);
  });

  test('without a folder prints the comparison within the width of the terminal, each scenario beside the baseline', async () => {
    const terminal = fakeTerminal({ columns: 90 });
    expect(await call([...scenarios, ...short, '--locale', 'da'], terminal)).toBe(0);
    const printed = terminal.printed();
    expect(printed).toContain('Modellen viser, hvad der følger af forudsætningerne; den forudsiger ikke.');
    for (const text of ['A  Basis', 'B  Mere fleksibel udlejning', 'Værebro Park', 'Høje Gladsaxe']) {
      expect(printed).toContain(text);
    }
    const rows = printed.split('\n').filter((line) => line.startsWith('  '));
    for (const line of rows) expect(line.length).toBeLessThanOrEqual(90);
  });

  test('draws a progress bar for somebody who watches, and clears it', async () => {
    const terminal = fakeTerminal({ isWatched: true });
    await call([...scenarios, ...short], terminal);
    expect(terminal.reported()).toContain('Making residents and beginning …');
    expect(terminal.reported()).toContain('100 %');
    expect(terminal.reported().endsWith('\r\x1b[K')).toBe(true);
  });

  test('takes years, seed and replicates from a notebook, and what the flags say before that', async () => {
    const folder = await temporaryFolder();
    const notebook = join(folder, 'notes.md');
    const frontMatter =
      'fremsyn: 1\ntitle: Prøve\nlanguage: da\npack: gladsaxe\nyears: 2025..2026\nseed: own\nreplicates: 1';
    const scenario = '```scenario baseline\nname: Basis\n```';
    await writeFile(notebook, `---\n${frontMatter}\n---\n\n# Prøve\n\n${scenario}\n`);
    await call([notebook, '--out', join(folder, 'a')]);
    await call([notebook, '--seed', '007', '--replicates', '2', '--out', join(folder, 'b')]);
    expect((await manifestIn(join(folder, 'a'))).reproducible).toMatchObject({
      years: { from: 2025, to: 2026 },
      seed: 'own',
      replicates: { count: 1 },
    });
    expect((await manifestIn(join(folder, 'b'))).reproducible).toMatchObject({ seed: '007', replicates: { count: 2 } });
  });

  test('ends at once on a second Ctrl-C', async () => {
    const terminal = fakeTerminal();
    const local = createLocalExecutor();
    const executor: EnsembleExecutor = {
      run(task, options) {
        terminal.interrupt();
        terminal.interrupt();
        return local.run(task, options);
      },
      close: () => local.close(),
    };
    await call([...scenarios, ...short], terminal, executor);
    expect(terminal.endedWith()).toBe(130);
  });
});

describe('a run that cannot be carried out', () => {
  /** The messages with which it is refused; nothing may have been started. */
  async function refusalOf(words: readonly string[]): Promise<Refusal> {
    const executor: EnsembleExecutor = {
      run: () => Promise.reject(new Error('was started')),
      close: async () => {},
    };
    const error = await call(words, fakeTerminal(), executor).catch((failure: unknown) => failure);
    if (error instanceof Refusal) return error;
    throw error;
  }

  test('tells all faults of all files at once, each with its file and line', async () => {
    const folder = await temporaryFolder();
    const broken = join(folder, 'broken.yaml');
    const lines = [
      'fremsyn: 1',
      'name: Brudt',
      'extends: baseline',
      'measures:',
      '  - measure: letting-shares',
      '    where: vaerebro-park',
      '    from: 2026',
      '    flexibleShare: 1.4',
    ];
    await writeFile(broken, `${lines.join('\n')}\n`);
    const { messages } = await refusalOf([...scenarios, broken, join(folder, 'missing.yaml')]);
    const share = messages.find(({ where }) => where === broken);
    expect(share?.line).toBe(8);
    expect(share?.en).toContain('1.4');
    expect(messages.some(({ where, en }) => where.endsWith('missing.yaml') && en.includes('no such file'))).toBe(true);
  });

  test('because the pack is not there tells what is looked for', async () => {
    const { messages } = await refusalOf([...scenarios, '--pack', await temporaryFolder()]);
    expect(messages[0]?.en).toContain('there is no datapackage.json in this folder');
  });

  test('because it begins before anybody is described names the base year', async () => {
    const { messages } = await refusalOf([...scenarios, '--years', '2020..2030']);
    expect(messages.some(({ where, en }) => where === '--years' && en.includes('2025..2030'))).toBe(true);
  });
});
