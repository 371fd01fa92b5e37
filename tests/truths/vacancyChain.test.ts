import { describe, it } from 'vitest';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { expectTruth } from './monteCarlo.ts';
import { type Settled, settlement } from './settlement.ts';

const vacant = 150;
const inside = 1_200;
const replicates = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Everybody looks, everybody can pay, no home is better than another and nobody stays: a mover is from here by chance alone. */
const parameters = {
  'vacant-over-new-year': 0,
  'choice-rent': 0,
  'choice-rooms': 0,
  'choice-same-district': 0,
  'choice-attractiveness': 0,
  'choice-owner': 0,
  'choice-owner-children': 0,
  'exposure-composition': 0,
  'choice-stay': -1_000,
  'rent-burden-limit': 100,
};

/** The town with so many households from the region in its private market, and none from elsewhere. */
function withNewcomers(fromOutside: number): Pack {
  const size = town.rates.get('pool-size')!;
  const [pool] = size.dimensions;
  const labels = pool?.kind === 'label' ? pool.labels : [];
  const values = Float64Array.from(labels, (label) => (label === 'region' ? fromOutside : 0));
  return { ...town, rates: new Map([...town.rates, ['pool-size', { ...size, values }] as const]) };
}

/** Homes let in a year for each that was vacant when it began, mean over replicates. */
function chainLength(fromOutside: number): number {
  const chosen = strategy({
    off: switches.filter((name) => name !== 'housing' && name !== 'in-migration'),
    rates: [{ table: 'move-wish', set: 1 }],
    parameters,
  });
  const settled: Settled = { home: { rooms: 6, rent: 10 }, members: [{ age: 40 }] };
  const synthesis = settlement(
    Array.from({ length: inside }, () => settled),
    Array.from({ length: vacant }, () => settled.home!),
  );
  const pack = withNewcomers(fromOutside);
  let moves = 0;
  for (const replicate of replicates) {
    const { letting } = new Town(chosen, { pack, synthesis, replicate }).pass();
    letting.forEach((count, at) => {
      const channel = Math.floor(at / lettingFigures.length) % channels.length;
      if (channels[channel] === 'private' && lettingFigures[at % lettingFigures.length] === 'let') moves += count;
    });
  }
  return moves / vacant / replicates.length;
}

describe('a chain of vacancies', () => {
  it.for([
    { outside: 3_600, p: 0.25 },
    { outside: 1_800, p: 0.4 },
    { outside: 1_200, p: 0.5 },
  ])(
    'is 1 / (1 − p) moves long where a mover leaves a dwelling with probability $p, as far as a year’s six rounds go',
    async ({ outside, p }, { annotate }) => {
      const rounds = 6;
      // a chain goes on with probability p at each move: its length is geometric, cut off where the year ends (White, 1970)
      const expected = (1 - p ** rounds) / (1 - p);
      const variance =
        Array.from({ length: rounds }, (_, i) => (2 * i + 1) * p ** i).reduce((a, b) => a + b, 0) - expected ** 2;
      const error = Math.sqrt(variance / vacant / replicates.length);
      const found = chainLength(outside);
      await annotate(
        expectTruth({
          name: `chain length, p = ${p}, 1 / (1 − p) = ${(1 / (1 - p)).toFixed(3)}`,
          found,
          expected,
          error,
        }),
      );
    },
  );
});
