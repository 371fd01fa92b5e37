import type { Message } from '../pack/message.ts';
import { isFigureField } from './target.ts';
import { importTargets, targetOf } from './targets.ts';

/** What a column of an imported table is: a field, figures of one category (a table that lies across), or nothing that is needed. */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'figures'; readonly field: string; readonly at: Readonly<Record<string, string>> }
  | { readonly kind: 'ignored' };

/** How a table becomes rows of a resource. */
export interface Mapping {
  readonly resource: string;
  /** by column name; columns that aren't here are ignored */
  readonly columns: ReadonlyMap<string, ColumnUse>;
  /** fields that hold for the whole table, as text */
  readonly constants: ReadonlyMap<string, string>;
  /** rows that are kept: value by column name */
  readonly only: ReadonlyMap<string, string>;
}

/**
 * Reads what somebody wrote for a column: a field (`age`), `ignore`, or categories whose figures it holds (`sex:man+age:0-17`).
 * @returns the use, or what is wrong with it
 */
export function readColumnUse(resource: string, column: string, written: string): ColumnUse | Message {
  if (written === 'ignore') return { kind: 'ignored' };
  const fields = targetOf(resource)?.fields ?? [];
  const names = fields.map(({ name }) => name);
  const parts = written.split('+').map((part) => part.trim());
  const unknown = parts.find((part) => !names.includes(part.split(':')[0] ?? ''));
  if (unknown !== undefined) {
    return {
      severity: 'error',
      where: column,
      da: `Fandt »${unknown}«; forventede et felt i ${resource}: ${names.join(', ')}, eller ignore. Ret kortlægningen.`,
      en: `Found “${unknown}”; expected a field of ${resource}: ${names.join(', ')}, or ignore. Mend the mapping.`,
    };
  }
  const at = Object.fromEntries(parts.filter((part) => part.includes(':')).map((part) => split(part)));
  const named = parts.find((part) => !part.includes(':'));
  if (Object.keys(at).length === 0) return { kind: 'field', field: named ?? '' };
  const figures = named ?? fields.find(isFigureField)?.name ?? '';
  return { kind: 'figures', field: figures, at };
}

function split(part: string): [string, string] {
  const colon = part.indexOf(':');
  return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
}

/** The fault of a resource that tables can't be imported into. */
export function unknownResource(resource: string): Message {
  const names = importTargets.map((target) => target.resource).join(', ');
  return {
    severity: 'error',
    where: resource,
    da: `Fandt »${resource}«; forventede en ressource, som tabeller kan indlæses i: ${names}. Vælg en af dem.`,
    en: `Found “${resource}”; expected a resource that tables can be imported into: ${names}. Choose one of them.`,
  };
}
