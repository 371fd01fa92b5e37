import type { YearArrays } from './baseYear.ts';
import { sharedArrays, stateArrays } from './ensemble.ts';
import type { GrowingResult, TaskBench } from './taskBench.ts';

/** Files a year's arrays with every strategy of the group. */
export function fileYear(
  { sizes }: TaskBench,
  arrays: YearArrays,
  index: number,
  group: readonly number[],
  results: readonly GrowingResult[],
): void {
  for (const s of group) {
    const result = results[s] as GrowingResult;
    (result.counts.at(-1) as Float64Array).set(arrays.counts, index * sizes.counts);
    for (const name of sharedArrays) {
      const isState = stateArrays.includes(name);
      if (!isState && index === 0) continue;
      const from = arrays[name];
      const into = result.sums[name];
      const offset = sizes[name] * (isState ? index : index - 1);
      for (let i = 0; i < from.length; i++) into[offset + i] = (into[offset + i] as number) + (from[i] as number);
    }
  }
}
