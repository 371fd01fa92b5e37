import type { Pack } from '../pack/pack.ts';
import type { YearRange } from './cellParts.ts';

/**
 * Years of the projection where they are known: a use that begins later does nothing in them, which is told but is no fault.
 * Else the years that a use may name at all.
 */
export interface Horizon extends YearRange {
  readonly isKnown: boolean;
}

/** Years as documents and the command line write them: `2025..2040`, first and last inclusive. Undefined for anything else. */
export function parseYears(text: string): YearRange | undefined {
  const match = /^\s*(\d{4})\s*\.\.\s*(\d{4})\s*$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2]);
  return from >= 1900 && to <= 2200 && from < to ? { from, to } : undefined;
}

/** The years as they are written. */
export function formatYears({ from, to }: YearRange): string {
  return `${from}..${to}`;
}

/** Years that people write in other ways: `2025-2040`, `2025–2040`, `2025 til 2040`. */
export function yearsMeant(text: string): YearRange | undefined {
  const match = /^\s*(\d{4})\D{1,8}(\d{4})\s*$/.exec(text);
  return match ? parseYears(`${match[1]}..${match[2]}`) : undefined;
}

/** The years of a projection where a document names none: the pack's base year and fifteen years on. */
export function horizonOf(document: { readonly years?: YearRange }, pack: Pick<Pack, 'baseYear'>): YearRange {
  return document.years ?? { from: pack.baseYear, to: pack.baseYear + 15 };
}
