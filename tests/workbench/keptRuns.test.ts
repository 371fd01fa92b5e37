import { describe, expect, it } from 'vitest';
import type { KeptPart } from '../../engine/hosts/resultShelf.ts';
import { type Ensemble, engineVersion, type Task } from '../../engine/index.ts';
import { KeptRuns, type RunShelf } from '../../workbench/dataflow/keptRuns.ts';
import { Projector } from '../../workbench/dataflow/projector.ts';
import { dosed, dosesShown, FakeRunner, inputsWith } from './fakeRunner.ts';

/** A runner of this engine, so that what it made can be read again. */
class OwnRunner extends FakeRunner {
  override async run(task: Task, options: Parameters<FakeRunner['run']>[1] = {}): Promise<Ensemble> {
    return { ...(await super.run(task, options)), engineVersion };
  }
}

/** A shelf that outlives the pages of a test. */
class MemoryShelf implements RunShelf {
  readonly parts = new Map<string, { readonly key: string; readonly part: KeptPart; bytes: Uint8Array<ArrayBuffer> }>();
  isRefusing = false;

  async keys() {
    return new Set([...this.parts.values()].map(({ key }) => key));
  }
  async list(key: string) {
    return [...this.parts.values()].filter((kept) => kept.key === key).map(({ part }) => part);
  }
  async take(key: string, { name }: KeptPart) {
    return this.parts.get(`${key} ${name}`)?.bytes;
  }
  async put(key: string, runs: readonly number[], bytes: Uint8Array<ArrayBuffer>) {
    if (!this.isRefusing) this.parts.set(`${key} ${runs.join()}`, { key, part: { name: runs.join(), runs }, bytes });
  }
  async drop(key: string, { name }: KeptPart) {
    this.parts.delete(`${key} ${name}`);
  }
}

/** A visit to the page: what it asked the engine, and what it shows in the end. */
async function visit(shelf: RunShelf, replicates = 12, dose = 1) {
  const runner = new OwnRunner();
  const kept = new KeptRuns(shelf);
  const projector = new Projector(runner, { rest: 0 }, kept);
  projector.request(inputsWith(dose, { replicates }));
  await projector.whenIdle();
  await kept.whenKept();
  return {
    runner,
    projector,
    asked: runner.asked.flatMap(({ strategies, replicates: own }) =>
      strategies.flatMap((id) => own.map((r) => `${id} ${r}`)),
    ),
  };
}

describe('runs that are kept for later visits', () => {
  it('are shown again when the page is opened anew, and nothing is run', async () => {
    const shelf = new MemoryShelf();
    const first = await visit(shelf);
    const second = await visit(shelf);
    expect(first.asked.length).toBe(24);
    expect(second.asked).toEqual([]);
    expect(second.projector.status.value.kind).toBe('ready');
    expect(second.projector.shown.value?.ensemble).toEqual(first.projector.shown.value?.ensemble);
  });

  it('are added to: with 30 replicates asked for after 12, the other 18 are run', async () => {
    const shelf = new MemoryShelf();
    await visit(shelf, 12);
    const extended = await visit(shelf, 30);
    expect([...new Set(extended.asked)].length).toBe(2 * 18);
    const whole = await visit(new MemoryShelf(), 30);
    const countsOf = ({ projector }: typeof whole) =>
      projector.shown.value?.ensemble.strategies.map(({ counts }) => counts);
    expect(countsOf(extended)).toEqual(countsOf(whole));
  });

  it('are a strategy’s own, whatever it is called, and no other’s', async () => {
    const shelf = new MemoryShelf();
    await visit(shelf);
    const kept = new KeptRuns(shelf);
    const { pack, seed, from, to, lowIncomeLine } = inputsWith(1);
    const task = { pack, seed, from, to, lowIncomeLine };
    const wanted = Array.from({ length: 12 }, (_, r) => r);
    expect((await kept.recall(dosed('renamed', 1), task, wanted))?.ensemble.replicates).toEqual(wanted);
    expect(await kept.recall(dosed('flexible', 0.5, 'baseline'), task, wanted)).toBeUndefined();
    expect(await kept.recall(dosed('flexible', 1), { ...task, seed: 'other' }, wanted)).toBeUndefined();
  });

  it('are left alone where they are damaged, and run again', async () => {
    const shelf = new MemoryShelf();
    const first = await visit(shelf);
    for (const part of shelf.parts.values()) part.bytes = part.bytes.slice(0, -9);
    const second = await visit(shelf);
    expect(second.asked.length).toBe(24);
    expect(second.projector.shown.value?.ensemble).toEqual(first.projector.shown.value?.ensemble);
  });

  it('are put away when no hand is followed any more, by whoever the shelf has for it', async () => {
    const shelf = new MemoryShelf();
    const parts: Ensemble[] = [];
    let rest: () => void = () => {};
    const resting = new Promise<void>((resolve) => {
      rest = resolve;
    });
    const kept = new KeptRuns(
      {
        keys: () => shelf.keys(),
        list: (key) => shelf.list(key),
        take: (key, part) => shelf.take(key, part),
        put: () => Promise.reject(new Error('made into bytes by the page itself')),
        drop: (key, part) => shelf.drop(key, part),
        keep: async (_, part) => void parts.push(part),
      },
      () => resting,
    );
    const { pack, seed, from, to, lowIncomeLine } = inputsWith(1);
    const task = { pack, seed, from, to, lowIncomeLine };
    const strategy = dosed('flexible', 1);
    const part = await new OwnRunner().run({ ...task, strategies: [strategy], replicates: [0, 1] });
    kept.keep(strategy, task, part);
    await shelf.keys();
    expect(parts).toEqual([]);
    rest();
    await kept.whenKept();
    expect(parts).toEqual([part]);
  });

  it('are not needed: a browser that keeps nothing shows the same', async () => {
    const shelf = new MemoryShelf();
    shelf.isRefusing = true;
    const { projector } = await visit(shelf);
    expect(projector.status.value.kind).toBe('ready');
    expect(dosesShown(projector.shown.value?.ensemble, 'flexible')).toEqual(Array(12).fill(1));
  });
});
