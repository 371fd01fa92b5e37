import { describe, expect, test } from 'vitest';
import { Crew } from '../../engine/hosts/crew.ts';
import { CrewMember } from '../../engine/hosts/crewMember.ts';
import { HostError } from '../../engine/hosts/hostError.ts';
import { createLocalExecutor } from '../../engine/hosts/local.ts';
import { PopulationShelf } from '../../engine/hosts/populationShelf.ts';
import type { WorkerDoor } from '../../engine/hosts/workerDoor.ts';
import type { BlockRequest } from '../../engine/hosts/workerSide.ts';
import { Refusal } from '../../engine/pack/message.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import type { Synthesis } from '../../engine/synthesis/synthesise.ts';
import { createFakeEngine, type FakeWorker, fakeMembers, fakeRun, fakeTask, openFakeWorker } from './fakeEngine.ts';

describe('a crew of workers', () => {
  test('gives what one thread gives, with one worker and with three', async () => {
    const task = fakeTask(11);
    const engine = createFakeEngine();
    const local = await createLocalExecutor((block) => fakeRun(engine, block)).run(task);
    for (const count of [1, 3]) {
      const crew = new Crew(fakeMembers(engine, count));
      expect(await crew.run(task)).toEqual(local);
      await crew.close();
    }
  });

  test('makes the population once, brings it to the other workers, and never twice to one', async () => {
    const engine = createFakeEngine();
    const crew = new Crew(fakeMembers(engine, 3));
    await crew.run(fakeTask(9));
    await crew.run(fakeTask(9));
    await crew.close();
    expect(engine.made).toHaveLength(1);
    expect(engine.brought).toHaveLength(2);
  });

  test('takes the population from a lasting shelf where it is there, and puts it there where it is not', async () => {
    const kept: string[] = [];
    const lasting = {
      take: async () => undefined,
      put: async ({ hash }: { hash: string }) => void kept.push(hash),
    };
    const engine = createFakeEngine();
    const task = fakeTask(2);
    const crew = new Crew(fakeMembers(engine, 2, { lasting }));
    await crew.run(task);
    await crew.close();
    expect(kept).toEqual([task.pack.hash]);
  });

  test('tells progress in strategy-replicates, with partial ensembles that hold every strategy alike', async () => {
    const crew = new Crew(fakeMembers(createFakeEngine(), 2));
    const told: number[] = [];
    const partials: Ensemble[] = [];
    const whole = await crew.run(fakeTask(6), {
      onProgress({ done, total }, partial) {
        expect(total).toBe(12);
        told.push(done);
        partials.push(partial());
      },
    });
    await crew.close();
    expect(told.at(-1)).toBe(12);
    for (const partial of partials) {
      for (const { counts } of partial.strategies) expect(counts).toHaveLength(partial.replicates.length);
    }
    expect(partials.at(-1)).toEqual(whole);
  });

  test('serves tasks in the order they came', async () => {
    const engine = createFakeEngine();
    const crew = new Crew(fakeMembers(engine, 1));
    const first = crew.run(fakeTask(3));
    const second = crew.run({ ...fakeTask(1), replicates: [7] });
    await Promise.all([first, second]);
    await crew.close();
    expect(engine.begun).toEqual([0, 1, 2, 7]);
  });
});

