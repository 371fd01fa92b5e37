import { describe, expect, it } from 'vitest';
import { type Notebook, parseNotebook } from '../../engine/index.ts';
import { withDrawn } from '../../workbench/notebook/scenariosDrawn.ts';

function notebookDrawing(...scenarios: readonly string[]): Notebook {
  const list = scenarios.length > 0 ? `scenarios: [${scenarios.join(', ')}]\n` : '';
  const text = `---\nfremsyn: 1\ntitle: T\n---\n\`\`\`figure first\nfigure: gap\nindicator: gap(outside-labour)\n${list}\`\`\`\n`;
  return parseNotebook(text, 'n').notebook;
}

function drawnIn(notebook: Notebook): readonly string[] {
  const [figure] = notebook.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell] : []));
  return figure?.scenarios ?? [];
}

const begun = (notebook: Notebook, parent: string, known: readonly string[]) =>
  drawnIn(withDrawn(notebook, 'first', { id: 'ours', parent }, known));

describe('a scenario that somebody begins', () => {
  it('is drawn beside the others where there is room', () => {
    expect(begun(notebookDrawing('baseline', 'a'), 'a', ['baseline', 'a', 'ours'])).toEqual(['baseline', 'a', 'ours']);
  });

  it('takes the place of the last one that is neither the first nor the one it begins from', () => {
    const known = ['baseline', 'a', 'b', 'c', 'ours'];
    const full = notebookDrawing('baseline', 'a', 'b', 'c');
    expect(begun(full, 'a', known)).toEqual(['baseline', 'a', 'b', 'ours']);
    expect(begun(full, 'c', known)).toEqual(['baseline', 'a', 'c', 'ours']);
    expect(begun(notebookDrawing(), 'a', known)).toEqual(['baseline', 'a', 'b', 'ours']);
  });

  it('asks nothing of a figure that draws all there are', () => {
    expect(begun(notebookDrawing(), 'a', ['baseline', 'a', 'ours'])).toEqual([]);
    expect(drawnIn(withDrawn(notebookDrawing('a'), undefined, { id: 'ours', parent: 'a' }, ['a', 'ours']))).toEqual([
      'a',
    ]);
  });
});
