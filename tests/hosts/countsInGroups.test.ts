import { describe, expect, it } from 'vitest';
import { countsInGroups, groupsOf } from '../../engine/hosts/countsInGroups.ts';
import type { EnsembleExecutor } from '../../engine/hosts/executor.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { taskOf } from '../../workbench/dataflow/projectionInputs.ts';
import { dosed, FakeRunner, inputsWith } from '../workbench/fakeRunner.ts';

/** Ten strategies, one replicate each. */
const task: Task = taskOf(
  inputsWith(1),
  Array.from({ length: 10 }, (_, dose) => dosed(`dose-${dose}`, dose)),
  [0],
);

/** An executor that tells how many tasks it was at at a time. */
function watched(finishes = true) {
  const runner = new FakeRunner();
  let now = 0;
  const most = { atOnce: 0 };
  const executor: EnsembleExecutor = {
    async run(part, options) {
      most.atOnce = Math.max(most.atOnce, ++now);
      await new Promise((resolve) => setTimeout(resolve, 0));
      const ensemble = await runner.run(part, options);
      now--;
      return finishes ? ensemble : { ...ensemble, replicates: [] };
    },
    close: async () => {},
  };
  return { executor, runner, most };
}

describe('the counts of many strategies, a few at a time', () => {
  it('are those of all run together, in the task’s order', async () => {
    const { executor, runner, most } = watched();
    const progress: number[] = [];
    const found = await countsInGroups(executor, 2).run(task, { onProgress: ({ done }) => progress.push(done) });
    const together = await new FakeRunner().run(task);
    expect(found.strategies.map(({ counts }) => counts)).toEqual(together.strategies.map(({ counts }) => counts));
    expect(found.strategies.map(({ strategy }) => strategy.id)).toEqual(task.strategies.map(({ id }) => id));
    expect(runner.asked).toHaveLength(groupsOf(task));
    expect(most.atOnce).toBe(2);
    expect(progress.at(-1)).toBe(10);
  });

  it('are told to be stopped where not all of them have finished', async () => {
    const { executor } = watched(false);
    await expect(countsInGroups(executor, 2).run(task)).rejects.toThrow('cancelled');
  });
});
