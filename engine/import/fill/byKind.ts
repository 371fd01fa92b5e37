import type { Label } from '../../population/geography.ts';
import { withDescriptor } from '../describe.ts';
import type { NewMunicipality } from '../newPack.ts';
import { bytesOf, descriptorOf, type PackFiles, tableOf } from '../packFiles.ts';
import { slugOf } from '../placeNames.ts';
import { sum } from './shares.ts';
import type { TextRow } from './textRow.ts';

/** The stock of a municipality of which nothing is known by estate: all of a kind together. */
const kinds: readonly { readonly kind: string; readonly id: string; readonly label: Label }[] = [
  { kind: 'social', id: 'almene', label: { da: 'Almene boliger', en: 'Social housing' } },
  { kind: 'private-rental', id: 'privat-leje', label: { da: 'Private lejeboliger', en: 'Private rental' } },
  { kind: 'cooperative', id: 'andel', label: { da: 'Andelsboliger', en: 'Co-operative dwellings' } },
  { kind: 'owner-occupied', id: 'ejer', label: { da: 'Ejerboliger', en: 'Owner-occupied dwellings' } },
];

/** Share of vacancies that the municipality may assign where no agreement is known: every fourth (almenboligloven § 59, stk. 1). */
const assigned = '0.25';

/**
 * A pack for a municipality of which only totals are known: one district, and an estate for each kind of dwelling, in which people live as
 * in all estates of that kind in the template together. Everything in it is assumed until tables by estate are imported.
 */
export function packByKind(template: PackFiles, { label, code, baseYear }: NewMunicipality): PackFiles {
  const name = slugOf(label.da.replace(/ kommune$/i, ''));
  const estates = tableOf(template, 'estates').rows;
  const idOf = new Map(kinds.map(({ kind, id }) => [kind, `${name}-${id}`]));
  const newId = new Map(estates.map(({ id = '', kind = '' }) => [id, idOf.get(kind) ?? '']));
  const social = [
    ...new Set(
      tableOf(template, 'dwellings')
        .rows.filter(({ tenure = '' }) => tenure.startsWith('social'))
        .map(({ estate = '' }) => newId.get(estate) ?? ''),
    ),
  ];
  const tables = new Map<string, readonly TextRow[]>([
    ['districts', [{ id: name, label_da: label.da, label_en: label.en, status: 'assumed' }]],
    ['estates', estateRows(label, name, idOf)],
    ['dwellings', withMean(merged(template, 'dwellings', newId, ['tenure', 'rooms'], ['count']), template, newId)],
    ['population', merged(template, 'population', newId, ['sex', 'age_from', 'age_to'], ['count'])],
    ['households', merged(template, 'households', newId, ['type', 'size'], ['count'])],
    ['education', merged(template, 'education', newId, ['age_from', 'age_to', 'education'], ['count'])],
    ['activity', merged(template, 'activity', newId, ['age_from', 'age_to', 'activity'], ['count'])],
    ['origin', merged(template, 'origin', newId, ['age_from', 'age_to'], ['count'])],
    ['convictions', merged(template, 'convictions', newId, [], ['this_year', 'last_year'])],
    ['income', meanIncomes(template, newId)],
    [
      'letting',
      social.map((estate) => ({ estate, municipal_share: assigned, flexible_share: '0', status: 'assumed' })),
    ],
    ['letting-priorities', []],
    ['sign-ups', []],
    ['schools', schoolRows(template, name)],
    [
      'catchments',
      [...idOf.values()].flatMap((estate) =>
        ['dagtilbud', 'skoler'].map((school) => ({ estate, school: `${name}-${school}`, share: '1' })),
      ),
    ],
    ['safety', []],
    ['observed', []],
  ]);
  const files = new Map(template);
  for (const { name: resource, path } of descriptorOf(template).resources) {
    const rows = tables.get(resource);
    if (rows) files.set(path, bytesOf({ header: tableOf(template, resource).header, rows }));
  }
  return withDescriptor(files, (raw) => ({
    ...raw,
    name,
    title: label.da,
    labels: label,
    version: '1.0.0',
    baseYear,
    municipality: { id: slugOf(label.da), code, labels: label },
    resources: (raw.resources as readonly { readonly name: string }[]).map((resource) =>
      tables.has(resource.name) ? { ...resource, status: 'assumed' } : resource,
    ),
  }));
}

