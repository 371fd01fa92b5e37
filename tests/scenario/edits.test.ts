import { describe, expect, it } from 'vitest';
import { resolveNotebook } from '../../engine/scenario/check.ts';
import type { Notebook } from '../../engine/scenario/document.ts';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import {
  withCellKey,
  withMeasure,
  withMeasureField,
  withMeasureReset,
  withoutMeasure,
  withScenario,
  withSetting,
  withText,
} from '../../engine/scenario/notebookEdits.ts';
import { cell, notebookText, pack, using } from './writing.ts';

const first = notebookText(
  'Før.',
  cell(
    'scenario a',
    'name: A',
    ...using('flexible-letting', 'where: hill', 'from: 2026', 'share: 0.4 # aftalt', 'prioritise: [local]'),
    '  # fysisk',
    ...using('renovation', 'where:', '  - hill', '  - north-park', 'from: 2027').slice(1),
  ),
  cell('scenario b', 'name: B', 'extends: a'),
  'Efter.',
);
const notebook = parseNotebook(first, 'prøve.md').notebook;

/** Lines taken away and lines put in, in order. */
function changed(after: Notebook, before = first): { readonly out: readonly string[]; readonly in: readonly string[] } {
  const old = before.split('\n');
  const now = serializeNotebook(after).split('\n');
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { out: old.slice(head, old.length - tail), in: now.slice(head, now.length - tail) };
}

const usesOf = (edited: Notebook, scenario: string) =>
  resolveNotebook(edited, pack).strategies.find(({ id }) => id === scenario)?.measures ?? [];

describe('a lever', () => {
  it('sets a value on its own line, under the name the document uses, and keeps the remark', () => {
    expect(changed(withMeasureField(notebook, 'a', 'flexible-letting-hill', 'flexibleShare', 0.55))).toEqual({
      out: ['    share: 0.4 # aftalt'],
      in: ['    share: 0.55 # aftalt'],
    });
  });

  it('writes no tail of binary fractions', () => {
    const edited = withMeasureField(notebook, 'a', 'flexible-letting-hill', 'flexibleShare', 0.1 + 0.2);
    expect(changed(edited).in).toEqual(['    share: 0.3 # aftalt']);
  });

  it('adds the line when the key was left out', () => {
    const edited = withMeasureField(notebook, 'a', 'flexible-letting-hill', 'municipalShare', 0.2);
    expect(changed(edited)).toEqual({ out: [], in: ['    municipalShare: 0.2'] });
    expect(usesOf(edited, 'a')[0]?.values).toEqual({ flexibleShare: 0.4, municipalShare: 0.2, prioritise: ['local'] });
  });

  it('sets lists, years and places', () => {
    const priorities = withMeasureField(notebook, 'a', 'flexible-letting-hill', 'prioritise', [
      'employed',
      'senior-55',
    ]);
    expect(changed(priorities).in).toEqual(['    prioritise: [employed, senior-55]']);
    const places = withMeasureField(notebook, 'a', 'renovation-hill-north-park', 'where', 'hill');
    expect(usesOf(places, 'a')[1]).toMatchObject({ id: 'renovation-hill', estates: [1] });
    expect(changed(withMeasureField(notebook, 'a', 'flexible-letting-hill', 'from', 2030)).in).toEqual([
      '    from: 2030',
    ]);
  });

  it('of a scenario that inherits the use copies it, so that the parent is left alone', () => {
    const edited = withMeasureField(notebook, 'b', 'renovation-hill-north-park', 'attractiveness', 1);
    expect(changed(edited)).toEqual({
      out: [],
      in: [
        'measures:',
        '  - measure: renovation',
        '    id: renovation-hill-north-park',
        '    where: [hill, north-park]',
        '    from: 2027',
        '    attractiveness: 1',
      ],
    });
    expect(usesOf(edited, 'b').map(({ id, values }) => [id, values.attractiveness])).toEqual([
      ['flexible-letting-hill', undefined],
      ['renovation-hill-north-park', 1],
    ]);
    expect(usesOf(edited, 'a')[1]?.values.attractiveness).toBe(0.5);
  });

  it('can be reset to what is inherited', () => {
    const edited = withMeasureField(notebook, 'b', 'renovation-hill-north-park', 'attractiveness', 1);
    expect(serializeNotebook(withMeasureReset(edited, 'b', 'renovation-hill-north-park'))).toBe(first);
  });

  it('works in a block written on one line', () => {
    const text = notebookText(
      cell('scenario a', 'measures: [{measure: sale, where: hill, from: 2026, dwellings: 10}]'),
    );
    const flow = parseNotebook(text, 'prøve.md').notebook;
    expect(changed(withMeasureField(flow, 'a', 'sale-hill', 'dwellings', 20), text).in).toEqual([
      'measures: [{measure: sale, where: hill, from: 2026, dwellings: 20}]',
    ]);
    expect(changed(withMeasureField(flow, 'a', 'sale-hill', 'to', 2030), text).in).toEqual([
      'measures: [{measure: sale, where: hill, from: 2026, dwellings: 10, to: 2030 }]',
    ]);
  });

  it('of a scenario or use that is not there changes nothing', () => {
    expect(withMeasureField(notebook, 'c', 'x', 'share', 1)).toBe(notebook);
    expect(withMeasureField(notebook, 'b', 'x', 'share', 1)).toBe(notebook);
  });
});

