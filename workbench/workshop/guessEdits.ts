import { type GuessCell, type GuessEntry, type Notebook, serializeNotebook } from '../../engine/index.ts';
import { bodyWithList, withBody } from './cellLists.ts';

/** Most guesses that one figure holds and still can be read. */
export const mostGuesses = 12;

/** The text with other guesses in a cell. */
export function withGuesses(notebook: Notebook, cell: GuessCell, guesses: readonly GuessEntry[]): string {
  const items = guesses.map(({ name, values }) => ({
    name,
    values: new Map(
      values.toSorted((a, b) => a.year - b.year).map(({ year, value }) => [year, Number(value.toFixed(4))]),
    ),
  }));
  return serializeNotebook(withBody(notebook, cell, bodyWithList(cell.body, 'guesses', items)));
}

/** The text with the answer shown, or hidden again. */
export function withRevealed(notebook: Notebook, cell: GuessCell, revealed: boolean): string {
  return serializeNotebook(withBody(notebook, cell, bodyWithList(cell.body, 'revealed', revealed ? true : undefined)));
}

/** Guesses with one value set, or taken out where undefined. */
export function withGuessAt(
  guesses: readonly GuessEntry[],
  index: number,
  year: number,
  value: number | undefined,
): readonly GuessEntry[] {
  return guesses.map((guess, i) => {
    if (i !== index) return guess;
    const others = guess.values.filter((entry) => entry.year !== year);
    return { ...guess, values: value === undefined ? others : [...others, { year, value }] };
  });
}

/**
 * The share that somebody wrote in per cent or points: decimal comma or point, sign and unit or none.
 * @returns undefined for what isn't a number, `null` for an empty field
 */
export function shareWritten(written: string): number | undefined | null {
  const plain = written
    .replace(/[\s\u00a0%]|pp\.?|procentpoint/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (plain === '') return null;
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return undefined;
  const share = Number(plain) / 100;
  return Math.abs(share) <= 1 ? share : undefined;
}
