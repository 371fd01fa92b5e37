import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../engine/hosts/cli/commandLine.ts';
import { archived, renamed } from '../../engine/import/index.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { fakeTerminal } from '../hosts/fakeTerminal.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { folk1a, residentsIn } from './folk1a.ts';
import { herlev } from './herlev.ts';
import { workbook } from './workbooks.ts';

/** A folder with a copy of Gladsaxe's pack in `pack/` and the files given. */
async function folderWith(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await temporaryFolder();
  await cp(gladsaxeFolder, join(folder, 'pack'), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function call(folder: string, ...words: string[]) {
  const terminal = fakeTerminal({ folder });
  const code = await runCommandLine(['import', ...words], terminal);
  return { code, printed: terminal.printed(), reported: terminal.reported() };
}

const income = 'Boligområde;Indkomst\nVærebro Park;301.500\nAfd. 12;298.000\n';

describe('fremsyn import', () => {
  it('writes a table into the pack, remembers chosen names, and tells what it did', async () => {
    const folder = await folderWith({ 'indkomst.csv': income });
    const words = [
      '--pack',
      'pack',
      '--place',
      'Afd. 12=pileparken',
      '--source',
      'Beboerdata 2025',
      '--date',
      '2025-06-01',
      '--licence',
      'aftale',
    ];
    const { code, printed, reported } = await call(folder, 'indkomst.csv', ...words);
    expect(reported).toBe('');
    expect(code).toBe(0);
    expect(printed).toContain('indkomst.csv → income (mean gross income): 2 rows');
    expect(printed).toContain('source: Beboerdata 2025, 2025-06-01, aftale');
    expect(printed).toContain('3 files written to pack');
    const pack = readPack(readPackFiles(join(folder, 'pack')));
    const source = pack.sources.find(({ resource }) => resource === 'income');
    expect(source?.sources.at(-1)?.title.da).toBe('Beboerdata 2025');
    expect(await readFile(join(folder, 'pack/aliases.csv'), 'utf8')).toBe('alias,place\nAfd. 12,pileparken\n');
  });

  it('refuses a table of persons whatever it looks like, and shows nothing of it', async () => {
    const folder = await folderWith({ 'personer.csv': 'Id;Navn;Nummer\n1;Anna;0101901234\n2;Bo;0202905678\n' });
    const { code, printed, reported } = await call(folder, 'personer.csv', '--pack', 'pack', '--dry-run');
    expect(code).toBe(1);
    expect(reported).toContain('personer.csv:2 (Nummer): error: The value looks like a personal identity number');
    expect(printed + reported).not.toMatch(/Anna|0101901234|looks like none/);
  });

  it('says that all is well only where residents can meet the figures', async () => {
    const folder = await folderWith({ 'indkomst.csv': 'Boligområde;Indkomst\nPileparken;298.000\n' });
    const path = join(folder, 'pack/income.csv');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^vaerebro-park,\d+/m, 'vaerebro-park,1810'));
    const { code, printed } = await call(folder, 'indkomst.csv', '--pack', 'pack', '--dry-run');
    expect(code).toBe(0);
    expect(printed).toMatch(/income .*vaerebro-park mean +1,810/);
    expect(printed).toContain('not all figures can be met');
    expect(printed).not.toContain('All is well');
  });

  it('writes nothing in a trial', async () => {
    const folder = await folderWith({ 'indkomst.csv': income.replace(/Afd.*\n/, '') });
    const before = readPackFiles(join(folder, 'pack'));
    const { code, printed } = await call(folder, 'indkomst.csv', '--pack', 'pack', '--dry-run', '--locale', 'da');
    expect(code).toBe(0);
    expect(printed).toContain('Intet er skrevet');
    expect(readPackFiles(join(folder, 'pack'))).toEqual(before);
  });

  it('tells every fault of every file, and writes nothing', async () => {
    const folder = await folderWith({
      'a.csv': 'Boligområde;Indkomst\nPileparken;mange\nVærebro Park;1\nHøje Gladsaxe;2\n',
      'b.csv': 'Boligområde;CPR-nr;Dømte;Dømte sidste år\nPileparken;0101901234;3;12\n',
    });
    const before = readPackFiles(join(folder, 'pack'));
    const { code, reported } = await call(
      folder,
      'a.csv',
      'b.csv',
      'gone.csv',
      '--pack',
      'pack',
      '--as',
      'income,convictions',
    );
    expect(code).toBe(1);
    expect(reported).toContain('a.csv:2 (Indkomst): error: Found “mange”');
    expect(reported).toContain('personal identity number');
    expect(reported).toContain("gone.csv: error: The file can't be read (ENOENT)");
    expect(reported).not.toContain('1234');
    expect(readPackFiles(join(folder, 'pack'))).toEqual(before);
  });

  it("takes the ministry's list from a workbook, with a mapping by hand, into a pack of its own", async () => {
    const sheet = {
      name: 'Liste',
      rows: [
        ['Forebyggelsesområder 1. december 2021', null, null, null],
        ['Kommune', 'Boligområde', 'Andel A', 'Andel B'],
        ['Gladsaxe', 'Værebro Park', 0.331, 0.0152],
        ['Aarhus', 'Gellerupparken/Toveshøj', 0.4, 0.02],
      ],
    };
    const folder = await folderWith({ 'liste.xlsx': workbook([sheet, { ...sheet, name: 'Kopi' }]) });
    const words = [
      '--as',
      'observed',
      '--map',
      'Andel A=criterion:outside-labour,Andel B=criterion:convicted',
      '--sheet',
      'Liste',
      '--out',
      'ny',
      '--set',
      'year=2021',
    ];
    const { code, printed } = await call(folder, 'liste.xlsx', ...words);
    expect(code).toBe(0);
    expect(printed).toContain('no places of the pack and not used (1): Gellerupparken/Toveshøj');
    const pack = readPack(readPackFiles(join(folder, 'ny')));
    expect(pack.observed.filter(({ year }) => year === 2021).map(({ criterion, value }) => [criterion, value])).toEqual(
      [
        ['outside-labour', 0.331],
        ['convicted', 0.0152],
      ],
    );
    expect(await readdir(join(folder, 'ny'))).toContain('rates');
  });

  it("assembles a new municipality's pack from tables given in any order, and shows how well residents fit", async () => {
    const folder = await folderWith(herlev);
    const words = ['--new', 'Herlev Kommune', '--code', '163', '--base-year', '2026', '--out', 'herlev'];
    const { code, printed, reported } = await call(folder, ...Object.keys(herlev).toReversed(), ...words);
    expect(reported).toBe('');
    expect(code).toBe(0);
    expect(printed).toContain('omraader.csv → estates (estates): 1 rows');
    expect(printed).toMatch(/figures are met|figures are more than/);
    const pack = readPack(readPackFiles(join(folder, 'herlev')));
    expect(pack).toMatchObject({ id: 'herlev', baseYear: 2026, geography: { municipality: { code: '163' } } });
    expect(pack.sources.find(({ resource }) => resource === 'population')?.status).toBe('published');
  });

  it('refuses a call that leaves open what it needs, all faults at once', async () => {
    const folder = await folderWith({ 'a.csv': income });
    expect(await call(folder)).toMatchObject({
      code: 2,
      reported: expect.stringContaining('nothing says where the finished pack goes'),
    });
    const { code, reported } = await call(folder, 'a.csv', '--new', 'Herlev Kommune', '--date', 'i går', '--map', 'A');
    expect(code).toBe(2);
    for (const flag of ['--code', '--date', '--map', '--out']) expect(reported).toContain(`${flag}: error:`);
    const unknown = await call(
      folder,
      'a.csv',
      '--pack',
      'pack',
      '--as',
      'weather',
      '--map',
      'Farve=estate',
      '--place',
      'X=nowhere',
    );
    expect(unknown.code).toBe(1);
    expect(unknown.reported).toContain('expected a resource that tables can be imported into');
    expect(unknown.reported).toContain('There is no column “Farve”; found Boligområde, Indkomst');
    expect(unknown.reported).toContain('Found “nowhere”; expected a place of the pack');
  });
});

