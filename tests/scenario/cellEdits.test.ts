import { describe, expect, it } from 'vitest';
import {
  type Direction,
  freeId,
  withCellAdded,
  withCellDuplicated,
  withCellMoved,
  withCellPlaced,
  withCellText,
  withoutCell,
} from '../../engine/scenario/cellEdits.ts';
import type { Notebook } from '../../engine/scenario/document.ts';
import { parseNotebook, serializeNotebook } from '../../engine/scenario/notebook.ts';
import { proseBlocks } from '../../engine/scenario/proseBlocks.ts';
import { cell, notebookText } from './writing.ts';

const figure = (id: string) => cell(`figure ${id}`, 'figure: trend', 'indicator: level(convicted)');
const read = (...cells: readonly string[]) => parseNotebook(notebookText(...cells), 'prøve.md').notebook;
const shape = (notebook: Notebook) => notebook.cells.map((one) => (one.kind === 'text' ? one.text : one.info));
const moved = (notebook: Notebook, index: number, direction: Direction) => {
  const edit = withCellMoved(notebook, index, direction);
  return { shape: shape(edit.notebook), index: edit.index };
};

describe('a cell that is moved', () => {
  it('changes places with the cell beside it', () => {
    const notebook = read(figure('a'), figure('b'), figure('c'));
    expect(moved(notebook, 2, 'up')).toEqual({ shape: ['figure a', 'figure c', 'figure b'], index: 1 });
    expect(moved(notebook, 0, 'down')).toEqual({ shape: ['figure b', 'figure a', 'figure c'], index: 1 });
  });

  it('steps over prose one paragraph at a time, and a step back undoes it', () => {
    const notebook = read('Først.\n\nSå.', figure('a'), 'Til sidst.\n\nSlut.');
    const up = withCellMoved(notebook, 1, 'up');
    expect(shape(up.notebook)).toEqual(['Først.', 'figure a', 'Så.\n\nTil sidst.\n\nSlut.']);
    expect(up.index).toBe(1);
    const top = withCellMoved(up.notebook, up.index, 'up');
    expect(top.index).toBe(0);
    let back = withCellMoved(top.notebook, top.index, 'down');
    back = withCellMoved(back.notebook, back.index, 'down');
    expect(serializeNotebook(back.notebook)).toBe(serializeNotebook(notebook));
  });

  it('stays where there is nothing beyond it', () => {
    const notebook = read('Tekst.', figure('a'));
    expect(withCellMoved(notebook, 1, 'down').notebook).toBe(notebook);
    expect(withCellMoved(notebook, 0, 'up').notebook).toBe(notebook);
  });

  it('is followed where prose becomes one with the prose it comes to', () => {
    const notebook = read('Før.', figure('a'), 'Efter.', figure('b'));
    expect(moved(notebook, 2, 'up')).toEqual({ shape: ['Før.\n\nEfter.', 'figure a', 'figure b'], index: 0 });
    expect(moved(notebook, 0, 'down')).toEqual({ shape: ['figure a', 'Før.\n\nEfter.', 'figure b'], index: 1 });
  });
});

describe('a cell that is added', () => {
  it('stands after the one it was asked for at, text and all', () => {
    const notebook = read('Før.', figure('a'));
    const edit = withCellAdded(notebook, 0, figure('ny'));
    expect(shape(edit.notebook)).toEqual(['Før.', 'figure ny', 'figure a']);
    expect(edit.index).toBe(1);
    expect(withCellAdded(notebook, 1, 'Efter.')).toMatchObject({ index: 2 });
    expect(shape(withCellAdded(notebook, -1, figure('top')).notebook)[0]).toBe('figure top');
  });

  it('becomes one with prose beside it where it is prose', () => {
    const edit = withCellAdded(read('Før.', figure('a')), 0, 'Mere.');
    expect(shape(edit.notebook)).toEqual(['Før.\n\nMere.', 'figure a']);
    expect(edit.index).toBe(0);
  });

  it('is a copy with an id of its own where it is a duplicate', () => {
    const notebook = read(figure('a'), figure('a-2'));
    const edit = withCellDuplicated(notebook, 0);
    expect(shape(edit.notebook)).toEqual(['figure a', 'figure a-3', 'figure a-2']);
    expect(edit.index).toBe(1);
    expect(parseNotebook(serializeNotebook(edit.notebook), '').messages).toEqual([]);
    expect(freeId(notebook, 'scenario', 'a')).toBe('a');
  });
});

describe('a cell that is put where two others meet', () => {
  const notebook = read(figure('a'), figure('b'), 'Prosa.', figure('c'));

  it.each([
    [0, 2, ['figure b', 'figure a', 'Prosa.', 'figure c'], 1],
    [3, 0, ['figure c', 'figure a', 'figure b', 'Prosa.'], 0],
    [1, 4, ['figure a', 'Prosa.', 'figure c', 'figure b'], 3],
    [1, 1, ['figure a', 'figure b', 'Prosa.', 'figure c'], 1],
    [1, 2, ['figure a', 'figure b', 'Prosa.', 'figure c'], 1],
  ])('from %i comes to stand before what was at %i', (index, gap, expected, at) => {
    const edit = withCellPlaced(notebook, index, gap);
    expect(shape(edit.notebook)).toEqual(expected);
    expect(edit.index).toBe(at);
  });
});

describe('a cell that is taken out', () => {
  it('leaves the rest to the letter', () => {
    const notebook = read('Før.', figure('a'), figure('b'));
    const edit = withoutCell(notebook, 1);
    expect(serializeNotebook(edit.notebook)).toBe(notebookText('Før.', figure('b')));
    expect(edit.index).toBe(1);
    expect(withoutCell(read(figure('a')), 0)).toMatchObject({ index: -1 });
  });
});

describe('a cell whose text is replaced', () => {
  it('changes nothing outside it, and keeps kind, id and place', () => {
    const notebook = read('Før.', figure('a'), 'Efter.');
    const edited = withCellText(notebook, 1, 'figure: gap\nindicator: gap(origin)\n');
    expect(serializeNotebook(edited)).toBe(
      notebookText('Før.', cell('figure a', 'figure: gap', 'indicator: gap(origin)'), 'Efter.'),
    );
  });

  it('may bring a fence along without ending itself', () => {
    const edited = withCellText(read(figure('a')), 0, 'title: |\n  x\n```\n');
    expect(edited.cells).toHaveLength(1);
  });

  it('may hold cells where it is prose', () => {
    const edited = withCellText(read('Før.'), 0, `Før.\n\n${figure('a')}`);
    expect(shape(edited)).toEqual(['Før.', 'figure a']);
  });
});

describe('prose in blocks', () => {
  it('keeps lists, what is indented and code together, and is the same text put together again', () => {
    const text = '# Titel\n\nEt.\nTo.\n\n- a\n\n  mere\n\n- b\n\n```js\nx\n\ny\n```\n\nSlut.';
    const blocks = proseBlocks(text);
    expect(blocks).toEqual(['# Titel', 'Et.\nTo.', '- a\n\n  mere\n\n- b', '```js\nx\n\ny\n```', 'Slut.']);
    expect(blocks.join('\n\n')).toBe(text);
  });
});
