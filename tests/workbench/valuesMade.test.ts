import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { decodeFirstResults, encodeFirstResults } from '../../engine/simulation/firstResults.ts';
import { type Course, LookAhead } from '../../workbench/dataflow/lookAhead.ts';
import { taskOf } from '../../workbench/dataflow/projectionInputs.ts';
import { type Projected, Projector } from '../../workbench/dataflow/projector.ts';
import { wholeOf } from '../../workbench/dataflow/settled.ts';
import { dosed, dosesShown, FakeRunner, inputsWith } from './fakeRunner.ts';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const doses = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** What a site has made of the doses that a lever can be moved to. */
async function madeOf(values: readonly number[]) {
  const task = taskOf(
    inputsWith(1),
    values.map((dose) => dosed(`flexible-${dose}`, dose, 'baseline')),
    [0],
  );
  return decodeFirstResults(encodeFirstResults(task, await new FakeRunner().run(task)));
}

/** A page with its own results of a dose of 1, and what its site has made of all doses. */
async function opened() {
  const runner = new FakeRunner();
  const projector = new Projector(runner, { rest: 0, picture: 0, now: () => 0 });
  projector.request(inputsWith(1));
  await projector.whenIdle();
  runner.asked.length = 0;
  projector.valuesMade.results.value = await madeOf(doses);
  return { runner, projector };
}

describe('a lever moved to a value that came with the site', () => {
  it('shows its line though nothing is run, as the engine has it and not as a guess', async () => {
    const { runner, projector } = await opened();
    projector.request(inputsWith(6));
    const { shown } = projector;
    expect(new Set(dosesShown(shown.value?.ensemble, 'flexible'))).toEqual(new Set([6]));
    expect(shown.value?.validity.get('flexible')).toBe('preview');
    expect(shown.value?.reached).toBeUndefined();
    expect([runner.asked, runner.ahead]).toEqual([[], []]);
  });

  it('is run when the hand rests, and is then the same as without what came with the site', async () => {
    const { runner, projector } = await opened();
    projector.request(inputsWith(6));
    expect(projector.shown.value?.isCountsAlone).toBe(true);
    await projector.whenIdle();
    const without = new Projector(new FakeRunner(), { rest: 0, picture: 0, now: () => 0 });
    without.request(inputsWith(6));
    await without.whenIdle();
    const told = ({ shown, status }: Projector) => {
      const { ensemble, validity, isCountsAlone } = shown.value ?? {};
      const results = ensemble?.strategies.map(({ strategy, counts, sums }) => [strategy, counts, sums.ledger]);
      return { kind: status.value.kind, replicates: ensemble?.replicates, validity, isCountsAlone, results };
    };
    expect(told(projector)).toEqual(told(without));
    expect(projector.shown.value?.isCountsAlone).toBe(false);
    expect(runner.ahead).toEqual(['flexible']);
  });

  it('is told to be calculated while it is run, and to be refined from then on', async () => {
    const { runner, projector } = await opened();
    const kinds: string[] = [];
    const stop = projector.status.subscribe(({ kind }) => kinds.push(kind));
    runner.holdsEnsembles = true;
    projector.request(inputsWith(6));
    await expect.poll(() => runner.asked.length).toBe(1);
    expect(kinds.slice(-2)).toEqual(['running', 'refining']);
    runner.holdsEnsembles = false;
    runner.release();
    await projector.whenIdle();
    expect(kinds.at(-1)).toBe('ready');
    stop();
  });

  it('gives way to the next value that the hand goes on to, and only where it rests is run', async () => {
    const { runner, projector } = await opened();
    for (const dose of [2, 3, 4, 5]) projector.request(inputsWith(dose));
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([5]));
    await projector.whenIdle();
    expect(runner.ahead).toEqual(['flexible']);
    expect(new Set(dosesShown(projector.shown.value?.ensemble, 'flexible'))).toEqual(new Set([5]));
  });

  it('leaves figures that tell more than counts as they were until it has been run', async () => {
    const { projector } = await opened();
    const whole = wholeOf(projector.shown);
    const before = whole.value;
    projector.request(inputsWith(6));
    expect(whole.value).toBe(before);
    await projector.whenIdle();
    expect(new Set(dosesShown(whole.value?.ensemble, 'flexible'))).toEqual(new Set([6]));
  });

  it('of a document that asks for something else is run as ever', async () => {
    const { runner, projector } = await opened();
    projector.request(inputsWith(6, { seed: 'another' }));
    await projector.whenIdle();
    expect(runner.asked[0]?.strategies).toEqual(['flexible']);
    expect(runner.ahead).toEqual([]);
  });
});

