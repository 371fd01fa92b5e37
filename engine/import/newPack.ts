import type { Label } from '../population/geography.ts';
import { withDescriptor } from './describe.ts';
import { bytesOf, descriptorOf, type PackFiles, tableOf } from './packFiles.ts';
import { slugOf } from './placeNames.ts';

/** What a new municipality's pack is called. */
export interface NewMunicipality {
  readonly label: Label;
  /** Statistics Denmark's municipality code (*kommunekode*), three digits */
  readonly code: string;
  readonly baseYear: number;
}

/** Tables about the places themselves, which a new municipality has to bring. */
const ownTables = new Set([
  ...[
    'districts',
    'estates',
    'dwellings',
    'population',
    'households',
    'education',
    'activity',
    'income',
    'convictions',
  ],
  ...['origin', 'letting', 'letting-priorities', 'sign-ups', 'schools', 'catchments', 'safety', 'observed', 'aliases'],
]);

/**
 * The beginnings of another municipality's pack: parameters, rates, evidence and references as the template has them, with their status
 * and sources, and the tables about places empty until tables are imported into them. Not a whole pack yet.
 */
export function newPack(template: PackFiles, { label, code, baseYear }: NewMunicipality): PackFiles {
  const { resources } = descriptorOf(template);
  const named = new Set(['datapackage.json', ...resources.map(({ path }) => path)]);
  const files = new Map([...template].filter(([name]) => named.has(name)));
  for (const { name, path } of resources) {
    if (ownTables.has(name)) files.set(path, bytesOf({ header: tableOf(template, name).header, rows: [] }));
  }
  const name = slugOf(label.da.replace(/ kommune$/i, ''));
  return withDescriptor(files, (raw) => ({
    ...raw,
    name,
    title: label.da,
    labels: label,
    version: '1.0.0',
    baseYear,
    municipality: { id: slugOf(label.da), code, labels: label },
  }));
}

/** The pack under another name: documents call it by the id, readers by the label. */
export function renamed(files: PackFiles, id: string, label: Label): PackFiles {
  return withDescriptor(files, (raw) => ({ ...raw, name: id, title: label.da, labels: label }));
}
