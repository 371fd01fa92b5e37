import { describe, expect, it } from 'vitest';
import { archived, type PackFiles, slugOf, unarchived } from '../../engine/import/index.ts';
import { Faults } from '../../engine/pack/faults.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { mappingOf } from '../../workbench/import/draft.ts';
import { ImportSide, type PartRequest, type TakenFile } from '../../workbench/import/importSide.ts';
import { folk1a, residentsIn } from '../import/folk1a.ts';
import { utf8, windows1252 } from '../import/reading.ts';
import { workbook } from '../import/workbooks.ts';
import { shipped } from '../pack/damage.ts';

const today = '2026-11-26';

/** A worker's side with Gladsaxe's pack and files taken, and the requests that their suggestions make. */
function taken(files: Readonly<Record<string, string | Uint8Array>>, decided: Partial<PartRequest> = {}) {
  const side = new ImportSide();
  side.begin(shipped);
  const all = Object.entries(files).map(([name, content], i) =>
    side.take(i, name, typeof content === 'string' ? utf8(content) : content, today),
  );
  const parts = all
    .flatMap((file) => (file.kind === 'tables' ? file.tables : []))
    .map(
      ({ id, draft, provenance }): PartRequest => ({
        ...{ id, draft, provenance, spreadAges: false, spreadPlaces: false },
        ...decided,
      }),
    );
  return { side, all, parts, request: { parts, places: new Map<string, string>(), today } };
}

function tablesOf(file: TakenFile | undefined) {
  if (file?.kind !== 'tables') throw new Error('no tables');
  return file.tables;
}

describe('a file that is brought in', () => {
  it('comes with its columns, their first values and what they probably are, whatever its letters are kept as', () => {
    const text = 'Gennemsnitlig indkomst 2025\nBoligområde;Indkomst\nVærebro Park;301.500,50\nHøje Gladsaxe;..\n';
    const { all } = taken({ 'a.csv': windows1252(text) });
    const [table] = tablesOf(all[0]);
    expect(table).toMatchObject({ title: 'Gennemsnitlig indkomst 2025', rows: 2 });
    expect(table?.columns.map(({ name, samples }) => [name, samples])).toEqual([
      ['Boligområde', ['Værebro Park', 'Høje Gladsaxe']],
      ['Indkomst', ['301.500,50', '..']],
    ]);
    expect(table?.draft).toMatchObject({ resource: 'income', columns: { Boligområde: 'estate', Indkomst: 'mean' } });
  });

  it('of StatBank names its publisher and licence', () => {
    const [table] = tablesOf(taken({ 'udtræk.csv': folk1a('Gladsaxe') }).all[0]);
    expect(table?.provenance).toMatchObject({ licence: 'CC-BY-4.0' });
    expect(table?.provenance.source.da).toMatch(/^Danmarks Statistik/);
  });

  it('with personal identity numbers is refused at once, and nothing of it is shown', () => {
    const text = 'CPR;Afdeling;Antal\n0101901234;Pileparken;7\n0202905678;Pileparken;9\n';
    const [file] = taken({ 'personer.csv': text }).all;
    expect(file).toMatchObject({ kind: 'tables', tables: [] });
    expect(JSON.stringify(file)).toContain('personal identity number');
    expect(JSON.stringify(file)).not.toContain('0101901234');
  });

  it('may be a data package, whole or refused with every fault', () => {
    const [whole] = taken({ 'pakke.zip': archived(shipped) }).all;
    expect(whole).toMatchObject({ kind: 'pack', pack: { id: 'gladsaxe' } });
    const damaged: PackFiles = new Map([...shipped].filter(([name]) => name !== 'income.csv'));
    const [refused] = taken({ 'pakke.zip': archived(damaged) }).all;
    expect(refused?.kind).toBe('refused');
  });

  it('is told apart from a data package where it is a workbook', () => {
    const rows = [
      ['Boligområde', 'Indkomst'],
      ['Pileparken', 300_000],
    ];
    const { all } = taken({ 'liste.xlsx': workbook([{ name: 'Ark1', rows }]) });
    expect(tablesOf(all[0])[0]).toMatchObject({ format: 'xlsx', rows: 1 });
  });
});

