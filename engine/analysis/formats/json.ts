import { rowCount, type Table } from '../table.ts';
import { bytesOf, inPieces, remembering, textOf } from './bytes.ts';

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
  const cells = table.columns.map(({ name, values }, index) => ({
    key: bytesOf(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`),
    text: remembering((cell: string) => bytesOf(JSON.stringify(cell))),
    number: remembering((cell: number) => String(cell)),
    values,
  }));
  return inPieces(
    head,
    rows,
    (row, bytes) => {
      for (const { key, text, number, values } of cells) {
        const cell = values.at(row) ?? null;
        bytes.add(key);
        if (typeof cell === 'string') bytes.add(text(cell));
        else bytes.addAscii(cell === null ? 'null' : number(cell));
      }
      bytes.addAscii(row + 1 < rows ? '},\n' : '}');
    },
    '\n]\n}\n',
  );
}
