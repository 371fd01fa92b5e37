import type { Notebook } from '../engine/index.ts';

/** Where the document doesn't say. */
const usual = 200_000;

/** Gross income under which a resident counts as low-income, kroner a year. */
export function lowIncomeLineOf({ lowIncomeLine }: Pick<Notebook, 'lowIncomeLine'>): number {
  return lowIncomeLine ?? usual;
}
