import { describe, expect, it } from 'vitest';
import { imported } from './importing.ts';
import { tableOf } from './reading.ts';

describe('figures of a table', () => {
  it('of narrow ages are added up in the bands of the pack', () => {
    const rows = Array.from({ length: 5 }, (_, age) => `Pileparken;Mænd;${age} år;${10 + age}`);
    const { conversion, told } = imported(tableOf(`Boligområde;Køn;Alder;Antal\n${rows.join('\n')}\n`), {
      resource: 'population',
    });
    expect(told).toEqual([]);
    expect(conversion.rows).toEqual([{ estate: 'pileparken', sex: 'man', age_from: '0', age_to: '4', count: '60' }]);
  });

  it('of bands across a border, or of a part of a band, are refused', () => {
    const across = 'Boligområde;Køn;Alder;Antal\nPileparken;Mænd;0-6 år;60\nPileparken;Mænd;10-12 år;30\n';
    expect(imported(tableOf(across), { resource: 'population' }).told).toEqual([
      expect.stringContaining('Age band 0–6 crosses a border'),
      expect.stringContaining('only a part of ages 10–14'),
    ]);
  });

  it('of bands that do not fit are told of once a band, with the borders that they touch', () => {
    const wide = ['Mænd', 'Kvinder'].flatMap((sex) =>
      ['0-9', '20-34'].map((ages) => `Pileparken;${sex};${ages} år;61`),
    );
    const { told } = imported(tableOf(`Boligområde;Køn;Alder;Antal\n${wide.join('\n')}\n`), { resource: 'population' });
    expect(told).toEqual([
      expect.stringContaining("0–9 covers several of the pack's (0–4, 5–9)"),
      expect.stringContaining("20–34 covers several of the pack's (20–24, 25–29, 30–34)"),
    ]);
  });

  it('of income are refused where they are in thousands of kroner, or below nought', () => {
    const { told } = imported(tableOf('Boligområde;Indkomst\nPileparken;298,5\nVærebro Park;−3\n'));
    expect(told).toEqual([
      expect.stringContaining('found 298.5; expected from 20000 to 5000000. If the table is in 1,000 kroner'),
      expect.stringContaining('found -3'),
    ]);
  });

  it('beside a column of notes are not said to be added up over it', () => {
    const notes = 'Boligområde;Indkomst;Note\nPileparken;298.000;"fra brev; se\nbilag"\nVærebro Park;301.000;rettet\n';
    expect(imported(tableOf(notes)).conversion.choices).toEqual([]);
  });

  it('of wide bands are shared out over the pack where asked for, summing to what was given', () => {
    const wide = tableOf('Boligområde;Køn;Alder;Antal\nPileparken;Mænd;0-9 år;61\n');
    expect(imported(wide, { resource: 'population' }).told[0]).toContain('Share it out');
    const { conversion, told } = imported(wide, { resource: 'population', spreadAges: true });
    expect(told).toEqual([]);
    expect(conversion.isDerived).toBe(true);
    expect(conversion.rows.map(({ age_from }) => age_from)).toEqual(['0', '5']);
    expect(conversion.rows.reduce((sum, { count }) => sum + Number(count), 0)).toBe(61);
  });

  it('that are sums are left out, and so are older periods and other places', () => {
    const rows = [
      'Pileparken;H10 Grundskole;15-29 år;2025;40',
      'Pileparken;H10 Grundskole;15-29 år;2024;39',
      'Pileparken;I alt;15-29 år;2025;400',
      'Pileparken;H10 Grundskole;Alder i alt;2025;99',
      'Ishøj Park;H10 Grundskole;15-29 år;2025;70',
    ];
    const { conversion, told } = imported(tableOf(`Boligområde;Uddannelse;Alder;Tid;Antal\n${rows.join('\n')}\n`));
    expect(told).toEqual([]);
    expect(conversion.rows).toEqual([
      { estate: 'pileparken', age_from: '15', age_to: '29', education: 'basic', count: '40' },
    ]);
    expect(conversion.places.unmatched).toEqual(['Ishøj Park']);
    expect(conversion.choices).toEqual([{ column: 'Tid', kept: '2025' }]);
  });

  it('are added up over categories that nobody mapped, or taken from the sum where the table has one', () => {
    const rows = (last: string) =>
      `Boligområde;Uddannelse;Civilstand;Alder;Antal\nPileparken;H10 Grundskole;Ugift;15-29;40\nPileparken;H10 Grundskole;${last};15-29;50\n`;
    expect(imported(tableOf(rows('Gift')), { resource: 'education' }).conversion.rows[0]).toMatchObject({
      count: '90',
    });
    expect(imported(tableOf(rows('I alt')), { resource: 'education' }).conversion.rows[0]).toMatchObject({
      count: '50',
    });
  });

  it('in per cent become shares, and a missing value is left out and not 0', () => {
    const list =
      'Liste 1. december 2021;;;\nOmråde;Dømte (pct.);Ikke-vestlige (pct.);Indkomst i pct. af regionen\nVærebro Park;0,9;51,8;58,1\nPileparken;..;45,5;60,2\n';
    const { conversion, told } = imported(tableOf(list), { resource: 'observed' });
    expect(told).toEqual([]);
    expect(conversion.rows).toEqual([
      { place: 'vaerebro-park', criterion: 'convicted', year: '2021', value: '0.009' },
      { place: 'vaerebro-park', criterion: 'origin', year: '2021', value: '0.518' },
      { place: 'pileparken', criterion: 'origin', year: '2021', value: '0.455' },
    ]);
    expect(conversion.missing).toBe(3);
  });

  it('of kroner are rounded, since packs keep whole kroner', () => {
    const table = tableOf('Boligområde;Indkomst\nPileparken;301.500,50\n');
    expect(imported(table, { resource: 'income' }).conversion.rows).toEqual([{ estate: 'pileparken', mean: '301501' }]);
  });

  it('tell households with children by their size', () => {
    const table = tableOf(
      'Boligområde;Husstandstype;Husstandsstørrelse;Antal\nPileparken;Enlige mænd;1 person;70\nPileparken;Enlige kvinder;2 personer;30\nPileparken;Ægtepar;8 og derover;6\n',
    );
    expect(
      imported(table, { resource: 'households' }).conversion.rows.map(({ type, size }) => `${type} ${size}`),
    ).toEqual(['single 1', 'single-with-children 2', 'couple-with-children 6']);
  });
});