function estateRows(municipality: Label, district: string, idOf: ReadonlyMap<string, string>): readonly TextRow[] {
  return kinds.map(({ kind, label }) => ({
    id: idOf.get(kind) ?? '',
    label_da: `${label.da}, ${municipality.da}`,
    label_en: `${label.en}, ${municipality.en}`,
    district,
    kind,
    organisation: kind === 'social' ? `${district}-almene` : '',
    legal_area: 'false',
    social_balance_area: 'false',
    commercial_floor: '0',
    demolished_since_2010: '0',
    status: 'assumed',
    source_da: 'Antaget: alle boliger af samme slags taget under ét',
    source_en: 'Assumed: all dwellings of a kind taken together',
  }));
}

/** Rows of all estates of a kind added up. */
function merged(
  files: PackFiles,
  resource: string,
  newId: ReadonlyMap<string, string>,
  keys: readonly string[],
  counts: readonly string[],
): readonly TextRow[] {
  const rows = new Map<string, TextRow>();
  for (const row of tableOf(files, resource).rows) {
    const estate = newId.get(row.estate ?? '') ?? '';
    const key = [estate, ...keys.map((name) => row[name])].join('\n');
    const earlier = rows.get(key);
    const added = counts.map((name): [string, string] => [
      name,
      String(Number(earlier?.[name] ?? 0) + Number(row[name])),
    ]);
    rows.set(key, {
      estate,
      ...Object.fromEntries(keys.map((name) => [name, row[name] ?? ''])),
      ...Object.fromEntries(added),
    });
  }
  return [...rows.values()];
}

/** Dwellings with the mean rent of those that they are made of. */
function withMean(rows: readonly TextRow[], files: PackFiles, newId: ReadonlyMap<string, string>): readonly TextRow[] {
  const before = tableOf(files, 'dwellings').rows;
  return rows.map((row) => {
    const parts = before.filter(
      (part) => newId.get(part.estate ?? '') === row.estate && part.tenure === row.tenure && part.rooms === row.rooms,
    );
    const rent = sum(parts.map(({ rent: r, count }) => Number(r) * Number(count))) / Math.max(1, Number(row.count));
    return { ...row, rent: String(Math.round(rent)) };
  });
}

function meanIncomes(files: PackFiles, newId: ReadonlyMap<string, string>): readonly TextRow[] {
  const persons = new Map<string, number>();
  for (const { estate = '', count } of tableOf(files, 'population').rows) {
    persons.set(estate, (persons.get(estate) ?? 0) + Number(count));
  }
  return [...new Set(newId.values())].map((estate) => {
    const parts = tableOf(files, 'income').rows.filter((row) => newId.get(row.estate ?? '') === estate);
    const weights = parts.map((row) => persons.get(row.estate ?? '') ?? 0);
    const all = sum(parts.map(({ mean }, i) => Number(mean) * (weights[i] ?? 0)));
    return { estate, mean: String(Math.round(all / Math.max(1, sum(weights)))) };
  });
}

function schoolRows(files: PackFiles, district: string): readonly TextRow[] {
  const before = tableOf(files, 'schools').rows;
  const places = (kind: string) =>
    String(sum(before.filter((row) => row.kind === kind).map(({ capacity }) => Number(capacity))));
  const common = { district, profile: '0', status: 'assumed' };
  return [
    {
      id: `${district}-dagtilbud`,
      label_da: 'Dagtilbud',
      label_en: 'Day care',
      kind: 'day-care',
      capacity: places('day-care'),
      ...common,
    },
    {
      id: `${district}-skoler`,
      label_da: 'Skoler',
      label_en: 'Schools',
      kind: 'school',
      capacity: places('school'),
      ...common,
    },
  ];
}
