/**
 * The Sobol sequence with the direction numbers of Joe and Kuo ("Constructing Sobol sequences with better two-dimensional projections",
 * SIAM Journal on Scientific Computing 30, 2008; table new-joe-kuo-6): points that fill a cube evenly, each next one where room is left.
 */

/** Dimensions 2 and up: degree, coefficients of the primitive polynomial, then the initial direction numbers. */
const joeKuo = [
  '1 0 1',
  '2 1 1 3',
  '3 1 1 3 1',
  '3 2 1 1 1',
  '4 1 1 1 3 3',
  '4 4 1 3 5 13',
  '5 2 1 1 5 5 17',
  '5 4 1 1 5 5 5',
  '5 7 1 1 7 11 19',
  '5 11 1 1 5 1 1',
  '5 13 1 1 1 3 11',
  '5 14 1 3 5 5 31',
  '6 1 1 3 3 9 7 49',
  '6 13 1 1 1 15 21 21',
  '6 16 1 3 1 13 27 49',
  '6 19 1 1 1 15 7 5',
  '6 22 1 3 1 15 13 25',
  '6 25 1 1 5 5 19 61',
  '7 1 1 3 7 11 23 15 103',
  '7 4 1 3 7 13 13 15 69',
  '7 7 1 1 3 13 7 35 63',
  '7 8 1 3 5 9 1 25 53',
  '7 14 1 3 1 13 9 35 107',
  '7 19 1 3 1 5 27 61 31',
  '7 21 1 1 5 11 19 41 61',
  '7 28 1 3 5 3 3 13 69',
  '7 31 1 1 7 13 1 19 1',
  '7 32 1 3 7 5 13 19 59',
  '7 37 1 1 3 9 25 29 41',
  '7 41 1 3 5 13 23 1 55',
  '7 42 1 3 7 3 13 59 17',
  '7 50 1 3 1 3 5 53 69',
  '7 55 1 1 5 5 23 33 13',
  '7 56 1 1 7 7 1 61 123',
  '7 59 1 1 7 9 13 61 49',
  '7 62 1 3 3 5 3 55 33',
  '8 14 1 3 1 15 31 13 49 245',
  '8 21 1 3 5 15 31 59 63 97',
  '8 22 1 3 1 11 11 11 77 249',
  '8 38 1 3 1 11 27 43 71 9',
  '8 47 1 1 7 15 21 11 81 45',
  '8 49 1 3 7 3 25 31 65 79',
  '8 50 1 3 1 1 19 11 3 205',
  '8 52 1 1 5 9 19 21 29 157',
  '8 56 1 3 7 11 1 33 89 185',
  '8 67 1 3 3 3 15 9 79 71',
  '8 70 1 3 7 11 15 39 119 27',
  '8 84 1 1 3 1 11 31 97 225',
  '8 97 1 1 1 3 23 43 57 177',
  '8 103 1 3 7 7 17 17 37 71',
  '8 115 1 3 1 5 27 63 123 213',
  '8 122 1 1 3 5 11 43 53 133',
  '9 8 1 3 5 5 29 17 47 173 479',
  '9 13 1 3 3 11 3 1 109 9 69',
  '9 16 1 1 1 5 17 39 23 5 343',
  '9 22 1 3 1 5 25 15 31 103 499',
  '9 25 1 1 1 11 11 17 63 105 183',
  '9 44 1 1 5 11 9 29 97 231 363',
  '9 47 1 1 5 15 19 45 41 7 383',
  '9 52 1 3 7 7 31 19 83 137 221',
  '9 55 1 1 1 3 23 15 111 223 83',
  '9 59 1 1 5 13 31 15 55 25 161',
] as const;

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
