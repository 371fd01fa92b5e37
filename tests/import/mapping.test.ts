import { describe, expect, it } from 'vitest';
import { readAges } from '../../engine/import/ages.ts';
import { readColumnUse, suggestMapping } from '../../engine/import/index.ts';
import { activityWords, criterionWords, educationWords, readWord, sexWords } from '../../engine/import/words.ts';
import { read, tableOf, utf8 } from './reading.ts';

/** Uses of a suggested mapping as text: `age`, or `sex:man age:0-17`. */
function suggested(text: string, resource?: string) {
  const found = suggestMapping(tableOf(text), resource);
  const columns = [...(found?.mapping.columns ?? [])].map(([column, use]): [string, string] => {
    if (use.kind === 'ignored') return [column, 'ignore'];
    if (use.kind === 'field') return [column, use.field];
    return [
      column,
      Object.entries(use.at)
        .map(([field, value]) => `${field}:${value}`)
        .join(' '),
    ];
  });
  return {
    resource: found?.mapping.resource,
    columns: Object.fromEntries(columns),
    missing: found?.missing.map(({ name }) => name),
  };
}

describe('a mapping is suggested', () => {
  it('for a long table in Danish, by names and by what is in the columns', () => {
    expect(suggested('Boligområde;Køn;Alder;Antal\nPileparken;Mænd;0-4 år;31\nPileparken;Kvinder;5-9 år;30\n')).toEqual(
      {
        resource: 'population',
        columns: { Boligområde: 'estate', Køn: 'sex', Alder: 'age', Antal: 'count' },
        missing: [],
      },
    );
  });

  it('for a long table in English', () => {
    const { resource, columns } = suggested(
      'Estate,Age group,Education,Persons\nPileparken,15-29,H10 Primary,31\nPileparken,30-59,H70 Masters programmes,40\n',
    );
    expect(resource).toBe('education');
    expect(columns).toEqual({ Estate: 'estate', 'Age group': 'age', Education: 'education', Persons: 'count' });
  });

  it('for a table that lies across, sex and ages in the names of the columns', () => {
    const { resource, columns } = suggested(
      'Beboere;;;\nAfdeling;Mænd 0-17 år;Mænd 18 år og derover;Kvinder 0-17 år\nPileparken;301;500;290\n',
    );
    expect(resource).toBe('population');
    expect(columns).toEqual({
      Afdeling: 'estate',
      'Mænd 0-17 år': 'sex:man age:0-17 år',
      'Mænd 18 år og derover': 'sex:man age:18 år og derover',
      'Kvinder 0-17 år': 'sex:woman age:0-17 år',
    });
  });

  it("for the ministry's list, criteria in the names of the columns and the year in the title", () => {
    const list =
      'Liste over udsatte områder 1. december 2021;;;;;\nKommune;Område;Beboere;Uden for arbejdsmarkedet (pct.);Dømte (pct.);Ikke-vestlige (pct.)\nGladsaxe;Værebro Park;2999;33,1;1,52;51,8\n';
    const { resource, columns, missing } = suggested(list);
    expect(resource).toBe('observed');
    expect(columns).toEqual({
      Område: 'place',
      'Uden for arbejdsmarkedet (pct.)': 'criterion:outside-labour',
      'Dømte (pct.)': 'criterion:convicted',
      'Ikke-vestlige (pct.)': 'criterion:origin',
    });
    expect(missing).toEqual([]);
    expect(suggestMapping(tableOf(list))?.mapping.constants.get('year')).toBe('2021');
  });

  it('as far as it goes where a resource is named, with what is missing', () => {
    expect(suggested('Boligområde;Antal\nPileparken;3000\n', 'population').missing).toEqual(['sex', 'age']);
  });

  it('of residents where the table tells of nothing but residents, with what is missing: never of income or origin', () => {
    const place = {
      label: 'område',
      category: { index: { a: 0, b: 1 }, label: { a: 'Værebro Park', b: 'Pileparken' } },
    };
    const contents = { label: 'Indhold', category: { index: { F: 0 }, label: { F: 'Folketal' } } };
    const id = ['OMRÅDE', 'ContentsCode'];
    const set = {
      label: 'Kvartal',
      dimension: { id, size: [2, 1], OMRÅDE: place, ContentsCode: contents },
      value: [2990, 1810],
    };
    const [table] = read(utf8(JSON.stringify({ dataset: set })), 'data.json').tables;
    const found = table && suggestMapping(table);
    expect(found?.mapping.resource).toBe('population');
    expect(found?.missing.map(({ name }) => name)).toEqual(['sex', 'age']);
    const byAge = suggested(
      'Befolkning;;\nOMRÅDE;ALDER;INDHOLD\nPileparken;0-17 år;325\nPileparken;18 år og derover;900\n',
    );
    expect([byAge.resource, byAge.missing]).toEqual(['population', ['sex']]);
    expect(suggested('OMRÅDE;TID;INDHOLD\nPileparken;2026;2990\n').resource).not.toBe('income');
  });

  it('of income and of origin where a title, a name or what stands unchanged in a column says so', () => {
    expect(suggested('OMRÅDE;ENHED;INDHOLD\nPileparken;Gennemsnitlig indkomst;298000\n').resource).toBe('income');
    expect(suggested('Ikke-vestlige;;\nBoligområde;Alder;Antal\nPileparken;0-17 år;325\n').resource).toBe('origin');
  });

  it('for the newest of years that lie side by side, as in the ten-year series of Beboerdata', () => {
    const series = 'Gennemsnitlig bruttoindkomst, kr. pr. år;;\nAfdeling;2023;2024\nPileparken;281000;288500\n';
    expect(suggested(series)).toMatchObject({
      resource: 'income',
      columns: { Afdeling: 'estate', 2024: 'mean' },
      missing: [],
    });
    expect(suggested(series).columns).not.toHaveProperty('2023');
  });

  it('for nothing where nothing is recognised', () => {
    expect(suggested('Bil;Farve\nVolvo;2\n').resource).toBeUndefined();
  });
});

