import { describe, expect, it } from 'vitest';
import { answerStudy } from '../../engine/analysis/studies/answerStudy.ts';
import { creditToMeasures } from '../../engine/analysis/studies/creditStudy.ts';
import {
  discoverFailures,
  judgedRuns,
  robustnessOver,
  worthOfKnowing,
} from '../../engine/analysis/studies/futuresStudy.ts';
import { leastDose, withDose } from '../../engine/analysis/studies/goalStudy.ts';
import { hasNoValue } from '../../engine/analysis/studies/hasNoValue.ts';
import { type Outcome, outcomeValues, runsReaching } from '../../engine/analysis/studies/outcome.ts';
import { pathwaysOf, summarisePathways } from '../../engine/analysis/studies/pathwaysStudy.ts';
import { screening, tornado, variance } from '../../engine/analysis/studies/sensitivityStudy.ts';
import type { Study } from '../../engine/analysis/studies/study.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { type Ensemble, summedArrays } from '../../engine/simulation/ensemble.ts';
import { run } from '../../engine/simulation/run.ts';
import { drawnValues, drawOfRun, luckOfRun } from '../../engine/simulation/sampling.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { withDrawn } from '../../engine/simulation/unknowns.ts';
import { strategy, town, task as townTask } from '../simulation/town.ts';

/** Two unknowns that the made-up municipality below answers to. */
const unknown = (id: string, low: number, value: number, high: number): Parameter => {
  const label = { da: id, en: id };
  return { id, label, value, low, high, distribution: 'uniform', unit: label, status: 'assumed', source: label };
};
const pack: Pack = {
  ...town,
  parameters: new Map([
    ['jobs', unknown('jobs', 0, 0.5, 1)],
    ['rents', unknown('rents', 0, 0.5, 1)],
    ['weather', unknown('weather', 0, 0.5, 1)],
  ]),
};
const estates = pack.geography.estates.length;
const place = pack.geography.estates[0]?.id ?? '';
const outcome: Outcome = { criterion: 'basic-schooling', place, measure: 'level', year: 2026 };

const use = (id: string, dose: number) => ({
  id,
  measure: 'letting-shares',
  estates: [0],
  from: 2026,
  to: 2026,
  ramp: 0,
  values: { dose },
});
const mixed = strategy({ id: 'mixed', parent: 'baseline', measures: [use('a', 1), use('b', 1), use('c', 1)] });

/**
 * A municipality whose first estate has in 2026, of 10,000 residents 30–59, as many with basic schooling only as a formula says.
 */
function madeUp(share: (own: Strategy, luck: number) => number): (task: Task) => Promise<Ensemble> {
  return async (task) => ({
    shape: { geography: pack.geography, years: [2025, 2026], lowIncomeLine: 200_000 },
    seed: task.seed,
    packHash: pack.hash,
    engineVersion: 'made up',
    replicates: task.replicates,
    ...(task.sampling && { sampling: task.sampling }),
    strategies: task.strategies.map((own) => ({
      strategy: { id: own.id, name: own.name },
      counts: task.replicates.map((run) => {
        const { sampling } = task;
        const drawn = sampling ? drawnValues(pack, sampling, task.seed, drawOfRun(run, sampling)) : {};
        const counts = new Float64Array(2 * estates * 12);
        counts[estates * 12 + 6] = Math.round(
          10_000 * share(withDrawn(own, drawn), sampling ? luckOfRun(run, sampling) : run),
        );
        counts[estates * 12 + 7] = 10_000;
        return counts;
      }),
      sums: Object.fromEntries(
        summedArrays.map((name) => [name, new Float64Array(0)]),
      ) as Ensemble['strategies'][number]['sums'],
    })),
  });
}

const task: Task = {
  pack,
  strategies: [strategy(), mixed],
  seed: 'balance',
  replicates: [0, 1, 2, 3],
  from: 2025,
  to: 2026,
  lowIncomeLine: 200_000,
};
const { replicates: _, ...rest } = task;
const parameter = (own: Strategy, id: string) => own.parameters[id] ?? 0.5;

