import { describe, expect, it } from 'vitest';
import { createColumns } from '../../engine/population/columns.ts';
import { addOne, shiftUp } from '../../engine/population/lanes.ts';

/** Every value of a byte up to `most`, in columns beside others. */
function columnsUpTo(most: number) {
  const columns = createColumns({ before: 'u8', own: 'u8', after: 'u8' }, most + 1);
  for (let row = 0; row <= most; row++) columns.own[row] = row;
  return columns;
}

describe('steps over columns of bytes', () => {
  for (const most of [120, 255]) {
    it(`adds one to every row up to ${most} and touches no other column`, () => {
      const { own, before, after } = columnsUpTo(most);
      addOne(own, own.length, most);
      expect([...own]).toEqual(Array.from({ length: most + 1 }, (_, row) => Math.min(row + 1, most)));
      expect([...before, ...after].every((value) => value === 0)).toBe(true);
    });
  }

  it('shifts the bits of every row up and into no other row', () => {
    const { own, before, after } = columnsUpTo(255);
    shiftUp(own, own.length);
    expect([...own]).toEqual(Array.from({ length: 256 }, (_, row) => (row << 1) & 255));
    expect([...before, ...after].every((value) => value === 0)).toBe(true);
  });
});
