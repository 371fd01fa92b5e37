/** What a cell was expected to hold. */
export interface Expectation {
  readonly da: string;
  readonly en: string;
}

/** Reads one cell: its value, or what was expected of it. */
export type Cell<T> = (text: string) => { readonly value: T } | { readonly expected: Expectation };

const plain = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** Any text but none. */
export const text: Cell<string> = (raw) =>
  raw.trim() === '' ? { expected: { da: 'tekst', en: 'text' } } : { value: raw.trim() };

/** Text that may be left out. */
export const optionalText: Cell<string> = (raw) => ({ value: raw.trim() });

/** A whole number from `low` to `high`. */
export function whole(low = 0, high = Number.MAX_SAFE_INTEGER): Cell<number> {
  const expected = rangeOf('et helt tal', 'a whole number', low, high);
  return (raw) => {
    const value = numeric(raw);
    return value !== undefined && Number.isInteger(value) && value >= low && value <= high ? { value } : { expected };
  };
}

/** A number with a dot for decimals, from `low` to `high`. */
export function decimal(low = -Infinity, high = Infinity): Cell<number> {
  const expected = rangeOf('et tal med punktum som decimaltegn', 'a number with a dot for decimals', low, high);
  return (raw) => {
    const value = numeric(raw);
    return value !== undefined && value >= low && value <= high ? { value } : { expected };
  };
}

/** A share, 0–1. */
export const share = decimal(0, 1);

/** `true` or `false`. */
export const flag: Cell<boolean> = (raw) => {
  const word = raw.trim().toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true' };
  return { expected: { da: 'true eller false', en: 'true or false' } };
};

/** One of the words given. */
export function word<const T extends string>(words: readonly T[]): Cell<T> {
  const list = words.join(', ');
  const expected = { da: `et af ordene ${list}`, en: `one of the words ${list}` };
  return (raw) => {
    const value = words.find((w) => w === raw.trim());
    return value === undefined ? { expected } : { value };
  };
}

function numeric(raw: string): number | undefined {
  const trimmed = raw.trim();
  if (!plain.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

function rangeOf(da: string, en: string, low: number, high: number): Expectation {
  const top = high === Infinity || high === Number.MAX_SAFE_INTEGER;
  if (low === -Infinity && top) return { da, en };
  if (top) return { da: `${da}, mindst ${low}`, en: `${en}, at least ${low}` };
  return { da: `${da} fra ${low} til ${high}`, en: `${en} from ${low} to ${high}` };
}
