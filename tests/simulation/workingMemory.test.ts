import { describe, expect, it } from 'vitest';
import type { Pack } from '../../engine/pack/pack.ts';
import { RunCancelled, run } from '../../engine/simulation/run.ts';
import { use } from '../measures/planning.ts';
import { expectSameEnsemble } from './sameEnsemble.ts';
import { strategy, task, town } from './town.ts';

const scenarios = [
  strategy(),
  strategy({
    id: 'works',
    measures: [
      use('demolition', { dwellings: 40 }, { from: 2027, to: 2030, ramp: 3 }),
      use('letting-shares', { flexibleShare: 0.7 }, { from: 2026, to: 2031 }),
    ],
  }),
];

/** A pack that no run has left any memory to. */
const neverRun = (): Pack => ({ ...town });

describe('a run that works in the memory of earlier ones', () => {
  it('gives what one in new memory gives, whatever ran before', () => {
    const pack = neverRun();
    run(
      task([strategy({ measures: [use('phased-renovation', {}, { from: 2026, to: 2031 })] })], { pack, seed: 'other' }),
    );
    run(task([strategy()], { pack, to: 2028, lowIncomeLine: 150_000 }));
    expectSameEnsemble(run(task(scenarios, { pack })), run(task(scenarios, { pack: neverRun() })));
  });

  it('gives the same after one that was ended midway', () => {
    const pack = neverRun();
    let years = 0;
    const cancelled = () => ++years > 5;
    expect(() => run(task(scenarios, { pack, seed: 'other' }), { cancelled })).toThrow(RunCancelled);
    expectSameEnsemble(run(task(scenarios, { pack })), run(task(scenarios, { pack: neverRun() })));
  });

  it('gives the same after ones that were ended after any process of a year', () => {
    const pack = neverRun();
    let steps = 0;
    run(task([strategy()], { pack, to: 2027 }), { onStep: () => steps++ });
    for (let last = 1; last <= steps; last++) {
      let done = 0;
      const interrupted = () => ++done === last;
      expect(() => run(task(scenarios, { pack, seed: 'other' }), { interrupted })).toThrow(RunCancelled);
      expect(done).toBe(last);
    }
    expectSameEnsemble(run(task(scenarios, { pack })), run(task(scenarios, { pack: neverRun() })));
  });

  it('gives the same where one is run in the midst of another', () => {
    const pack = neverRun();
    const alone = run(task([strategy()], { pack: neverRun() }));
    let within: ReturnType<typeof run> | undefined;
    const around = run(task(scenarios, { pack }), {
      onYear: () => {
        within ??= run(task([strategy()], { pack }));
      },
    });
    if (!within) throw new Error('no run was made in the midst of the other');
    expectSameEnsemble(within, alone);
    expectSameEnsemble(around, run(task(scenarios, { pack: neverRun() })));
  });

  it('lets the years of all strategies and replicates pass over one world, which loops then know', () => {
    const pack = neverRun();
    const worlds = new Set<unknown>();
    const columns = new Set<unknown>();
    for (const seed of ['one', 'other']) {
      run(task(scenarios, { pack, seed, replicates: [0, 1] }), {
        onStep: (_year, _process, world) => {
          worlds.add(world);
          columns.add(world.population.residents);
        },
      });
    }
    expect(worlds.size).toBe(1);
    expect(columns.size).toBe(1);
  });
});
