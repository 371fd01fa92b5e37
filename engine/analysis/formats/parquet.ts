import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, Table } from '../table.ts';

const types = { text: 'STRING', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<ColumnKind, string>;

/**
 * A table as Apache Parquet: strings, 32-bit integers and doubles, all nullable; the file's key-value metadata hold the table's
 * name (`fremsyn.table`) and whether it is synthetic (`fremsyn.synthetic`).
 */
export function toParquet(table: Table): Uint8Array {
  const buffer = parquetWriteBuffer({
    columnData: table.columns.map(({ name, kind, values }) => ({ name, data: Array.from(values), type: types[kind] })),
    kvMetadata: [
      { key: 'fremsyn.table', value: table.name },
      { key: 'fremsyn.synthetic', value: String(table.synthetic) },
    ],
  });
  return new Uint8Array(buffer);
}
