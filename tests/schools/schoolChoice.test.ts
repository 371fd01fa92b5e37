import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSchool, nearnessOf, type SchoolChoice } from '../../engine/schools/schoolChoice.ts';
import { compileSchools, ownSchool } from '../../engine/schools/schoolSystem.ts';
import { smallPackCatchments, smallPackSchools } from '../synthesis/smallPackSchools.ts';

const system = compileSchools(smallPackSchools, smallPackCatchments, 6);
const [northSchool, hillSchool, freeSchool] = [2, 3, 4];
const school = 1;
const even = new Float64Array(system.count);

function choice(changes: Partial<SchoolChoice> = {}): SchoolChoice {
  return {
    looksBeyond: new Float64Array(3),
    own: 0,
    nearness: nearnessOf(3, 0, []),
    districts: 3,
    profile: 0,
    composition: 0,
    stays: 0,
    ...changes,
  };
}

const keys = Array.from({ length: 30_000 }, (_, key) => key);

/** Shares of families in the north that like each of the three schools best. */
function shares(weighed: SchoolChoice, composition = even, chosen = system): number[] {
  const counts = [0, 0, 0];
  for (const key of keys) {
    counts[bestSchool(chosen, weighed, school, northSchool, 0, key, 11, 12, composition, undefined) - northSchool]!++;
  }
  return counts.map((count) => count / keys.length);
}

/** Shares by the logit with the utilities given. */
function logit(...utilities: readonly number[]): number[] {
  const weights = utilities.map(Math.exp);
  return weights.map((weight) => weight / weights.reduce((a, b) => a + b));
}

function expectShares(found: readonly number[], expected: readonly number[]): void {
  found.forEach((share, i) => {
    const error = Math.sqrt((expected[i]! * (1 - expected[i]!)) / keys.length);
    expect(Math.abs(share - expected[i]!)).toBeLessThan(4 * error);
  });
}

describe('the school that a family likes best', () => {
  it('is any of them alike where nothing weighs', () => {
    expectShares(shares(choice()), [1 / 3, 1 / 3, 1 / 3]);
  });

  it('follows the logit of own school, district, profile and composition', () => {
    const profiled = { ...system, profile: Float64Array.of(0, 0, 0, 0, 0.8) };
    const mixed = Float64Array.of(0, 0, 0.2, -0.1, 0);
    const weighed = choice({ own: 0.7, nearness: nearnessOf(3, 0.4, []), profile: 1.5, composition: 3 });
    expectShares(shares(weighed, mixed, profiled), logit(0.7 + 0.4 - 0.6, 0.3, 1.2));
  });

  it('does not answer to composition or profile with a weight of zero: nobody chooses otherwise', () => {
    const profiled = { ...system, profile: Float64Array.of(0, 0, 2, -2, 1) };
    fc.assert(
      fc.property(
        fc.integer({ min: 0 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (key, mix) => {
          const best = (composition: Float64Array, chosen: typeof system) =>
            bestSchool(chosen, choice(), school, northSchool, 0, key, 1, 2, composition, undefined);
          expect(best(Float64Array.from(mix), profiled)).toBe(best(even, system));
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('loses families where composition weighs and more parents have basic schooling only', () => {
    const weighed = choice({ composition: 4 });
    const before = shares(weighed);
    const after = shares(weighed, Float64Array.of(0, 0, 0.3, 0, 0));
    expect(after[0]).toBeLessThan(before[0]!);
    // nobody turns to the school that more avoid
    for (const key of keys.slice(0, 2000)) {
      const pick = (mix: Float64Array) =>
        bestSchool(system, weighed, school, northSchool, 0, key, 11, 12, mix, undefined);
      if (pick(even) !== northSchool) expect(pick(Float64Array.of(0, 0, 0.3, 0, 0))).toBe(pick(even));
    }
  });

  it('may lie in another district where a way makes it near', () => {
    const far = choice({ nearness: nearnessOf(3, 2, []) });
    const joined = choice({ nearness: nearnessOf(3, 2, [{ a: 0, b: 1, school: 0.5 }]) });
    expectShares(shares(far), logit(2, 0, 0));
    expectShares(shares(joined), logit(2, 1, 0));
  });

  it('is never full or closed, and is none where none is open', () => {
    const taken = Int32Array.of(0, 0, 150, 0, 39);
    const closed = { ...system, capacity: Int32Array.of(90, 60, 150, 0, 40) };
    for (const key of keys.slice(0, 500)) {
      expect(bestSchool(closed, choice(), school, northSchool, 0, key, 11, 12, even, taken)).toBe(freeSchool);
    }
    const none = { ...system, capacity: Int32Array.of(90, 60, 0, 0, 0) };
    expect(bestSchool(none, choice(), school, northSchool, 0, 1, 11, 12, even, undefined)).toBe(-1);
  });
});

describe('an address', () => {
  it('belongs to its estate’s school, the same for ever', () => {
    for (const key of [1, 77, 4_000_000_000]) {
      expect(ownSchool(system.addresses, school, 0, key)).toBe(northSchool);
      expect(ownSchool(system.addresses, school, 1, key)).toBe(hillSchool);
      expect(ownSchool(system.addresses, 0, 1, key)).toBe(1);
    }
  });

  it('of an estate that schools share belongs to each in its share', () => {
    const north = keys.filter((key) => ownSchool(system.addresses, school, 5, key) === northSchool).length;
    expect(Math.abs(north / keys.length - 0.5)).toBeLessThan(0.02);
  });
});
