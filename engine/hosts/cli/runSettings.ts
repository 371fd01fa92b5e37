import type { designs } from '../../simulation/sampling.ts';
import type { UnknownKind } from '../../simulation/unknowns.ts';
import type { Shard } from '../shards/shard.ts';
import type { Locale } from './command.ts';

/** Formats that tables are written in. */
export const formats = ['csv', 'parquet', 'json'] as const;
export type Format = (typeof formats)[number];

/** What the flags of `run` ask for; what they leave open the documents decide. */
export interface RunSettings {
  readonly locale: Locale;
  readonly pack: string | undefined;
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly replicates: readonly number[] | undefined;
  /** whether they were given as a list of numbers rather than a count */
  readonly isList: boolean;
  /** draws of the uncertain parameters, each on every replicate's luck */
  readonly draws: number | undefined;
  /** what is drawn */
  readonly over: readonly UnknownKind[];
  readonly design: (typeof designs)[number];
  /** monte-carlo error of the paired differences at which to stop; share or kroner */
  readonly tolerance: number | undefined;
  readonly seed: string | undefined;
  readonly workers: number | undefined;
  readonly out: string | undefined;
  /** the share of the runs that is carried out here */
  readonly shard: Shard | undefined;
  readonly format: Format;
}
