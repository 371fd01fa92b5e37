import { type ImportedTable, messagesOf, type Provenance, readTables } from '../../import/index.ts';
import type { TableInfo } from '../../import/statbank/tableInfo.ts';
import {
  activityOf,
  dwellingsOf,
  educationOf,
  householdsOf,
  incomeOf,
  type MunicipalTotals,
  moversOf,
  populationOf,
  rowsOfArea,
} from '../../import/statbank/totals.ts';
import { selectionsFor, type WantedTable, wantedTables } from '../../import/statbank/wanted.ts';
import { Faults } from '../../pack/faults.ts';
import type { Message } from '../../pack/message.ts';
import { HostError } from '../hostError.ts';
import { type StatbankClient, type StatbankData, StatbankRefusal } from './statbankClient.ts';

/** A table as it was answered, kept beside the pack so that everybody can see what it rests on. */
export interface FetchedTable {
  readonly wanted: WantedTable;
  readonly info: TableInfo;
  readonly period: string;
  readonly data: StatbankData;
  readonly table: ImportedTable;
}

/** What StatBank told of municipalities. */
export interface Fetched {
  readonly tables: readonly FetchedTable[];
  /** name of the first municipality, as StatBank has it */
  readonly name: string;
  /** totals by municipality code */
  readonly totals: ReadonlyMap<string, MunicipalTotals>;
  readonly provenance: ReadonlyMap<string, Provenance>;
  /** tables that couldn't be used, and why: the pack keeps what it had */
  readonly warnings: readonly Message[];
}

/** What of the pack rests on a table. */
const resources: Readonly<Record<string, readonly string[]>> = {
  FOLK1A: ['population', 'convictions', 'origin', 'schools'],
  FAM55N: ['households'],
  BOL101: ['dwellings'],
  HFUDD11: ['education'],
  RAS201: ['activity'],
  INDKP101: ['income'],
  FLY66: ['rate-pool-size'],
};

/**
 * Fetches the tables that a pack is filled from. Population is needed; of others those that StatBank refuses, or that nobody can read, are
 * left out with a warning.
 * @param codes municipality codes, the one that is asked about first
 * @param onTable hears which table is asked for
 * @throws HostError where StatBank doesn't answer, or population can't be used
 */
export async function fetchTotals(
  client: StatbankClient,
  codes: readonly string[],
  onTable: (table: WantedTable) => void,
): Promise<Fetched> {
  const tables: FetchedTable[] = [];
  const warnings: Message[] = [];
  for (const wanted of wantedTables) {
    onTable(wanted);
    try {
      tables.push(await fetchTable(client, wanted, codes));
    } catch (error) {
      const isNeeded = wanted.id === 'FOLK1A';
      if (isNeeded || !(error instanceof StatbankRefusal || error instanceof Unusable)) throw error;
      warnings.push(warning(wanted, error));
    }
  }
  const folk = tables.find(({ wanted }) => wanted.id === 'FOLK1A');
  const region = regionOf(folk?.info, codes[0] ?? '');
  const totals = new Map(codes.map((code) => [code, totalsOf(tables, code, region, warnings)]));
  const areas = folk?.info.variables.find(({ values }) => values.some(({ id }) => id === codes[0]));
  const name = areas?.values.find(({ id }) => id === codes[0])?.text ?? codes[0] ?? '';
  return { tables, name, totals, provenance: provenanceOf(tables), warnings };
}

/** A table that is there but isn't as it was. */
class Unusable extends HostError {}

async function fetchTable(
  client: StatbankClient,
  wanted: WantedTable,
  codes: readonly string[],
): Promise<FetchedTable> {
  const info = await client.tableInfo(wanted.id);
  const chosen = selectionsFor(wanted, info, codes);
  if ('lacks' in chosen) {
    throw new Unusable(
      `${wanted.id} mangler ${chosen.lacks}; tabellen er ikke, som den var.`,
      `${wanted.id} lacks ${chosen.lacks}; the table is not as it was.`,
    );
  }
  const data = await client.data(wanted.id, chosen.selections);
  const faults = new Faults();
  const [table] = readTables(wanted.id, data.bytes, faults);
  if (!table) {
    const [first] = messagesOf(faults);
    throw new Unusable(`${wanted.id}: ${first?.da ?? 'tomt svar'}`, `${wanted.id}: ${first?.en ?? 'empty answer'}`);
  }
  const time = info.variables.find((variable) => variable.time)?.id ?? '';
  return { wanted, info, data, table, period: chosen.selections.find(({ code }) => code === time)?.values[0] ?? '' };
}

