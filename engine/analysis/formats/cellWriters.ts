import type { Cells, Column } from '../table.ts';
import { type Bytes, bytesOf } from './bytes.ts';

/** How a format writes a cell, with all that parts it from the next. */
export interface CellForm {
  /** the cell of a text */
  text(text: string): string;
  /** a cell with nothing in it */
  readonly empty: string;
  /** what stands before and after a number, and the character between its whole part and its decimals */
  readonly before: string;
  readonly after: string;
  readonly point: '.' | ',';
}

/** Writes a cell, or several side by side, of a row. */
export type WriteCells = (row: number, into: Bytes) => void;

/**
 * Writers of a row, in order. Columns of texts kept by number that stand side by side are written as one: a row says most of them as the
 * row before did, so their bytes are kept, and made anew only from the first one that differs.
 * @param formOf form of a column by its position
 */
export function cellWriters(
  columns: readonly Pick<Column, 'name' | 'values'>[],
  formOf: (column: number) => CellForm,
): readonly WriteCells[] {
  const writers: WriteCells[] = [];
  for (let first = 0; first < columns.length; ) {
    const run: CodedColumn[] = [];
    for (let at = first; columns[at]?.values.coded; at++) {
      run.push({ coded: columns[at]?.values.coded as Coded, form: formOf(at), written: [] });
    }
    writers.push(run.length > 0 ? codedWriter(run) : plainWriter(columns[first]?.values as Cells, formOf(first)));
    first += Math.max(1, run.length);
  }
  return writers;
}

type Coded = NonNullable<Cells['coded']>;

interface CodedColumn {
  readonly coded: Coded;
  readonly form: CellForm;
  /** bytes of its texts by number, made when first asked for; that of the empty cell comes first */
  readonly written: (Uint8Array | undefined)[];
}

function codedWriter(columns: readonly CodedColumn[]): WriteCells {
  const codes = new Int32Array(columns.length).fill(-2);
  /** where the bytes of each column begin among those kept */
  const starts = new Int32Array(columns.length + 1);
  let kept = new Uint8Array(256);
  let whole = kept.subarray(0, 0);
  return (row, into) => {
    let column = 0;
    while (column < columns.length && (columns[column] as CodedColumn).coded.codeAt(row) === codes[column]) column++;
    if (column < columns.length) {
      for (; column < columns.length; column++) {
        const cell = cellOf(columns[column] as CodedColumn, row);
        codes[column] = (columns[column] as CodedColumn).coded.codeAt(row);
        const start = starts[column] as number;
        if (start + cell.length > kept.length) {
          const larger = new Uint8Array(2 * (start + cell.length));
          larger.set(kept);
          kept = larger;
        }
        kept.set(cell, start);
        starts[column + 1] = start + cell.length;
      }
      whole = kept.subarray(0, starts[columns.length]);
    }
    into.add(whole);
  };
}

function cellOf({ coded, form, written }: CodedColumn, row: number): Uint8Array {
  const code = coded.codeAt(row);
  const known = written[code + 1];
  if (known) return known;
  const made = bytesOf(code < 0 ? form.empty : form.text(coded.texts[code] as string));
  written[code + 1] = made;
  return made;
}

function plainWriter(values: Cells, form: CellForm): WriteCells {
  const point = form.point.charCodeAt(0);
  const [empty, before, after] = [form.empty, form.before, form.after].map(bytesOf) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const addNumber = (cell: number, into: Bytes) => {
    into.add(before);
    into.addNumber(cell, point);
    into.add(after);
  };
  const { numeric } = values;
  if (numeric) {
    return (row, into) => {
      const cell = numeric.numberAt(row);
      if (Number.isNaN(cell)) into.add(empty);
      else addNumber(cell, into);
    };
  }
  return (row, into) => {
    const cell = values.at(row) ?? null;
    if (typeof cell === 'string') into.add(bytesOf(form.text(cell)));
    else if (cell === null) into.add(empty);
    else addNumber(cell, into);
  };
}
