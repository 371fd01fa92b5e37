import { describe, expect, it } from 'vitest';
import { committed, newPack, type PackFiles, withAliases } from '../../engine/import/index.ts';
import { Refusal } from '../../engine/pack/message.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { shipped } from '../pack/damage.ts';
import { describedIn, imported, linesIn } from './importing.ts';
import { tableOf } from './reading.ts';

const income = 'Gennemsnitlig indkomst 2025\nBoligområde;Indkomst\nVærebro Park;301.500\n';
/** The pack with a table of these lines in it; nothing may be wrong with it. */
function alone(resource: string, header: string, rows: readonly string[], files: PackFiles): PackFiles {
  const done = imported(tableOf(`${header}\n${rows.join('\n')}\n`), { resource, files });
  expect(done.told).toEqual([]);
  return done.files;
}

describe('an imported table', () => {
  it('takes the place of the rows of its places, says where they are from, and leaves the pack whole', () => {
    const { files } = imported(tableOf(income), { resource: 'income' });
    const { pack } = committed(files);
    const at = pack.geography.estates.findIndex(({ id }) => id === 'vaerebro-park');
    expect(pack.marginals.income.find(({ estate }) => estate === at)?.mean).toBe(301_500);
    const lines = linesIn(files, 'income.csv');
    expect(lines[0]).toBe('estate,mean,status,source_da,source_en');
    expect(lines).toHaveLength(linesIn(shipped, 'income.csv').length);
    expect(lines.find((line) => line.startsWith('vaerebro-park'))).toBe(
      'vaerebro-park,301500,published,Gennemsnitlig indkomst 2025,Gennemsnitlig indkomst 2025',
    );
    expect(lines[1]).toMatch(/^soborg-almene,382200,assumed,/);
  });

  it('adds its source and date to the resource, which stays as certain as its least certain row', () => {
    const before = describedIn(shipped, 'income');
    const now = describedIn(imported(tableOf(income), { resource: 'income' }).files, 'income');
    expect(now).toMatchObject({ status: 'assumed', date: '2026-11-26' });
    expect(now.sources).toHaveLength(before.sources.length + 1);
    expect(now.licenses.map(({ name }: { name: string }) => name)).toEqual(['CC-BY-4.0', 'unknown']);
    expect(now.schema.fields.map(({ name }: { name: string }) => name)).toEqual([
      'estate',
      'mean',
      'status',
      'source_da',
      'source_en',
    ]);
  });

  it('of residents makes the pack one whose small cells are hidden; other tables leave it made up', () => {
    expect(committed(imported(tableOf(income), { resource: 'income' }).files).pack.synthetic).toBe(false);
    const list = 'Liste 1. december 2021;\nOmråde;Dømte (pct.)\nVærebro Park;1,52\n';
    expect(committed(imported(tableOf(list), { resource: 'observed' }).files).pack.synthetic).toBe(true);
  });

  it('makes a resource published where it brings every row', () => {
    const rows = linesIn(shipped, 'income.csv')
      .slice(1)
      .map((line) => line.replace(',', ';'));
    const { files } = imported(tableOf(`Boligområde;Indkomst\n${rows.join('\n')}\n`), { resource: 'income' });
    expect(describedIn(files, 'income')).toMatchObject({ status: 'published' });
    expect(describedIn(files, 'income').sources).toHaveLength(1);
    expect(linesIn(files, 'income.csv')[0]).toBe('estate,mean');
    committed(files);
  });

  it('adds observed values beside those that are there', () => {
    const list = 'Liste 1. december 2021;\nOmråde;Dømte (pct.)\nVærebro Park;1,52\n';
    const { pack } = committed(imported(tableOf(list), { resource: 'observed' }).files);
    expect(pack.observed).toContainEqual({
      place: 'vaerebro-park',
      criterion: 'convicted',
      year: 2021,
      value: 0.0152,
      status: 'published',
    });
    expect(pack.observed.length).toBe(2);
  });

  it('that contradicts the rest is refused with every fault, and nothing is changed', () => {
    const before = new Map(shipped);
    const { files } = imported(tableOf('Boligområde;Uddannelse;Alder;Antal\nPileparken;H10 Grundskole;15-29;40\n'));
    expect(() => committed(files)).toThrow(Refusal);
    try {
      committed(files);
    } catch (error) {
      const told = error instanceof Refusal ? error.messages.map(({ en }) => en).join('\n') : '';
      expect(told).toMatch(/Age band 15–29 \(pileparken\) doesn't fit the others/);
    }
    expect(shipped).toEqual(before);
  });
});

describe('names that somebody chose a place for', () => {
  const provenance = {
    source: { da: 'Eget valg', en: 'Own choice' },
    date: '2026-11-26',
    licence: 'CC0-1.0',
    status: 'assumed',
  } as const;

  it('are remembered in the pack, which stays whole, and decide the next time', () => {
    const files = withAliases(shipped, new Map([['Afd. 12; vest', 'pileparken']]), provenance);
    committed(files);
    expect(linesIn(files, 'aliases.csv')).toEqual(['alias,place', 'Afd. 12; vest,pileparken']);
    const table = tableOf('Boligområde;Indkomst\n"Afd. 12; vest";300000\n');
    expect(imported(table, { resource: 'income', files }).conversion.rows[0]).toMatchObject({ estate: 'pileparken' });
  });

  it('may be chosen anew', () => {
    const first = withAliases(shipped, new Map([['Afd. 12', 'pileparken']]), provenance);
    const second = withAliases(first, new Map([['AFD 12', 'vaerebro-park']]), provenance);
    expect(linesIn(second, 'aliases.csv')).toEqual(['alias,place', 'AFD 12,vaerebro-park']);
    expect(withAliases(shipped, new Map(), provenance)).toBe(shipped);
  });
});

describe('the pack of a new municipality', () => {
  const begun = newPack(shipped, {
    label: { da: 'Herlev Kommune', en: 'Herlev Municipality' },
    code: '163',
    baseYear: 2026,
  });

  it('begins with the rates of the template and no places, and is not whole', () => {
    expect(linesIn(begun, 'population.csv')).toEqual(['estate,sex,age_from,age_to,count']);
    expect(begun.get('rates/mortality.csv')).toEqual(shipped.get('rates/mortality.csv'));
    expect(() => committed(begun)).toThrow(/There are no estates/);
  });

  it('is whole when its tables have been imported, each published from its source', () => {
    const ages = ['0-14', '15-17', '18-29', '30-49', '50-59', '60-64', '65-110'];
    const population = ages.flatMap((band) => [
      `Hjortespring;Mænd;${band} år;100`,
      `Hjortespring;Kvinder;${band} år;100`,
    ]);
    let files: PackFiles = begun;
    files = alone('districts', 'Bydel;Navn på engelsk', ['Herlev;Herlev'], files);
    files = alone(
      'estates',
      'Boligområde;Bydel;Slags;Boligorganisation',
      ['Hjortespring;Herlev;Almene boliger;kab'],
      files,
    );
    files = alone('population', 'Boligområde;Køn;Alder;Antal', population, files);
    files = alone(
      'households',
      'Boligområde;Husstandstype;Husstandsstørrelse;Antal',
      ['Hjortespring;Enlig;1;600', 'Hjortespring;Par;4;200'],
      files,
    );
    files = alone(
      'dwellings',
      'Boligområde;Ejerform;Værelser;Antal;Husleje',
      ['Hjortespring;Almen familiebolig;3;810;6200'],
      files,
    );
    files = alone(
      'education',
      'Boligområde;Alder;Uddannelse;Antal',
      ['Hjortespring;15-29;H10;400', 'Hjortespring;30-59;H30;400', 'Hjortespring;60-110;H10;400'],
      files,
    );
    files = alone(
      'activity',
      'Boligområde;Alder;Tilknytning;Antal',
      [
        'Hjortespring;18-29;Lønmodtagere;200',
        'Hjortespring;30-49;Lønmodtagere;200',
        'Hjortespring;50-64;Lønmodtagere;400',
      ],
      files,
    );
    files = alone('income', 'Boligområde;Indkomst', ['Hjortespring;350.000'], files);
    files = alone('convictions', 'Boligområde;Dømte;Dømte sidste år', ['Hjortespring;10;11'], files);
    files = alone('letting', 'Boligområde;Kommunal anvisning;Fleksibel udlejning', ['Hjortespring;25 %;0 %'], files);
    files = alone(
      'schools',
      'Navn;Slags;Bydel;Pladser',
      ['Herlev Dagtilbud;Dagtilbud;Herlev;200', 'Hjortespring Skole;Skole;Herlev;300'],
      files,
    );
    files = alone(
      'catchments',
      'Boligområde;Skole;Andel',
      ['Hjortespring;herlev-dagtilbud;100 %', 'Hjortespring;hjortespring-skole;100 %'],
      files,
    );
    const { pack } = committed(files);
    expect(pack.geography.municipality).toMatchObject({ id: 'herlev-kommune', code: '163' });
    expect(synthesise(pack).population.residentCount).toBe(1400);
    expect(describedIn(files, 'population')).toMatchObject({ status: 'published' });
  });
});