function totalsOf(
  tables: readonly FetchedTable[],
  code: string,
  region: ReadonlySet<string>,
  warnings: Message[],
): MunicipalTotals {
  const rows = (id: string) => {
    const table = tables.find(({ wanted }) => wanted.id === id)?.table;
    const own = table ? rowsOfArea(table, code) : [];
    return own.length > 0 ? own : undefined;
  };
  const [households, dwellings, education, activity, income, movers] = [
    'FAM55N',
    'BOL101',
    'HFUDD11',
    'RAS201',
    'INDKP101',
    'FLY66',
  ].map(rows);
  const active = activity && activityOf(activity);
  const isKnown = active !== undefined && active.unknown.length === 0;
  if (active && !isKnown && !warnings.some(({ where }) => where === 'RAS201')) {
    const list = active.unknown.join(', ');
    warnings.push({
      severity: 'warning',
      where: 'RAS201',
      da: `Ukendte grupper: ${list}. Pakken beholder sin tilknytning til arbejdsmarkedet, da intet gættes.`,
      en: `Unknown groups: ${list}. The pack keeps its activity, since nothing is guessed.`,
    });
  }
  const mean = income && incomeOf(income);
  const moved = movers && moversOf(movers, code, region);
  return {
    population: populationOf(rows('FOLK1A') ?? []),
    ...(households ? { households: householdsOf(households) } : {}),
    ...(dwellings ? { dwellings: dwellingsOf(dwellings) } : {}),
    ...(education ? { education: educationOf(education) } : {}),
    ...(active && isKnown ? { activity: active.totals } : {}),
    ...(mean === undefined ? {} : { income: mean }),
    ...(moved ? { movers: moved } : {}),
  };
}

/** The municipalities of a region follow it in StatBank's list of areas; regions have codes under 100. */
function regionOf(info: TableInfo | undefined, code: string): ReadonlySet<string> {
  const areas = info?.variables.find(({ values }) => values.some(({ id }) => id === code))?.values ?? [];
  const at = areas.findIndex(({ id }) => id === code);
  const isRegion = ({ id }: { readonly id: string }) => Number(id) < 100;
  const start = areas.slice(0, Math.max(0, at)).findLastIndex(isRegion);
  const end = areas.findIndex((area, i) => i > at && isRegion(area));
  return new Set(areas.slice(start + 1, end < 0 ? undefined : end).map(({ id }) => id));
}

function provenanceOf(tables: readonly FetchedTable[]): ReadonlyMap<string, Provenance> {
  return new Map(
    tables.flatMap(({ wanted, info, period }) =>
      (resources[wanted.id] ?? []).map((resource): [string, Provenance] => [
        resource,
        {
          source: {
            da: `Danmarks Statistik, ${wanted.id}: ${info.text} (${period}), fordelt på boligområder som før`,
            en: `Statistics Denmark, ${wanted.id}: ${wanted.label.en} (${period}), shared out over estates as before`,
          },
          path: `https://www.statistikbanken.dk/${wanted.id}`,
          date: /^\d{4}-\d{2}-\d{2}/.exec(info.updated)?.[0] ?? `${period.slice(0, 4)}-01-01`,
          licence: 'CC-BY-4.0',
          status: 'assumed',
        },
      ]),
    ),
  );
}

function warning({ id }: WantedTable, error: HostError): Message {
  return {
    severity: 'warning',
    where: id,
    da: `${error.da} Pakken beholder det, den havde.`,
    en: `${error.en} The pack keeps what it had.`,
  };
}