describe('a cancelled task', () => {
  for (const mayShareMemory of [true, false]) {
    const how = mayShareMemory ? 'where memory is shared' : 'where the worker has to be ended';

    test(`keeps what had finished, ${how}`, async () => {
      const engine = createFakeEngine();
      const stopping = new AbortController();
      const crew = new Crew(fakeMembers(engine, 1, { mayShareMemory }));
      engine.before = (replicate, strategy) => {
        if (replicate === 2 && strategy === 'flexible') stopping.abort();
      };
      const ensemble = await crew.run(fakeTask(10), {
        signal: stopping.signal,
        onProgress: () => {},
      });
      await crew.close();
      expect(ensemble.replicates).toEqual([0, 1]);
      expect(engine.begun).toEqual([0, 1, 2]);
    });

    test(`fails as aborted where nothing had finished, ${how}`, async () => {
      const engine = createFakeEngine();
      const stopping = new AbortController();
      const crew = new Crew(fakeMembers(engine, 2, { mayShareMemory }));
      engine.before = () => stopping.abort();
      await expect(crew.run(fakeTask(4), { signal: stopping.signal })).rejects.toMatchObject({ name: 'AbortError' });
      await crew.close();
    });

    test(`leaves the workers ready for the next, ${how}`, async () => {
      const engine = createFakeEngine();
      const stopping = new AbortController();
      const crew = new Crew(fakeMembers(engine, 1, { mayShareMemory }));
      engine.before = () => stopping.abort();
      await crew.run(fakeTask(4), { signal: stopping.signal }).catch(() => {});
      engine.before = () => {};
      const next = await crew.run(fakeTask(2));
      await crew.close();
      expect(next.replicates).toEqual([0, 1]);
      expect(engine.made).toHaveLength(1);
    });
  }

  test('is answered with what had finished while a worker is still at work on it, and that worker is ended', async () => {
    const engine = createFakeEngine();
    const stopping = new AbortController();
    const ended: number[] = [];
    let opened = 0;
    const open = (): WorkerDoor => {
      const number = ++opened;
      const { door } = openFakeWorker(engine);
      const side = {
        begin: (...words: Parameters<typeof door.side.begin>) => door.side.begin(...words),
        takePack: (pack: Pack) => door.side.takePack(pack),
        synthesise: () => door.side.synthesise(),
        takeSynthesis: (synthesis: Synthesis) => door.side.takeSynthesis(synthesis),
        // the first worker never lets go of its second block
        runBlock(request: BlockRequest) {
          if (number !== 1 || request.number !== 2) return door.side.runBlock(request);
          stopping.abort();
          return new Promise<never>(() => {});
        },
      } as unknown as WorkerDoor['side'];
      const end = () => {
        ended.push(number);
        return door.end();
      };
      return { side, stopped: door.stopped, end };
    };
    const crew = new Crew([new CrewMember(open, new PopulationShelf(), true)], 0);
    const ensemble = await crew.run(fakeTask(4), { signal: stopping.signal });
    expect(ensemble.replicates).toEqual([0]);
    // the next task finds a worker that works, started anew
    const next = await crew.run(fakeTask(2));
    expect(next.replicates).toEqual([0, 1]);
    await crew.close();
    expect(opened).toBe(2);
    expect(ended).toEqual([1, 2]);
  });

  test('does not begin where it was cancelled before', async () => {
    const engine = createFakeEngine();
    const crew = new Crew(fakeMembers(engine, 1));
    await expect(crew.run(fakeTask(2), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    await crew.close();
    expect(engine.begun).toEqual([]);
  });
});

describe('a worker that stops', () => {
  test('is replaced, and its block is run again with the same result', async () => {
    const engine = createFakeEngine();
    const started: FakeWorker[] = [];
    const crew = new Crew(fakeMembers(engine, 1, { started }));
    const task = fakeTask(5);
    const undisturbed = await crew.run(task);
    engine.before = (replicate, strategy) => {
      if (replicate !== 3 || strategy !== 'baseline') return;
      engine.before = () => {};
      started.at(-1)?.stop('out of memory');
    };
    const disturbed = await crew.run(task);
    await crew.close();
    expect(started).toHaveLength(2);
    expect(disturbed).toEqual(undisturbed);
  });

  test('twice on one block gives an error that names replicate and reason in both languages', async () => {
    const engine = createFakeEngine();
    const started: FakeWorker[] = [];
    const crew = new Crew(fakeMembers(engine, 1, { started }));
    engine.before = (replicate) => {
      if (replicate === 3) started.at(-1)?.stop('out of memory');
    };
    const failure = await crew.run(fakeTask(5)).catch((error: unknown) => error);
    await crew.close();
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).en).toMatch(/twice on replicate 3 \(out of memory\)/);
    expect((failure as HostError).da).toMatch(/to gange under gentagelse 3 \(out of memory\)/);
    expect(engine.begun.filter((replicate) => replicate === 3)).toHaveLength(2);
  });

  test('an error of the engine itself ends the task at once', async () => {
    const engine = createFakeEngine();
    const crew = new Crew(fakeMembers(engine, 2));
    engine.before = (replicate) => {
      if (replicate === 1) throw new Error('hazard 2 is over its bound 1');
    };
    await expect(crew.run(fakeTask(20))).rejects.toThrow('hazard 2 is over its bound 1');
    await crew.close();
    expect(engine.begun.length).toBeLessThan(20);
  });

  test('a refusal keeps its messages on the way from the worker', async () => {
    const engine = createFakeEngine();
    const crew = new Crew(fakeMembers(engine, 1));
    const messages = [{ severity: 'error' as const, where: 'flexible', da: 'for mange', en: 'too many' }];
    engine.before = () => {
      throw new Refusal(messages);
    };
    const refusal = await crew.run(fakeTask(2)).catch((error: unknown) => error);
    await crew.close();
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).messages).toEqual(messages);
  });
});
