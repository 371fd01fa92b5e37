import { describe, expect, it } from 'vitest';
import { referenceAt } from '../../engine/criteria/referenceValues.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

/** Place of the convicted among an estate's counts: numerator, then denominator. */
const convicted = 4;
const cells = 12;

function countedIn(counts: Float64Array): readonly [number, number] {
  let numerator = 0;
  let denominator = 0;
  town.geography.estates.forEach((_, e) => {
    numerator += counts[e * cells + convicted]!;
    denominator += counts[e * cells + convicted + 1]!;
  });
  return [numerator, denominator];
}

describe('the share of convicted', () => {
  it('is the mean of two years: a conviction counts in its own year and the next, half each, and then no more', () => {
    // ten adults, one convicted this year and last, one last year only, one three years ago
    const convictions = [0b11, 0b10, 0b1000, 0, 0, 0, 0, 0, 0, 0];
    const synthesis = settlement(convictions.map((bits) => ({ members: [{ age: 40, convictions: bits }] })));
    const lives = new Town(strategy({ off: only() }), { synthesis });
    expect(countedIn(lives.base)).toEqual([3, 20]);
    expect(countedIn(lives.pass().counts)).toEqual([1, 20]);
    expect(countedIn(lives.pass().counts)).toEqual([0, 20]);
  });

  it('counts a person once a year, whatever became of the person’s activity', () => {
    const people = 3000;
    const synthesis = settlement(Array.from({ length: people }, () => ({ members: [{ age: 40 }] })));
    const chosen = strategy({
      off: only('conviction'),
      rates: [
        { table: 'conviction', set: 0.1 },
        { table: 'conviction-activity', set: 1 },
        { table: 'conviction-prior', set: 1 },
      ],
    });
    const [numerator, denominator] = countedIn(new Town(chosen, { synthesis }).pass().counts);
    expect(denominator).toBe(2 * people);
    expectShare(numerator, people, 0.1);
  });

  it('comes sooner again to those convicted lately, year by year as the table says', () => {
    const people = 4000;
    const factors = { never: 1, last: 5, five: 2 };
    const table = town.rates.get('conviction-prior')!;
    const values = Float64Array.of(factors.never, factors.last, 1, 1, 1, factors.five);
    const pack = { ...town, rates: new Map([...town.rates, ['conviction-prior', { ...table, values }] as const]) };
    const chosen = strategy({
      off: only('conviction'),
      rates: [
        { table: 'conviction', set: 0.02 },
        { table: 'conviction-activity', set: 1 },
      ],
    });
    const newly = (bits: number) => {
      const synthesis = settlement(
        Array.from({ length: people }, () => ({ members: [{ age: 40, convictions: bits }] })),
      );
      const { world } = new Town(chosen, { pack, synthesis }).pass();
      return world.population.residents.convictions.subarray(0, people).reduce((sum, now) => sum + (now & 1), 0);
    };
    expectShare(newly(0), people, 0.02);
    // bit 0 is the base year, so that it is a year ago in the first year simulated
    expectShare(newly(0b1), people, 0.1);
    expectShare(newly(0b10000), people, 0.04);
  });

  it('comes oftener to those whose own factor is higher, in proportion, and the factor stays with them', () => {
    const people = 4000;
    const chosen = strategy({
      off: only('conviction'),
      rates: [
        { table: 'conviction', set: 0.04 },
        { table: 'conviction-activity', set: 1 },
        { table: 'conviction-prior', set: 1 },
      ],
    });
    const factors = [-70, 0, 70];
    const synthesis = settlement(
      factors.flatMap((convictionFactor) =>
        Array.from({ length: people }, () => ({ members: [{ age: 40, convictionFactor }] })),
      ),
    );
    const lives = new Town(chosen, { synthesis });
    for (let year = 0; year < 3; year++) {
      const { residents } = lives.pass().world.population;
      factors.forEach((factor, f) => {
        const rows = [f * people, (f + 1) * people] as const;
        expect(new Set(residents.convictionFactor.subarray(...rows))).toEqual(new Set([factor]));
        const newly = residents.convictions.subarray(...rows).reduce((sum, now) => sum + (now & 1), 0);
        expectShare(newly, people, 0.04 * Math.exp(factor / 100));
      });
    }
  });

  it('comes to the young who are about to begin an education as the table says, though entry may be certain for some', () => {
    const people = 4000;
    const chosen = strategy({
      off: only('conviction'),
      rates: [
        { table: 'conviction', set: 0.05 },
        { table: 'conviction-activity', set: 1 },
        { table: 'conviction-prior', set: 1 },
        { table: 'enrol', set: 0.33 },
      ],
      parameters: { 'exposure-conviction': 0 },
    });
    const synthesis = settlement(Array.from({ length: people }, () => ({ members: [{ age: 21, education: 2 }] })));
    const { residents } = new Town(chosen, { synthesis }).pass().world.population;
    const newly = residents.convictions.subarray(0, people).reduce((sum, now) => sum + (now & 1), 0);
    expectShare(newly, people, 0.05);
  });

  it('is held against a national share that has a path of its own by date', () => {
    const points = [
      { year: 2022, value: 0.008 },
      { year: 2032, value: 0.006 },
    ];
    expect(referenceAt(points, 2020)).toBe(0.008);
    expect(referenceAt(points, 2027)).toBeCloseTo(0.007, 12);
    expect(referenceAt(points, 2040)).toBe(0.006);
  });
});
