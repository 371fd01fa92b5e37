import type { Cell, Notebook } from '../../engine/index.ts';

/** The notebook with the cells of the one before where they are written the same on the same line. */
export function withSharedCells(notebook: Notebook, before: Notebook | undefined): Notebook {
  if (!before) return notebook;
  const known = new Map(before.cells.map((cell) => [sourceOf(cell), cell]));
  return { ...notebook, cells: notebook.cells.map((cell) => known.get(sourceOf(cell)) ?? cell) };
}

function sourceOf(cell: Cell): string {
  return cell.kind === 'text' ? `${cell.line}\n${cell.text}` : `${cell.line} ${cell.kind} ${cell.info}\n${cell.body}`;
}
