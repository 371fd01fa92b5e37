import { type Cell, type Notebook, serializeNotebook } from '../../engine/index.ts';

const kept: ReadonlySet<Cell['kind']> = new Set(['scenario', 'levers', 'key-figures']);

/** The document with what a group works on: its scenarios, levers, key figures and first figure. It runs like the whole. */
export function shortCopy(notebook: Notebook): string {
  const figure = notebook.cells.find(({ kind }) => kind === 'figure');
  return serializeNotebook({
    ...notebook,
    cells: notebook.cells.filter((cell) => kept.has(cell.kind) || cell === figure),
  });
}