describe('the sensitivity of an outcome', () => {
  const answersToJobs = madeUp(
    (own, luck) => 0.5 - 0.2 * parameter(own, 'jobs') + 0.05 * parameter(own, 'rents') + 0.01 * luck,
  );
  const question = { task: rest, strategy: 'baseline', outcome, lucks: 3 };

  it('is shown by a tornado with the parameter that matters most on top, on the same luck at both ends', async () => {
    const { bars } = await tornado(question, answersToJobs);
    expect(bars.map((bar) => bar.parameter)).toEqual(['jobs', 'rents', 'weather']);
    expect(bars[0]?.swing.mean).toBeCloseTo(-0.2, 9);
    expect(bars[0]?.swing.mcse).toBeCloseTo(0, 9);
    expect(bars[1]?.swing.mean).toBeCloseTo(0.05, 9);
    expect(bars[2]?.swing.mean).toBe(0);
    expect(bars[0]?.atLow).toBeCloseTo(0.5 + 0.025 + 0.01, 9);
  });

  it('is shown by a tornado as it reaches, though both ends lie on one side and it swings least', async () => {
    const bent = madeUp((own) => 0.5 + Math.abs(parameter(own, 'jobs') - 0.5) - 0.01 * parameter(own, 'rents'));
    const { bars } = await tornado({ ...question, among: ['rents', 'jobs'] }, bent);
    expect(bars.map((bar) => bar.parameter)).toEqual(['jobs', 'rents']);
    expect(Math.abs(bars[0]?.swing.mean ?? 1)).toBeLessThan(Math.abs(bars[1]?.swing.mean ?? 0));
  });

  it('is screened and shared out the same way', async () => {
    const { effects } = await screening(question, 4, answersToJobs);
    expect(effects.map((effect) => effect.parameter)).toEqual(['jobs', 'rents', 'weather']);
    expect(effects[0]?.mean).toBeCloseTo(-0.2, 3);
    const { indices } = await variance(question, 512, answersToJobs);
    // uniform parameters: variances in the ratio 0.2² : 0.05²
    expect(indices[0]?.total).toBeCloseTo(0.04 / 0.0425, 1);
    expect(indices[2]?.total).toBeCloseTo(0, 6);
  });

  it('can be asked of a difference between two strategies', async () => {
    const helped = madeUp(
      (own) => 0.5 - (own.id === 'mixed' ? 0.1 * parameter(own, 'rents') : 0) + 0.3 * parameter(own, 'jobs'),
    );
    const { bars } = await tornado({ ...question, strategy: 'mixed', against: 'baseline' }, helped);
    expect(bars[0]?.parameter).toBe('rents');
    expect(bars.find((bar) => bar.parameter === 'jobs')?.swing.mean).toBeCloseTo(0, 9);
  });
});

