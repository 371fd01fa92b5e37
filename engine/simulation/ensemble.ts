import type { Strategy } from '../scenario/strategy.ts';
import type { Judgement } from './agenda.ts';
import { carryingArrays } from './carryingLog.ts';
import type { Projection, ProjectionShape } from './projection.ts';
import type { Sampling } from './sampling.ts';

/** Arrays laid out alike in every strategy: what happened to people and places. */
export const sharedArrays = [
  'ledger',
  'moves',
  'letting',
  'people',
  'flows',
  'dwellings',
  'households',
  'cohorts',
  'schools',
  'children',
  'exchange',
  'followed',
  'resources',
  'resourceFlows',
  'fairness',
  'surroundings',
] as const;
export type SharedArray = (typeof sharedArrays)[number];

/** Arrays that have an entry for the base year; the others describe changes. */
export const stateArrays: readonly SharedArray[] = [
  'people',
  'dwellings',
  'households',
  'cohorts',
  'schools',
  'children',
  'followed',
  'resources',
];

/** Names of the arrays of a projection that an ensemble keeps as sums over replicates; the logs of carrying out are the strategy's own. */
export const summedArrays = [...sharedArrays, ...carryingArrays] as const;
export type SummedArray = (typeof summedArrays)[number];

/** Results of one strategy over the replicates. Sums are of whole numbers, so their order doesn't matter. */
export interface StrategyResult {
  /**
   * `references` and `agenda` as far as they differ from the pack's and the law's: legal status is judged by them. What the logs of
   * `sums` are about stands beside them where there is any, and so do its goals.
   */
  readonly strategy: Pick<Strategy, 'id' | 'name' | 'parent'> &
    Judgement &
    Partial<Pick<Strategy, 'measures' | 'programmes' | 'pilots' | 'triggers' | 'goals' | 'claims'>> & {
      /** where the strategy sets its own, of what is worked out from results; draws of the parameters that the simulation reads are told by `sampling` */
      readonly discountRate?: number;
      readonly safetyConvictions?: number;
    };
  /** `Projection.counts` of every replicate, in the replicates' order */
  readonly counts: readonly Float64Array[];
  /**
   * of a strategy with claims, what each came to in every replicate, in the replicates' order: [year][claim][`claimFigures`], see
   * `carryingLog.ts`
   */
  readonly claimed?: readonly Float64Array[];
  /** sums over replicates, laid out as in `Projection` */
  readonly sums: Readonly<Record<SummedArray, Float64Array>>;
  /**
   * `sums.ledger` by batch of runs, see `ledgerBatches.ts`: what the errors of causes are made of. Nothing for a batch without runs. Left
   * out where all runs are in one batch, and where batches weren't told apart.
   */
  readonly ledgerBatches?: readonly (LedgerBatch | undefined)[];
}

/** The ledger of some of the runs, summed; whole numbers. */
export type LedgerBatch = Int32Array | Float64Array;

/** Strategies on common random numbers: replicate r of every strategy met the same luck. */
export interface Ensemble {
  readonly shape: ProjectionShape;
  readonly seed: string;
  readonly packHash: string;
  readonly engineVersion: string;
  /** numbers of the replicates that finished, ascending */
  readonly replicates: readonly number[];
  readonly strategies: readonly StrategyResult[];
  /** how parameters were drawn; `replicates` are then run numbers, see `sampling.ts` */
  readonly sampling?: Sampling;
}

export type { Projection };
