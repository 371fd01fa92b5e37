/** One share of a run that is carried out in several places: `3/40` is the third of forty. */
export interface Shard {
  /** from 1 */
  readonly number: number;
  readonly count: number;
}

const mostShards = 10_000;

/** Reads `3/40`; undefined for anything else. */
export function readShard(text: string): Shard | undefined {
  const [, first, second] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { number: Number(first), count: Number(second) };
  return shard.number >= 1 && shard.number <= shard.count && shard.count <= mostShards ? shard : undefined;
}

/**
 * The runs of a shard: neighbours, so that their list stays short. Every run is in one shard, and shares differ by one run at most.
 * @param runs all of them, at least as many as there are shards
 */
export function runsOfShard(runs: readonly number[], { number, count }: Shard): readonly number[] {
  const border = (shard: number): number => Math.floor((runs.length * shard) / count);
  return runs.slice(border(number - 1), border(number));
}

/** Name of the file that a shard's part is written to. */
export function partName({ number, count }: Shard): string {
  const width = String(count).length;
  return `shard-${String(number).padStart(width, '0')}-of-${count}${partEnding}`;
}

export const partEnding = '.part';
