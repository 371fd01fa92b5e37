import type { Cell } from '../../engine/index.ts';

/** Id of a cell's element in the page. */
export function anchorOf(cell: Cell): string {
  return cell.kind === 'text' ? `text-${cell.line}` : `${cell.kind}-${cell.id}`;
}
