import { describe, expect, it } from 'vitest';
import { type Course, LookAhead } from '../../workbench/dataflow/lookAhead.ts';
import { Projector } from '../../workbench/dataflow/projector.ts';
import { dosesShown, FakeRunner, inputsWith } from './fakeRunner.ts';

const unpaced = { rest: 0, picture: 0, now: () => 0 };
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A lever from 0 to 8 that stands at 1. */
const course: Course = {
  key: 'dose',
  values: [0, 1, 2, 3, 4, 5, 6, 7, 8],
  value: 1,
  inputsAt: (value) => inputsWith(value, { focus: 'flexible' }),
};

async function opened(spare: () => readonly Course[] = () => []) {
  const runner = new FakeRunner();
  const projector = new Projector(runner, unpaced);
  projector.request(inputsWith(1));
  await projector.whenIdle();
  runner.asked.length = 0;
  return { runner, projector, lookAhead: new LookAhead(projector, turn, spare) };
}

const shownDoses = (projector: Projector) => new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'));

describe('what a lever may be moved to', () => {
  it('is run while the hand comes near, each value once and only the strategy under the hand', async () => {
    const { runner, lookAhead } = await opened();
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    // the lever stands at 1, which has been run, and at 0 the strategy is its parent
    expect(runner.ahead).toEqual(Array.from({ length: 7 }, () => 'flexible'));
    lookAhead.approach({ ...course });
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(7);
  });

  it('is on screen at once when the lever gets there, and isn’t run again', async () => {
    const { runner, projector, lookAhead } = await opened();
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    projector.request(inputsWith(6, { focus: 'flexible' }));
    expect(shownDoses(projector)).toEqual(new Set([6]));
    expect(projector.shown.value?.validity.get('flexible')).toBe('preview');
    expect(projector.shown.value?.reached).toBeUndefined();
    await projector.whenIdle();
    expect(runner.asked.flatMap(({ strategies, replicates }) => strategies.map((id) => `${id} ${replicates}`))).toEqual(
      ['flexible 1,2,3,4,5,6,7,8,9,10,11'],
    );
  });

  it('is the same as when it is run on being asked for', async () => {
    const ahead = await opened();
    ahead.lookAhead.approach(course);
    await ahead.lookAhead.whenIdle();
    ahead.projector.request(inputsWith(6));
    await ahead.projector.whenIdle();
    const asked = await opened();
    asked.projector.request(inputsWith(6));
    await asked.projector.whenIdle();
    const shown = ({ projector }: typeof ahead) => {
      const { ensemble, validity } = projector.shown.value ?? {};
      const { replicates, strategies } = ensemble ?? {};
      return { replicates, validity, counts: strategies?.map(({ strategy, counts }) => [strategy, counts]) };
    };
    expect(shown(ahead)).toEqual(shown(asked));
    expect(shown(ahead).replicates).toHaveLength(12);
  });

  it('doesn’t wait for an earlier value that is still being run', async () => {
    const { runner, projector, lookAhead } = await opened();
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    runner.isHeld = true;
    projector.request(inputsWith(20, { focus: 'flexible' }));
    await turn();
    projector.request(inputsWith(3, { focus: 'flexible' }));
    expect(shownDoses(projector)).toEqual(new Set([3]));
    runner.isHeld = false;
    runner.release();
    await projector.whenIdle();
    expect(shownDoses(projector)).toEqual(new Set([3]));
  });

  it('lies between what has been run on both sides until it has been run itself', async () => {
    const { runner, projector, lookAhead } = await opened();
    lookAhead.approach({ ...course, values: [0, 8] });
    await lookAhead.whenIdle();
    runner.isHeld = true;
    projector.request(inputsWith(6, { focus: 'flexible' }), lookAhead.guessAt(6));
    const guessed = projector.shown.value;
    expect(shownDoses(projector)).toEqual(new Set([6]));
    // all years after the base year are told to be no result yet
    expect(guessed?.reached).toEqual({ strategy: 'flexible', yearIndex: 0 });
    runner.isHeld = false;
    runner.release();
    await projector.whenIdle();
    expect(projector.shown.value?.reached).toBeUndefined();
  });

  it('can’t be guessed beyond what has been run', async () => {
    const { lookAhead } = await opened();
    lookAhead.approach({ ...course, values: [1, 4] });
    await lookAhead.whenIdle();
    expect(lookAhead.guessAt(2)).toBeDefined();
    expect(lookAhead.guessAt(5)).toBeUndefined();
  });

  it('gives way to a value that somebody waits for', async () => {
    const { runner, projector, lookAhead } = await opened();
    runner.isHeld = true;
    projector.request(inputsWith(20, { focus: 'flexible' }));
    await turn();
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    expect(runner.ahead).toEqual([]);
    runner.isHeld = false;
    runner.release();
    await projector.whenIdle();
    await turn();
    await lookAhead.whenIdle();
    expect(runner.ahead.length).toBeGreaterThan(0);
  });

  it('that can’t be run ahead is left until it is asked for', async () => {
    const { runner, projector, lookAhead } = await opened();
    runner.fault = new Error('out of memory');
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(7);
    expect(projector.status.value.kind).toBe('ready');
    runner.fault = undefined;
    projector.request(inputsWith(6));
    await projector.whenIdle();
    expect(shownDoses(projector)).toEqual(new Set([6]));
  });

  it('is run of the other levers when there is nothing better to do, a few values of each first', async () => {
    const inOrder: number[] = [];
    const noting = (key: string): Course => ({
      ...course,
      key,
      inputsAt(value) {
        inOrder.push(value);
        return course.inputsAt(value);
      },
    });
    const { runner, lookAhead } = await opened(() => [noting('one'), noting('other')]);
    await lookAhead.whenIdle();
    const few = [0, 8, 4, 2, 6];
    expect(inOrder.slice(0, 10)).toEqual([...few, ...few]);
    expect(runner.ahead).toHaveLength(7);
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(7);
  });

  it.each([
    ['that is being run as the hand comes to its lever is run to its end', 'dose', 7],
    ['that is being run as the hand comes to another lever is given up, and run again later', 'other', 8],
  ])('%s', async (_, key, runs) => {
    const { runner, lookAhead } = await opened(() => [course]);
    while (runner.ahead.length === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    lookAhead.approach({ ...course, key });
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(runs);
  });

  it.each([
    [true, 7],
    [false, 0],
  ])(
    'is run of the other levers while an ensemble comes in only where a worker is free for it: %s',
    async (isFree, runs) => {
      const runner = new FakeRunner(isFree);
      runner.holdsEnsembles = true;
      const projector = new Projector(runner, unpaced);
      projector.request(inputsWith(1));
      await expect.poll(() => runner.asked.some(({ replicates }) => replicates.length > 1)).toBe(true);
      const lookAhead = new LookAhead(projector, turn, () => [course]);
      await lookAhead.whenIdle();
      expect(projector.status.value.kind).toBe('refining');
      expect(runner.ahead).toHaveLength(runs);
      runner.holdsEnsembles = false;
      runner.release();
      await projector.whenIdle();
    },
  );

  it('is run for a lever that the hand goes to while another was looked at, of which nothing is left to run', async () => {
    const { runner, lookAhead } = await opened();
    lookAhead.approach({ ...course, key: 'other', values: [1] });
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(7);
    const third = { ...course, key: 'third', values: [1] };
    lookAhead.approach(third);
    // while what the third would ask is being found out
    await turn();
    lookAhead.approach({ ...course, key: 'fourth', values: [9, 10], value: 9 });
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(9);
  });

  it('is left alone where the reader has stopped the calculation, until it goes on', async () => {
    const { runner, projector, lookAhead } = await opened();
    projector.cancel();
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    expect(runner.ahead).toEqual([]);
    projector.resume();
    await projector.whenIdle();
    await turn();
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(7);
  });
});
