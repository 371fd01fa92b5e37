import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdsFor } from '../../engine/import/fill/households.ts';
import { sharedOut, sum } from '../../engine/import/fill/shares.ts';
import { fitted } from '../../engine/import/fill/table.ts';

describe('whole numbers in proportion', () => {
  it('sum to the total and are each within one of their share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), fc.nat(10_000), (weights, total) => {
        const whole = sharedOut(weights, total);
        expect(sum(whole)).toBe(total);
        const all = sum(weights);
        for (const [i, count] of whole.entries()) {
          const exact = all > 0 ? ((weights[i] ?? 0) * total) / all : total / weights.length;
          expect(Math.abs(count - exact)).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('a table fitted to published sums', () => {
  it('has them exactly, in whole numbers', () => {
    const counts = fc.array(fc.array(fc.nat(200), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
        (seed, rows, weights) => {
          const table = fitted(seed, rows, weights);
          expect(table.map(sum)).toEqual(rows);
          const columns = weights.map((_, c) => sum(table.map((cells) => cells[c] ?? 0)));
          expect(columns).toEqual(sharedOut(weights, sum(rows)));
        },
      ),
      { seed: 7 },
    );
  });

  it('keeps how rows differ: twice the odds stay twice the odds', () => {
    const [first = [], second = []] = fitted(
      [
        [200, 100],
        [100, 100],
      ],
      [30_000, 20_000],
      [1, 1],
    );
    const odds = ([a = 0, b = 1]: readonly number[]) => a / b;
    expect(odds(first) / odds(second)).toBeCloseTo(2, 2);
  });
});

describe('households fitted to people', () => {
  const now = [
    new Map([
      ['single 1', 300],
      ['couple 2', 200],
      ['single-with-children 2', 40],
      ['couple-with-children 4', 120],
    ]),
  ];
  const persons = (households: ReadonlyMap<string, number>) =>
    sum([...households].map(([key, n]) => Number(key.split(' ')[1]) * n));

  it('hold every person, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 5000 }), (all) => {
        const [households = new Map()] = householdsFor(now, [{ persons: all, minors: Math.floor(all / 6) }], undefined);
        expect(persons(households)).toBe(all);
      }),
      { seed: 7 },
    );
  });

  it('leave room beside adults for all who are under 18', () => {
    const [households = new Map<string, number>()] = householdsFor(now, [{ persons: 1260, minors: 400 }], undefined);
    const room = sum(
      [...households].map(
        ([key, n]) =>
          (key.startsWith('couple-with')
            ? Number(key.at(-1)) - 2
            : key.startsWith('single-with')
              ? Number(key.at(-1)) - 1
              : 0) * n,
      ),
    );
    expect(room).toBeGreaterThanOrEqual(400);
    expect(persons(households)).toBe(1260);
  });

  it('come near to the published types where those are known', () => {
    const published = new Map([
      ['single 1', 600],
      ['couple 2', 300],
    ]);
    const [households = new Map()] = householdsFor(now, [{ persons: 1200, minors: 0 }], published);
    expect([...households.keys()].toSorted()).toEqual(['couple 2', 'single 1']);
    expect(households.get('single 1')).toBe(600);
  });
});
