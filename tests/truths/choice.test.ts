import { describe, expect, it } from 'vitest';
import { letAgain, onlyHomes } from './homeSeeker.ts';
import { expectCounts, sharedOut } from './monteCarlo.ts';
import type { Home, Settled } from './settlement.ts';

const times = 4_000;
const income = 360_000;
const parameters = {
  'choice-rent': -4,
  'choice-rooms': 0.5,
  'choice-same-district': 0.7,
  'choice-attractiveness': 1,
  'choice-owner': 0.9,
  'choice-owner-children': 0,
  'exposure-composition': 0,
  'housing-benefit-income': 0,
  'rent-burden-limit': 0.5,
  'choice-sample': 30,
};

/** A single of 40 in three rooms in the district of estate 3, who would like two. */
const single: Settled = { home: { estate: 3, rooms: 3, rent: 6_000 }, members: [{ age: 40, income }] };

const vacant: readonly Home[] = [
  { estate: 3, rooms: 2, rent: 6_000 },
  { estate: 3, rooms: 4, rent: 9_000 },
  { estate: 4, rooms: 2, rent: 4_500 },
  { estate: 5, rooms: 3, rent: 12_000, tenure: 'owner-occupied' },
  // 7 kroner over half the income: out of reach
  { estate: 3, rooms: 2, rent: 15_007 },
];

/** Utility as docs/homes.md 7.14 has it, worked out here once more: rent burden, rooms off the two wished for, district, owning. */
const utility = [
  -4 * ((12 * 6_000) / income) + 0.7,
  -4 * ((12 * 9_000) / income) - 0.5 * 2 + 0.7,
  -4 * ((12 * 4_500) / income),
  -4 * ((12 * 12_000) / income) - 0.5 * 1 + 0.9,
];

/** Shares of a multinomial logit (McFadden, 1974). */
function logit(utilities: readonly number[]): number[] {
  const weights = utilities.map(Math.exp);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function counted(outcomes: readonly number[], options: readonly number[]): number[] {
  return options.map((option) => outcomes.filter((outcome) => outcome === option).length);
}

describe('a household that chooses among homes in the private market', () => {
  it('takes each with the probability of the logit, since errors are Gumbel', async ({ annotate }) => {
    const chosen = onlyHomes({ parameters: { ...parameters, 'choice-stay': -1_000 } });
    const outcomes = letAgain(chosen, [single], vacant, times).flat();
    const shares = logit(utility);
    const counts = counted(outcomes, [0, 1, 2, 3]);
    expect(counted(outcomes, [-1, 4])).toEqual([0, 0]);
    const listed = shares.map((share, i) => `${(counts[i]! / times).toFixed(4)} (${share.toFixed(4)})`);
    await annotate(
      `${expectCounts('choice among four homes', sharedOut(counts, shares), 1)}; found (expected): ${listed.join(', ')}`,
    );
  });

  it('weighs staying like any other option: it stays with the probability that the logit gives its own home', async ({
    annotate,
  }) => {
    const stay = 1.1;
    const chosen = onlyHomes({ parameters: { ...parameters, 'choice-stay': stay } });
    const outcomes = letAgain(chosen, [single], vacant, times).flat();
    const here = stay - 4 * ((12 * 6_000) / income) - 0.5 * 1 + 0.7;
    const shares = logit([here, ...utility]);
    const counts = counted(outcomes, [-1, 0, 1, 2, 3]);
    const listed = shares.map((share, i) => `${(counts[i]! / times).toFixed(4)} (${share.toFixed(4)})`);
    await annotate(
      `${expectCounts('choice with staying', sharedOut(counts, shares), 1)}; found (expected): ${listed.join(', ')}`,
    );
  });
});