describe('an edit', () => {
  it('adds a measure at the end of a scenario, with or without others', () => {
    const sale = { measure: 'sale', where: 'hill', from: 2027, to: 2029, values: { dwellings: 30 } };
    const lines = ['  - measure: sale', '    where: hill', '    from: 2027', '    to: 2029', '    dwellings: 30'];
    expect(changed(withMeasure(notebook, 'a', sale))).toEqual({ out: [], in: lines });
    expect(changed(withMeasure(notebook, 'b', sale))).toEqual({ out: [], in: ['measures:', ...lines] });
    const empty = parseNotebook(notebookText(cell('scenario c')), 'prøve.md').notebook;
    expect(usesOf(withMeasure(empty, 'c', sale), 'c')).toMatchObject([{ id: 'sale-hill', values: { dwellings: 30 } }]);
  });

  it('takes a measure out, and lists an inherited one as removed', () => {
    const own = withoutMeasure(notebook, 'a', 'flexible-letting-hill');
    expect(usesOf(own, 'a').map(({ id }) => id)).toEqual(['renovation-hill-north-park']);
    const inherited = withoutMeasure(notebook, 'b', 'flexible-letting-hill');
    expect(changed(inherited)).toEqual({ out: [], in: ['remove: [flexible-letting-hill]'] });
    const both = withoutMeasure(inherited, 'b', 'renovation-hill-north-park');
    expect(changed(both).in).toEqual(['remove: [flexible-letting-hill, renovation-hill-north-park]']);
    expect(usesOf(both, 'b')).toEqual([]);
  });

  it('takes the whole list out with its last measure', () => {
    const text = notebookText(cell('scenario a', 'name: A', ...using('sale', 'where: hill', 'from: 2026')));
    const edited = withoutMeasure(parseNotebook(text, 'prøve.md').notebook, 'a', 'sale-hill');
    expect(changed(edited, text)).toMatchObject({ out: expect.arrayContaining(['measures:']), in: [] });
  });

  it('adds a scenario after the last', () => {
    const edited = withScenario(notebook, { id: 'c', name: 'C: en ny', extends: ['a', 'b'] });
    expect(edited.cells.map(({ kind }) => kind)).toEqual(['text', 'scenario', 'scenario', 'scenario', 'text']);
    expect(edited.cells[3]).toMatchObject({ id: 'c', scenario: { name: 'C: en ny' } });
    expect(resolveNotebook(edited, pack).messages).toEqual([]);
  });

  it('sets a setting of the header', () => {
    expect(changed(withSetting(notebook, 'replicates', 50))).toEqual({ out: [], in: ['replicates: 50'] });
    expect(changed(withSetting(notebook, 'years', '2025..2035'))).toEqual({
      out: ['years: 2025..2040'],
      in: ['years: 2025..2035'],
    });
    expect(withSetting(notebook, 'title', 'Ja: “nej” # måske').title).toBe('Ja: “nej” # måske');
  });

  it('sets and takes out a key of a figure', () => {
    const text = notebookText(cell('figure trend', 'indicator: convicted', 'band: 80'));
    const { cells, ...rest } = parseNotebook(text, 'prøve.md').notebook;
    const [figure] = cells;
    if (figure?.kind !== 'figure') throw new Error('the cell is a figure');
    const book = { ...rest, cells };
    expect(changed(withCellKey(book, figure, 'indicator', 'gap(low-income)'), text).in).toEqual([
      'indicator: gap(low-income)',
    ]);
    expect(changed(withCellKey(book, figure, 'band', undefined), text)).toEqual({ out: ['band: 80'], in: [] });
  });

  it('of prose makes cells of the fences in it', () => {
    const edited = withText(notebook, 0, `Før.\n${cell('figure trend', 'indicator: convicted')}`);
    expect(edited.cells.slice(0, 3).map(({ kind }) => kind)).toEqual(['text', 'figure', 'scenario']);
  });

  it.each(['true', '12', '0,5', 'a: b', '# x', '- y', '[z]', ' luft ', 'linje\nskift', '"', "'", '~', 'æ ø, å'])(
    'writes the text %j so that it reads back the same',
    (title) => {
      expect(withSetting(notebook, 'title', title).title).toBe(title);
    },
  );
});
