import { type ColumnUse, importTargets, type Mapping, readColumnUse, targetOf } from '../../engine/import/index.ts';
import type { Message } from '../../engine/index.ts';

/** What somebody has said of a table's columns so far, as text that fields of a form hold. */
export interface Draft {
  /** the pack's resource; empty where the table isn't used */
  readonly resource: string;
  /** what each column is: a field's name, `ignore`, or categories as `sex:man+age:0-17` */
  readonly columns: Readonly<Record<string, string>>;
  /** fields for the whole table */
  readonly constants: Readonly<Record<string, string>>;
  /** the only value of a column that counts */
  readonly only: Readonly<Record<string, string>>;
}

/** A table that isn't used. */
export const unused: Draft = { resource: '', columns: {}, constants: {}, only: {} };

/** Whether a column's use is written as categories. */
export function isAcross(written: string): boolean {
  return written.includes(':');
}

/** A mapping as text. */
export function draftOf({ resource, columns, constants, only }: Mapping): Draft {
  return {
    resource,
    columns: Object.fromEntries([...columns].map(([column, use]) => [column, written(use, resource)])),
    constants: Object.fromEntries(constants),
    only: Object.fromEntries(only),
  };
}

function written(use: ColumnUse, resource: string): string {
  if (use.kind === 'ignored') return 'ignore';
  if (use.kind === 'field') return use.field;
  const at = Object.entries(use.at).map(([field, value]) => `${field}:${value}`);
  const isOwn = targetOf(resource)?.fields.find(({ kind }) => figureKinds.has(kind))?.name === use.field;
  return [...at, ...(isOwn ? [] : [use.field])].join('+');
}

const figureKinds: ReadonlySet<string> = new Set(['count', 'amount', 'share']);

/** The mapping that a draft says, and what is wrong with single columns of it. */
export function mappingOf(draft: Draft): {
  readonly mapping: Mapping;
  readonly faults: ReadonlyMap<string, Message>;
} {
  const columns = new Map<string, ColumnUse>();
  const faults = new Map<string, Message>();
  for (const [column, text] of Object.entries(draft.columns)) {
    const use = readColumnUse(draft.resource, column, text.trim() === '' ? 'ignore' : text.trim());
    if ('severity' in use) faults.set(column, use);
    else columns.set(column, use);
  }
  const filled = (record: Readonly<Record<string, string>>) =>
    new Map(Object.entries(record).filter(([, value]) => value.trim() !== ''));
  const mapping = { resource: draft.resource, columns, constants: filled(draft.constants), only: filled(draft.only) };
  return { mapping, faults };
}

/** Names of what tables can become, in order. */
export const resourceNames: readonly string[] = importTargets.map(({ resource }) => resource);
