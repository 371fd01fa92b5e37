import type { Cell, Notebook } from './document.ts';
import { withCells } from './notebookEdits.ts';
import { proseBlocks } from './proseBlocks.ts';

/** A notebook after an edit of a whole cell, and where the reader's attention goes on. */
export interface CellEdit {
  readonly notebook: Notebook;
  /** position of the cell that was put in, moved or changed; of its follower where it was taken out; -1 where none is left */
  readonly index: number;
}

/** Which way a cell is moved in the document. */
export type Direction = 'up' | 'down';

/** A cell's own text: prose as it is, a fenced cell's YAML without its fences. */
export function cellText(cell: Cell): string {
  return cell.kind === 'text' ? cell.text : cell.body;
}

/**
 * The notebook with text put in after a cell. Prose beside prose becomes one cell with it, since nothing in the file keeps them apart.
 * @param after position of the cell before, -1 for the top
 * @param text prose, or a whole fenced cell
 */
export function withCellAdded(notebook: Notebook, after: number, text: string): CellEdit {
  const cells = notebook.cells.toSpliced(after + 1, 0, { kind: 'text', line: 1, text });
  return placed(notebook, cells, after + 1);
}

/**
 * The notebook with a cell moved one place. A fenced cell steps over prose one block (a paragraph, a list) at a time, so that a figure can come to
 * stand between two paragraphs and a step back undoes a step; prose steps over the whole cell beside it.
 * @returns the same notebook where the cell stands at that end already
 */
export function withCellMoved(notebook: Notebook, index: number, direction: Direction): CellEdit {
  const { cells } = notebook;
  const cell = cells[index];
  const step = direction === 'up' ? -1 : 1;
  const neighbour = cells[index + step];
  if (!cell || !neighbour) return { notebook, index };
  if (cell.kind === 'text' || neighbour.kind !== 'text') {
    const moved = cells.toSpliced(index, 1).toSpliced(index + step, 0, cell);
    return placed(notebook, moved, index + step);
  }
  const blocks = proseBlocks(neighbour.text);
  const at = direction === 'up' ? blocks.length - 1 : 1;
  const before = prose(blocks.slice(0, at));
  const after = prose(blocks.slice(at));
  const from = Math.min(index, index + step);
  const parts = [...before, cell, ...after];
  return placed(notebook, cells.toSpliced(from, 2, ...parts), from + before.length);
}

/**
 * The notebook with a cell put where two others meet.
 * @param gap position of the cell that it comes to stand before, counted with the cell where it was; the number of cells for the end
 * @returns the same notebook where it stands there already
 */
export function withCellPlaced(notebook: Notebook, index: number, gap: number): CellEdit {
  const cell = notebook.cells[index];
  const to = Math.min(notebook.cells.length - 1, Math.max(0, gap > index ? gap - 1 : gap));
  if (!cell || to === index) return { notebook, index };
  return placed(notebook, notebook.cells.toSpliced(index, 1).toSpliced(to, 0, cell), to);
}

/** The notebook with a cell once more right after itself; a fenced one gets an id of its own. */
export function withCellDuplicated(notebook: Notebook, index: number): CellEdit {
  const cell = notebook.cells[index];
  if (!cell) return { notebook, index };
  if (cell.kind === 'text') return withCellAdded(notebook, index, cell.text);
  const [kind = '', ...rest] = cell.info.split(/\s+/);
  const id = freeId(notebook, kind, cell.id);
  const copy: Cell = { ...cell, id, info: [kind, id, ...rest.slice(1)].join(' '), closed: true };
  return placed(notebook, notebook.cells.toSpliced(index + 1, 0, copy), index + 1);
}

/** The notebook without a cell. */
export function withoutCell(notebook: Notebook, index: number): CellEdit {
  if (!notebook.cells[index]) return { notebook, index };
  const edit = withCells(notebook, notebook.cells.toSpliced(index, 1));
  return { notebook: edit, index: Math.min(index, edit.cells.length - 1) };
}

/**
 * The notebook with a cell's own text replaced, its place, kind and id kept.
 * @param text Markdown for prose, YAML for a fenced cell. Fences in prose become cells, and prose left empty is taken out.
 */
export function withCellText(notebook: Notebook, index: number, text: string): Notebook {
  const cells = notebook.cells.map((cell, i): Cell => {
    if (i !== index) return cell;
    return cell.kind === 'text' ? { ...cell, text } : { ...cell, body: text.replace(/\n+$/, '') };
  });
  return withCells(notebook, cells);
}

/** An id that no cell of the kind has: the base itself, else `base-2`, `base-3` and so on. */
export function freeId(notebook: Notebook, kind: string, base: string): string {
  const taken = new Set(
    notebook.cells.flatMap((cell) => (cell.kind !== 'text' && cell.info.split(/\s+/)[0] === kind ? [cell.id] : [])),
  );
  if (!taken.has(base)) return base;
  const stem = base.replace(/-\d+$/, '');
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function prose(blocks: readonly string[]): readonly Cell[] {
  return blocks.length === 0 ? [] : [{ kind: 'text', line: 1, text: blocks.join('\n\n') }];
}

/** The cells read anew, and where the one at the position went: prose cells in a row become one. */
function placed(notebook: Notebook, cells: readonly Cell[], position: number): CellEdit {
  let merged = 0;
  for (let i = 1; i <= position; i++) if (cells[i]?.kind === 'text' && cells[i - 1]?.kind === 'text') merged++;
  const edited = withCells(notebook, cells);
  // a fenced cell that came in as text stands beside prose without becoming part of it
  const isFence = /^(`{3,}|~{3,})/.test(textAt(cells, position));
  const joined = isFence && cells[position - 1]?.kind === 'text' ? merged - 1 : merged;
  return { notebook: edited, index: position - joined };
}

function textAt(cells: readonly Cell[], position: number): string {
  const cell = cells[position];
  return cell?.kind === 'text' ? cell.text : '';
}
