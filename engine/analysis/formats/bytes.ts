import { powerOfTen } from '../../arithmetic/powerOfTen.ts';

/** Size that a piece of a file has at least, but for the last, so that a large file is never whole in memory. */
const pieceSize = 1 << 17;
const firstSize = 1 << 14;

/** So few bytes are added faster one by one than by a call of `set`. */
const fewBytes = 24;

const encoder = new TextEncoder();

/** Decimals that a number may have to be written without a text being made of it, and the power of ten that makes it whole. */
const shortDecimals = 4;
const shortScale = powerOfTen(shortDecimals);
/** Up to here a number times that power fits in 31 bits. */
const largestShort = 2 ** 31 / shortScale - 1;

/** Texts of numbers that are remembered, a power of two: means over runs repeat a few fractions, estimates none. */
const remembered = 1 << 12;

/** The UTF-8 of a file while it is written. Cells go in as bytes, since a string a cell would be most of the work of a large table. */
export class Bytes {
  #bytes = new Uint8Array(firstSize);
  #length = 0;
  readonly #numbers = new Float64Array(remembered).fill(Number.NaN);
  readonly #texts: string[] = [];
  readonly #bits = new Int32Array(2);
  readonly #bitsOf = new Float64Array(this.#bits.buffer);

  get length(): number {
    return this.#length;
  }

  /** Adds bytes that have been made before. */
  add(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    if (bytes.length < fewBytes) {
      for (let i = 0; i < bytes.length; i++) this.#bytes[this.#length++] = bytes[i] as number;
    } else {
      this.#bytes.set(bytes, this.#length);
      this.#length += bytes.length;
    }
  }

  /** Adds text of ASCII alone. */
  addAscii(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /**
   * Adds a number as `String` writes it.
   * @param point code of the character between whole part and decimals
   */
  addNumber(value: number, point: number): void {
    const size = Math.abs(value);
    if (size < largestShort) {
      const scaled = Math.round(size * shortScale);
      // a decimal of so few digits is the shortest that reads as its number, which is what `String` gives
      if (scaled / shortScale === size) {
        this.#addShort(scaled, value < 0, point);
        return;
      }
    }
    const text = this.#textOf(value);
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#bytes[this.#length++] = code === codeOfPoint ? point : code;
    }
  }

  /** What has been added since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #addShort(scaled: number, isNegative: boolean, point: number): void {
    this.#reserve(16);
    if (isNegative) this.#bytes[this.#length++] = codeOfMinus;
    const whole = (scaled / shortScale) | 0;
    let decimals = scaled - whole * shortScale;
    let digits = 1;
    for (let above = 10; above <= whole; above *= 10) digits++;
    for (let at = this.#length + digits - 1, left = whole; at >= this.#length; at--, left = (left / 10) | 0) {
      this.#bytes[at] = codeOfZero + (left % 10);
    }
    this.#length += digits;
    if (decimals === 0) return;
    this.#bytes[this.#length++] = point;
    for (let place = shortScale / 10; decimals > 0; place /= 10) {
      const digit = (decimals / place) | 0;
      this.#bytes[this.#length++] = codeOfZero + digit;
      decimals -= digit * place;
    }
  }

  #textOf(value: number): string {
    this.#bitsOf[0] = value;
    const mixed = Math.imul((this.#bits[0] as number) ^ Math.imul(this.#bits[1] as number, 0x85ebca6b), 0x9e3779b1);
    const slot = mixed >>> 20;
    if (this.#numbers[slot] === value) return this.#texts[slot] as string;
    const text = String(value);
    this.#numbers[slot] = value;
    this.#texts[slot] = text;
    return text;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const codeOfZero = 48;
const codeOfMinus = 45;
const codeOfPoint = 46;

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
