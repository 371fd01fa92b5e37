/** Columns of one table as typed arrays over one buffer, so that a snapshot is one copy of bytes. */

const constructors = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
} as const;

/** Storage kind of a column: unsigned or signed, 8, 16 or 32 bits. */
export type ColumnKind = keyof typeof constructors;

/** Names and kinds of the columns of a table. */
export type Schema = Readonly<Record<string, ColumnKind>>;

/** The typed array behind a column kind. */
export type ColumnArray<K extends ColumnKind> = InstanceType<(typeof constructors)[K]>;

/** A table: its columns, the buffer they share, how many rows it can hold. */
export type Columns<S extends Schema> = { readonly [Name in keyof S]: ColumnArray<S[Name]> } & {
  readonly buffer: ArrayBuffer;
  readonly capacity: number;
};

/**
 * Lays the columns of `schema` one after another in a buffer, each aligned to eight bytes.
 * @param capacity rows
 * @param buffer bytes of an earlier table of the same schema and capacity; fresh zeroes if left out
 */
export function createColumns<S extends Schema>(schema: S, capacity: number, buffer?: ArrayBuffer): Columns<S> {
  const bytes = bytesOf(schema, capacity);
  const store = buffer ?? new ArrayBuffer(bytes);
  if (store.byteLength !== bytes) throw new Error(`columns need ${bytes} bytes, got ${store.byteLength}`);
  const entries: [string, unknown][] = [
    ['buffer', store],
    ['capacity', capacity],
  ];
  let offset = 0;
  for (const [name, kind] of Object.entries(schema)) {
    const make = constructors[kind];
    entries.push([name, new make(store, offset, capacity)]);
    offset += align(make.BYTES_PER_ELEMENT * capacity);
  }
  // Not one by one: an object that is given many properties by computed name becomes a dictionary, and every column slow to reach.
  return Object.fromEntries(entries) as Columns<S>;
}

/** A table with room for more rows and the same content in the first `columns.capacity` of them. */
export function growColumns<S extends Schema>(schema: S, columns: Columns<S>, capacity: number): Columns<S> {
  const grown = createColumns(schema, capacity);
  for (const name of Object.keys(schema)) {
    (grown[name] as Uint8Array).set(columns[name] as Uint8Array);
  }
  return grown;
}

function bytesOf(schema: Schema, capacity: number): number {
  let bytes = 0;
  for (const kind of Object.values(schema)) bytes += align(constructors[kind].BYTES_PER_ELEMENT * capacity);
  return bytes;
}

function align(bytes: number): number {
  return (bytes + 7) & ~7;
}
