import type { Strategy } from '../scenario/strategy.ts';
import type { Ensemble, StrategyResult } from './ensemble.ts';
import { atOnce } from './inSteps.ts';
import { packCounts, unpackingCounts } from './packedCounts.ts';
import type { Task } from './task.ts';
import { taskKey } from './taskKey.ts';
import { engineVersion } from './version.ts';

/** What the first results are of, ahead of their counts. */
interface Header {
  /** what each strategy is to its task but for its runs, by `ownKey` */
  readonly keys: readonly string[];
  readonly replicates: readonly number[];
  readonly shape: Omit<Ensemble['shape'], 'geography'>;
  /** of counts in a year */
  readonly cells: number;
}

/** The counts of a few replicates, made when the site was built, of strategies by their keys. */
export interface FirstResults extends Pick<Header, 'replicates' | 'shape'> {
  readonly counts: ReadonlyMap<string, readonly Float64Array[]>;
}

/** A task of one strategy, but for which of its runs. */
export type OwnTask = Omit<Task, 'replicates' | 'strategies'>;

/** A strategy as its results rest on it: what it is called, and what it is compared with, decides nothing of them. */
export function alone({ parent: _parent, ...strategy }: Strategy, task: OwnTask): Omit<Task, 'replicates'> {
  return { ...task, strategies: [{ ...strategy, id: '', name: '' }] };
}

/** Name of what a strategy's results are results of. */
export function ownKey(strategy: Strategy, task: OwnTask): string {
  return taskKey(alone(strategy, task));
}

/**
 * First results as bytes, for a page to show while it makes all of them: length of the header, the header as JSON, the counts of every strategy's replicates.
 * Not yet compressed.
 */
export function encodeFirstResults(task: Task, { shape, replicates, strategies }: Ensemble): Uint8Array<ArrayBuffer> {
  const { strategies: asked, replicates: _, ...own } = task;
  const { geography: _geography, ...rest } = shape;
  const cells = (strategies[0]?.counts[0]?.length ?? 0) / shape.years.length;
  const header: Header = { keys: asked.map((strategy) => ownKey(strategy, own)), replicates, shape: rest, cells };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const arrays = strategies.flatMap(({ counts }) => counts);
  const packed = packCounts(arrays, cells, replicates.length);
  const bytes = new Uint8Array(4 + text.length + packed.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(packed, 4 + text.length);
  return bytes;
}

/** @throws where the bytes are not first results */
export function decodeFirstResults(bytes: Uint8Array): FirstResults {
  return atOnce(decodingFirstResults(bytes));
}

/** The same in steps, for a page that hears its reader meanwhile. */
export function* decodingFirstResults(bytes: Uint8Array): Generator<undefined, FirstResults, undefined> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  const { keys, replicates, shape, cells } = header;
  const arrays = yield* unpackingCounts(bytes.subarray(4 + length), {
    ...{ cells, runs: replicates.length },
    ...{ count: keys.length * replicates.length, length: cells * shape.years.length },
  });
  const ofStrategy = (i: number) => arrays.slice(i * replicates.length, (i + 1) * replicates.length);
  return { replicates, shape, counts: new Map(keys.map((key, i) => [key, ofStrategy(i)])) };
}

/** The task that the first results may be of, with how many replicates are wanted in the end. */
export interface Asked extends OwnTask {
  readonly strategies: readonly Strategy[];
  readonly replicates: number;
}

/**
 * The first results as an ensemble of the strategies asked for, for what is told by counts alone.
 * @returns undefined where they are of anything else, or more than is asked for
 */
export function ensembleOf(first: FirstResults, asked: Asked): Ensemble | undefined {
  const { strategies, replicates, ...own } = asked;
  if (first.replicates.length > replicates) return undefined;
  const results: StrategyResult[] = [];
  for (const strategy of strategies) {
    const counts = first.counts.get(ownKey(strategy, own));
    if (!counts) return undefined;
    results.push(new CountsAlone(strategy, counts));
  }
  return {
    shape: { ...first.shape, geography: own.pack.geography },
    seed: own.seed,
    packHash: own.pack.hash,
    engineVersion,
    replicates: first.replicates,
    strategies: results,
  };
}

/** A result of which only the counts are at hand: to ask for more is a fault of whoever asks. */
export class CountsAlone implements StrategyResult {
  readonly strategy: StrategyResult['strategy'];
  readonly counts: readonly Float64Array[];
  declare readonly claimed?: readonly Float64Array[];

  constructor(
    { id, name, parent, claims }: Strategy,
    counts: readonly Float64Array[],
    claimed?: StrategyResult['claimed'],
  ) {
    this.strategy = { id, name, ...(parent !== undefined && { parent }), ...(claimed && claims && { claims }) };
    this.counts = counts;
    if (claimed) this.claimed = claimed;
  }

  get sums(): never {
    throw new Error('first results have counts alone');
  }
}
