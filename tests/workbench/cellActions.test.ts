import { describe, expect, it } from 'vitest';
import { cellText, parseNotebook } from '../../engine/index.ts';
import { startingCell, startingKinds } from '../../workbench/notebook/startingCells.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { gladsaxe, visit } from './gladsaxeSession.ts';

const infos = (session: Awaited<ReturnType<typeof visit>>['session']) =>
  session.notebook.value.cells.map((cell) => (cell.kind === 'text' ? 'text' : cell.info));
const at = (session: Awaited<ReturnType<typeof visit>>['session'], info: string) => infos(session).indexOf(info);

describe('what is done to a cell', () => {
  it('is one step of the history each, and told as long as it stands', async () => {
    const { session } = await visit();
    const { cells, history } = session;
    const before = history.text.value;
    const index = at(session, 'comparison veje');
    const steps = [
      () => cells.move(index, 'up'),
      () => cells.duplicate(index),
      () => cells.add(index, '```levers mere\nscenario: both\n```'),
      () => cells.remove(index),
    ];
    for (const step of steps) {
      step();
      expect(cells.told.value?.done).toBeDefined();
      expect(session.messages.value).toEqual([]);
      history.undo();
      expect(history.text.value).toBe(before);
      expect(history.canUndo.value).toBe(false);
      expect(cells.told.value).toBeUndefined();
    }
  });

  it('says that a cell at the end can go no further, and adds no step', async () => {
    const { session } = await visit();
    session.cells.move(0, 'up');
    expect(session.cells.told.value?.done).toBe('at-end');
    expect(session.history.canUndo.value).toBe(false);
  });

  it('names the cell that was deleted', async () => {
    const { session } = await visit();
    session.cells.remove(at(session, 'comparison veje'));
    expect(session.cells.told.value).toMatchObject({ done: 'removed', cell: { id: 'veje' } });
    expect(at(session, 'comparison veje')).toBe(-1);
  });
});

describe('a cell that is open as text', () => {
  it('changes the document with every letter, and back in one step', async () => {
    const { session } = await visit();
    const before = session.history.text.value;
    const index = at(session, 'comparison veje');
    session.cells.startEditing(index);
    for (const year of [2030, 2031, 2032]) {
      session.cells.write(cellText(session.notebook.value.cells[index]!).replace(/year: \d+/, `year: ${year}`));
      expect(session.notebook.value.cells[index]).toMatchObject({ year });
    }
    session.cells.stopEditing();
    session.history.undo();
    expect(session.history.text.value).toBe(before);
    expect(session.history.canUndo.value).toBe(false);
  });

  it('becomes several cells, or none, only when it is closed', async () => {
    const { session } = await visit();
    const count = session.notebook.value.cells.length;
    session.cells.startEditing(0);
    session.cells.write('# Titel\n\n```levers mine\nscenario: both\n```\n\nSlut.');
    expect(session.notebook.value.cells).toHaveLength(count);
    expect(session.cells.editing.value).toBe(0);
    session.cells.stopEditing();
    expect(infos(session).slice(0, 3)).toEqual(['text', 'levers mine', 'text']);
    session.cells.startEditing(0);
    session.cells.write('  \n');
    session.cells.stopEditing();
    expect(infos(session)[0]).toBe('levers mine');
  });

  it('is closed when undoing takes the cell away', async () => {
    const { session } = await visit();
    const index = session.cells.add(0, '```levers mine\nscenario: both\n```');
    session.cells.startEditing(index);
    expect(session.cells.editing.value).toBe(index);
    session.history.undo();
    expect(session.cells.editing.value).toBeUndefined();
    session.cells.write('scenario: baseline');
    expect(session.history.canUndo.value).toBe(false);
  });
});

describe('a new cell', () => {
  it.each(startingKinds)(
    'of the kind %s is one cell without a fault that looks at what the document looks at',
    async (kind) => {
      for (const language of ['da', 'en'] as const) {
        const { session } = await visit();
        session.setLanguage(language);
        const start = {
          notebook: session.notebook.value,
          focus: session.focus.value,
          scenario: session.selectedId.value,
          baseYear: gladsaxe().baseYear,
          words: wordingIn(language).text.editing.cells.starting,
        };
        const index = session.cells.add(
          at(session, 'comparison veje') < 0 ? 1 : at(session, 'comparison veje'),
          startingCell(kind, start),
        );
        expect(session.messages.value).toEqual([]);
        const cell = session.notebook.value.cells[index];
        expect(cell?.kind === 'unread').toBe(false);
        if (cell && 'places' in cell) expect(cell.places).toEqual([session.focus.value?.place.id]);
        expect(parseNotebook(session.history.text.value, '').messages).toEqual([]);
      }
    },
  );
});
