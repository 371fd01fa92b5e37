import { joeKuo } from './joeKuo.ts';

/**
 * The Sobol sequence with the direction numbers of Joe and Kuo ("Constructing Sobol sequences with better two-dimensional projections",
 * SIAM Journal on Scientific Computing 30, 2008; table new-joe-kuo-6): points that fill a cube evenly, each next one where room is left.
 */

/** Most dimensions that a point can have. */
export const mostSobolDimensions = joeKuo.length + 1;

const bits = 32;

/** Points of the sequence by number, in the order of Antonov and Saleev (one bit changes from each to the next). */
export interface SobolSequence {
  readonly dimensions: number;
  /**
   * Writes the point of a number: coordinates from 0 up to, not including, 1. Number 0 is the origin.
   * @param shift a word for each dimension that its digits are exclusive-or'ed with (a digital shift), none for the plain sequence
   */
  point(number: number, into: Float64Array, shift?: Uint32Array): void;
}

/**
 * A sequence of points.
 * @throws RangeError for fewer than 1 or more than `mostSobolDimensions` dimensions
 */
export function createSobol(dimensions: number): SobolSequence {
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > mostSobolDimensions) {
    throw new RangeError(`a Sobol point has 1 to ${mostSobolDimensions} dimensions, not ${dimensions}`);
  }
  const directions = Array.from({ length: dimensions }, (_, d) => directionsOf(d));
  return {
    dimensions,
    point(number, into, shift) {
      const gray = (number ^ (number >>> 1)) >>> 0;
      for (let d = 0; d < dimensions; d++) {
        const direction = directions[d] as Uint32Array;
        let x = 0;
        for (let bit = 0, rest = gray; rest !== 0; bit++, rest >>>= 1) if (rest & 1) x ^= direction[bit] as number;
        into[d] = ((x ^ (shift?.[d] ?? 0)) >>> 0) / 4294967296;
      }
    },
  };
}

function directionsOf(dimension: number): Uint32Array {
  const v = new Uint32Array(bits);
  if (dimension === 0) {
    for (let bit = 0; bit < bits; bit++) v[bit] = 1 << (bits - 1 - bit);
    return v;
  }
  const [degree, coefficients, ...initial] = (joeKuo[dimension - 1] as string).split(' ').map(Number) as [
    number,
    number,
    ...number[],
  ];
  for (let bit = 0; bit < bits; bit++) {
    if (bit < degree) {
      v[bit] = (initial[bit] as number) << (bits - 1 - bit);
      continue;
    }
    let value = (v[bit - degree] as number) ^ ((v[bit - degree] as number) >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >>> (degree - 1 - k)) & 1) value ^= v[bit - k] as number;
    }
    v[bit] = value;
  }
  return v;
}
