import type { Pack } from '../pack/pack.ts';
import type { OriginColumn } from '../population/origin.ts';
import { poolIds } from '../processes/pools.ts';
import type { EventLog } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream, type Streams } from '../random/streams.ts';

/**
 * Keeps the origin column up to date after a year: a child is counted as its mother is (descendants, *efterkommere*), a newcomer by
 * the share of the pool he or she came from. Nothing reads the result but the fifth criterion's counts.
 * @returns a column with room for `capacity` rows, the given one where that suffices
 */
export function bookOrigin(
  origin: OriginColumn,
  log: EventLog,
  key: Uint32Array,
  streams: Streams,
  shares: readonly number[],
): OriginColumn {
  const column = origin.counted.length < key.length ? { counted: grown(origin.counted, key.length) } : origin;
  const { counted } = column;
  const first = streams.first[Stream.origin] as number;
  const second = streams.second[Stream.origin] as number;
  log.arrivals.forEach((row, i) => {
    const share = shares[log.pools[i] as number] as number;
    counted[row] = draw(key[row] as number, first, second) < share * 4294967296 ? 1 : 0;
  });
  log.children.forEach((row, i) => {
    counted[row] = counted[log.mothers[i] as number] as number;
  });
  return column;
}

/** Share of each pool's newcomers that the fifth criterion counts, in the order of `poolIds`. */
export function originShares(pack: Pack): readonly number[] {
  return poolIds.map((pool) => pack.origin.pools.get(pool) ?? 0);
}

function grown(counted: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  out.set(counted);
  return out;
}
