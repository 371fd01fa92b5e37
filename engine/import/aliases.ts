import { type PackFiles, tableOf } from './packFiles.ts';
import { plainName } from './placeNames.ts';

/** Resource that remembers what other people's tables call the pack's places. A pack may do without it. */
export const aliasResource = 'aliases';

/** Place ids by name as tables write them, plain. */
export type Aliases = ReadonlyMap<string, string>;

/** The names that the pack remembers. */
export function aliasesOf(files: PackFiles): Aliases {
  return new Map(tableOf(files, aliasResource).rows.map(({ alias = '', place = '' }) => [plainName(alias), place]));
}
