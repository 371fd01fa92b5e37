import { fewestReplicates } from '../rounding.ts';

/**
 * Standard errors from nothing at which a mean counts as seen, by degrees of freedom: two-sided 99.73 % points of Student's t, which is three standard
 * errors of a mean whose error is known (JCGM 100:2008, *Guide to the expression of uncertainty in measurement*, table G.2).
 */
const seenFrom: readonly (readonly [degreesOfFreedom: number, errors: number])[] = [
  ...([
    [1, 235.8],
    [2, 19.21],
    [3, 9.22],
    [4, 6.62],
    [5, 5.51],
    [6, 4.9],
    [7, 4.53],
    [8, 4.28],
    [9, 4.09],
  ] as const),
  ...([
    [10, 3.96],
    [11, 3.85],
    [12, 3.76],
    [13, 3.69],
    [14, 3.64],
    [15, 3.59],
    [16, 3.54],
    [17, 3.51],
  ] as const),
  ...([
    [18, 3.48],
    [19, 3.45],
    [20, 3.42],
    [25, 3.33],
    [30, 3.27],
    [35, 3.23],
    [40, 3.2],
    [45, 3.18],
  ] as const),
  ...([
    [50, 3.16],
    [100, 3.077],
  ] as const),
];

/**
 * Whether a mean over replicates, such as a paired difference, is so far from nothing that its direction may be told. The fewer replicates, the farther it has
 * to be, since their own spread is all that is known of the error, and fewer than five bear no direction.
 * @param mcse Monte-Carlo standard error, in the mean's unit
 */
export function isSeen(mean: number, mcse: number, replicates: number): boolean {
  return replicates >= fewestReplicates && Math.abs(mean) > errorsToSee(replicates - 1) * mcse;
}

/** Between two rows of the table the one of fewer degrees of freedom, which asks for more. */
function errorsToSee(degreesOfFreedom: number): number {
  return seenFrom.findLast(([least]) => least <= degreesOfFreedom)?.[1] ?? Number.POSITIVE_INFINITY;
}
