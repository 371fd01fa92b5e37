import type { ImportedCell, ImportedRow } from '../table.ts';
import { dateOf } from './workbook.ts';
import { walkXml } from './xml.ts';

/** What cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells of a sheet; a formula's cell holds what it was last computed to, and merged cells hold the same all over. */
export function sheetRows(xml: string, context: SheetContext): readonly ImportedRow[] {
  const rows = new Map<number, ImportedCell[]>();
  const merges: Merge[] = [];
  let row = 0;
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let isValue = false;
  walkXml(xml, {
    open(name, at) {
      if (name === 'row') {
        row = at.r === undefined ? row + 1 : Number(at.r);
        column = -1;
      } else if (name === 'c') {
        column = at.r === undefined ? column + 1 : columnOf(at.r);
        type = at.t ?? 'n';
        style = Number(at.s ?? 0);
        text = '';
      } else if (name === 'mergeCell') {
        const merge = rangeOf(at.ref ?? '');
        if (merge) merges.push(merge);
      }
      isValue = name === 'v' || name === 't';
    },
    text(part) {
      if (isValue) text += part;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name !== 'c') return;
      const cells = rows.get(row) ?? [];
      cells[column] = contentOf(text, type, style, context);
      rows.set(row, cells);
    },
  });
  for (const merge of merges) spread(merge, rows);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells: Array.from(cells, (cell) => cell ?? null) }));
}

function contentOf(text: string, type: string, style: number, context: SheetContext): ImportedCell {
  if (type === 's') return context.strings[Number(text)] ?? '';
  if (type === 'inlineStr' || type === 'str' || type === 'e' || type === 'd') return text;
  if (text === '') return null;
  if (type === 'b') return text === '1' ? 'true' : 'false';
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return context.dateStyles[style] && number > 0 ? dateOf(number, context.is1904) : number;
}

/** Gives all cells of a merged range what its first cell holds. */
function spread({ top, left, bottom, right }: Merge, rows: Map<number, ImportedCell[]>): void {
  const content = rows.get(top)?.[left] ?? null;
  if (content === null) return;
  for (let row = top; row <= bottom; row++) {
    const cells = rows.get(row) ?? [];
    for (let column = left; column <= right; column++) cells[column] = content;
    rows.set(row, cells);
  }
}

/** A merged range of a sheet's size is a form's frame, not a table's heading. */
const widest = 1000;

function rangeOf(reference: string): Merge | undefined {
  const [, from, top, to, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const merge = { top: Number(top), left: columnOf(from), bottom: Number(bottom), right: columnOf(to) };
  return merge.right - merge.left > widest || merge.bottom - merge.top > 10 * widest ? undefined : merge;
}

/** `A1` is in column 0, `AA7` in 26. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
