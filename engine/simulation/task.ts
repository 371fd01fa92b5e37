import type { ResourcesDefinition } from '../criteria/resourcesDefinition.ts';
import type { Pack } from '../pack/pack.ts';
import type { Alignment } from '../processes/alignment.ts';
import type { Strategy } from '../scenario/strategy.ts';
import type { Sampling } from './sampling.ts';

/** A piece of work that any host can do: all strategies over a block of replicates. Same task, same bytes. */
export interface Task {
  readonly pack: Pack;
  readonly strategies: readonly Strategy[];
  readonly seed: string;
  /** numbers of the replicates, ascending; with `sampling`, numbers of runs, each a draw and a luck */
  readonly replicates: readonly number[];
  /** how parameters are drawn; left out, they have the pack's values */
  readonly sampling?: Sampling;
  /** base year and horizon, inclusive */
  readonly from: number;
  readonly to: number;
  /** gross income under which a resident counts as low-income, kroner a year in base-year prices */
  readonly lowIncomeLine: number;
  /** factors that keep the base run near a population forecast, the same for all strategies; left out, nothing is aligned */
  readonly alignment?: Alignment;
  /** who counts as a resident with resources; what is left out is `ordinaryResources` and the base year's median income */
  readonly resources?: Partial<ResourcesDefinition>;
}

/** Asked between years: true ends the task without a result. */
export type Cancelled = () => boolean;
