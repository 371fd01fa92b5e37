import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../engine/hosts/cli/commandLine.ts';
import { version } from '../../engine/hosts/cli/version.ts';
import { fakeTerminal } from './fakeTerminal.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** What a call reports, and its exit code. */
async function call(words: readonly string[], environment: Record<string, string> = {}) {
  const terminal = fakeTerminal({ environment });
  const code = await runCommandLine(words, terminal);
  return { code, printed: terminal.printed(), reported: terminal.reported() };
}

describe('the command line', () => {
  test('without words shows its commands and exit codes', async () => {
    const { code, printed, reported } = await call([]);
    expect(code).toBe(0);
    expect(reported).toBe('');
    for (const command of ['run FILE…', 'check FILE…', 'pack fit DIR', 'measures', 'bench']) {
      expect(printed).toContain(command);
    }
    expect(printed).toMatch(/130 +interrupted; what had finished is kept/);
  });

  test('shows the flags of a command', async () => {
    const { code, printed } = await call(['run', '--help']);
    expect(code).toBe(0);
    for (const flag of [
      'pack DIR',
      'years FROM..TO',
      'replicates N',
      'seed S',
      'workers N',
      'out DIR',
      'format csv|parquet|json',
      'locale da|en',
    ]) {
      expect(printed).toContain(`--${flag}`);
    }
  });

  test('tells its version', async () => {
    expect(await call(['--version'])).toMatchObject({ code: 0, printed: `fremsyn ${version}\n` });
  });

  test('speaks Danish on a Danish terminal, English elsewhere, and as --locale says before either', async () => {
    expect((await call(['--help'], { LANG: 'da_DK.UTF-8' })).printed).toContain('Kommandoer:');
    expect((await call(['--help'], { LANG: 'de_DE.UTF-8' })).printed).toContain('Commands:');
    expect((await call(['--help', '--locale', 'en'], { LANG: 'da_DK.UTF-8' })).printed).toContain('Commands:');
    expect((await call(['--help'], { LC_ALL: 'da_DK', LANG: 'en_US' })).printed).toContain('Kommandoer:');
  });
});

describe('a call that cannot be carried out', () => {
  test('of an unknown command names the nearest one', async () => {
    const { code, reported } = await call(['rnu', 'scenarios/default.md']);
    expect(code).toBe(2);
    expect(reported).toContain('there is no command "rnu scenarios/default.md". Did you mean `run`?');
  });

  test('of half a command names the whole', async () => {
    const { code, reported } = await call(['pack', 'scenarios/gladsaxe']);
    expect(code).toBe(2);
    expect(reported).toContain('Did you mean `pack fit`?');
  });

  test('is not one whose flags have hyphens', async () => {
    const { reported } = await call(['goal', 'gone.md', '--at-most', '0.1']);
    expect(reported).not.toContain('unknown flag');
  });

  test('with an unknown flag names the nearest one', async () => {
    const { code, reported } = await call(['run', 'a.md', '--replicate', '5', '--wrokers=2']);
    expect(code).toBe(2);
    expect(reported).toContain('--replicate: error: unknown flag. Did you mean `--replicates`?');
    expect(reported).toContain('--wrokers: error: unknown flag. Did you mean `--workers`?');
  });

  test('with several wrong values tells them all, in the language of the terminal', async () => {
    const words = [
      'run',
      'a.md',
      '--years',
      '2040..2025',
      '--replicates',
      '0',
      '--workers',
      'many',
      '--format',
      'xlsx',
    ];
    const { code, reported } = await call([...words, '--locale', 'da']);
    expect(code).toBe(2);
    expect(reported.trim().split('\n')).toHaveLength(4);
    expect(reported).toContain('--years: fejl: fandt "2040..2025"; forventede første og sidste år');
    expect(reported).toContain('--replicates: fejl: fandt "0"');
    expect(reported).toContain('--workers: fejl: fandt "many"');
    expect(reported).toContain('--format: fejl: fandt "xlsx"; forventede csv, parquet, json.');
  });

  test('with a flag without its value says so', async () => {
    const { code, reported } = await call(['run', 'a.md', '--seed', '--out', 'x']);
    expect(code).toBe(2);
    expect(reported).toContain('--seed: error: a value is missing.');
  });

  test('with a language it does not speak says which it does', async () => {
    expect(await call(['measures', '--locale', 'se'])).toMatchObject({
      code: 2,
      reported: '--locale: error: found "se"; expected da or en.\n',
    });
  });

  test('without a file says what to give', async () => {
    const { code, reported } = await call(['run']);
    expect(code).toBe(2);
    expect(reported).toContain('no file was given');
  });
});

describe('measures', () => {
  test('lists every measure by track, with its action, fields and bounds', async () => {
    const { code, printed } = await call(['measures', '--locale', 'da']);
    expect(code).toBe(0);
    const tracks = ['Det sociale spor', 'Det fysiske spor', 'Det organisatoriske spor'].map((name) =>
      printed.indexOf(name),
    );
    expect(tracks.every((at) => at >= 0)).toBe(true);
    expect(tracks).toEqual([...tracks].sort((a, b) => a - b));
    expect(printed).toContain('letting-shares – Udlejningsaftale');
    expect(printed).toContain('flexibleShare: Fleksibel udlejning, af ledige boliger, 0–1; udgangsværdi 0,6');
  });
});

describe('check', () => {
  test('shows a measure that begins after the years of its notebook as a warning, and leaves with 0', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'later.md');
    const header = ['---', 'fremsyn: 1', 'title: Later', 'language: en', 'pack: gladsaxe', 'years: 2025..2030', '---'];
    const scenario = ['```scenario later', 'name: Later', 'measures:', '  - measure: renovation'];
    const use = ['    where: vaerebro-park', '    from: 2035', '```', ''];
    await writeFile(file, [...header, ...scenario, ...use].join('\n'));
    const { code, printed, reported } = await call(['check', file]);
    expect(reported).toMatch(/later\.md:13 \(11\): warning: renovation begins in 2035, .*\(2025–2030\)/);
    expect(printed).toBe('1 document: 0 errors, 1 warning\n');
    expect(code).toBe(0);
  });
});
