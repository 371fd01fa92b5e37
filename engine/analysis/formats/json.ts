import { type Cells, rowCount, type Table } from '../table.ts';
import { type Bytes, bytesOf, codedWriter, inPieces, remembering, textOf } from './bytes.ts';

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
  const cells = table.columns.map(({ name, values }, index) => {
    const key = `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    return values.coded
      ? codedWriter(values.coded, (cell) => bytesOf(key + JSON.stringify(cell)), bytesOf(`${key}null`))
      : plainWriter(values, bytesOf(key));
  });
  return inPieces(
    head,
    rows,
    (row, bytes) => {
      for (const write of cells) write(row, bytes);
      bytes.addAscii(row + 1 < rows ? '},\n' : '}');
    },
    '\n]\n}\n',
  );
}

function plainWriter(values: Cells, key: Uint8Array): (row: number, into: Bytes) => void {
  const text = remembering((cell: string) => bytesOf(JSON.stringify(cell)));
  const number = remembering((cell: number) => String(cell));
  return (row, into) => {
    const cell = values.at(row) ?? null;
    into.add(key);
    if (typeof cell === 'string') into.add(text(cell));
    else into.addAscii(cell === null ? 'null' : number(cell));
  };
}
