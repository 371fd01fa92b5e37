import { describe, expect, it } from 'vitest';
import { Projector } from '../../workbench/dataflow/projector.ts';
import { dosed, dosesShown, FakeRunner, inputsWith } from './fakeRunner.ts';

const unpaced = { rest: 0, picture: 0, now: () => 0 };

function started() {
  const runner = new FakeRunner();
  return { runner, projector: new Projector(runner, unpaced) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('from a moved lever to what is on screen', () => {
  it('a new page asks for the first replicate of every strategy, then for the others, each once', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    const runs = runner.asked.flatMap(({ strategies, replicates }) =>
      strategies.flatMap((strategy) => replicates.map((replicate) => `${strategy} ${replicate}`)),
    );
    expect(new Set(runs).size).toBe(runs.length);
    expect(runs).toHaveLength(24);
    expect(projector.status.value.kind).toBe('ready');
    expect(projector.shown.value?.ensemble.replicates).toHaveLength(12);
  });

  it('the time told is that of the whole calculation, and none where nothing had to be run', async () => {
    const runner = new FakeRunner();
    let clock = 0;
    const run = runner.run.bind(runner);
    // each call to the workers takes a second of this clock
    runner.run = (...call) => {
      clock += 1_000;
      return run(...call);
    };
    const projector = new Projector(runner, { ...unpaced, now: () => clock });
    projector.request(inputsWith(1));
    await projector.whenIdle();
    expect(clock).toBeGreaterThan(1_000);
    expect(projector.status.value).toMatchObject({ kind: 'ready', milliseconds: clock });
    for (const dose of [2, 1]) {
      projector.request(inputsWith(dose));
      await projector.whenIdle();
    }
    expect(projector.status.value).toMatchObject({ kind: 'ready', milliseconds: undefined });
  });

  it('only the strategy that changed is run again', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    runner.asked.length = 0;
    projector.request(inputsWith(2));
    await projector.whenIdle();
    expect(new Set(runner.asked.flatMap(({ strategies }) => strategies))).toEqual(new Set(['flexible']));
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([2]));
  });

  it('the line under the hand moves year by year, in what has been run of it', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    const before = projector.shown.value;
    runner.isHeld = true;
    runner.tellsYears = true;
    projector.request(inputsWith(2));
    await turn();
    const during = projector.shown.value;
    expect(during?.reached).toEqual({ strategy: 'flexible', yearIndex: 1 });
    const doses = (yearIndex: number) =>
      during?.ensemble.strategies[1]?.counts.map((counts) => {
        const cells = counts.length / 4;
        return Math.floor((counts[yearIndex * cells] ?? 0) / 100);
      });
    expect(new Set(doses(1))).toEqual(new Set([2]));
    expect(new Set([...(doses(0) ?? []), ...(doses(2) ?? []), ...(doses(3) ?? [])])).toEqual(new Set([1]));
    // what isn't counted year by year is as it was
    expect(during?.ensemble.strategies[1]?.sums.ledger).toEqual(before?.ensemble.strategies[1]?.sums.ledger);
    runner.isHeld = false;
    runner.release();
    await projector.whenIdle();
    expect(projector.shown.value?.reached).toBeUndefined();
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([2]));
  });

  it('the line under the hand moves before the others are run again, though no ensemble has finished yet', async () => {
    const { runner, projector } = started();
    const threeWith = (dose: number) =>
      inputsWith(dose, {
        strategies: [dosed('baseline', 0), dosed('flexible', dose, 'baseline'), dosed('both', dose + 3, 'baseline')],
      });
    runner.isHeld = true;
    projector.request(threeWith(1));
    runner.release();
    runner.release();
    await turn();
    projector.request(threeWith(2));
    runner.release();
    await turn();
    runner.release();
    await turn();
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([2]));
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'both'))).toEqual(new Set([4]));
    expect(projector.shown.value?.validity.get('both')).toBe('stale');
    expect(runner.asked.at(-1)?.strategies).toEqual(['both']);
  });

  it('asking for the same again runs nothing', async () => {
    const { runner, projector } = started();
    const revision = projector.request(inputsWith(1));
    await projector.whenIdle();
    const asked = runner.asked.length;
    expect(projector.request(inputsWith(1))).toBe(revision);
    await projector.whenIdle();
    expect(runner.asked).toHaveLength(asked);
  });

  it('going back to an earlier value runs nothing and shows what was there', async () => {
    const { runner, projector } = started();
    for (const dose of [1, 2]) {
      projector.request(inputsWith(dose));
      await projector.whenIdle();
    }
    const asked = runner.asked.length;
    projector.request(inputsWith(1));
    await projector.whenIdle();
    expect(runner.asked).toHaveLength(asked);
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([1]));
  });

  it('the last good result stays while a new one is computed, and then a preview shifted by one replicate', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    runner.isHeld = true;
    projector.request(inputsWith(5));
    await turn();
    expect(projector.status.value.kind).toBe('running');
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([1]));
    expect(projector.shown.value?.validity.get('flexible')).toBe('stale');
    runner.release();
    await turn();
    expect(projector.shown.value?.validity.get('flexible')).toBe('preview');
    expect(dosesShown(projector.shown.value?.ensemble, 'flexible')).toEqual(Array(12).fill(5));
  });

  it('the newest of many values is what ends on screen, and those between are never run', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    runner.asked.length = 0;
    for (const dose of [2, 3, 4, 5, 6]) projector.request(inputsWith(dose));
    await projector.whenIdle();
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([6]));
    const firsts = runner.asked.filter(({ replicates }) => replicates.length === 1);
    expect(firsts).toHaveLength(2);
  });

  it('stopping keeps what finished, says so, and going on finishes', async () => {
    const { runner, projector } = started();
    runner.isHeld = true;
    projector.request(inputsWith(1));
    await turn();
    projector.cancel();
    runner.release();
    runner.release();
    await projector.whenIdle();
    expect(projector.status.value.kind).toBe('cancelled');
    expect(projector.shown.value?.ensemble.replicates).toEqual([0]);
    runner.isHeld = false;
    projector.resume();
    await projector.whenIdle();
    expect(projector.status.value.kind).toBe('ready');
    expect(projector.shown.value?.ensemble.replicates).toHaveLength(12);
  });

  it('a run that fails leaves the last good result and can be tried again', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    runner.fault = new Error('the worker ended');
    projector.request(inputsWith(2));
    await projector.whenIdle();
    expect(projector.status.value).toMatchObject({ kind: 'failed', error: runner.fault });
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([1]));
    runner.fault = undefined;
    projector.resume();
    await projector.whenIdle();
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([2]));
  });

  it('another seed starts from nothing: no line is held against one with other luck', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(1));
    await projector.whenIdle();
    runner.asked.length = 0;
    projector.request(inputsWith(1, { seed: 'other luck' }));
    await projector.whenIdle();
    expect(runner.asked.flatMap(({ strategies, replicates }) => strategies.flatMap(() => replicates))).toHaveLength(24);
  });

  it('strategies that come to the same are run once', async () => {
    const { runner, projector } = started();
    projector.request(inputsWith(0));
    await projector.whenIdle();
    expect(runner.asked.flatMap(({ strategies, replicates }) => strategies.flatMap(() => replicates))).toHaveLength(12);
    expect(projector.shown.value?.ensemble.strategies).toHaveLength(2);
  });
});