describe('a check', () => {
  it('refuses with all faults of all tables, each at its file, line and column', () => {
    const { side, request } = taken({
      'a.csv': 'Boligområde;Indkomst\nPileparken;meget\nVærebro Park;301.500\nHøje Gladsaxe;310.000\n',
      'b.csv': 'Boligområde;Dømte;Dømte sidste år\nPileparken;3;12\n',
    });
    const checked = side.check(request, () => {});
    expect(checked.kind).toBe('refused');
    const told = checked.kind === 'refused' ? checked.messages : [];
    expect(told.map(({ where, line, column }) => [where, line, column])).toEqual([
      ['a.csv', 2, 'Indkomst'],
      ['b.csv', 2, 'Dømte'],
    ]);
    expect(() => side.finish('x', { da: 'x', en: 'x' })).toThrow('nothing was checked');
  });

  it("from FOLK1A ends in a pack of its own name that has the municipality's residents, and goes through a file unchanged", () => {
    const { side, request } = taken({ 'FOLK1A.csv': folk1a('Gladsaxe') }, { spreadPlaces: true });
    const stages: string[] = [];
    const checked = side.check(request, (stage) => stages.push(stage));
    expect(stages).toEqual(['tables', 'pack', 'people']);
    const everybody = residentsIn(true, 0, 125, 2026) + residentsIn(false, 0, 125, 2026);
    expect(checked).toMatchObject({ kind: 'whole', residents: everybody });
    if (checked.kind === 'whole') {
      const population = checked.fit.find(({ table }) => table === 'population');
      expect(population?.met).toBe(population?.figures);
    }
    const { files, pack } = side.finish('egne-tal', { da: 'Egne tal', en: 'Own figures' });
    expect(pack).toMatchObject({ id: 'egne-tal', title: { da: 'Egne tal', en: 'Own figures' } });
    const again = unarchived('egne-tal.zip', archived(files), new Faults());
    expect(readPack(again ?? new Map()).hash).toBe(pack.hash);
  });

  it('finds the places that another table of the same import brings', () => {
    const { side, request } = taken({
      'befolkning.csv': 'Boligområde;Køn;Alder;Antal\nHjortespring;Mænd;0-110 år;100\n',
      'omraader.csv': 'Boligområde;Bydel;Slags;Boligorganisation\nHjortespring;Herlev;Almene boliger;kab\n',
      'bydele.csv': 'Bydel;Navn på engelsk\nHerlev;Herlev\n',
    });
    const municipality = { label: { da: 'Herlev Kommune', en: 'Herlev Municipality' }, code: '163', baseYear: 2026 };
    const looked = side.look({ ...request, municipality });
    expect(looked.messages).toEqual([]);
    expect(looked.parts.find(({ resource }) => resource === 'population')?.rows[0]).toMatchObject({
      estate: slugOf('Hjortespring'),
    });
    expect(looked.places.map(({ name }) => name)).toEqual(['Herlev Kommune', 'Herlev', 'Hjortespring']);
  });
});

describe('a draft', () => {
  it('says a table that lies across, and what is wrong with a column', () => {
    const [table] = tablesOf(
      taken({ 'a.csv': 'Boligområde;Mænd 0-17 år;Kvinder 0-17 år\nPileparken;100;90\n' }).all[0],
    );
    expect(table?.draft.columns['Mænd 0-17 år']).toBe('sex:man+age:0-17 år');
    const draft = table?.draft ?? { resource: '', columns: {}, constants: {}, only: {} };
    expect(mappingOf(draft).mapping.columns.get('Mænd 0-17 år')).toMatchObject({ kind: 'figures', field: 'count' });
    const wrong = mappingOf({ ...draft, columns: { ...draft.columns, Boligområde: 'egern' } });
    expect(wrong.faults.get('Boligområde')?.en).toContain('Found “egern”');
  });
});
