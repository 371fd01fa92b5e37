/** Shorter names that documents may use for a measure, and for its fields. */
interface Alias {
  readonly measure: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** `flexible-letting` with `share` is the flexible part of the letting agreement, `municipal-assignment` the municipality's part. */
export const measureAliases: ReadonlyMap<string, Alias> = new Map([
  ['flexible-letting', { measure: 'letting-shares', fields: { share: 'flexibleShare' } }],
  ['municipal-assignment', { measure: 'letting-shares', fields: { share: 'municipalShare' } }],
]);

/** The measure that a document's word stands for. */
export function measureNamed(written: string): string {
  return measureAliases.get(written)?.measure ?? written;
}

/** The field that a key stands for in a use written with that measure word. */
export function fieldNamed(measureWord: string, key: string): string {
  const fields = measureAliases.get(measureWord)?.fields;
  return fields && Object.hasOwn(fields, key) ? (fields[key] ?? key) : key;
}
