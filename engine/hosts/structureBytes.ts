import { createHash } from 'node:crypto';

/** Marks what JSON has no form for. */
const mapMark = '$map';
const numbersMark = '$numbers';
const numberMark = '$number';

/**
 * Data made of plain objects, arrays, maps and number arrays as JSON in UTF-8, every number to the last bit. The same data, put
 * together in the same order, give the same bytes. Throws a TypeError for sets and other arrays of numbers.
 */
export function encodeStructure(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value, (_, part: unknown) => marked(part)));
}

/** The data that `encodeStructure` wrote. Throws a SyntaxError where the bytes are something else. */
export function decodeStructure(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes), (_, part: unknown) => unmarked(part));
}

/** SHA-256 of bytes, hexadecimal. */
export function digestOf(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Bytes between two pauses of `digesting`: a few milliseconds of work. */
const bytesBetweenPauses = 1 << 21;

/** `digestOf` in steps, for a host that hears its user meanwhile. */
export function* digesting(...parts: readonly Uint8Array[]): Generator<undefined, string, undefined> {
  const hash = createHash('sha256');
  for (const bytes of parts) {
    for (let from = 0; from < bytes.length; from += bytesBetweenPauses) {
      hash.update(bytes.subarray(from, from + bytesBetweenPauses));
      yield undefined;
    }
  }
  return hash.digest('hex');
}

function marked(part: unknown): unknown {
  if (part instanceof Map) return { [mapMark]: [...part] };
  if (part instanceof Float64Array) return { [numbersMark]: [...part] };
  if (part instanceof Set || ArrayBuffer.isView(part))
    throw new TypeError('only maps and 64-bit number arrays have a form');
  if (typeof part === 'number' && (!Number.isFinite(part) || Object.is(part, -0))) {
    return { [numberMark]: Object.is(part, -0) ? '-0' : String(part) };
  }
  return part;
}

function unmarked(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  const [entry, more] = Object.entries(part);
  if (!entry || more) return part;
  const [mark, content] = entry;
  if (mark === mapMark) return new Map(content as readonly (readonly [unknown, unknown])[]);
  if (mark === numbersMark) return Float64Array.from(content as readonly number[]);
  return mark === numberMark ? Number(content) : part;
}
