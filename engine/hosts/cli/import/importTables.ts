import {
  type Conversion,
  type ImportedTable,
  type Mapping,
  ownChoice,
  type PackFiles,
  type Provenance,
  placesIn,
  provenanceOf,
  readColumnUse,
  suggestMapping,
  takeTables,
  targetOf,
  unknownResource,
  withoutPersons,
} from '../../../import/index.ts';
import type { Faults } from '../../../pack/faults.ts';
import type { Message } from '../../../pack/message.ts';
import type { ImportSettings } from './importFlags.ts';

/** What became of a table. */
export interface ImportedPart {
  readonly table: ImportedTable;
  readonly mapping: Mapping;
  readonly conversion: Conversion;
  readonly provenance: Provenance;
}

/** All tables in the pack, and what became of each. */
export interface ImportResult {
  readonly files: PackFiles;
  readonly parts: readonly ImportedPart[];
  /** tables that nobody named and that look like nothing the pack has */
  readonly passedOver: readonly ImportedTable[];
}

/**
 * Takes tables into a pack one after the other, places first.
 * @param today day that stands where neither file nor flags give one, ISO
 * @param faults receives every fault of every table; the result counts only where there is none
 */
export function importTables(
  tables: readonly ImportedTable[],
  pack: PackFiles,
  settings: ImportSettings,
  today: string,
  faults: Faults,
): ImportResult {
  const mapped = withoutPersons(tables, faults).map((table) => ({
    table,
    mapping: mappingOf(table, resourceOf(tables.indexOf(table), settings), settings, faults),
  }));
  refuseUnknownColumns(tables, settings, faults);
  const passedOver = mapped.filter(({ mapping }) => mapping === undefined).map(({ table }) => table);
  const known = mapped.flatMap(({ table, mapping }) =>
    mapping
      ? [
          {
            table,
            mapping,
            provenance: provenanceFor(table, settings, today),
            spreadAges: settings.spreadAges,
            spreadPlaces: settings.spreadPlaces,
          },
        ]
      : [],
  );
  const { files, taken } = takeTables(known, pack, settings.places, ownChoice(today), faults);
  refuseUnknownPlaces(files, settings, faults);
  const parts = taken.map(({ mapped: { table, mapping, provenance }, conversion }) => ({
    table,
    mapping,
    conversion,
    provenance,
  }));
  return { files, parts, passedOver };
}

function resourceOf(index: number, { resources }: ImportSettings): string | undefined {
  return resources.length === 1 ? resources[0] : resources[index];
}

function mappingOf(
  table: ImportedTable,
  resource: string | undefined,
  settings: ImportSettings,
  faults: Faults,
): Mapping | undefined {
  if (resource !== undefined && !targetOf(resource)) {
    tell(unknownResource(resource), faults);
    return undefined;
  }
  const suggested = suggestMapping(table, resource);
  if (!suggested) return undefined;
  const { mapping } = suggested;
  const columns = new Map(mapping.columns);
  for (const [column, written] of settings.map) {
    if (!table.header.includes(column)) continue;
    const use = readColumnUse(mapping.resource, column, written);
    if ('severity' in use) tell(use, faults);
    else columns.set(column, use);
  }
  const fields = targetOf(mapping.resource)?.fields.map(({ name }) => name) ?? [];
  const given = [...settings.constants].filter(([field]) => fields.includes(field));
  const only = new Map([...settings.only].filter(([column]) => table.header.includes(column)));
  return { ...mapping, columns, constants: new Map([...mapping.constants, ...given]), only };
}

function refuseUnknownColumns(tables: readonly ImportedTable[], settings: ImportSettings, faults: Faults): void {
  const known = new Set(tables.flatMap(({ header }) => header));
  for (const [flag, columns] of [
    ['--map', settings.map.keys()],
    ['--only', settings.only.keys()],
  ] as const) {
    for (const column of columns) {
      if (known.has(column)) continue;
      faults.add(
        { where: flag, column },
        `Kolonnen »${column}« findes ikke; fundet: ${[...known].join(', ')}. Ret navnet.`,
        `There is no column “${column}”; found ${[...known].join(', ')}. Mend the name.`,
      );
    }
  }
}

function refuseUnknownPlaces(files: PackFiles, { places }: ImportSettings, faults: Faults): void {
  const ids = placesIn(files).map(({ id }) => id);
  for (const [name, id] of places) {
    if (ids.includes(id)) continue;
    faults.add(
      { where: '--place', column: name },
      `Fandt »${id}«; forventede et sted i pakken: ${ids.join(', ')}. Ret det.`,
      `Found “${id}”; expected a place of the pack: ${ids.join(', ')}. Mend it.`,
    );
  }
}

function tell({ where, da, en }: Message, faults: Faults): void {
  faults.add({ where }, da, en);
}

function provenanceFor(table: ImportedTable, { source, date, licence }: ImportSettings, today: string): Provenance {
  const own = provenanceOf(table, today);
  return {
    ...own,
    ...(source === undefined ? {} : { source: { da: source, en: source } }),
    ...(date === undefined ? {} : { date }),
    ...(licence === undefined ? {} : { licence }),
  };
}
