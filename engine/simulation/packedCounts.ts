import { atOnce } from './inSteps.ts';

/**
 * Counts over years as few bytes, before they are compressed. What is kept is how far a count is from what the others let expect: a strategy's year differs from
 * its year before about as that of the first strategy with the same luck does, and all begin alike. Cell by cell and year by year, so that numbers of one size lie
 * together: the lowest eight bits of each with the sign in the last, then what is over, as whole numbers of varying length, nearly always nothing.
 * @param arrays a run's counts, [year][cell], whole numbers under 2^49: the runs of a strategy after one another, and every strategy on the same ones
 * @param cells a year
 * @param runs of a strategy
 */
export function packCounts(arrays: readonly Float64Array[], cells: number, runs: number): Uint8Array<ArrayBuffer> {
  const lowest: number[] = [];
  const over: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    ofCell(arrays, cell, cells, (array, at) => {
      const difference = (arrays[array]?.[at] ?? 0) - expected(arrays, array, at, cells, runs);
      const folded = difference < 0 ? -2 * difference - 1 : 2 * difference;
      lowest.push(folded % 256);
      let left = Math.floor(folded / 256);
      for (; left >= 128; left = Math.floor(left / 128)) over.push((left % 128) + 128);
      over.push(left);
    });
  }
  const bytes = new Uint8Array(lowest.length + over.length);
  bytes.set(lowest);
  bytes.set(over, lowest.length);
  return bytes;
}

/** What was packed: `count` arrays of `length` numbers. */
interface Packed {
  readonly cells: number;
  readonly runs: number;
  readonly count: number;
  readonly length: number;
}

/**
 * The counts that `packCounts` packed.
 * @throws RangeError where the bytes end within a number, or go on after the last
 */
export function unpackCounts(bytes: Uint8Array, packed: Packed): readonly Float64Array[] {
  return atOnce(unpackingCounts(bytes, packed));
}

/** The same in steps, a cell at a time, for a page that hears its reader meanwhile. */
export function* unpackingCounts(
  bytes: Uint8Array,
  { cells, runs, count, length }: Packed,
): Generator<undefined, readonly Float64Array[], undefined> {
  const arrays = Array.from({ length: count }, () => new Float64Array(length));
  let next = count * length;
  const takeOver = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[next++];
      if (byte === undefined) throw new RangeError('the counts are cut short');
      value += (byte % 128) * unit;
      if (byte < 128) return value;
    }
  };
  let number = 0;
  for (let cell = 0; cell < cells; cell++) {
    ofCell(arrays, cell, cells, (array, at, own) => {
      const folded = takeOver() * 256 + (bytes[number++] ?? 0);
      const difference = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      own[at] = expected(arrays, array, at, cells, runs) + difference;
    });
    yield undefined;
  }
  if (next !== bytes.length) throw new RangeError('there are more bytes than counts');
  return arrays;
}

/** Every number of a cell once, those that others are expected from before them. */
function ofCell(
  arrays: readonly Float64Array[],
  cell: number,
  cells: number,
  visit: (array: number, at: number, own: Float64Array) => void,
): void {
  const length = arrays[0]?.length ?? 0;
  for (let at = cell; at < length; at += cells) {
    for (const [array, own] of arrays.entries()) visit(array, at, own);
  }
}

function expected(arrays: readonly Float64Array[], array: number, at: number, cells: number, runs: number): number {
  const before = at - cells;
  const own = arrays[array];
  if (array < runs) return before >= 0 ? (own?.[before] ?? 0) : array > 0 ? (arrays[0]?.[at] ?? 0) : 0;
  const first = arrays[array % runs];
  const step = (first?.[at] ?? 0) - (before >= 0 ? (first?.[before] ?? 0) : 0);
  return step + (before >= 0 ? (own?.[before] ?? 0) : 0);
}
