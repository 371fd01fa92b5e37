import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableNames } from '../../engine/analysis/tables.ts';
import { root } from '../../scripts/project.mjs';
import { hashesIn } from './hashesIn.ts';
import { temporaryFolder } from './temporaryFolder.ts';

interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly reported: string;
}

/** A process of the command line, its cache in a folder of its own. */
function start(words: readonly string[], cache: string) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'fremsyn.mjs'), ...words], {
    cwd: root,
    env: { ...process.env, FREMSYN_CACHE: cache, LANG: 'en_GB.UTF-8', LC_ALL: '' },
  });
  let printed = '';
  let reported = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    reported += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, printed, reported }));
  });
  return { child, ended };
}

const scenarios = ['baseline', 'flexible-letting', 'transformation-vaerebro', 'both'].map(
  (name) => `scenarios/${name}.yaml`,
);

describe('the command line as people start it', () => {
  test('gives the four strategies on one worker and on two the same files, the second time with residents from the disk', async () => {
    const folder = await temporaryFolder();
    const cache = join(folder, 'cache');
    const call = (workers: string) =>
      start(
        [
          ...['run', ...scenarios, '--years', '2025..2030', '--replicates', '2'],
          ...['--workers', workers, '--out', join(folder, workers)],
        ],
        cache,
      ).ended;
    const one = await call('1');
    expect(one.code).toBe(0);
    expect(one.printed).toContain(`${tableNames.length} tables and manifest.json written`);
    // What was run is forgotten, so that it is run again; the residents stay.
    await rm(join(cache, 'results'), { recursive: true });
    const kept = await hashesIn(cache);
    expect(kept.size).toBe(1);
    expect((await call('2')).code).toBe(0);
    await rm(join(cache, 'results'), { recursive: true });
    expect(await hashesIn(cache)).toEqual(kept);
    const [ofOne, ofTwo] = [await hashesIn(join(folder, '1')), await hashesIn(join(folder, '2'))];
    expect(ofOne.size).toBe(tableNames.length + 1);
    for (const [name, hash] of ofOne) if (name !== 'manifest.json') expect(ofTwo.get(name), name).toBe(hash);
  });

  test('says how well the residents meet the pack, and writes every figure', async () => {
    const folder = await temporaryFolder();
    const csv = join(folder, 'fit.csv');
    const { code, printed } = await start(['pack', 'fit', 'scenarios/gladsaxe', '--csv', csv], 'off').ended;
    expect(code).toBe(0);
    for (const table of ['population', 'households', 'education', 'activity', 'income', 'convictions', 'origin']) {
      expect(printed).toMatch(new RegExp(`^${table} `, 'm'));
    }
    expect(printed).toMatch(/All [\d,]+ figures are met within 1 % or 5 persons/);
    const lines = (await readFile(csv, 'utf8')).trimEnd().split('\r\n');
    expect(lines[0]).toBe('table,place,category,target,got,error');
    expect(lines.length).toBeGreaterThan(3000);
  });

  test('refuses to fit what is no pack, and to write where it cannot', async () => {
    const folder = await temporaryFolder();
    const noPack = await start(['pack', 'fit', folder], 'off').ended;
    expect(noPack.code).toBe(1);
    expect(noPack.reported).toContain('there is no datapackage.json in this folder');
    await writeFile(join(folder, 'file'), '');
    const words = ['pack', 'fit', 'scenarios/gladsaxe', '--csv', join(folder, 'file', 'fit.csv')];
    const unwritable = await start(words, 'off').ended;
    expect(unwritable.code).toBe(3);
    expect(unwritable.reported).toContain("can't be written");
  });

  test('tells all faults of documents, of whatever kind, and ends with 1', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'a folder'));
    const lines = [
      ...['fremsyn: 1', 'name: Fejl', 'extends: baseline', 'measures:', '  - measure: no-such-measure'],
      ...['    where: nowhere', '  - measure: renovation', '    where: vaerebro-park', '    from: 1800'],
    ];
    await writeFile(join(folder, 'faults.yaml'), `${lines.join('\n')}\n`);
    const files = [join(folder, 'faults.yaml'), join(folder, 'a folder'), join(folder, 'missing.md')];
    const { code, reported, printed } = await start(['check', ...files, 'scenarios/default.md'], 'off').ended;
    expect(code).toBe(1);
    expect(reported).toMatch(/faults\.yaml:5.*: error: /);
    expect(reported).toMatch(/faults\.yaml:9.*: error: /);
    expect(reported).toMatch(/a folder: error: this is a folder/);
    expect(reported).toMatch(/missing\.md: error: there is no such file/);
    expect(printed).toMatch(/^4 documents: \d+ errors/);
  });

  test('finds nothing wrong with what comes with it', async () => {
    const files = [...scenarios, 'scenarios/default.md', 'scenarios/default.en.md'];
    const { code, printed } = await start(['check', ...files], 'off').ended;
    expect(printed).toBe('6 documents: 0 errors, 0 warnings\n');
    expect(code).toBe(0);
  });

  // Windows has no signal that a process could take notice of.
  if (process.platform !== 'win32') {
    test('ends cleanly on Ctrl-C in the middle of a long run, with whole files or none', async () => {
      const folder = await temporaryFolder();
      const [cache, out] = [join(folder, 'cache'), join(folder, 'out')];
      const words = ['run', 'scenarios/baseline.yaml', '--years', '2025..2026', '--replicates', '100000'];
      const { child, ended } = start([...words, '--workers', '2', '--out', out], cache);
      const isMade = async () => existsSync(cache) && (await readdir(cache)).some((name) => /\.population$/.test(name));
      while (!(await isMade())) await new Promise((resolve) => setTimeout(resolve, 50));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      child.kill('SIGINT');
      const { code, reported } = await ended;
      expect(code).toBe(130);
      expect(reported).toContain('Stopping; what has finished is kept.');
      const files = await readdir(out);
      if (reported.includes('No replicate had finished')) expect(files).toEqual([]);
      else {
        const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
        expect(manifest.circumstances.interrupted).toBe(true);
        expect(files).toHaveLength(tableNames.length + 1);
      }
    });
  }
});
