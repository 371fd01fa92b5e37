import { describe, expect, it } from 'vitest';
import { remembered } from '../../workbench/dataflow/remembered.ts';

/** Counts of two strategies, and work that tells how often it was done. */
function setting() {
  const [own, parent] = [[new Float64Array([1])], [new Float64Array([2])]];
  let done = 0;
  const work = () => ++done;
  return { own, parent, work };
}

describe('what was worked out from counts', () => {
  it('is at hand when the same is asked of the same counts', () => {
    const { own, work } = setting();
    expect(remembered([own], 'gap 2040', work)).toBe(1);
    expect(remembered([own], 'gap 2040', work)).toBe(1);
  });

  it('is worked out for other counts, though they be equal, and for another question', () => {
    const { own, work } = setting();
    remembered([own], 'gap 2040', work);
    expect(remembered([[...own]], 'gap 2040', work)).toBe(2);
    expect(remembered([own], 'gap 2039', work)).toBe(3);
  });

  it('tells a difference between two strategies from what is known of either, and from the difference the other way', () => {
    const { own, parent, work } = setting();
    remembered([own], 'gap 2040', work);
    expect(remembered([own, parent], 'gap 2040', work)).toBe(2);
    expect(remembered([parent, own], 'gap 2040', work)).toBe(3);
    expect(remembered([parent], 'gap 2040', work)).toBe(4);
    expect(remembered([own, parent], 'gap 2040', work)).toBe(2);
  });

  it('may be nothing', () => {
    const { own, work } = setting();
    remembered([own], 'level 2040', () => {
      work();
      return undefined;
    });
    expect(remembered<unknown>([own], 'level 2040', work)).toBeUndefined();
  });
});
