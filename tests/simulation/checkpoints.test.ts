import { describe, expect, it } from 'vitest';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import type { Strategy, Trigger } from '../../engine/scenario/strategy.ts';
import { Checkpoints } from '../../engine/simulation/checkpoints.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { RunCancelled, run } from '../../engine/simulation/run.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { use } from '../measures/planning.ts';
import { expectSameEnsemble } from './sameEnsemble.ts';
import { strategy, task, town } from './town.ts';

/** Runs a task with what is kept; tells the years that were simulated beside the result. */
function runWith(checkpoints: Checkpoints | undefined, asked: Task) {
  let simulated = 0;
  const cancelled = () => ++simulated < 0;
  return { ensemble: run(asked, { checkpoints, cancelled }), simulated };
}

function letting(from: number, flexibleShare: number): MeasureUse {
  return use('letting-shares', { flexibleShare }, { from, to: 2040 });
}

const of = (...measures: readonly MeasureUse[]): Task => task([strategy({ measures })]);
const years = of().to - of().from;

describe('a changed strategy', () => {
  it('has the years before its change from an earlier run, and only the others simulated', () => {
    const checkpoints = new Checkpoints();
    expect(runWith(checkpoints, of()).simulated).toBe(years);
    for (const from of [2026, 2027, 2029, 2031]) {
      const { ensemble, simulated } = runWith(checkpoints, of(letting(from, 0.8)));
      expect(simulated, `from ${from}`).toBe(2032 - from);
      expectSameEnsemble(ensemble, run(of(letting(from, 0.8))));
    }
  });

  it('that differs in nothing that happens is answered without simulating a year', () => {
    const checkpoints = new Checkpoints();
    run(of(letting(2028, 0.8)), { checkpoints });
    const renamed = task([
      strategy({ id: 'renamed', name: 'Omdøbt', measures: [letting(2028, 0.8), letting(2035, 0.3)] }),
    ]);
    const { ensemble, simulated } = runWith(checkpoints, renamed);
    expect(simulated).toBe(0);
    expectSameEnsemble(ensemble, run(renamed));
  });

  it('goes on in the midst of works over several years', () => {
    const works = use('phased-renovation', {}, { from: 2026, to: 2031 });
    const demolition = use('demolition', { dwellings: 40 }, { from: 2027, to: 2030, ramp: 3 });
    const checkpoints = new Checkpoints();
    run(of(works, demolition), { checkpoints });
    for (const from of [2028, 2029, 2030]) {
      const changed = of(works, demolition, letting(from, 0.3));
      const { ensemble, simulated } = runWith(checkpoints, changed);
      expect(simulated).toBe(2032 - from);
      expectSameEnsemble(ensemble, run(changed));
    }
  });

  it('has what its triggers decided in the years before in its own log', () => {
    const measure = use('employment-programme', { coverage: 1, jobFinding: 2 }, { to: 2031 });
    const trigger: Trigger = {
      ...{ id: 'early', when: 'year >= 2028', years: 1, lag: 0, act: 'stay' },
      ...{ start: [measure.id], stop: [], dose: {} },
    };
    const adaptive = (changes: Partial<Trigger>): Task =>
      task([strategy({ measures: [measure], triggers: [{ ...trigger, ...changes }] })]);
    const checkpoints = new Checkpoints();
    run(of(), { checkpoints });
    const later = runWith(checkpoints, adaptive({}));
    expect(later.simulated).toBe(2031 - 2028);
    expectSameEnsemble(later.ensemble, run(adaptive({})));
    // another condition that fires in the same year is another decision and the same history
    const same = runWith(checkpoints, adaptive({ when: 'year > 2027' }));
    expect(same.simulated).toBe(0);
    expectSameEnsemble(same.ensemble, run(adaptive({ when: 'year > 2027' })));
  });

  it('is told the years before its change as if they were run', () => {
    const told = (checkpoints?: Checkpoints) => {
      const heard: [number, Float64Array][] = [];
      run(of(letting(2030, 0.8)), { checkpoints, onYear: (index, counts) => void heard.push([index, counts]) });
      return heard;
    };
    const checkpoints = new Checkpoints();
    run(of(), { checkpoints });
    expect(told(checkpoints)).toEqual(told());
  });

  it('finds years of an earlier run with another horizon', () => {
    const checkpoints = new Checkpoints();
    run({ ...of(), to: 2029 }, { checkpoints });
    const longer = runWith(checkpoints, of());
    // the last year of the shorter run is counted, and simulated once more to go on from
    expect(longer.simulated).toBe(2031 - 2028);
    expectSameEnsemble(longer.ensemble, run(of()));
  });

  it('with drawn parameters goes on from the same draw alone', () => {
    const { value } = town.parameters.get('choice-stay')!;
    const sampling = {
      design: 'given',
      draws: 2,
      parameters: ['choice-stay'],
      values: [value / 2, value * 2],
    } as const;
    const checkpoints = new Checkpoints();
    const ofDraw = (draw: number, ...measures: readonly MeasureUse[]): Task => ({
      ...of(...measures),
      ...{ sampling, replicates: [draw] },
    });
    runTask(ofDraw(0), { checkpoints });
    for (const [draw, simulated] of [
      [0, 2],
      [1, years],
    ] as const) {
      let asked = 0;
      const changed = ofDraw(draw, letting(2030, 0.3));
      expectSameEnsemble(runTask(changed, { checkpoints, cancelled: () => ++asked < 0 }), runTask(changed));
      expect(asked, `draw ${draw}`).toBe(simulated);
    }
  });
});

