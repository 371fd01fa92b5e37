import seedrandom from 'seedrandom';

/**
 * The 64-bit key of a seed that people type, as two unsigned 32-bit words.
 * @param seed any text; the same text gives the same key everywhere
 */
export function keyFromSeed(seed: string): readonly [number, number] {
  const generator = seedrandom(seed);
  return [generator.int32() >>> 0, generator.int32() >>> 0];
}
