import { expect, it } from 'vitest';
import type { Task } from '../../engine/index.ts';
import { StudyRuns } from '../../workbench/dataflow/studyRuns.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { dosed, FakeRunner } from './fakeRunner.ts';

const task: Task = {
  pack: packFixture,
  strategies: [dosed('baseline', 0)],
  seed: 'luck',
  replicates: [0, 1, 2],
  from: 2025,
  to: 2028,
  lowIncomeLine: 200_000,
};

/** Runs that `complete` asks for, and how many it had. */
async function asking(runs: StudyRuns, of: Task) {
  const runner = new FakeRunner();
  let kept = -1;
  const { ensemble, key } = await runs.complete(
    of,
    (count) => {
      kept = count;
    },
    (missing) => runner.run(missing),
  );
  return { asked: runner.asked.flatMap(({ replicates }) => replicates), kept, ensemble, key };
}

it('runs that are kept are not run again, and more runs are added to them', async () => {
  const runs = new StudyRuns();
  const some = await asking(runs, { ...task, replicates: [1, 2] });
  const all = await asking(runs, task);
  expect(all).toMatchObject({ asked: [0], kept: 2, key: some.key });
  const alone = await asking(new StudyRuns(), task);
  expect(all.ensemble.replicates).toEqual([0, 1, 2]);
  expect(all.ensemble.strategies[0]?.counts).toEqual(alone.ensemble.strategies[0]?.counts);
  expect((await asking(runs, task)).asked).toEqual([]);
});

it('a task of fewer runs than are kept is run by itself', async () => {
  const runs = new StudyRuns();
  await asking(runs, task);
  expect(await asking(runs, { ...task, replicates: [0] })).toMatchObject({ asked: [0], kept: 0 });
});

it('runs of an answered study are let go, and so are those used longest ago where there is no room', async () => {
  const runs = new StudyRuns();
  const { key } = await asking(runs, task);
  runs.forget([key]);
  expect((await asking(runs, task)).kept).toBe(0);
  const narrow = new StudyRuns(0);
  await asking(narrow, task);
  expect((await asking(narrow, task)).kept).toBe(0);
});
