import { createPhiloxStream } from './philox.ts';
import { shuffledOrder } from './shuffledOrder.ts';

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): in every dimension each of `count` equal parts holds exactly one point.
 * @param key the seed's 64-bit key
 * @returns points × dimensions, row-major, each from 0 up to, not including, 1
 */
export function latinHypercube(key: readonly [number, number], count: number, dimensions: number): Float64Array {
  const points = new Float64Array(count * dimensions);
  for (let d = 0; d < dimensions; d++) {
    const next = createPhiloxStream(key[0], key[1], 0x4c480000 + d);
    const order = shuffledOrder(count, () => next() / 4294967296);
    for (let i = 0; i < count; i++) {
      points[i * dimensions + d] = ((order[i] as number) + next() / 4294967296) / count;
    }
  }
  return points;
}
