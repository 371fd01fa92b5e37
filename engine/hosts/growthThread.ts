import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import { measureGrowth } from './bench/measure.ts';
import { threadEndpoint } from './threadEndpoint.ts';

/** What a thread that measures growth can be asked. */
export interface GrowthSide {
  readonly measureGrowth: typeof measureGrowth;
}

/** Entry of a thread that measures one size: columns of a second world are slower in one that has had another (see `constant`). */
if (parentPort) expose({ measureGrowth } satisfies GrowthSide, threadEndpoint(parentPort));
