import { type CsvTable, readCsv } from './csvTable.ts';
import type { DescribedResource, Descriptor } from './descriptor.ts';
import { descriptorFile } from './descriptor.ts';
import type { Faults } from './faults.ts';
import { refusePersonalIdentity } from './personalIdentity.ts';
import { type BrokenRow, type Columns, type Row, readRows } from './rows.ts';

/**
 * Rows of a resource; `isWhole` where nothing was wrong, so that totals may be checked. Where something was, `broken` has what could be read of the other rows,
 * unless some were no rows at all.
 */
export interface Resource<C extends Columns> {
  readonly file: string;
  readonly rows: readonly Row<C>[];
  readonly isWhole: boolean;
  /** undefined where lines are missing or couldn't be told apart as rows */
  readonly broken: readonly BrokenRow<C>[] | undefined;
}

/** The package's tables by resource name. */
export class PackTables {
  readonly #tables: ReadonlyMap<string, CsvTable>;
  readonly #described: ReadonlyMap<string, DescribedResource>;
  readonly #faults: Faults;

  /** Reads every file that the descriptor names, and looks through all files for personal identity numbers. */
  constructor(files: ReadonlyMap<string, Uint8Array>, descriptor: Descriptor, faults: Faults) {
    this.#faults = faults;
    this.#described = new Map(descriptor.resources.map((r) => [r.name, r]));
    const names = descriptor.resources.map((r) => r.name);
    for (const name of new Set(names.filter((n, i) => names.indexOf(n) !== i))) {
      faults.add(
        { where: descriptorFile, column: name },
        `Ressourcen »${name}« står to gange; forventet: én. Slet den ene.`,
        `Resource “${name}” is there twice; expected once. Delete one of them.`,
      );
    }
    const tables = new Map<string, CsvTable>();
    for (const resource of descriptor.resources) {
      const table = readResource(files, resource, faults);
      if (table) tables.set(resource.name, table);
    }
    this.#tables = tables;
    refuseIdentityBeside(files, descriptor, faults);
  }

  /** The rows of a resource that every pack must have. */
  rows<C extends Columns>(name: string, columns: C): Resource<C> {
    const file = this.fileOf(name);
    const table = this.#tables.get(name);
    if (!table) {
      if (!this.#described.has(name)) this.#missing(name);
      return { file, rows: [], isWhole: false, broken: undefined };
    }
    const before = this.#faults.count;
    const broken: BrokenRow<C>[] = [];
    const rows = readRows(table, columns, this.#faults, broken);
    const isWhole = table.isWhole && this.#faults.count === before && rows.length === table.rows.length;
    const isEveryLineARow = table.isWhole && rows.length + broken.length === table.rows.length;
    return { file, rows, isWhole, broken: isEveryLineARow ? broken : undefined };
  }

  /** The rows of a resource that a pack may do without: none where it does. */
  rowsIfAny<C extends Columns>(name: string, columns: C): Resource<C> {
    return this.#described.has(name)
      ? this.rows(name, columns)
      : { file: this.fileOf(name), rows: [], isWhole: true, broken: [] };
  }

  /** File of a resource, or what it is usually called where the descriptor has none. */
  fileOf(name: string): string {
    return this.#described.get(name)?.path ?? `${name}.csv`;
  }

  #missing(name: string): void {
    this.#faults.add(
      { where: descriptorFile, column: name },
      `Ressourcen »${name}« mangler; fundet: ${[...this.#described.keys()].join(', ')}. Tilføj den.`,
      `Resource “${name}” is missing; found ${[...this.#described.keys()].join(', ')}. Add it.`,
    );
  }
}

function readResource(
  files: ReadonlyMap<string, Uint8Array>,
  resource: DescribedResource,
  faults: Faults,
): CsvTable | undefined {
  const bytes = files.get(resource.path);
  if (!bytes) {
    faults.add(
      { where: resource.path },
      `Filen mangler; forventet, da ${descriptorFile} nævner den som »${resource.name}«. Læg den i mappen.`,
      `The file is missing; expected since ${descriptorFile} names it as “${resource.name}”. Put it in the folder.`,
    );
    return undefined;
  }
  const table = readCsv(resource.path, bytes, faults);
  if (!table) return undefined;
  for (const { name } of resource.schema.fields) {
    if (table.header.includes(name)) continue;
    faults.add(
      { where: resource.path, line: 1, column: name },
      `Kolonnen »${name}« mangler; fundet: ${table.header.join(', ')}. Tilføj den.`,
      `Column “${name}” is missing; found ${table.header.join(', ')}. Add it.`,
    );
  }
  refusePersonalIdentity(table, faults);
  return table;
}

/** Files that the descriptor doesn't name are not read, but nobody's number may lie beside the pack either. */
function refuseIdentityBeside(files: ReadonlyMap<string, Uint8Array>, descriptor: Descriptor, faults: Faults): void {
  const named = new Set(descriptor.resources.map((r) => r.path));
  for (const [name, bytes] of files) {
    if (named.has(name) || !/\.csv$/i.test(name)) continue;
    const table = readCsv(name, bytes, faults);
    if (table) refusePersonalIdentity(table, faults);
  }
}
