import { describe, expect, it } from 'vitest';
import { parseNotebook, serializeNotebook } from '../../engine/index.ts';
import { dataCellText, smallCells } from '../../workbench/import/dataCellText.ts';

const part = {
  look: {
    ...{ id: 't', file: 'liste; 2021.csv', part: '', format: 'csv' as const, title: 'Liste: 1. december' },
    ...{ rows: 2, columns: [], preview: [] },
  },
  draft: { resource: 'observed', columns: { Område: 'place', Note: 'ignore' }, constants: {}, only: {} },
  provenance: {
    source: { da: 'Bolig- og Planstyrelsen: »listen«', en: 'The authority' },
    ...{ date: '2021-12-01', licence: 'unknown', status: 'published' as const },
  },
};

const rows = [
  { place: 'vaerebro-park', criterion: 'convicted', year: '2021', value: '0.0152' },
  { place: 'pileparken', criterion: 'convicted', year: '2021', value: '0.009' },
];

describe('an imported table as a cell of a document', () => {
  it('reads back as it was, with all that tells where it comes from', () => {
    const text = dataCellText(
      'liste',
      'Liste: 1. december',
      part,
      { resource: 'observed', rows, isDerived: false },
      'da',
    );
    const { notebook, messages } = parseNotebook(
      `---\nfremsyn: 1\ntitle: Plan\nlanguage: da\npack: gladsaxe\n---\n# Plan\n\n${text}\n`,
      'plan',
    );
    expect(messages).toEqual([]);
    const cell = notebook.cells.find(({ kind }) => kind === 'data');
    expect(cell).toMatchObject({
      ...{ id: 'liste', title: 'Liste: 1. december', source: 'Bolig- og Planstyrelsen: »listen«' },
      ...{ licence: 'unknown', date: '2021-12-01', status: 'published', file: 'liste; 2021.csv', resource: 'observed' },
      mapping: new Map([['Område', 'place']]),
      isRefused: false,
    });
    const columns = cell?.kind === 'data' ? cell.columns : [];
    expect(columns.map(({ name, values }) => [name, ...values])).toEqual([
      ['place', 'vaerebro-park', 'pileparken'],
      ['criterion', 'convicted', 'convicted'],
      ['year', 2021, 2021],
      ['value', 0.0152, 0.009],
    ]);
    expect(serializeNotebook(notebook)).toContain(text);
  });

  it('is derived where its figures were shared out', () => {
    const text = dataCellText('a', 'A', part, { resource: 'observed', rows, isDerived: true }, 'en');
    expect(text).toContain('status: derived\n');
    expect(text).toContain('source: The authority\n');
  });

  it('counts the cells of one to four persons, and no others', () => {
    const counts = ['0', '1', '4', '5'].map((count) => ({ estate: 'pileparken', count }));
    expect(smallCells({ resource: 'population', rows: counts })).toBe(2);
    expect(smallCells({ resource: 'dwellings', rows: counts })).toBe(0);
    expect(smallCells({ resource: 'convictions', rows: [{ estate: 'a', this_year: '3', last_year: '2' }] })).toBe(2);
  });
});
