import type { Pack } from '../pack/pack.ts';
import { readPack } from '../pack/readPack.ts';
import { aliasResource } from './aliases.ts';
import type { Conversion } from './conversion.ts';
import { redescribe, withDescriptor, withResource } from './describe.ts';
import { bytesOf, descriptorOf, type PackFiles, type TextTable, tableOf } from './packFiles.ts';
import { plainName } from './placeNames.ts';
import type { Provenance } from './provenance.ts';

/** Columns that tell of a row how certain it is and where it comes from, where rows of a resource differ. */
const rowColumns = ['status', 'source_da', 'source_en'] as const;

/**
 * The pack with a table's rows in place of the earlier ones of the same places, not yet checked: other tables may still be missing.
 * Rows say for themselves where they come from as soon as not all of a resource come from one import.
 */
export function withRows(files: PackFiles, conversion: Conversion, told: Provenance): PackFiles {
  const { target, rows } = conversion;
  const provenance: Provenance = conversion.isDerived ? { ...told, status: 'derived' } : told;
  const described = descriptorOf(files).resources.find(({ name }) => name === target.resource);
  const path = described?.path ?? `${target.resource}.csv`;
  const before = tableOf(files, target.resource);
  const keyOf = (row: Readonly<Record<string, string>>) =>
    target.replaces.map((column) => row[column] ?? '').join('\n');
  const replaced = new Set(rows.map(keyOf));
  const kept = before.rows.filter((row) => !replaced.has(keyOf(row)));
  const isWhole = kept.length === 0;
  const header = columnsOf(before, rows, isWhole);
  const own = { status: provenance.status, source_da: provenance.source.da, source_en: provenance.source.en };
  const earlier = described?.sources.map(({ labels }) => labels) ?? [];
  const former = {
    status: described?.status ?? 'assumed',
    source_da: earlier.map(({ da }) => da).join('; '),
    source_en: earlier.map(({ en }) => en).join('; '),
  };
  const table: TextTable = {
    header,
    rows: inPlace(
      before.rows.map((row) => ({ ...former, ...row })),
      rows.map((row) => ({ ...row, ...own })),
      keyOf,
    ),
  };
  const base = described ? files : withResource(files, target.resource, target.label, header, provenance);
  const written: PackFiles = new Map([...base, [path, bytesOf(table)]]);
  const result = redescribe(written, target.resource, header, provenance, isWhole);
  return ofPersons.has(target.resource) ? withDescriptor(result, ({ synthetic: _, ...raw }) => raw) : result;
}

/**
 * Resources that tell of residents. Where somebody has brought counts of real ones, the pack is no longer made up, and result tables
 * hide their small cells.
 */
const ofPersons: ReadonlySet<string> = new Set([
  ...['population', 'households', 'education', 'activity'],
  ...['income', 'convictions', 'origin'],
]);

function columnsOf(before: TextTable, rows: TextTable['rows'], isWhole: boolean): readonly string[] {
  const known = before.header.length > 0 ? before.header : Object.keys(rows[0] ?? {});
  return isWhole ? known : [...known, ...rowColumns.filter((column) => !known.includes(column))];
}

/** Imported rows where the first of the earlier ones with the same key stood; new ones at the end. */
function inPlace(
  before: TextTable['rows'],
  imported: TextTable['rows'],
  keyOf: (row: Readonly<Record<string, string>>) => string,
): TextTable['rows'] {
  const groups = new Map<string, Readonly<Record<string, string>>[]>();
  for (const row of imported) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  const replaced = new Set(groups.keys());
  const rows = before.flatMap((row) => {
    const key = keyOf(row);
    if (!replaced.has(key)) return [row];
    const own = groups.get(key) ?? [];
    groups.delete(key);
    return own;
  });
  return [...rows, ...[...groups.values()].flat()];
}

/** The pack with names that somebody chose a place for, so that the next table with them needs no asking. */
export function withAliases(files: PackFiles, chosen: ReadonlyMap<string, string>, provenance: Provenance): PackFiles {
  if (chosen.size === 0) return files;
  const names = new Set([...chosen.keys()].map(plainName));
  const kept = tableOf(files, aliasResource).rows.filter(({ alias = '' }) => !names.has(plainName(alias)));
  const rows = [...kept, ...[...chosen].map(([alias, place]) => ({ alias, place }))];
  const header = ['alias', 'place'];
  const labels = { da: 'Andres navne for stederne', en: 'Names that others use for the places' };
  const described = withResource(files, aliasResource, labels, header, provenance);
  const path = descriptorOf(described).resources.find(({ name }) => name === aliasResource)?.path ?? 'aliases.csv';
  return new Map([...described, [path, bytesOf({ header, rows })]]);
}

/**
 * The last step of an import: all tables together have to make a whole pack, or nothing is changed.
 * @throws Refusal with every fault of the pack as it would be
 */
export function committed(files: PackFiles): { readonly files: PackFiles; readonly pack: Pack } {
  return { files, pack: readPack(files) };
}
