import type { AgeBand } from '../ages.ts';
import { readAges } from '../ages.ts';
import type { ImportedTable } from '../table.ts';
import { activityWords, educationWords, householdWords, readWord, sexWords, type Vocabulary } from '../words.ts';
import { type StatbankRow, type StatbankValue, statbankRows } from './statbankRows.ts';

/** A count of a category at ages. */
export interface AgedTotal {
  readonly category: string;
  readonly ages: AgeBand;
  readonly count: number;
}

/** What StatBank publishes of a municipality. What a table didn't give is left out. */
export interface MunicipalTotals {
  readonly population: readonly AgedTotal[];
  /** households by the pack's type and size, larger ones in size 6; `type size` */
  readonly households?: ReadonlyMap<string, number>;
  /** dwellings by kind of estate */
  readonly dwellings?: ReadonlyMap<string, number>;
  readonly education?: readonly AgedTotal[];
  readonly activity?: readonly AgedTotal[];
  /** mean income of persons over 14 before tax, kroner a year */
  readonly income?: number;
  /** movers from municipalities of the same region, and from others */
  readonly movers?: { readonly region: number; readonly country: number };
}

type Rows = readonly StatbankRow[];
const area = /^(OMR|BOPOMR|KOMMUNEDK|AMT|KOMK|TILKOMMUNE)/;

/** Persons by sex and single year or band. */
export function populationOf(rows: Rows): readonly AgedTotal[] {
  return aged(rows, /^K(Ø|OE)N$/, sexWords).totals;
}

/** Rows of one municipality; those of other codes are left out. */
export function rowsOfArea(table: ImportedTable, code: string): Rows {
  return statbankRows(table).filter((row) => row.of(area).code.replace(/^0+(?=\d{3})/, '') === code);
}

/** Persons by education and age; of unknown education nothing is said. */
export function educationOf(rows: Rows): readonly AgedTotal[] {
  return aged(rows, /^HFUDD/, educationWords).totals;
}

/**
 * Persons by activity and age, with the groups that no word of the pack's is known for. A group that is the sum of others by its name
 * is left out.
 */
export function activityOf(rows: Rows): { readonly totals: readonly AgedTotal[]; readonly unknown: readonly string[] } {
  return aged(rows, /^SOCIO/, activityWords);
}

function aged(rows: Rows, variable: RegExp, words: Vocabulary) {
  const totals: AgedTotal[] = [];
  const unknown = new Set<string>();
  for (const row of rows) {
    const ages = first(row.of(/^ALDER/), readAges);
    const value = row.of(variable);
    const word = first(value, (text) => readWord(words, text));
    if (!ages || ages === 'total' || word === 'total' || row.value === null) continue;
    if (word) totals.push({ category: word.code, ages, count: row.value });
    else unknown.add(value.text);
  }
  return { totals, unknown: [...unknown] };
}

function first<T>({ text, code }: StatbankValue, read: (text: string) => T | undefined): T | undefined {
  return read(text) ?? read(code);
}

/** Households by the pack's type and size. */
export function householdsOf(rows: Rows): ReadonlyMap<string, number> {
  const households = new Map<string, number>();
  for (const row of rows) {
    const word = first(row.of(/^HUSTYP/), (text) => readWord(householdWords, text));
    const size = Number(/\d+/.exec(row.of(/^HUSST/).code)?.[0] ?? Number.NaN);
    if (!word || word === 'total' || !(size > 0) || row.value === null) continue;
    const type = typeOf(word.code, size);
    const key = `${type} ${Math.min(size, 6)}`;
    households.set(key, (households.get(key) ?? 0) + row.value);
  }
  return households;
}

function typeOf(code: string, size: number): string {
  if (code === 'single') return size > 1 ? 'single-with-children' : 'single';
  if (code === 'couple') return size > 2 ? 'couple-with-children' : size === 2 ? 'couple' : 'single';
  return code === 'other' && size === 1 ? 'single' : code;
}

/** Dwellings by kind: social and co-operative by owner, others by whether the owner lives there. */
export function dwellingsOf(rows: Rows): ReadonlyMap<string, number> {
  const dwellings = new Map<string, number>();
  for (const row of rows) {
    const owner = row.of(/^EJER/).text.toLowerCase();
    const use = row.of(/^UDLFORH/).text.toLowerCase();
    if (row.value === null || /i alt/.test(owner) || /i alt/.test(use)) continue;
    const kind = /almen|social/.test(owner)
      ? 'social'
      : /andel|cooperative/.test(owner)
        ? 'cooperative'
        : /ejer|owner/.test(use)
          ? 'owner-occupied'
          : 'private-rental';
    dwellings.set(kind, (dwellings.get(kind) ?? 0) + row.value);
  }
  return dwellings;
}

/** The one figure there is. */
export function incomeOf(rows: Rows): number | undefined {
  return rows.find(({ value }) => value !== null)?.value ?? undefined;
}

/**
 * Who moved to the municipality, from its region and from elsewhere.
 * @param region codes of the region's municipalities
 */
export function moversOf(rows: Rows, code: string, region: ReadonlySet<string>): MunicipalTotals['movers'] {
  const movers = { region: 0, country: 0 };
  for (const row of rows) {
    const from = row.of(/^FRAKOMMUNE/).code;
    if (from === code || row.value === null || !/^[1-9]\d\d$/.test(from)) continue;
    movers[region.has(from) ? 'region' : 'country'] += row.value;
  }
  return movers;
}
