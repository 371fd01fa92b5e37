/**
 * The keyed draw of the yearly loop: two multiply rounds over a 32-bit key, a word of the stream stirred in before each.
 * Constants are those of a published low-bias 32-bit mixer (C. Wellons, "Prospecting for hash functions", 2018).
 * One round fails a dispersion check, two pass the tests of `tests/random`.
 * @param key chance key of a resident, household or dwelling
 * @param first first word of the stream (process and year)
 * @param second second word
 * @returns unsigned 32-bit integer
 */
export function draw(key: number, first: number, second: number): number {
  let h = key ^ first;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = (h ^ (h >>> 15)) + second;
  h = Math.imul(h ^ (h >>> 16), 0x735a2d97);
  return (h ^ (h >>> 15)) >>> 0;
}

/** A key made of two: a child's from its parent's and the birth order, a household's from its founder's and the year. */
export function combineKeys(a: number, b: number): number {
  return draw(a, 0x5bd1e995, Math.imul(b, 0x9e3779b1));
}

/** A key for a name, so that a measure's coverage is drawn alike wherever the name occurs (FNV-1a, then mixed). */
export function keyOfText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return combineKeys(h >>> 0, text.length);
}
