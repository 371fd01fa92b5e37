import Papa from 'papaparse';
import { readCsv } from '../pack/csvTable.ts';
import { type Descriptor, descriptorFile, readDescriptor } from '../pack/descriptor.ts';
import { Faults } from '../pack/faults.ts';

/** A pack's files by name relative to its folder, with forward slashes. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

/** A table of a pack as text, for editing. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The descriptor of a pack. @throws Refusal where it is missing or wrong */
export function descriptorOf(files: PackFiles): Descriptor {
  const faults = new Faults();
  const descriptor = readDescriptor(files.get(descriptorFile), faults);
  faults.refuse();
  if (!descriptor) throw new Error('a descriptor without faults is read');
  return descriptor;
}

/** The rows of a resource by column name; none where the pack lacks it or it can't be read, which reading the pack tells. */
export function tableOf(files: PackFiles, resource: string): TextTable {
  const path = descriptorOf(files).resources.find(({ name }) => name === resource)?.path;
  const bytes = path === undefined ? undefined : files.get(path);
  const table = bytes && path !== undefined ? readCsv(path, bytes, new Faults()) : undefined;
  if (!table) return { header: [], rows: [] };
  const rows = table.rows.map(({ cells }) => Object.fromEntries(table.header.map((name, i) => [name, cells[i] ?? ''])));
  return { header: table.header, rows };
}

/** A table as a pack's CSV: commas, line feeds, UTF-8. */
export function bytesOf({ header, rows }: TextTable): Uint8Array {
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return new TextEncoder().encode(`${Papa.unparse([[...header], ...cells], { newline: '\n' })}\n`);
}
