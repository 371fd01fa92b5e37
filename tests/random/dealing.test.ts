import { describe, expect, it } from 'vitest';
import { dealByNumber } from '../../engine/random/dealing.ts';
import { draw } from '../../engine/random/hash.ts';

describe('dealing rows by a number', () => {
  const rent = Int32Array.from({ length: 5_000 }, (_, row) => draw(row, 1, 2) % 40);
  const rows = () => Int32Array.from({ length: 5_000 }, (_, i) => (i * 7) % 5_000);

  it('puts them in the order that a stable sort would, however many share a number', () => {
    const list = rows();
    dealByNumber(list, list.length, (row) => rent[row]!, 39);
    expect([...list]).toEqual([...rows()].sort((a, b) => rent[a]! - rent[b]!));
  });

  it('by one number and then by another puts them in order of the second, and of the first where that is the same', () => {
    const list = rows();
    const kind = (row: number) => row % 3;
    dealByNumber(list, list.length, (row) => rent[row]!, 39);
    dealByNumber(list, list.length, kind, 2);
    expect([...list]).toEqual([...rows()].sort((a, b) => kind(a) - kind(b) || rent[a]! - rent[b]!));
  });

  it('leaves what lies behind the first ones where it is', () => {
    const list = Int32Array.of(3, 2, 1, 9, 8);
    dealByNumber(list, 3, (row) => row, 9);
    expect([...list]).toEqual([1, 2, 3, 9, 8]);
  });
});
