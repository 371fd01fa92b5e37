/**
 * Counts over years as few bytes: each year's differences from the year before, cell by cell, as whole numbers of varying length with
 * the sign in the last bit. Neighbouring years are alike, so most take one byte.
 * @param counts [year][cell], whole numbers under 2^52
 * @param cells a year
 */
export function packCounts(counts: Float64Array, cells: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    let before = 0;
    for (let at = cell; at < counts.length; at += cells) {
      const value = counts[at] as number;
      const difference = value - before;
      before = value;
      let left = difference < 0 ? -2 * difference - 1 : 2 * difference;
      for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
      bytes.push(left);
    }
  }
  return new Uint8Array(bytes);
}

/**
 * The counts that `packCounts` packed, one array after another.
 * @returns as many arrays of `length` as the bytes hold
 * @throws RangeError where the bytes end within an array
 */
export function unpackCounts(bytes: Uint8Array, cells: number, length: number): readonly Float64Array[] {
  const arrays: Float64Array[] = [];
  let next = 0;
  const take = (): number => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[next++];
      if (byte === undefined) throw new RangeError('the counts are cut short');
      value += (byte % 128) * unit;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
  };
  while (next < bytes.length) {
    const counts = new Float64Array(length);
    for (let cell = 0; cell < cells; cell++) {
      let value = 0;
      for (let at = cell; at < length; at += cells) {
        value += take();
        counts[at] = value;
      }
    }
    arrays.push(counts);
  }
  return arrays;
}
