import { type StrategyResult, type SummedArray, summedArrays } from '../../engine/index.ts';

/**
 * Sums of a result that are made when somebody reads them, each once: they are half a million numbers, and the line under the hand is drawn
 * from the counts alone, many times a second.
 * @param make the sums of one name, laid out as the engine has them
 */
export function sumsWhenRead(make: (name: SummedArray) => Float64Array): StrategyResult['sums'] {
  const sums = {};
  for (const name of summedArrays) {
    let made: Float64Array | undefined;
    Object.defineProperty(sums, name, {
      enumerable: true,
      get: () => {
        made ??= make(name);
        return made;
      },
    });
  }
  return sums as StrategyResult['sums'];
}
