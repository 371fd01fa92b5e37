import { createHash } from 'node:crypto';
import { createColumns } from '../population/columns.ts';
import { dwellingSchema, householdSchema, type Population, residentSchema } from '../population/population.ts';
import type { Synthesis } from '../synthesis/synthesise.ts';

const mark = new TextEncoder().encode('fremsyn population 1\n');
const digestBytes = 32;

/** What stands before the columns: how many rows there are and could be, and the fit report. */
interface Header {
  readonly capacities: readonly [residents: number, households: number, dwellings: number];
  readonly counts: readonly [residents: number, households: number, dwellings: number];
  readonly origin: number;
  readonly fit: Synthesis['fit'];
}

/** A synthetic population as bytes: mark, header length and header, the columns' buffers, origin, and a SHA-256 of it all. */
export function encodePopulation({ population, origin, fit }: Synthesis): Uint8Array {
  const { residents, households, dwellings } = population;
  const header: Header = {
    capacities: [residents.capacity, households.capacity, dwellings.capacity],
    counts: [population.residentCount, population.householdCount, population.dwellingCount],
    origin: origin.counted.length,
    fit,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(new Uint32Array([text.length]).buffer);
  const columns = [residents, households, dwellings].map(({ buffer }) => new Uint8Array(buffer));
  const content = Buffer.concat([mark, length, text, ...columns, origin.counted]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}

/** The population that `encodePopulation` wrote; undefined where the bytes are cut short, changed, or of another form. */
export function decodePopulation(file: Uint8Array): Synthesis | undefined {
  // Not a Node buffer, whose `slice` would share its memory.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const content = bytes.subarray(0, -digestBytes);
  const digest = createHash('sha256').update(content).digest();
  if (bytes.length < mark.length + digestBytes || !digest.equals(bytes.subarray(-digestBytes))) return undefined;
  if (mark.some((byte, index) => content[index] !== byte)) return undefined;
  try {
    return readContent(content.subarray(mark.length));
  } catch {
    return undefined;
  }
}

function readContent(content: Uint8Array): Synthesis {
  const headerLength = new Uint32Array(content.slice(0, 4).buffer)[0] ?? 0;
  const header = JSON.parse(new TextDecoder().decode(content.subarray(4, 4 + headerLength))) as Header;
  let offset = 4 + headerLength;
  const take = (length: number): ArrayBuffer => {
    const part = content.slice(offset, offset + length);
    offset += length;
    return part.buffer;
  };
  const sizes = [residentSchema, householdSchema, dwellingSchema].map(
    (schema, index) => createColumns(schema, header.capacities[index] ?? 0).buffer.byteLength,
  );
  const [residents, households, dwellings] = header.capacities;
  const population: Population = {
    residents: createColumns(residentSchema, residents, take(sizes[0] ?? 0)),
    households: createColumns(householdSchema, households, take(sizes[1] ?? 0)),
    dwellings: createColumns(dwellingSchema, dwellings, take(sizes[2] ?? 0)),
    residentCount: header.counts[0],
    householdCount: header.counts[1],
    dwellingCount: header.counts[2],
  };
  return { population, origin: { counted: new Uint8Array(take(header.origin)) }, fit: header.fit };
}
