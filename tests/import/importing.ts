import type { ImportedTable } from '../../engine/import/index.ts';
import {
  convert,
  type Decisions,
  type Mapping,
  messagesOf,
  type PackFiles,
  provenanceOf,
  suggestMapping,
  withRows,
} from '../../engine/import/index.ts';
import { Faults } from '../../engine/pack/faults.ts';
import { shipped } from '../pack/damage.ts';

/** What a table becomes in Gladsaxe's pack: rows, what was wrong in English, and the pack with the rows in it. */
export function imported(
  table: ImportedTable,
  {
    resource,
    mapping,
    files = shipped,
    ...decisions
  }: Decisions & { resource?: string; mapping?: Partial<Mapping>; files?: PackFiles } = {},
) {
  const suggested = suggestMapping(table, resource);
  if (!suggested) throw new Error('nothing suggested');
  const faults = new Faults();
  const conversion = convert(table, { ...suggested.mapping, ...mapping }, files, decisions, faults);
  if (!conversion) throw new Error('no conversion');
  const told = messagesOf(faults).map(
    ({ where, line, column, en }) => `${where}${line ? `:${line}` : ''}${column ? ` ${column}` : ''}: ${en}`,
  );
  return { conversion, told, files: withRows(files, conversion, provenanceOf(table, '2026-11-26')) };
}

/** Rows of a resource's CSV, the header first. */
export function linesIn(files: PackFiles, path: string): readonly string[] {
  return new TextDecoder().decode(files.get(path)).trimEnd().split('\n');
}

/** A resource as the pack's descriptor has it. */
export function describedIn(files: PackFiles, resource: string) {
  const descriptor = JSON.parse(new TextDecoder().decode(files.get('datapackage.json')));
  return descriptor.resources.find(({ name }: { name: string }) => name === resource);
}
