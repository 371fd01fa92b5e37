import type { Label } from '../../population/geography.ts';
import { readWord } from '../words.ts';
import type { Selection, StatbankVariable, TableInfo } from './tableInfo.ts';

/** A table of StatBank that a pack is filled from. */
export interface WantedTable {
  readonly id: string;
  readonly label: Label;
  /** variables that are needed in full; of all others the sum is taken where there is one, else all values */
  readonly needed: readonly RegExp[];
  /** variables of which only some values are wanted */
  readonly wanted?: readonly { readonly variable: RegExp; readonly values: RegExp }[];
}

/**
 * The tables that a pack needs, down to the municipality. Names of variables differ from table to table (KØN and KOEN, OMRÅDE and
 * BOPOMR), so they are found by what they are; values are found in the table's own list, never taken for granted.
 */
export const wantedTables: readonly WantedTable[] = [
  {
    id: 'FOLK1A',
    label: { da: 'befolkning efter køn og alder', en: 'population by sex and age' },
    needed: [/^K(Ø|OE)N$/, /^ALDER/],
  },
  {
    id: 'FAM55N',
    label: { da: 'husstande efter type og størrelse', en: 'households by type and size' },
    needed: [/^HUSTYP/, /^HUSST/],
  },
  {
    id: 'BOL101',
    label: { da: 'boliger efter ejerforhold', en: 'dwellings by ownership' },
    needed: [/^UDLFORH/, /^EJER/],
  },
  {
    id: 'HFUDD11',
    label: { da: 'højest fuldførte uddannelse efter alder', en: 'highest education by age' },
    needed: [/^HFUDD/, /^ALDER/],
  },
  {
    id: 'RAS201',
    label: { da: 'tilknytning til arbejdsmarkedet efter alder', en: 'activity by age' },
    needed: [/^SOCIO/, /^ALDER/],
  },
  {
    id: 'INDKP101',
    label: { da: 'gennemsnitlig indkomst', en: 'mean income' },
    needed: [],
    wanted: [
      { variable: /^ENHED/, values: /^116$/ },
      { variable: /^INDKOMSTTYPE/, values: /^105$/ },
    ],
  },
  {
    id: 'FLY66',
    label: { da: 'flytninger mellem kommuner', en: 'moves between municipalities' },
    needed: [/^FRAKOMMUNE/],
  },
];

const areaVariable = /^(OMR|BOPOMR|KOMMUNEDK|AMT|KOMK|REGION|TILKOMMUNE|FRAKOMMUNE)/;

/**
 * What to ask a table for: the municipalities, the newest period, everything of the variables that are needed, and the sum of others.
 * @param areas municipality codes
 * @returns selections for every variable of the table, since the streamed format lets none out; or what the table lacks
 */
export function selectionsFor(
  table: WantedTable,
  info: TableInfo,
  areas: readonly string[],
): { readonly selections: readonly Selection[] } | { readonly lacks: string } {
  const selections: Selection[] = [];
  const rest = new Set(table.needed.map((form) => form.source));
  let hasArea = false;
  for (const variable of info.variables) {
    const code = variable.id;
    const form = table.needed.find((needed) => needed.test(code.toUpperCase()));
    if (form) rest.delete(form.source);
    const some = table.wanted?.find((wanted) => wanted.variable.test(code.toUpperCase()));
    const known = areas.filter((area) => variable.values.some(({ id }) => id === area));
    if (variable.time) selections.push({ code, values: [newest(variable)] });
    else if (!hasArea && !form && areaVariable.test(code.toUpperCase()) && known.length > 0) {
      if (known.length < areas.length)
        return { lacks: `${code} ${areas.filter((a) => !known.includes(a)).join(', ')}` };
      hasArea = true;
      selections.push({ code, values: known });
    } else if (some) {
      const values = variable.values.filter(({ id }) => some.values.test(id)).map(({ id }) => id);
      if (values.length === 0) return { lacks: `${code} ${some.values.source}` };
      selections.push({ code, values });
    } else {
      const sum = form ? undefined : variable.values.find(({ id, text }) => isSum(id) || isSum(text));
      selections.push({ code, values: sum ? [sum.id] : variable.values.map(({ id }) => id) });
    }
  }
  if (!hasArea) return { lacks: areas.join(', ') };
  return rest.size > 0 ? { lacks: [...rest].join(', ') } : { selections };
}

/** The newest period; of quarters the newest first one, since packs count people on 1 January. */
function newest({ values }: StatbankVariable): string {
  const periods = values.map(({ id }) => id).toSorted();
  return periods.findLast((period) => /K1$/.test(period)) ?? periods.at(-1) ?? '';
}

function isSum(text: string): boolean {
  return readWord({ name: '', forms: [] }, text) === 'total';
}
