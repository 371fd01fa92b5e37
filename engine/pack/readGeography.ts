import type { District, Estate, Geography } from '../population/geography.ts';
import { type Cell, flag, optionalText, text, whole, word } from './cells.ts';
import type { Descriptor } from './descriptor.ts';
import type { Faults } from './faults.ts';
import type { PackTables, Resource } from './packTables.ts';
import type { Columns } from './rows.ts';

const districtColumns = { id: text, label_da: text, label_en: text } satisfies Columns;

/** What faults call an estate by. */
export interface NamedEstate {
  readonly id: string;
}

/** The places of a pack, and the cells that read them. */
export interface Places {
  readonly geography: Geography;
  /** every estate that has an id, those with faults in their row too, by the index that `estate` reads */
  readonly named: readonly NamedEstate[];
  /** reads a district's id as its index */
  readonly district: Cell<number>;
  /** reads an estate's id as its index */
  readonly estate: Cell<number>;
  /** reads the id of any place */
  readonly place: Cell<string>;
}

/** Reads municipality, districts and estates. Faults: an id twice, an unknown district, a word that is no kind. */
export function readGeography(tables: PackTables, descriptor: Descriptor, faults: Faults): Places {
  const districts = tables.rows('districts', districtColumns);
  const districtIds = districts.rows.map((row) => row.id);
  const district = known(districtIds, 'en bydel i', 'a district in', districts.file);
  const estates = tables.rows('estates', {
    id: text,
    label_da: text,
    label_en: text,
    district,
    kind: word(['social', 'private-rental', 'cooperative', 'owner-occupied']),
    organisation: optionalText,
    legal_area: flag,
    social_balance_area: flag,
    commercial_floor: whole(),
    demolished_since_2010: whole(),
  });
  // Ids of rows with faults count too, so that one bad estate isn't told again in every other file.
  const estateIds = tables.rows('estates', { id: text }).rows.map((row) => row.id);
  const { municipality } = descriptor;
  const taken = new Map([[municipality.id, 'municipality']]);
  for (const resource of [districts, estates]) refuseTwice(resource, taken, faults);
  if (estates.isWhole && estates.rows.length === 0) {
    faults.add(
      { where: estates.file },
      'Der er ingen boligområder; forventet: mindst ét. Tilføj dem.',
      'There are no estates; expected at least one. Add them.',
    );
  }
  const geography: Geography = {
    municipality: { id: municipality.id, label: municipality.labels, code: municipality.code },
    districts: districts.rows.map((row): District => ({ id: row.id, label: { da: row.label_da, en: row.label_en } })),
    estates: estates.rows.map(
      (row): Estate => ({
        id: row.id,
        label: { da: row.label_da, en: row.label_en },
        district: row.district,
        kind: row.kind,
        organisation: row.organisation,
        isLegalArea: row.legal_area,
        isSocialBalanceArea: row.social_balance_area,
        commercialFloor: row.commercial_floor,
        demolishedSince2010: row.demolished_since_2010,
      }),
    ),
  };
  const isKnown = districtIds.length > 0 && estateIds.length > 0;
  const places = isKnown ? [municipality.id, ...districtIds, ...estateIds] : [];
  const place = known(places, 'et sted i', 'a place in', estates.file);
  return {
    geography,
    named: estateIds.map((id) => ({ id })),
    district,
    estate: known(estateIds, 'et boligområde i', 'an estate in', estates.file),
    place: (raw) => {
      const read = place(raw);
      return 'value' in read ? { value: raw.trim() } : read;
    },
  };
}

/** Reads an id as its index. Where no id could be read at all, any is let through as a place of its own: the fault is told elsewhere. */
function known(ids: readonly string[], da: string, en: string, file: string): Cell<number> {
  const index = new Map(ids.map((id, i) => [id, i]));
  const expected = { da: `${da} ${file}`, en: `${en} ${file}` };
  return (raw) => {
    const value = index.get(raw.trim());
    if (value !== undefined) return { value };
    if (ids.length > 0) return { expected };
    index.set(raw.trim(), index.size);
    return { value: index.size - 1 };
  };
}

function refuseTwice(
  resource: Resource<{ readonly id: Cell<string> }>,
  taken: Map<string, string>,
  faults: Faults,
): void {
  for (const { id, line } of resource.rows) {
    const earlier = taken.get(id);
    taken.set(id, `${resource.file}:${line}`);
    if (!earlier) continue;
    faults.add(
      { where: resource.file, line, column: 'id' },
      `»${id}« er brugt før (${earlier}); forventet: hvert sted sit eget id. Omdøb det.`,
      `“${id}” is used before (${earlier}); expected each place to have an id of its own. Rename it.`,
    );
  }
}
