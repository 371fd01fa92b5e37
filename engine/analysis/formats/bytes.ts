import type { Cells } from '../table.ts';

/** Size that a piece of a file has at least, but for the last, so that a large file is never whole in memory. */
const pieceSize = 1 << 16;

const encoder = new TextEncoder();

/** The UTF-8 of a file while it is written. Cells go in as bytes, since a string a cell would be most of the work of a large table. */
export class Bytes {
  #bytes = new Uint8Array(2 * pieceSize);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds bytes that have been made before. */
  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    // a loop, as most cells are shorter than what a call of `set` costs
    for (let i = 0; i < bytes.length; i++) this.#bytes[this.#length++] = bytes[i] as number;
  }

  /** Adds text of ASCII alone, such as a number. */
  addAscii(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** What has been added since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/**
 * A file of many rows, piece by piece, each made when asked for.
 * @param write adds a row, with what parts it from the next
 */
export function* inPieces(
  head: string,
  rows: number,
  write: (row: number, into: Bytes) => void,
  foot = '',
): Generator<Uint8Array> {
  const bytes = new Bytes();
  bytes.add(encoder.encode(head));
  for (let row = 0; row < rows; row++) {
    write(row, bytes);
    if (bytes.length >= pieceSize) yield bytes.take();
  }
  bytes.add(encoder.encode(foot));
  yield bytes.take();
}

/** Writes the cells of a column whose texts are kept by number: each text is made once, and no row looks its text up. */
export function codedWriter(
  { codeAt, texts }: NonNullable<Cells['coded']>,
  write: (text: string) => Uint8Array,
  empty: Uint8Array,
): (row: number, into: Bytes) => void {
  const written: (Uint8Array | undefined)[] = [];
  return (row, into) => {
    const code = codeAt(row);
    let cell = code < 0 ? empty : written[code];
    if (cell === undefined) {
      cell = write(texts[code] as string);
      written[code] = cell;
    }
    into.add(cell);
  };
}

/** Results that `remembering` keeps: a column of estimates repeats none, and should not be kept whole. */
const mostRemembered = 4096;

/** The same writing of cells: a column repeats few texts and counts, most often the one before. One that hardly repeats any isn't looked up. */
export function remembering<Written, T extends string | number>(write: (cell: T) => Written): (cell: T) => Written {
  const written = new Map<T, Written>();
  let lastCell: T | undefined;
  let last: Written | undefined;
  let hits = 0;
  let misses = 0;
  return (cell) => {
    if (cell === lastCell && last !== undefined) return last;
    const isWorthIt = misses < mostRemembered || hits > misses;
    let result = isWorthIt ? written.get(cell) : undefined;
    if (result === undefined) {
      misses++;
      result = write(cell);
      if (written.size < mostRemembered) written.set(cell, result);
    } else hits++;
    lastCell = cell;
    last = result;
    return result;
  };
}

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The text of a file; a byte-order mark stays. */
export function textOf(pieces: Iterable<Uint8Array>): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}
