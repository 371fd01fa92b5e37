import { rowCount, type Table } from '../table.ts';
import { inPieces, textOf } from './bytes.ts';
import { type CellForm, cellWriters } from './cellWriters.ts';

/** A table as JSON in one text; see `jsonPieces`. */
export function toJson(table: Table): string {
  return textOf(jsonPieces(table));
}

/**
 * A table as JSON: its name, whether it is synthetic, its columns with their kinds, and one object a row, one row a line.
 * Missing values are null.
 * @returns the file in UTF-8, piece by piece, each made when asked for
 */
export function jsonPieces(table: Table): Generator<Uint8Array> {
  const columns = table.columns.map(({ name, kind }) => ({ name, kind }));
  const head = `{\n"name": ${JSON.stringify(table.name)},\n"synthetic": ${table.synthetic},\n"columns": ${JSON.stringify(columns)},\n"rows": [\n`;
  const rows = rowCount(table);
  const forms = table.columns.map(({ name }, index): CellForm => {
    const key = `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    return {
      text: (text) => key + JSON.stringify(text),
      empty: `${key}null`,
      before: key,
      after: '',
      point: '.',
    };
  });
  const writers = cellWriters(table.columns, (column) => forms[column] as CellForm);
  return inPieces(
    head,
    rows,
    (row, bytes) => {
      for (const write of writers) write(row, bytes);
      bytes.addAscii(row + 1 < rows ? '},\n' : '}');
    },
    '\n]\n}\n',
  );
}
