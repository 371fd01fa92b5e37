import { describe, expect, it } from 'vitest';
import { createPhiloxStream, philox4x32 } from '../../engine/random/philox.ts';

function block(key: [number, number], counter: [number, number, number, number]): string {
  const out = new Uint32Array(4);
  philox4x32(key[0], key[1], ...counter, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('Philox 4x32-10 gives the known answers published with Random123', () => {
  it('for zero key and counter', () => {
    expect(block([0, 0], [0, 0, 0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
  });

  it('for key and counter of all ones', () => {
    expect(block([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff])).toBe(
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    );
  });

  it('for the digits of pi', () => {
    expect(block([0xa4093822, 0x299f31d0], [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344])).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    );
  });
});

describe('a Philox stream', () => {
  it('walks the counter, four words at a time', () => {
    const next = createPhiloxStream(7, 11, 3);
    const words = Array.from({ length: 8 }, next);
    const out = new Uint32Array(4);
    philox4x32(7, 11, 1, 0, 3, 0, out);
    expect(words.slice(4)).toEqual([...out]);
  });
});
