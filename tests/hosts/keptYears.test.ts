import { describe, expect, test } from 'vitest';
import { Crew } from '../../engine/hosts/crew.ts';
import { createWorkerSide, type WorkerEngine } from '../../engine/hosts/workerSide.ts';
import type { Checkpoints } from '../../engine/simulation/checkpoints.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { createFakeEngine, fakeMembers, fakeRun, fakeSynthesis, fakeTask } from './fakeEngine.ts';

/** A worker whose engine tells what years it was given to keep. */
function createListeningSide() {
  const given: (Checkpoints | undefined)[] = [];
  const engine: WorkerEngine = {
    run(task, options = {}) {
      given.push(options.checkpoints);
      return fakeRun(createFakeEngine(), task, options);
    },
    synthesisOf: fakeSynthesis,
    keepSynthesis: () => {},
  };
  const side = createWorkerSide(engine);
  let number = 0;
  const block = ({ pack, ...task }: Task, keepsYears: boolean) =>
    side.runBlock({ number: ++number, task, packHash: pack.hash, keepsYears });
  return { side, given, block };
}

describe('a worker that keeps years', () => {
  test('keeps them from block to block, until it gets another pack', () => {
    const { side, given, block } = createListeningSide();
    const task = fakeTask(1);
    const other = { ...task, pack: { ...task.pack, hash: 'other' } };
    side.takePack(task.pack);
    block(task, true);
    block(task, true);
    side.takePack(other.pack);
    block(other, true);
    expect(given[0]).toBeDefined();
    expect(given[1]).toBe(given[0]);
    expect(given[2]).toBeDefined();
    expect(given[2]).not.toBe(given[0]);
  });

  test('keeps none of blocks that don’t ask for it', () => {
    const { side, given, block } = createListeningSide();
    const task = fakeTask(1);
    side.takePack(task.pack);
    block(task, false);
    block(task, true);
    block(task, false);
    expect(given.map((checkpoints) => checkpoints !== undefined)).toEqual([false, true, false]);
  });

  test('is asked by its host alone: members of other crews ask for no years', async () => {
    const kept: boolean[] = [];
    const engine = createFakeEngine();
    engine.given = ({ checkpoints }) => void kept.push(checkpoints !== undefined);
    for (const keepsYears of [true, false]) {
      const crew = new Crew(fakeMembers(engine, 1, { keepsYears }));
      await crew.run(fakeTask(1));
      await crew.close();
    }
    expect(kept).toEqual([true, false]);
  });
});
