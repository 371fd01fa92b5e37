import type { Pack } from '../pack/pack.ts';
import type { Strategy } from '../scenario/strategy.ts';

/** A piece of work that any host can do: all strategies over a block of replicates. Same task, same bytes. */
export interface Task {
  readonly pack: Pack;
  readonly strategies: readonly Strategy[];
  readonly seed: string;
  /** numbers of the replicates, ascending */
  readonly replicates: readonly number[];
  /** base year and horizon, inclusive */
  readonly from: number;
  readonly to: number;
  /** gross income under which a resident counts as low-income, kroner a year in base-year prices */
  readonly lowIncomeLine: number;
}

/** Asked between years: true ends the task without a result. */
export type Cancelled = () => boolean;
