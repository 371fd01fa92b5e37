/** The door of import: what the workbench's page and the command line take from it. Few visitors need it, so it is loaded by itself. */

export { Faults } from '../pack/faults.ts';
export { type Aliases, aliasesOf } from './aliases.ts';
export { archived, unarchived } from './archive.ts';
export { committed, withAliases, withRows } from './commit.ts';
export type { Conversion } from './conversion.ts';
export { convert, type Decisions } from './convert.ts';
export { messagesOf } from './foundFaults.ts';
export { type ColumnUse, type Mapping, readColumnUse, unknownResource } from './mapping.ts';
export { noPlace, type PlaceMatches } from './matchPlaces.ts';
export { type NewMunicipality, newPack, renamed } from './newPack.ts';
export { descriptorOf, type PackFiles } from './packFiles.ts';
export { type NamedPlace, placesIn, plainName, slugOf } from './placeNames.ts';
export { withoutPersons } from './privacy.ts';
export { ownChoice, type Provenance, provenanceOf } from './provenance.ts';
export { readTables } from './readTables.ts';
export { missingFields, suggestMapping } from './suggestMapping.ts';
export { type ImportedCell, type ImportedTable, nameOf } from './table.ts';
export { type MappedTable, type TakenTable, takeTables } from './takeTables.ts';
export type { ImportTarget, TargetField } from './target.ts';
export { importTargets, targetOf } from './targets.ts';
