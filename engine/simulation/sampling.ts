import { latinHypercube } from '../random/latinHypercube.ts';
import { philox4x32 } from '../random/philox.ts';
import { keyFromSeed } from '../random/seed.ts';
import { createSobol, mostSobolDimensions } from '../random/sobol.ts';
import type { Uncertainty } from './uncertainty.ts';
import { type PackOfUnknowns, unknownsOf } from './unknowns.ts';

/**
 * How unknowns are drawn: evenly spread by a Sobol sequence, by a Latin hypercube, or given outright. `among` holds their ids (`unknowns.ts`);
 * left out, they are the pack's parameters.
 */
export type Sampling =
  | { readonly design: 'sobol' | 'latin-hypercube'; readonly draws: number; readonly among?: readonly string[] }
  | {
      readonly design: 'given';
      readonly draws: number;
      readonly parameters: readonly string[];
      readonly values: readonly number[];
    };

export const designs = ['sobol', 'latin-hypercube'] as const;

/**
 * A run's number tells its draw and its luck: runs go through all draws before the next luck, so that whatever has finished is balanced
 * over draws, and every draw meets the same luck.
 */
export function drawOfRun(run: number, { draws }: Sampling): number {
  return run % draws;
}

/** Which luck (replicate number) a run meets. */
export function luckOfRun(run: number, { draws }: Sampling): number {
  return Math.floor(run / draws);
}

/** Ids of the parameters that a sampling draws, in the order of `drawnValues`. */
export function drawnParameters(pack: PackOfUnknowns, sampling: Sampling): readonly string[] {
  return sampling.design === 'given' ? sampling.parameters : dimensionsOf(pack, sampling).map(({ id }) => id);
}

/**
 * Values of the drawn parameters in one draw.
 * @throws RangeError for more parameters than a Sobol point has dimensions
 */
export function drawnValues(
  pack: PackOfUnknowns,
  sampling: Sampling,
  seed: string,
  draw: number,
): Readonly<Record<string, number>> {
  if (sampling.design === 'given') {
    const width = sampling.parameters.length;
    return Object.fromEntries(sampling.parameters.map((id, d) => [id, sampling.values[draw * width + d] as number]));
  }
  const dimensions = dimensionsOf(pack, sampling);
  const shares = sharesOf(sampling, seed, draw, dimensions.length);
  return Object.fromEntries(dimensions.map((dimension, d) => [dimension.id, dimension.quantile(shares[d] as number)]));
}

function dimensionsOf(
  pack: PackOfUnknowns,
  { among }: Extract<Sampling, { design: 'sobol' | 'latin-hypercube' }>,
): readonly Uncertainty[] {
  if (among === undefined) return unknownsOf(pack, ['parameters']);
  const wanted = new Set(among);
  return unknownsOf(pack).filter(({ id }) => wanted.has(id));
}

/** Tells the words of a shift from other uses of the seed. */
const shiftWord = 0x73686966;

function sharesOf(
  { design, draws }: Extract<Sampling, { design: 'sobol' | 'latin-hypercube' }>,
  seed: string,
  draw: number,
  dimensions: number,
): Float64Array {
  const key = keyFromSeed(seed);
  if (design === 'latin-hypercube') {
    return latinHypercube(key, draws, dimensions).subarray(draw * dimensions, (draw + 1) * dimensions);
  }
  if (dimensions > mostSobolDimensions) {
    throw new RangeError(
      `a Sobol design draws at most ${mostSobolDimensions} parameters, not ${dimensions}; use latin-hypercube`,
    );
  }
  const shares = new Float64Array(dimensions);
  if (dimensions === 0) return shares;
  const shift = new Uint32Array(dimensions);
  const words = new Uint32Array(4);
  for (let d = 0; d < dimensions; d++) {
    philox4x32(key[0], key[1], d, 0, 0, shiftWord, words);
    shift[d] = words[0] as number;
  }
  createSobol(dimensions).point(draw, shares, shift);
  return shares;
}
