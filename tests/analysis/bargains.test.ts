import { describe, expect, it } from 'vitest';
import { seekBargains } from '../../engine/analysis/search/bargainSearch.ts';
import { type Bargain, paretoFront } from '../../engine/analysis/search/pareto.ts';
import { frontOfLevers } from '../../engine/analysis/studies/frontStudy.ts';
import { earliestYear } from '../../engine/analysis/studies/goalStudy.ts';
import type { Goal, Simulate } from '../../engine/analysis/studies/outcome.ts';
import { FlagReader } from '../../engine/hosts/cli/flagValues.ts';
import { earliestAnswer } from '../../engine/hosts/cli/studies/earliest.ts';
import { frontAnswer } from '../../engine/hosts/cli/studies/front.ts';
import type { GoalQuestion } from '../../engine/hosts/cli/studies/goalQuestion.ts';
import type { Parameter } from '../../engine/pack/pack.ts';
import { type Ensemble, summedArrays } from '../../engine/simulation/ensemble.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { fakeTerminal } from '../hosts/fakeTerminal.ts';
import { strategy, town } from '../simulation/town.ts';
import { ensembleFixture } from './ensembleFixture.ts';

const fine = Array.from({ length: 17 }, (_, i) => i / 16);

describe('searching the front over several levers', () => {
  /** Two levers that do as much for the same dose; the second costs twice as much, and both together are worth more. */
  const answer = (doses: readonly number[]): Bargain<readonly number[]> => {
    const [a = 0, b = 0] = doses;
    return { choice: doses, cost: a + 2 * b, probability: Math.min(1, 0.5 * a + 0.5 * b + 0.2 * a * b) };
  };
  const tryOut = async (choices: readonly (readonly number[])[]) => choices.map(answer);

  it('comes to the front of all combinations, with a part of the trials', async () => {
    const every = fine.flatMap((a) => fine.map((b) => answer([a, b])));
    const whole = paretoFront(every);
    const { front, tried } = await seekBargains([fine, fine], 200, tryOut);
    expect(tried.length).toBeLessThan(every.length / 2);
    for (const { cost, probability } of whole) {
      const best = Math.max(...front.filter((own) => own.cost <= cost + 1e-9).map((own) => own.probability));
      expect(best).toBeGreaterThan(probability - 0.04);
    }
    expect(front.at(-1)?.probability).toBe(1);
  });

  it('tries no combination twice, and no more than it may after the first round', async () => {
    const seen = new Set<string>();
    const counting = async (choices: readonly (readonly number[])[]) => {
      for (const choice of choices) {
        expect(seen.has(choice.join())).toBe(false);
        seen.add(choice.join());
      }
      return choices.map(answer);
    };
    const { tried } = await seekBargains([fine, fine], 14, counting);
    expect(tried).toHaveLength(14);
    expect(seen.size).toBe(14);
  });

  it('needs a lever', async () => {
    await expect(seekBargains([], 10, tryOut)).rejects.toThrow('no lever');
  });
});

const discount: Parameter = {
  ...{ id: 'discount-rate', label: { da: '', en: '' }, value: 0.25, low: 0, high: 1, distribution: 'fixed' },
  ...{ unit: { da: '', en: '' }, status: 'assumed', source: { da: '', en: '' } },
};
const pack = { ...town, parameters: new Map([['discount-rate', discount]]) };
const estates = pack.geography.estates.length;
const place = pack.geography.estates[0]?.id ?? '';
const use = (id: string) => ({
  ...{ id, measure: 'employment-programme', estates: [0], from: 2026, to: 2026, ramp: 0, values: { coverage: 1 } },
});
const mixed = strategy({ id: 'mixed', measures: [use('a'), use('b')] });
const task: Task = {
  ...{ pack, strategies: [strategy(), mixed], seed: 'balance', replicates: [0, 1, 2, 3], from: 2025, to: 2026 },
  lowIncomeLine: 200_000,
};