describe('what is kept', () => {
  const strategies: readonly Strategy[] = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
    strategy({ measures: [letting(2027, share)] }),
  );
  const runAll = (checkpoints: Checkpoints) => {
    for (const chosen of strategies) run(task([chosen]), { checkpoints });
  };

  it('is never more than there is room for, in worlds and in bytes', () => {
    const free = new Checkpoints();
    run(of(), { checkpoints: free });
    expect(free.held.worlds).toBe(years - 1);
    for (const room of [{ worlds: 3 }, { bytes: free.held.bytes }, { bytes: free.held.bytes / 4 }, { bytes: 1000 }]) {
      const checkpoints = new Checkpoints(room);
      for (const chosen of strategies) {
        expectSameEnsemble(run(task([chosen]), { checkpoints }), run(task([chosen])));
        const { worlds, bytes } = checkpoints.held;
        expect(worlds).toBeLessThanOrEqual(room.worlds ?? 16);
        expect(bytes).toBeLessThanOrEqual(room.bytes ?? 128 * 2 ** 20);
      }
    }
  });

  it('is spread over the years where there isn’t room for all of them', () => {
    const checkpoints = new Checkpoints({ worlds: 2 });
    run(of(), { checkpoints });
    expect(checkpoints.held.worlds).toBe(1);
    expect(runWith(checkpoints, of(letting(2031, 0.3))).simulated).toBe(2031 - 2028);
  });

  it('is given up first where no run has come by for longest, and shared years last', () => {
    const checkpoints = new Checkpoints({ worlds: years + 2 });
    runAll(checkpoints);
    const simulated = (chosen: Strategy) => runWith(checkpoints, task([chosen])).simulated;
    expect(simulated(strategies[4]!)).toBe(0);
    expect(simulated(strategy({ measures: [letting(2027, 0.2)] }))).toBe(years - 1);
    expect(simulated(strategies[0]!)).toBe(years - 1);
  });

  it('is nothing of a run of several strategies or replicates, or one that is traced', () => {
    const checkpoints = new Checkpoints();
    run(task([strategy(), strategy({ id: 'other' })]), { checkpoints });
    run(task([strategy()], { replicates: [0, 1] }), { checkpoints });
    run(of(), { checkpoints, onStep: () => {} });
    expect(checkpoints.held).toEqual({ worlds: 0, bytes: 0 });
  });

  it('of a run that was stopped is whole as far as it came', () => {
    const checkpoints = new Checkpoints();
    let asked = 0;
    expect(() => run(of(), { checkpoints, cancelled: () => ++asked > 3 })).toThrow(RunCancelled);
    expect(runWith(checkpoints, of()).simulated).toBe(years - 3);
    expectSameEnsemble(run(of(), { checkpoints }), run(of()));
  });

  it('is not reached by whoever has a result: what is changed in it stays there', () => {
    const checkpoints = new Checkpoints();
    const spoilt = (result: Ensemble) => {
      for (const { counts, sums } of result.strategies) {
        for (const array of [...counts, ...Object.values(sums)]) array.fill(-1);
      }
    };
    spoilt(run(of(), { checkpoints, onYear: (_, counts) => void counts.fill(-1) }));
    spoilt(run(of(), { checkpoints, onYear: (_, counts) => void counts.fill(-1) }));
    expectSameEnsemble(run(of(), { checkpoints }), run(of()));
  });
});
