import { describe, expect, it } from 'vitest';
import type { ResultShelf } from '../../engine/hosts/browser.ts';
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
  const narrow = new StudyRuns(undefined, 0);
  await asking(narrow, task);
  expect((await asking(narrow, task)).kept).toBe(0);
});

describe('runs on a shelf that outlives the page', () => {
  it('are found by a later page, which runs only what is missing, with the same results', async () => {
    const shelf = memoryShelf();
    const first = new StudyRuns(shelf);
    // stopped when two of three had finished
    await first.complete(
      task,
      () => {},
      (missing) => new FakeRunner().run({ ...missing, replicates: missing.replicates.slice(0, 2) }),
    );
    await first.whenKept();
    const later = await asking(new StudyRuns(shelf), task);
    expect(later).toMatchObject({ asked: [2], kept: 2 });
    const alone = await asking(new StudyRuns(), task);
    expect(later.ensemble.strategies[0]?.counts).toEqual(alone.ensemble.strategies[0]?.counts);
  });

  it('are kept some at a time, so that a page that is closed in the midst of a task loses little', async () => {
    const shelf = memoryShelf();
    const many: Task = { ...task, replicates: Array.from({ length: 60 }, (_, run) => run) };
    const left = new StudyRuns(shelf);
    const runner = new FakeRunner();
    const given: number[] = [];
    const closed = left.complete(
      many,
      () => {},
      (missing, before) => {
        given.push(before);
        // the page is gone before the second lot comes
        return before === 0 ? runner.run(missing) : new Promise(() => {});
      },
    );
    void closed;
    await expect.poll(() => given.length).toBe(2);
    await left.whenKept();
    const later = await asking(new StudyRuns(shelf), many);
    expect(later.kept).toBe(given[1]);
    expect(later.asked).toEqual(many.replicates.slice(given[1]));
    expect(later.ensemble.replicates).toEqual(many.replicates);
  });

  it('are let go when the study is answered', async () => {
    const shelf = memoryShelf();
    const runs = new StudyRuns(shelf);
    const { key } = await asking(runs, task);
    runs.forget([key]);
    await runs.whenKept();
    expect(await shelf.list(key)).toEqual([]);
    expect((await asking(new StudyRuns(shelf), task)).kept).toBe(0);
  });
});

function memoryShelf(): ResultShelf {
  const parts = new Map<string, Map<string, { readonly runs: readonly number[]; readonly bytes: Uint8Array }>>();
  return {
    list: async (key) => [...(parts.get(key) ?? [])].map(([name, { runs }]) => ({ name, runs })),
    take: async (key, { name }) => parts.get(key)?.get(name)?.bytes,
    put: async (key, runs, bytes) => {
      const own = parts.get(key) ?? new Map();
      parts.set(key, own.set(runs.join(), { runs, bytes }));
    },
    drop: async (key, { name }) => void parts.get(key)?.delete(name),
  };
}
