import { stringify } from 'yaml';
import type { Provenance } from '../../engine/import/index.ts';
import type { Part } from './importFlow.ts';
import type { PartResult } from './importSide.ts';

/** Most rows of tables that stand in a document. */
export const mostRows = 5000;

/** Fewest persons that a cell may count in a document, as Danish statistics withhold smaller ones. */
const fewestPersons = 5;

/** Resources of persons, and the fields that count them. */
const counts: Readonly<Record<string, readonly string[]>> = {
  population: ['count'],
  education: ['count'],
  activity: ['count'],
  households: ['count'],
  origin: ['count'],
  convictions: ['this_year', 'last_year'],
};

/** Cells of one to four persons: they may not go where a document goes. */
export function smallCells({ resource, rows }: Pick<PartResult, 'resource' | 'rows'>): number {
  const fields = counts[resource] ?? [];
  return rows.reduce((sum, row) => {
    const small = fields.filter((field) => Number(row[field]) > 0 && Number(row[field]) < fewestPersons);
    return sum + small.length;
  }, 0);
}

/**
 * A table as a data cell of the document: the rows as they were checked, in the pack's columns, with all that tells where they come from.
 * @param id that no other data cell has
 */
export function dataCellText(
  id: string,
  title: string,
  { look, draft, provenance }: Pick<Part, 'look' | 'draft' | 'provenance'>,
  { resource, rows, isDerived }: Pick<PartResult, 'resource' | 'rows' | 'isDerived'>,
  language: 'da' | 'en',
): string {
  const status: Provenance['status'] = isDerived ? 'derived' : provenance.status;
  const mapping = Object.fromEntries(Object.entries(draft.columns).filter(([, use]) => use !== 'ignore'));
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const body = stringify(
    {
      ...{ title, source: provenance.source[language], licence: provenance.licence, date: provenance.date },
      ...{ status, file: look.file, resource, mapping },
    },
    { lineWidth: 0 },
  ).trimEnd();
  const table = lines.map((cells) => `  ${cells.map(field).join(';')}`).join('\n');
  return ['```data '.concat(id), body, 'table: |', table, '```'].join('\n');
}

function field(value: string): string {
  const plain = value.replace(/\s+/g, ' ');
  return /[";]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