describe('a table is refused, all faults at once,', () => {
  it('where a count that the pack needs is missing, small, or no number', () => {
    const table = tableOf(
      'Boligområde;Køn;Alder;Antal\nPileparken;Mænd;0-4;..\nPileparken;Mænd;5-9;3\nPileparken;Kvinder;0-4;12,5\nPileparken;Kvinder;5-9;mange\n',
    );
    expect(imported(table, { resource: 'population', mapping: {} }).told).toEqual([
      'table.csv:5 Antal: Found “mange”; expected a number, or .. where it is missing. Mend the cell.',
      expect.stringMatching(/^table.csv:2 count: count: the figure is missing/),
      expect.stringMatching(/^table.csv:3 count: The cell counts fewer than 5 persons/),
      expect.stringMatching(/^table.csv:4 count: Found 12.5; expected a whole count/),
    ]);
  });

  it('where a column holds personal identity numbers, by name or by content, and without repeating one', () => {
    for (const column of ['CPR-nr', 'Løbenummer']) {
      const { told } = imported(
        tableOf(`Boligområde;${column};Antal\nPileparken;0101901234;10\nPileparken;3112854321;12\n`),
        { resource: 'income' },
      );
      expect(told.join()).toContain('personal identity number');
      expect(told.join()).not.toContain('1234');
    }
  });

  it('where a spreadsheet has taken the zeros of the numbers', () => {
    const { told } = imported(tableOf('Boligområde;Nr;Antal\nPileparken;101901234;10\nPileparken;3112854321;12\n'), {
      resource: 'income',
    });
    expect(told.join()).toContain('personal identity number');
  });

  it('where an amount is there twice, with the lines', () => {
    const table = tableOf('Boligområde;Indkomsttype;Indkomst\nPileparken;Løn;200000\nPileparken;Pension;100000\n');
    expect(imported(table, { resource: 'income' }).told).toEqual([
      expect.stringContaining('Found 100000 for what line 2 says 200000 of'),
    ]);
  });

  it('where a name could be several places, with the candidates', () => {
    expect(imported(tableOf('Boligområde;Indkomst\nMørkhøj;300000\n'), { resource: 'income' }).told[0]).toMatch(
      /“Mørkhøj” may be morkhoj-almene, .*; expected one place/,
    );
    const chosen = new Map([['Mørkhøj', 'morkhoj-almene']]);
    expect(
      imported(tableOf('Boligområde;Indkomst\nMørkhøj;300000\n'), { resource: 'income', places: chosen }).conversion
        .rows,
    ).toEqual([{ estate: 'morkhoj-almene', mean: '300000' }]);
  });

  it('where nothing tells a field, or no line is about the pack', () => {
    expect(imported(tableOf('Boligområde;Antal\nPileparken;30\n'), { resource: 'population' }).told).toEqual([
      expect.stringContaining('Nothing tells “sex”'),
      expect.stringContaining('Nothing tells “age”'),
    ]);
    expect(imported(tableOf('Boligområde;Indkomst\nIshøj;300000\n'), { resource: 'income' }).told[0]).toContain(
      'No line can be used; found Ishøj',
    );
  });
});