describe('words of the sources', () => {
  it.each([
    ['H10 Grundskole', 'basic'],
    ['H20 Gymnasiale uddannelser', 'upper-secondary'],
    ['H30 Erhvervsfaglige uddannelser', 'vocational'],
    ['H40 Korte videregående uddannelser, KVU', 'short-higher'],
    ['H50 Mellemlange videregående uddannelser, MVU', 'short-higher'],
    ['H60 Bacheloruddannelser, BACH', 'short-higher'],
    ['H70 Lange videregående uddannelser, LVU', 'long-higher'],
    ['H80 Ph.d. og forskeruddannelser', 'long-higher'],
    ['H70', 'long-higher'],
  ])('»%s« is %s', (written, code) => {
    expect(readWord(educationWords, written)).toEqual({ code });
  });

  it.each([
    ['Kontanthjælpsmodtagere', 'social-assistance'],
    ['Førtidspensionister', 'disability-pension'],
    ['Folkepensionister', 'retired'],
    ['Efterlønsmodtagere', 'retired'],
    ['Uddannelsessøgende', 'student'],
    ['Lønmodtagere - mellemniveau', 'employed'],
    ['Selvstændige', 'employed'],
    ['Arbejdsløse', 'unemployed'],
    ['Øvrige uden for arbejdsstyrken', 'outside'],
  ])('»%s« is %s', (written, code) => {
    expect(readWord(activityWords, written)).toEqual({ code });
  });

  it('for sums are known as sums, and others not at all', () => {
    expect(readWord(sexWords, 'I alt')).toBe('total');
    expect(readWord(sexWords, 'TOT')).toBe('total');
    expect(readWord(sexWords, 'Uoplyst')).toBeUndefined();
    expect(readWord(criterionWords, 'Andel dømte')).toEqual({ code: 'convicted' });
  });

  it.each([
    ['0 år', { from: 0, to: 0 }],
    ['5-9 år', { from: 5, to: 9 }],
    ['95 år og derover', { from: 95, to: 110 }],
    ['80-', { from: 80, to: 110 }],
    ['100OV', { from: 100, to: 110 }],
    ['Under 18 år', { from: 0, to: 17 }],
    ['121 år', { from: 110, to: 110 }],
    ['65 years and over', { from: 65, to: 110 }],
    ['Alder i alt', 'total'],
    ['IALT', 'total'],
    ['2025', undefined],
  ])('»%s« are these ages', (written, ages) => {
    expect(readAges(written)).toEqual(ages);
  });
});

describe('a mapping that is written by hand', () => {
  it('names fields, categories of figures, or nothing', () => {
    expect(readColumnUse('population', 'A', 'age')).toEqual({ kind: 'field', field: 'age' });
    expect(readColumnUse('population', 'A', 'ignore')).toEqual({ kind: 'ignored' });
    expect(readColumnUse('population', 'A', 'sex:man+age:0-17')).toEqual({
      kind: 'figures',
      field: 'count',
      at: { sex: 'man', age: '0-17' },
    });
  });

  it('is refused where a field is unknown', () => {
    expect(readColumnUse('population', 'A', 'hair')).toMatchObject({
      en: expect.stringContaining('expected a field of population: estate, sex, age, count'),
    });
  });
});
