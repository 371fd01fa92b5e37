import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../engine/hosts/cli/commandLine.ts';
import { unreadable } from '../../engine/hosts/cli/commandRefusal.ts';
import { loadPack } from '../../engine/hosts/cli/packFolder.ts';
import { ensureOutFolder, unwritable } from '../../engine/hosts/cli/resultFiles.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { root } from '../../scripts/project.mjs';
import { fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const baseline = join(root, 'scenarios', 'baseline.yaml');

/** What a call reports, line by line, and its exit code. */
async function call(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await runCommandLine(words, terminal);
  return { code, told: terminal.reported().trim().split('\n') };
}

describe('everything that is wrong with a call is told at once', () => {
  test('flags without a value and flags with a wrong one', async () => {
    const { code, told } = await call('run', 'a.md', '--seed', '', '--workers', '0', '--years', '2040..2025');
    expect(code).toBe(2);
    expect(told).toEqual([
      '--seed: error: a value is missing.',
      expect.stringContaining('--years: error: found "2040..2025"'),
      expect.stringContaining('--workers: error: found "0"'),
    ]);
  });

  test('flags of the command’s own, those it shares, and a document that is not given', async () => {
    const { code, told } = await call('plan', '--price', 'dear', '--replicates', '2.5');
    expect(code).toBe(2);
    expect(told).toEqual([
      expect.stringContaining('--price: error: found "dear"'),
      expect.stringContaining('fremsyn plan: error: no file was given'),
      expect.stringContaining('--replicates: error: found "2.5"'),
    ]);
  });

  test('assumptions to fit that have no range, each with the one that may be meant, beside what else is wrong', async () => {
    const { code, told } = await call(
      ...['calibrate', baseline, '--parameters', 'list-laps,list-selectivity,happiness', '--draws', '5'],
    );
    expect(code).toBe(2);
    expect(told).toEqual([
      expect.stringContaining('--observed: error: found none'),
      '--parameters: error: found "list-laps"; expected an assumption that has a range, perhaps list-lapse.',
      '--parameters: error: found "happiness"; expected an assumption that has a range.',
      expect.stringContaining('--draws: error: found "5"'),
    ]);
  });

  test('a table to import that is not given, and a place for the pack', async () => {
    const { code, told } = await call('import');
    expect(code).toBe(2);
    expect(told).toEqual([
      expect.stringContaining('fremsyn import: error: no file was given'),
      expect.stringContaining('--out: error: nothing says where the finished pack goes'),
    ]);
  });
});

describe('a call that is meant for another command', () => {
  test.each(['measures', 'bench', 'worker'])('is refused by %s, which takes no file', async (name) => {
    const { code, told } = await call(name, 'scenarios/default.md');
    expect(code).toBe(2);
    expect(told).toEqual([
      expect.stringContaining(`scenarios/default.md: error: \`fremsyn ${name}\` takes nothing but`),
    ]);
  });

  test('is told which goals it can have, and no other', async () => {
    const { code, told } = await call('robust', baseline, '--years', '2025..2026');
    expect(code).toBe(2);
    expect(told).toEqual(['--at-most: error: found 0 goals; expected one of --at-most, --at-least and --reach.']);
  });

  test('for a scenario without levers says that there is nothing to turn', async () => {
    const { code, told } = await call('goal', baseline, '--at-most', '0.1', '--years', '2025..2026');
    expect(code).toBe(2);
    expect(told).toEqual([expect.stringContaining('--strategy: error: the scenario baseline has no lever to turn.')]);
  });

  test('for a queue without its address is a wrong call, not a failed run', async () => {
    const { code, told } = await call('worker');
    expect(code).toBe(2);
    expect(told).toEqual([expect.stringContaining('--queue: error: The address of the queue is missing.')]);
  });
});

describe('a file that is not what was asked for', () => {
  test('in another encoding is refused with the line where that shows', async () => {
    const file = join(await temporaryFolder(), 'windows.md');
    await writeFile(file, Buffer.from('---\nfremsyn: 1\ntitle: V\xe6rebro\n---\n', 'latin1'));
    const { code, told } = await call('check', file);
    expect(code).toBe(1);
    expect(told).toEqual([`${file}:3: error: the file is not text in UTF-8. Save it as UTF-8.`]);
  });

  test('that is empty gives a scenario as today, with a warning', async () => {
    const file = join(await temporaryFolder(), 'empty.yaml');
    await writeFile(file, '');
    const { code, told } = await call('check', file);
    expect(code).toBe(0);
    expect(told).toEqual([expect.stringContaining(`${file}:1 (1): warning: The file is empty`)]);
  });

  test('as a forecast is a fault of the file, with what to do', async () => {
    const folder = await temporaryFolder();
    expect(await call('align', join(folder, 'gone.csv'))).toEqual({
      code: 1,
      told: [`${join(folder, 'gone.csv')}: error: there is no such file. Check the path.`],
    });
    await mkdir(join(folder, 'folder.csv'));
    expect(await call('align', join(folder, 'folder.csv'))).toMatchObject({ code: 1 });
    const nameless = join(folder, 'nameless.csv');
    await writeFile(nameless, 'sted,antal\na,1\n');
    const { code, told } = await call('align', nameless);
    expect(code).toBe(1);
    expect(told).toHaveLength(2);
  });

  test('and is no text at all isn’t read as a table to import', async () => {
    const file = join(await temporaryFolder(), 'noise.xlsx');
    await writeFile(
      file,
      Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256),
    );
    const { code, told } = await call('import', file, '--dry-run');
    expect(code).toBe(1);
    expect(told[0]).toContain(
      `${file}: error: The file isn't text, and its format isn't known; expected CSV, JSON-stat, PX or Excel (.xlsx)`,
    );
  });

  test('a folder in a pack where a table should be is told as a table that is missing', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'income.csv'));
    const resources = [{ name: 'income', path: 'income.csv' }];
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ name: 'x', resources }));
    const error = await loadPack(folder, '/').catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).messages.some(({ en }) => en.includes('EISDIR'))).toBe(false);
  });

  test('tells why the system would not read it', () => {
    expect(unreadable('a', 'EISDIR').en).toBe('this is a folder; expected a file.');
    expect(unreadable('a', 'EACCES').en).toContain('(EACCES). Mend its permissions');
  });
});

describe('a place for results', () => {
  test('that the system lets nobody make is refused at once instead of being tried for ever', async () => {
    const blocked = join(await temporaryFolder(), 'file');
    await writeFile(blocked, '');
    const places = [join(blocked, 'below', 'it'), ...(existsSync('/proc/self') ? ['/proc/no-such-place/out'] : [])];
    for (const place of places) {
      const error = await ensureOutFolder(place, '/').catch((refusal: unknown) => refusal);
      expect(error, place).toBeInstanceOf(Refusal);
      expect((error as Refusal).messages[0]?.where).toBe(`--out ${place}`);
    }
  });

  test('is made with the folders above it, by two runs at once', async () => {
    const place = join(await temporaryFolder(), 'a', 'b', 'c');
    await Promise.all([ensureOutFolder(place, '/'), ensureOutFolder(place, '/')]);
    expect(existsSync(place)).toBe(true);
  });

  test('without room is told as that', () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
    const [told] = unwritable('--out', 'out', full).messages;
    expect(told?.en).toContain('there is no room left on the disk (ENOSPC). Make room');
    expect(told?.da).toContain('ikke plads på disken');
  });
});