describe('a goal', () => {
  const lowered = madeUp(
    (own, luck) => 0.5 - 0.1 * Number(own.measures.find(({ id }) => id === 'a')?.values.dose ?? 0) + 0.02 * luck,
  );

  it('is reached in the runs at or under the line', async () => {
    const ensemble = await lowered(task);
    expect([...outcomeValues(ensemble, 'mixed', outcome)]).toEqual([0.4, 0.42, 0.44, 0.46]);
    expect(runsReaching(ensemble, 'mixed', { kind: 'below', outcome, line: 0.42 }, pack)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(runsReaching(ensemble, 'mixed', { kind: 'above', outcome, line: 0.42 }, pack)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('is found with the least dose that reaches it often enough', async () => {
    const doses = [0, 0.5, 1, 1.5, 2, 2.5, 3];
    const goal = { kind: 'below', outcome, line: 0.4 } as const;
    const { least } = await leastDose(
      task,
      { strategy: 'mixed', use: 'a', field: 'dose', doses },
      goal,
      0.75,
      pack,
      lowered,
    );
    // luck 2 adds 0.04, so 0.14 is needed for three of four runs
    expect(least?.dose).toBe(1.5);
    expect(least?.reached.probability).toBe(0.75);
  });

  it('turns nothing but its lever', () => {
    const turned = withDose(mixed, { use: 'b', field: 'dose' }, 3);
    expect(turned.measures.map(({ values }) => values.dose)).toEqual([1, 3, 1]);
    expect(withDose(mixed, { use: 'b', field: 'from' }, 2030).measures[1]?.from).toBe(2030);
  });
});

describe('credit', () => {
  it('shares the effect of a strategy out among its measures, and tells what they do together', async () => {
    const has = (own: Strategy, id: string) => own.measures.some((measure) => measure.id === id);
    const joint = madeUp((own) => 0.5 - (has(own, 'a') ? 0.1 : 0) - (has(own, 'b') && has(own, 'c') ? 0.06 : 0));
    const { credit, isExact, uses } = await creditToMeasures(task, 'mixed', outcome, joint);
    expect(isExact).toBe(true);
    expect(uses).toEqual([['a'], ['b'], ['c']]);
    expect(credit.shares.map((share) => Math.round(share * 1e9) / 1e9)).toEqual([-0.1, -0.03, -0.03]);
    expect(credit.together).toBeCloseTo(-0.16, 9);
    expect(credit.interaction).toBeCloseTo(-0.06, 9);
  });
});

describe('many futures', () => {
  const sampling = { design: 'latin-hypercube', draws: 400 } as const;
  const futures = Array.from({ length: 400 }, (_, run) => run);
  const depends = madeUp((own) => (own.id === 'mixed' ? 0.3 + 0.4 * parameter(own, 'jobs') : 0.45));

  it('show regret, and what knowing a parameter is worth', async () => {
    const ensemble = await depends({ ...task, sampling, replicates: futures });
    const [steady, bold] = robustnessOver(ensemble, { outcome, line: 0.46 });
    expect(steady?.satisfied).toBe(1);
    expect(bold?.satisfied).toBeCloseTo(0.4, 2);
    // best of 0.45 and uniform on 0.3 … 0.7: regret of the steady one is the mean of (0.45 − x)⁺ = 0.15² / 2 / 0.4
    expect(steady?.meanRegret).toBeCloseTo(0.15 ** 2 / 2 / 0.4, 3);
    const { parameters, all } = worthOfKnowing(ensemble, pack, { outcome, line: 0.46 });
    expect(parameters[0]?.parameter).toBe('jobs');
    expect(parameters[0]?.worth).toBeCloseTo(all, 2);
    expect(parameters.at(-1)?.worth).toBeLessThan(0.01);
  });

  it('tell where a strategy fails in the words of its parameters', async () => {
    const ensemble = await depends({ ...task, sampling, replicates: futures });
    const found = discoverFailures(ensemble, pack, 'mixed', { kind: 'below', outcome, line: 0.5 }, 0.9);
    expect(found.failures / found.runs).toBeCloseTo(0.5, 1);
    expect(found.box?.sides.map(({ input }) => found.parameters[input])).toEqual(['jobs']);
    expect(found.box?.sides[0]?.low).toBeCloseTo(0.5, 1);
    expect(found.box?.coverage).toBeGreaterThan(0.9);
  });
});

describe('pathways', () => {
  it('tell when triggers first fire, in what order, and which follows which', () => {
    const runs = [
      [
        { trigger: 'jobs', year: 2027 },
        { trigger: 'letting', year: 2030 },
      ],
      [
        { trigger: 'jobs', year: 2029 },
        { trigger: 'letting', year: 2031 },
      ],
      [{ trigger: 'letting', year: 2028 }],
      [],
    ];
    const { timings, pathways, follows } = summarisePathways(['jobs', 'letting', 'works'], runs);
    expect(timings).toEqual([
      { trigger: 'jobs', share: 0.5, years: { p10: 2027.2, p50: 2028, p90: 2028.8 }, values: [] },
      { trigger: 'letting', share: 0.75, years: { p10: 2028.4, p50: 2030, p90: 2030.8 }, values: [] },
      { trigger: 'works', share: 0, years: undefined, values: [] },
    ]);
    expect(pathways[0]).toEqual({ triggers: ['jobs', 'letting'], share: 0.5 });
    expect(pathways).toHaveLength(3);
    expect(follows).toContainEqual({ from: 'jobs', to: 'letting', share: 0.5 });
    expect(follows).toContainEqual({ from: undefined, to: 'jobs', share: 0.5 });
  });

  it('tell what a condition looked at in the year in which it fired, over the runs in which it did', () => {
    const at = (value: number) => ({ trigger: 'jobs', year: 2028, values: new Map([['residents("hill")', value]]) });
    const [jobs] = summarisePathways(['jobs'], [[at(100)], [at(300)], [at(200)], []]).timings;
    expect(jobs?.values).toEqual([{ indicator: 'residents("hill")', p10: 120, p50: 200, p90: 280 }]);
  });

  it('fire on the side of the line that their condition asks for, run by run', async () => {
    const when = 'outside_labour("north-park") > 0.1 and residents("north-park") > 10';
    const trigger = { id: 'early', when, years: 1, lag: 0, act: 'stay' as const, start: [], stop: [], dose: {} };
    const asked = townTask([strategy({ id: 'adaptive', triggers: [trigger] })], { to: 2027, replicates: [0, 1, 2] });
    const { timings } = await pathwaysOf(asked, 'adaptive', async (own) => run(own));
    expect(timings[0]?.share).toBe(1);
    expect(timings[0]?.values.map(({ indicator }) => indicator)).toEqual([
      'outside_labour("north-park")',
      'residents("north-park")',
    ]);
    expect(timings[0]?.values[0]?.p10).toBeGreaterThan(0.1);
    expect(timings[0]?.values[1]?.p10).toBeGreaterThan(10);
  });
});

describe('an outcome that has no value in some runs', () => {
  const question = { task: rest, strategy: 'baseline', outcome, lucks: 2 };
  const moved = (own: Strategy, luck: number) =>
    0.5 - 0.2 * parameter(own, 'jobs') + 0.05 * parameter(own, 'rents') + 0.01 * luck;
  const inFairWeather = madeUp((own, luck) => (parameter(own, 'weather') > 0.8 ? Number.NaN : moved(own, luck)));
  const never = madeUp(() => Number.NaN);
  const robust: Study = {
    kind: 'robustness',
    strategies: ['baseline', 'mixed'],
    outcome,
    line: 0.46,
    draws: 4,
    lucks: 1,
  };

  it('leaves those futures out of every scenario that is compared, and says how many', async () => {
    const sampling = { design: 'latin-hypercube', draws: 400 } as const;
    const fails = madeUp((own) => {
      if (own.id !== 'mixed') return 0.45;
      return parameter(own, 'jobs') > 0.7 ? Number.NaN : 0.3 + 0.4 * parameter(own, 'jobs');
    });
    const futures = Array.from({ length: 400 }, (_, run) => run);
    const ensemble = await fails({ ...task, sampling, replicates: futures });
    expect(judgedRuns(ensemble, { outcome })).toHaveLength(280);
    const [steady, bold] = robustnessOver(ensemble, { outcome, line: 0.46 });
    // uniform on 0.3 … 0.58 where it has a value
    expect(bold?.meanBenefit).toBeCloseTo(-0.44, 3);
    expect(bold?.satisfied).toBeCloseTo(0.16 / 0.28, 2);
    expect(steady?.meanRegret).toBeCloseTo(0.15 ** 2 / 2 / 0.28, 3);
    const { all, parameters } = worthOfKnowing(ensemble, pack, { outcome, line: 0.46 });
    expect(parameters[0]?.parameter).toBe('jobs');
    expect(parameters[0]?.worth).toBeCloseTo(all, 2);
    const study: Study = { ...robust, draws: 40, lucks: 2 };
    const answer = await answerStudy(study, rest, fails);
    expect(answer).toMatchObject({ leftOut: { count: 24, of: 80, unit: 'runs' } });
    expect(answer.kind === 'robustness' && answer.robustness.map(({ outcomes }) => outcomes.replicates)).toEqual([
      ...[56, 56],
    ]);
    expect(JSON.stringify(answer)).not.toContain('null');
  });

  it('leaves whole base points out of the shares of the variance, which those that are left still make', async () => {
    const { indices, leftOut } = await variance(question, 512, inFairWeather);
    expect(indices.map((index) => index.parameter)).toEqual(['jobs', 'rents', 'weather']);
    expect(indices[0]?.total).toBeCloseTo(0.04 / 0.0425, 1);
    expect(indices[2]?.total).toBeCloseTo(0, 6);
    // a base point meets two weathers, its own and the one that it is mixed with
    expect(leftOut).toMatchObject({ of: 512, unit: 'points' });
    expect((leftOut?.count ?? 0) / 512).toBeCloseTo(1 - 0.8 ** 2, 1);
  });

  it('leaves the steps to and from there out of the screening', async () => {
    const { effects, leftOut } = await screening(question, 12, inFairWeather);
    const strength = new Map(effects.map((effect) => [effect.parameter, effect.strength]));
    expect(strength.get('jobs')).toBeCloseTo(0.2, 3);
    expect(strength.get('rents')).toBeCloseTo(0.05, 3);
    expect(leftOut).toMatchObject({ of: 48, unit: 'points' });
  });

  it('makes a bar of the lucks that have a value at both ends and in the middle', async () => {
    const onOneLuck = madeUp((own, luck) =>
      luck === 1 && parameter(own, 'jobs') > 0.8 ? Number.NaN : moved(own, luck),
    );
    const { bars, leftOut } = await tornado(question, onOneLuck);
    const [jobs, rents] = bars;
    expect(jobs?.swing).toMatchObject({ replicates: 1 });
    expect(jobs?.swing.mean).toBeCloseTo(-0.2, 9);
    expect((jobs?.atHigh ?? 0) - (jobs?.atLow ?? 0)).toBeCloseTo(-0.2, 9);
    expect(rents?.swing.replicates).toBe(2);
    expect(leftOut).toEqual({ count: 1, of: 14, unit: 'runs' });
  });

  it('tells nothing where it has a value in none, and says so', async () => {
    const asked = { kind: 'sensitivity', strategy: 'baseline', outcome, lucks: 2, base: 4 } as const;
    for (const method of ['tornado', 'morris', 'sobol'] as const) {
      for (const strongest of [undefined, 2]) {
        const study = { ...asked, method, ...(strongest !== undefined && { strongest }) };
        expect(hasNoValue(await answerStudy(study, rest, never)), method).toBe(true);
        expect(hasNoValue(await answerStudy(study, rest, inFairWeather)), method).toBe(false);
      }
    }
    const answer = await answerStudy(robust, rest, never);
    expect(hasNoValue(answer)).toBe(true);
    expect(answer).toMatchObject({ robustness: [], worthOfKnowing: { all: 0, parameters: [] } });
  });

  it('has no share of a variance that isn’t there', async () => {
    expect(
      await variance(
        question,
        8,
        madeUp(() => 0.5),
      ),
    ).toEqual({ indices: [] });
  });
});