/** A municipality of 1,000 people 30–59 whose share with basic schooling only falls with both doses; a million kroner a dose, two for b. */
const simulate: Simulate = async (asked) => ({
  shape: { geography: pack.geography, years: [2025, 2026], lowIncomeLine: 200_000 },
  ...{ seed: asked.seed, packHash: pack.hash, engineVersion: 'made up', replicates: asked.replicates },
  strategies: asked.strategies.map((own) => {
    const [a, b] = own.measures.map(({ values }) => Number(values.coverage));
    const counts = asked.replicates.map((luck) => {
      const counted = new Float64Array(2 * estates * 12);
      counted[estates * 12 + 6] = 500 - 100 * (a ?? 0) - 100 * (b ?? 0) + 20 * luck;
      counted[estates * 12 + 7] = 1000;
      return counted;
    });
    const sums = Object.fromEntries(
      summedArrays.map((name) => [name, new Float64Array(name === 'uses' ? own.measures.length * 3 : 0)]),
    ) as Ensemble['strategies'][number]['sums'];
    for (const [i, dose] of [a, b].entries()) {
      if (dose !== undefined) sums.uses[i * 3 + 2] = 1e6 * (i + 1) * dose * asked.replicates.length;
    }
    return { strategy: { id: own.id, name: own.name, measures: own.measures }, counts, sums };
  }),
});

const goal: Goal = {
  kind: 'below',
  outcome: { criterion: 'basic-schooling', place, measure: 'level', year: 2026 },
  line: 0.4,
};
const levers = ['a', 'b'].map((id) => ({ strategy: 'mixed', use: id, field: 'coverage', doses: [0, 0.5, 1, 1.5, 2] }));

describe('the least cost of a goal over several levers', () => {
  it('is that of the cheapest combination that reaches it often enough, in kroner of the base year', async () => {
    // luck 2 adds four points, so three of four runs need 1.4 doses; the first lever is the cheaper one, and a year's discount is 1.25
    const { cheapest, front, nearest } = await frontOfLevers(task, levers, goal, 0.75, pack, 60, simulate);
    expect(cheapest).toMatchObject({ choice: [1.5, 0], probability: 0.75 });
    expect(cheapest?.cost).toBeCloseTo(1.2e6, 6);
    expect(front[0]).toMatchObject({ choice: [0, 0], cost: 0 });
    expect(nearest).toBeUndefined();
  });

  it('is told as not reachable, with what came nearest', async () => {
    const out = await frontOfLevers(task, levers, { ...goal, line: 0.05 }, 0.75, pack, 60, simulate);
    expect(out.cheapest).toBeUndefined();
    expect(out.nearest).toBeDefined();
  });

  it('is printed with the front, and every combination is a row for a file', async () => {
    const question: GoalQuestion = {
      plan: { task, pack, packFolder: '', documents: { files: [] } as never, warnings: [] },
      reader: new FlagReader(new Map()),
      call: { operands: [], flags: new Map(), locale: 'da', terminal: fakeTerminal() },
      ...{ simulate, goal, strategy: 'mixed', probability: 0.75 },
    };
    const { text, rows } = await frontAnswer(question, levers, 60);
    expect(text).toContain('Billigst: a.coverage 1,5, b.coverage 0, 1,2 mio. kr.');
    expect(rows?.some((row) => row['a.coverage'] === 1.5 && row['b.coverage'] === 0 && row.front === 1)).toBe(true);
    expect((await earliestAnswer(question)).text).toContain('Tidligst 2026');
  });
});

describe('the earliest year of a goal', () => {
  /** Shares fall from 40 to 28 per cent and rise to 36 in the last year, in every run alike. */
  const ensemble = ensembleFixture({
    to: 2029,
    replicates: 200,
    count: ({ yearIndex }) => [[400, 340, 280, 280, 360][yearIndex] ?? 0, 1000],
  });
  const wanted: Goal = {
    kind: 'below',
    outcome: { criterion: 'basic-schooling', place: 'north-park', measure: 'level', year: 2029 },
    line: 0.3,
  };

  it('is the first in which it is reached often enough, and the years are told in which it is lost again', () => {
    const { earliest, interval, lapses } = earliestYear(ensemble, 'baseline', wanted, 0.8, pack);
    expect(earliest?.year).toBe(2027);
    expect(interval).toEqual([2027, 2027]);
    expect(lapses).toEqual([2029]);
  });

  it('is none where it never is, and the nearest is told', () => {
    const { earliest, interval, nearest } = earliestYear(ensemble, 'baseline', { ...wanted, line: 0.2 }, 0.8, pack);
    expect([earliest, interval]).toEqual([undefined, undefined]);
    expect(nearest.reached.probability).toBe(0);
  });
});
