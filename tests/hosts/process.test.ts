import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporaryFolder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scenarios = ['scenarios/baseline.yaml', 'scenarios/flexible-letting.yaml'];

/** One call of the built command line as a process of its own, piped. */
function fremsyn(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  // Nothing is taken from an earlier run: what is compared is really run.
  const environment = { ...process.env, FREMSYN_CACHE: 'off', LC_ALL: 'C', LANG: 'C' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/node/cli.js', ...words], { cwd: root, env: environment }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

async function manifestOf(folder: string) {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
}

describe('the command line as a process', () => {
  test('writes the same tables with one worker and with two, with the columns that were promised', async () => {
    const [one, two] = [await temporaryFolder(), await temporaryFolder()];
    const words = ['run', ...scenarios, '--years', '2025..2027', '--replicates', '2'];
    expect(await fremsyn(...words, '--workers', '1', '--out', one)).toMatchObject({ code: 0, err: '' });
    expect(await fremsyn(...words, '--workers', '2', '--out', two)).toMatchObject({ code: 0, err: '' });
    const manifest = await manifestOf(one);
    expect((await manifestOf(two)).reproducible).toEqual(manifest.reproducible);
    const header = async (name: string) =>
      (await readFile(join(one, `${name}.csv`), 'utf8')).split(/\r?\n/)[0]?.split(',');
    const promised = {
      criteria: 'scenario place level year criterion mean p10 p50 p90 mcse numerator denominator gap',
      differences: 'scenario parent place year criterion mean low high',
      status: 'scenario place year status probability',
      ledger: 'scenario place year criterion cause kind numerator denominator change',
      moves: 'scenario year from_place to_place cause persons',
      letting:
        'scenario place year channel vacancies let fallen_through waiting_time offers refusals rejections void_days rent_lost',
      people: 'scenario place year figure age_from age_to activity persons',
    };
    for (const [name, columns] of Object.entries(promised)) {
      expect(await header(name)).toEqual(expect.arrayContaining(columns.split(' ')));
    }
  });

  test('prints a comparison to the pipe, and no progress', async () => {
    const { code, out, err } = await fremsyn('run', ...scenarios, '--years', '2025..2026', '--replicates', '1');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Gladsaxe Municipality, 2025–2026 · 1 replicate · seed balance/);
    expect(out).toContain('Værebro Park');
    expect(out).not.toContain('\r');
  });

  test('checks documents and leaves with 1 where there are faults, all at once and with their lines', async () => {
    const folder = await temporaryFolder();
    const wrong = join(folder, 'wrong.yaml');
    await writeFile(
      wrong,
      'fremsyn: 1\nname: Wrong\nmeasures:\n  - measure: letting-shares\n    where: nowhere-at-all\n    from: 2026\n    flexibleShare: 1.4\n',
    );
    const checked = await fremsyn('check', wrong);
    expect(checked.code).toBe(1);
    expect(checked.err).toContain('wrong.yaml:5');
    expect(checked.err).toContain('wrong.yaml:7');
    expect((await fremsyn('check', ...scenarios)).code).toBe(0);
    expect((await fremsyn('run', wrong)).code).toBe(1);
  });

  test('leaves with 2 for wrong flags and 3 where it cannot write, before simulating anything', async () => {
    const wrong = await fremsyn('run', ...scenarios, '--workers', '-1', '--replicates', '0', '--years', '2040..2025');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--workers: error: found "-1"');
    expect(wrong.err).toContain('--replicates: error: found "0"');
    expect(wrong.err).toContain('--years: error: found "2040..2025"');
    const occupied = await fremsyn('run', ...scenarios, '--out', 'package.json');
    expect(occupied).toMatchObject({ code: 3 });
    expect(occupied.err).toContain('this is a file; expected a folder');
  });
});
