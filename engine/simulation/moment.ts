import type { OriginColumn } from '../population/origin.ts';
import { forkWorld, type World } from '../population/world.ts';

/** All of a run between two years: its world, and beside it the column that nothing in the world may read. */
export interface Moment {
  readonly world: World;
  readonly origin: OriginColumn;
}

/** A copy that shares no memory. @param spare whose memory may be used, see `forkWorld` */
export function forkMoment({ world, origin }: Moment, spare?: Moment): Moment {
  return { world: forkWorld(world, spare?.world), origin: { counted: copyOf(origin.counted, spare?.origin.counted) } };
}

function copyOf(column: Uint8Array, spare: Uint8Array | undefined): Uint8Array {
  if (spare?.length !== column.length) return column.slice();
  spare.set(column);
  return spare;
}

/** Bytes of what grows with the residents; the rest is a few kilobytes. */
export function bytesOfMoment({ world, origin }: Moment): number {
  const { population, memory, tally, freeResidents, freeHouseholds } = world;
  const { residents, households, dwellings } = population;
  return [
    ...[residents.buffer, households.buffer, dwellings.buffer, memory.buffer],
    ...[freeResidents, freeHouseholds, origin.counted, ...Object.values(tally)],
  ].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