describe('what a lever may be moved to, where some values came with the site', () => {
  it('is run for those that didn’t first, and then for the others, nearest first', async () => {
    const { runner, projector } = await opened();
    projector.valuesMade.results.value = await madeOf(doses.filter((dose) => dose !== 7));
    const inOrder: number[] = [];
    const ahead = runner.projectAhead.bind(runner);
    runner.projectAhead = (task, strategy, stop) => {
      inOrder.push(Number(task.strategies.find(({ id }) => id === strategy)?.measures[0]?.values.coverage));
      return ahead(task, strategy, stop);
    };
    const inputsAt = (value: number) => inputsWith(value, { focus: 'flexible' });
    const course: Course = { key: 'dose', values: doses, value: 1, inputsAt };
    const lookAhead = new LookAhead(projector, turn, () => []);
    lookAhead.approach(course);
    await lookAhead.whenIdle();
    // the lever stands at 1, which has been run, and at 0 the strategy is its parent
    expect(inOrder).toEqual([7, 2, 3, 4, 5, 6, 8]);
  });
});

describe('what a lever may be moved to, where all lines came with the site', () => {
  it('is run whole only while no hand is on a lever, and goes on when the hand rests', async () => {
    const { runner, projector } = await opened();
    const isMoving = signal(true);
    const lookAhead = new LookAhead(projector, turn, () => [], isMoving);
    const inputsAt = (value: number) => inputsWith(value, { focus: 'flexible' });
    lookAhead.approach({ key: 'dose', values: doses, value: 1, inputsAt });
    await lookAhead.whenIdle();
    expect(runner.ahead).toEqual([]);
    isMoving.value = false;
    await expect.poll(() => runner.ahead.length, { interval: 0 }).toBeGreaterThan(0);
    isMoving.value = true;
    const begun = runner.ahead.length;
    await lookAhead.whenIdle();
    expect(runner.ahead).toHaveLength(begun);
    isMoving.value = false;
    await lookAhead.whenIdle();
    // the lever stands at 1, which has been run, and at 0 the strategy is its parent
    for (const value of [2, 3, 4, 5, 6, 7, 8]) expect(projector.isRun(inputsAt(value))).toBe(true);
  });

  it('is run whole only when the ensemble is in, since drawing needs the core', async () => {
    const runner = new FakeRunner(true);
    runner.holdsEnsembles = true;
    const projector = new Projector(runner, { rest: 0, picture: 0, now: () => 0 });
    projector.request(inputsWith(1));
    await expect.poll(() => runner.asked.some(({ replicates }) => replicates.length > 1)).toBe(true);
    projector.valuesMade.results.value = await madeOf(doses.filter((dose) => dose !== 7));
    const lookAhead = new LookAhead(projector, turn, () => []);
    const inputsAt = (value: number) => inputsWith(value, { focus: 'flexible' });
    lookAhead.approach({ key: 'dose', values: doses, value: 1, inputsAt });
    await lookAhead.whenIdle();
    expect(projector.status.value.kind).toBe('refining');
    expect([6, 7].map((value) => projector.isRun(inputsAt(value)))).toEqual([false, true]);
    runner.holdsEnsembles = false;
    runner.release();
    await projector.whenIdle();
    await lookAhead.whenIdle();
    expect(projector.isRun(inputsAt(6))).toBe(true);
  });
});

describe('what tells more than counts', () => {
  it('is nothing before there is anything', () => {
    expect(wholeOf(signal<Projected | undefined>(undefined)).value).toBeUndefined();
  });
});
