/**
 * Steps over columns of bytes, four rows at a time: a column begins at a multiple of eight bytes and is filled up to one (`columns.ts`), so its
 * bytes can be taken as words, and as long as no byte overflows each stays in its lane.
 */

/** Adds one to every row, up to `most`. Rows of nobody are counted on too; whoever takes one fills it anew. @param most 120–255 */
export function addOne(column: Uint8Array, rows: number, most: number): void {
  const words = wordsOf(column, rows);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    // A byte of 120 or more shows in its highest bit once eight are added.
    if (((((word & 0x7f7f7f7f) + 0x08080808) | word) & 0x80808080) === 0) words[i] = word + 0x01010101;
    else {
      const end = Math.min(column.length, i * 4 + 4);
      for (let row = i * 4; row < end; row++) column[row] = Math.min((column[row] as number) + 1, most);
    }
  }
}

/** Shifts the bits of every row up by one; the highest is lost. */
export function shiftUp(column: Uint8Array, rows: number): void {
  const words = wordsOf(column, rows);
  for (let i = 0; i < words.length; i++) words[i] = ((words[i] as number) << 1) & 0xfefefefe;
}

function wordsOf(column: Uint8Array, rows: number): Int32Array {
  return new Int32Array(column.buffer, column.byteOffset, (rows + 3) >> 2);
}
