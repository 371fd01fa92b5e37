import { describe, expect, it } from 'vitest';
import { constant } from '../../engine/population/constant.ts';

describe('what is told to the compiler as a constant', () => {
  it('is given back, also where it is another one after all', () => {
    const theSame = constant<{ age: number }>();
    const first = { age: 1 };
    const second = { age: 2 };
    expect([first, first, second, first].map((given) => theSame(given))).toEqual([first, first, second, first]);
    expect(theSame(second)).toBe(second);
  });

  it('is each function’s own', () => {
    const one = constant<readonly string[]>();
    const other = constant<readonly string[]>();
    const [a, b] = [['a'], ['b']] as const;
    one(a);
    expect(other(b)).toBe(b);
    expect(one(a)).toBe(a);
  });
});
