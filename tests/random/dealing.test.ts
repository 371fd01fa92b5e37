import { describe, expect, it } from 'vitest';
import { dealByNumber } from '../../engine/random/dealing.ts';
import { draw } from '../../engine/random/hash.ts';

describe('dealing rows by a number', () => {
  const rent = Int32Array.from({ length: 5_000 }, (_, row) => draw(row, 1, 2) % 40);
  const rows = () => Int32Array.from({ length: 5_000 }, (_, i) => (i * 7) % 5_000);
  const deal = (list: Int32Array, numberOf: (row: number) => number, most: number, count = list.length) =>
    dealByNumber(list, Float64Array.from(list, numberOf), count, most);

  it('puts them in the order that a stable sort would, however many share a number', () => {
    const list = rows();
    deal(list, (row) => rent[row]!, 39);
    expect([...list]).toEqual([...rows()].sort((a, b) => rent[a]! - rent[b]!));
  });

  it('by one number and then by another puts them in order of the second, and of the first where that is the same', () => {
    const list = rows();
    const kind = (row: number) => row % 3;
    deal(list, (row) => rent[row]!, 39);
    deal(list, kind, 2);
    expect([...list]).toEqual([...rows()].sort((a, b) => kind(a) - kind(b) || rent[a]! - rent[b]!));
  });

  it('leaves what lies behind the first ones where it is', () => {
    const list = Int32Array.of(3, 2, 1, 9, 8);
    deal(list, (row) => row, 9, 3);
    expect([...list]).toEqual([1, 2, 3, 9, 8]);
  });
});
