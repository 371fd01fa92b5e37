import { describe, expect, it } from 'vitest';
import { combineKeys, draw, keyOfText } from '../../engine/random/hash.ts';
import { keyFromSeed } from '../../engine/random/seed.ts';
import { Stream, streamsOf } from '../../engine/random/streams.ts';

const year = streamsOf(keyFromSeed('balance'), 0, 2026);
const next = streamsOf(keyFromSeed('balance'), 0, 2027);
const first = year.first[Stream.labour]!;
const second = year.second[Stream.labour]!;

/** Chi-square statistic of counts against equal expectation, standardised: about N(0, 1) for many cells. */
function standardised(counts: ArrayLike<number>, total: number): number {
  const expected = total / counts.length;
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i++) chiSquare += (counts[i]! - expected) ** 2 / expected;
  const degrees = counts.length - 1;
  return (chiSquare - degrees) / Math.sqrt(2 * degrees);
}

describe('the keyed yearly draw', () => {
  it('flips half of the output bits when one bit of the key flips (avalanche)', () => {
    let worst = 0;
    for (let bit = 0; bit < 32; bit++) {
      const flips = new Float64Array(32);
      const samples = 20_000;
      for (let i = 0; i < samples; i++) {
        const key = combineKeys(i, bit);
        const difference = draw(key, first, second) ^ draw((key ^ (1 << bit)) >>> 0, first, second);
        for (let out = 0; out < 32; out++) flips[out]! += (difference >>> out) & 1;
      }
      for (const count of flips) worst = Math.max(worst, Math.abs(count / samples - 0.5));
    }
    expect(worst).toBeLessThan(0.02);
  });

  it.each([0, 8, 16, 24])('spreads consecutive keys evenly over 256 cells of the bits from %i', (shift) => {
    const counts = new Float64Array(256);
    const total = 1_000_000;
    for (let key = 0; key < total; key++) counts[(draw(key, first, second) >>> shift) & 255]!++;
    expect(Math.abs(standardised(counts, total))).toBeLessThan(4.5);
  });

  it('is not over-regular: random keys collide in cells as chance has it (dispersion)', () => {
    const cells = new Float64Array(65_536);
    const total = 655_360;
    for (let i = 0; i < total; i++) cells[draw(combineKeys(i, 99), first, second) >>> 16]!++;
    expect(Math.abs(standardised(cells, total))).toBeLessThan(4.5);
  });

  it('gives one resident unrelated luck in successive years and processes (serial pairs)', () => {
    const pairs: [Int32Array, Int32Array, number][] = [
      [next.first, next.second, Stream.labour],
      [year.first, year.second, Stream.mortality],
      [year.first, year.second, Stream['labour-month']],
    ];
    for (const [words, seconds, stream] of pairs) {
      const counts = new Float64Array(1024);
      const total = 500_000;
      for (let key = 0; key < total; key++) {
        const a = draw(key, first, second) >>> 27;
        const b = draw(key, words[stream]!, seconds[stream]!) >>> 27;
        counts[a * 32 + b]!++;
      }
      expect(Math.abs(standardised(counts, total))).toBeLessThan(4.5);
    }
  });

  it('gives neighbouring keys unrelated luck (serial correlation)', () => {
    let sum = 0;
    const total = 500_000;
    let previous = draw(0, first, second) / 2 ** 32 - 0.5;
    for (let key = 1; key <= total; key++) {
      const value = draw(key, first, second) / 2 ** 32 - 0.5;
      sum += value * previous;
      previous = value;
    }
    const correlation = (sum / total) * 12;
    expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(total));
  });
});

describe('keys', () => {
  it('of siblings differ, and depend on parent and birth order alone', () => {
    expect(combineKeys(123, 1)).toBe(combineKeys(123, 1));
    expect(new Set([1, 2, 3, 4].map((order) => combineKeys(123, order))).size).toBe(4);
  });

  it('of names are stable', () => {
    expect(keyOfText('employment-programme')).not.toBe(keyOfText('youth-crime-prevention'));
    expect(keyFromSeed('balance')).toEqual(keyFromSeed('balance'));
    expect(keyFromSeed('balance')).not.toEqual(keyFromSeed('balances'));
  });
});
