import { describe, expect, it } from 'vitest';
import { draw } from '../../engine/random/hash.ts';
import { sortNumbers } from '../../engine/random/sortNumbers.ts';

/** Numbers under 2⁵³ that carry a draw and, in their lowest bits, their place. */
function drawn(count: number, upTo: (u: number) => number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.floor(upTo(draw(i, 7, 11) / 8)) * 16_777_216 + i);
}

const spreads = {
  'evenly spread': (u: number) => u,
  'all close to zero': (u: number) => u / 1_000_000,
  'in two heaps': (u: number) => (u < 200_000_000 ? u / 1000 : u),
};

describe('sorting numbers that carry draws', () => {
  for (const [name, upTo] of Object.entries(spreads)) {
    for (const count of [0, 1, 2, 24, 25, 3000]) {
      it(`puts ${count} numbers ${name} in the order that the engine's own sorting does`, () => {
        const numbers = drawn(count, upTo);
        const expected = numbers.slice().sort();
        sortNumbers(numbers, count, 2 ** 53);
        expect([...numbers]).toEqual([...expected]);
      });
    }
  }

  it('leaves what stands behind them', () => {
    const numbers = Float64Array.of(3, 1, 2, 0);
    sortNumbers(numbers, 3, 3);
    expect([...numbers]).toEqual([1, 2, 3, 0]);
  });
});