describe('a pack that is one file', () => {
  it('is written where --out ends in .zip, and stands in for a folder wherever a pack is asked for', async () => {
    const folder = await folderWith({
      'folk1a.csv': folk1a('Gladsaxe'),
      'indkomst.csv': income.replace(/Afd.*\n/, ''),
    });
    const made = await call(folder, 'folk1a.csv', '--spread', 'places', '--out', 'nye-tal.zip');
    expect(made.reported).toBe('');
    expect(made.printed).toContain('folk1a.csv → population');
    const again = await call(folder, 'indkomst.csv', '--pack', 'nye-tal.zip', '--out', 'pakke');
    expect(again.code).toBe(0);
    const pack = readPack(readPackFiles(join(folder, 'pakke')));
    const people = pack.marginals.population.reduce((sum, { count }) => sum + count, 0);
    expect(people).toBe(residentsIn(true, 0, 125, 2026) + residentsIn(false, 0, 125, 2026));

    const named = renamed(readPackFiles(join(folder, 'pakke')), 'egne-tal', { da: 'Egne tal', en: 'Own figures' });
    await writeFile(join(folder, 'egne-tal.zip'), archived(named));
    await writeFile(
      join(folder, 'plan.md'),
      '---\nfremsyn: 1\ntitle: Plan\nlanguage: da\npack: egne-tal\n---\n# Plan\n',
    );
    const terminal = fakeTerminal({ folder });
    expect(await runCommandLine(['check', 'plan.md'], terminal)).toBe(0);
    expect(terminal.reported()).toBe('');
  });

  it('that is no pack is refused by its name', async () => {
    const folder = await folderWith({ 'a.zip': 'not an archive', 'indkomst.csv': income });
    const { code, reported } = await call(folder, 'indkomst.csv', '--pack', 'a.zip', '--dry-run');
    expect(code).toBe(1);
    expect(reported).toMatch(/a\.zip.*no archived data package/);
  });

  it('and what is shared out is said in known words', async () => {
    const folder = await folderWith({ 'indkomst.csv': income });
    const { code, reported } = await call(folder, 'indkomst.csv', '--spread', 'plaecs', '--dry-run');
    expect(code).toBe(2);
    expect(reported).toContain('expected ages, places or both');
  });
});
