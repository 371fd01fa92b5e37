import { Faults } from '../pack/faults.ts';
import { type Message, Refusal } from '../pack/message.ts';
import { refusePersonalIdentity } from '../pack/personalIdentity.ts';
import type { Status } from '../pack/sourceStatus.ts';
import type { FencedCell } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import { type DataColumn, readDataTable, type WrittenTable } from './dataTable.ts';
import type { Findings } from './findings.ts';
import { readBlock, readText, readTexts } from './reading.ts';
import { entryOf, type MapTree } from './yamlTree.ts';

/** Keys of a data cell, in the order in which they are written. */
export const dataKeys = [
  ...['title', 'description', 'source', 'licence', 'date', 'status', 'file'],
  ...['resource', 'mapping', 'persons', 'table'],
] as const;

/** An imported table that stands in the document, with where it comes from. */
export interface DataCell extends FencedCell {
  readonly kind: 'data';
  readonly title?: string;
  readonly description?: string;
  /** who publishes the figures, and which table */
  readonly source?: string;
  readonly licence?: string;
  /** day of the figures, ISO */
  readonly date?: string;
  /** assumed where the document doesn't say */
  readonly status: Status;
  /** name of the file that it was imported from */
  readonly file?: string;
  /** the pack's resource that the rows are of, by its name, such as `observed` */
  readonly resource?: string;
  /** what became of the columns of the file: the field of the resource by the column's name */
  readonly mapping: ReadonlyMap<string, string>;
  /** empty where the table is refused */
  readonly columns: readonly DataColumn[];
  /** line of the file that each row stands on */
  readonly rowLines: readonly number[];
  /** whether the table holds what must not be shown: personal identity numbers, or counts of one to four persons */
  readonly isRefused: boolean;
}

const statuses: readonly Status[] = ['published', 'derived', 'assumed'];

/** Fewest persons that a cell may count, as Danish statistics withhold smaller ones. */
const fewestPersons = 5;

/** Names of columns and fields that count persons. */
const countsPersons = /^(count|persons?|personer|antal|beboere|residents|this_year|last_year|indhold)$/i;

/** Resources whose counts are not of persons. */
const notOfPersons: ReadonlySet<string> = new Set(['dwellings', 'references', 'schools', 'catchments', 'letting']);

/** A data cell as written: its table is read, small cells and personal numbers are refused. */
export function readDataCell(cell: FencedCell, map: MapTree, findings: Findings): DataCell {
  const about = Object.fromEntries(
    (['title', 'description', 'source', 'licence', 'file', 'resource'] as const).flatMap((key) => {
      const value = readText(map, key, findings)?.value;
      return value === undefined ? [] : [[key, value]];
    }),
  ) as Pick<DataCell, 'title' | 'description' | 'source' | 'licence' | 'file' | 'resource'>;
  const mapping = new Map(
    readBlock(map, 'mapping', findings)?.entries.flatMap(({ key, value }): readonly (readonly [string, string])[] =>
      value.kind === 'scalar' && value.value !== null ? [[key, String(value.value)]] : [],
    ),
  );
  tellMissing(cell, map, findings);
  const written = entryOf(map, 'table');
  const table = written?.kind === 'scalar' ? readDataTable(written, findings) : undefined;
  if (written?.kind !== 'scalar') {
    findings.error(
      written ?? { line: cell.line, column: 1 },
      'Datacellen mangler `table`. Skriv `table: |` og rækkerne under den, rykket ind.',
      'The data cell has no `table`. Write `table: |` and the rows under it, indented.',
    );
  }
  const persons = readTexts(map, 'persons', findings).map(({ value }) => value);
  const isRefused = table !== undefined && refuses(table, persons, mapping, about.resource, findings);
  return {
    ...cell,
    kind: 'data',
    ...about,
    ...dateOf(map, findings),
    status: statusOf(map, findings),
    mapping,
    columns: table && !isRefused ? table.columns : [],
    rowLines: table && !isRefused ? table.lines : [],
    isRefused,
  };
}

function tellMissing(cell: FencedCell, map: MapTree, findings: Findings): void {
  const missing = (['source', 'licence', 'date', 'status'] as const).filter((key) => !entryOf(map, key));
  if (missing.length === 0) return;
  const list = missing.map((key) => `\`${key}\``).join(', ');
  findings.warning(
    { line: cell.line, column: 1 },
    `Datacellen siger ikke ${list}. Skriv det, så læseren kan se, hvor tallene kommer fra. Uden \`status\` regnes tallene for antagne.`,
    `The data cell does not say ${list}. Write it, so that readers see where the figures come from. Without \`status\` they count as assumed.`,
  );
}

function dateOf(map: MapTree, findings: Findings): Pick<DataCell, 'date'> {
  const date = readText(map, 'date', findings);
  if (!date) return {};
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date.value)) return { date: date.value };
  findings.error(
    date,
    `date er »${date.value.slice(0, 40)}«; forventet en dag som 2025-01-31.`,
    `date is “${date.value.slice(0, 40)}”; expected a day such as 2025-01-31.`,
  );
  return {};
}

function statusOf(map: MapTree, findings: Findings): Status {
  const written = readText(map, 'status', findings);
  const status = statuses.find((candidate) => candidate === written?.value);
  if (written && !status) {
    const meant = didYouMean(written.value, statuses);
    findings.error(
      written,
      `status er »${written.value.slice(0, 40)}«; forventet published, derived eller assumed.${meant.da}`,
      `status is “${written.value.slice(0, 40)}”; expected published, derived or assumed.${meant.en}`,
    );
  }
  return status ?? 'assumed';
}

/** Whether the table holds what must not be shown, which is told line by line without repeating it. */
function refuses(
  { columns, lines, headerLine }: WrittenTable,
  persons: readonly string[],
  mapping: ReadonlyMap<string, string>,
  resource: string | undefined,
  findings: Findings,
): boolean {
  const ofIdentity = identityFaults(columns, lines);
  for (const { line, da, en } of ofIdentity) {
    findings.error({ line: line === 1 || line === undefined ? headerLine : line, column: 1 }, da, en);
  }
  let small = 0;
  for (const { name, kind, values } of columns) {
    const isMeant = persons.includes(name);
    const isNamed = countsPersons.test(mapping.get(name) ?? name) && !notOfPersons.has(resource ?? '');
    if (kind !== 'number' || !(isMeant || isNamed)) continue;
    values.forEach((value, row) => {
      if (typeof value !== 'number' || value <= 0 || value >= fewestPersons) return;
      small++;
      findings.error(
        { line: lines[row] ?? headerLine, column: 1 },
        `Kolonnen »${name}« tæller under ${fewestPersons} personer her; forventet 0 eller mindst ${fewestPersons}, så ingen kan genkendes. Slå grupper sammen, eller skriv \`..\`.`,
        `Column “${name}” counts fewer than ${fewestPersons} persons here; expected 0 or at least ${fewestPersons}, so that nobody can be recognised. Put groups together, or write \`..\`.`,
      );
    });
  }
  return small > 0 || ofIdentity.length > 0;
}

/** What looks like personal identity numbers (*CPR-numre*), also where a spreadsheet has taken the nought in front. */
function identityFaults(columns: readonly DataColumn[], lines: readonly number[]): readonly Message[] {
  const faults = new Faults();
  const rows = lines.map((line, row) => ({
    line,
    cells: columns.map(({ values }) => String(values[row] ?? '').replace(/^\d{9}$/, '0$&')),
  }));
  refusePersonalIdentity({ file: '', header: columns.map(({ name }) => name), rows, isWhole: true }, faults);
  try {
    faults.refuse();
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
}
