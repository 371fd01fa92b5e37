import { describe, expect, it } from 'vitest';
import { errorToRoundBy } from '../../engine/analysis/rounding.ts';
import { answerStudy } from '../../engine/analysis/studies/answerStudy.ts';
import {
  creditGroups,
  type Study,
  studyKey,
  studyOf,
  studyRuns,
  taskOfStudy,
} from '../../engine/analysis/studies/study.ts';
import type { MeasureUse } from '../../engine/measures/measureUse.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import { parseNotebook } from '../../engine/scenario/notebook.ts';
import { isStudyCell, type StudyCell } from '../../engine/scenario/studyCells.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { strategy, town } from '../simulation/town.ts';

const lucksOf = ({ lucks }: Study): number => lucks;
const unknown = (id: string, low: number, value: number, high: number): Parameter => {
  const label = { da: id, en: id };
  return { id, label, value, low, high, distribution: 'uniform', unit: label, status: 'assumed', source: label };
};
/** Three unknowns that nothing in the town reads, so that every setting of them comes to the same. */
const pack: Pack = {
  ...town,
  parameters: new Map([
    ...town.parameters,
    ...['jobs', 'rents', 'weather'].map((id) => [id, unknown(id, 0, 0.5, 1)] as const),
  ]),
};
const use = (id: string, measure: string, estate: number): MeasureUse => ({
  id,
  measure,
  estates: [estate],
  from: 2026,
  to: 2027,
  ramp: 0,
  values: {},
});
const plan = strategy({
  id: 'plan',
  parent: 'baseline',
  measures: [use('a', 'letting-shares', 0), use('b', 'sale', 0), use('c', 'letting-shares', 1)],
});
const task: Omit<Task, 'replicates'> = {
  pack,
  strategies: [strategy(), plan],
  seed: 'balance',
  from: 2025,
  to: 2027,
  lowIncomeLine: 200_000,
};
const place = pack.geography.estates[0]?.id ?? '';

function cellOf(info: string, ...lines: readonly string[]): StudyCell {
  const text = [
    '---',
    'fremsyn: 1',
    'title: x',
    '---',
    '```'.concat(info),
    `place: ${place}`,
    ...lines,
    '```',
    '',
  ].join('\n');
  const found = parseNotebook(text, 'x.md').notebook.cells.find((cell) => isStudyCell(cell));
  if (!found) throw new Error(`${info} was not read`);
  return found;
}

function asked(info: string, ...lines: readonly string[]): Study {
  const study = studyOf(cellOf(info, ...lines), task);
  if (!study) throw new Error(`${info} asks nothing`);
  return study;
}

const oneYear = new Map<number, Ensemble>();

/** Every run alike: that of the town as it is, on one luck. */
function alike(part: Task): Ensemble {
  const made = oneYear.get(part.to) ?? runTask({ ...part, strategies: [strategy()], replicates: [0] });
  oneYear.set(part.to, made);
  const [only] = made.strategies;
  const counts = only?.counts[0];
  if (!only || !counts) throw new Error('one run was asked for');
  return {
    ...made,
    replicates: part.replicates,
    ...(part.sampling && { sampling: part.sampling }),
    strategies: part.strategies.map(({ id, name }) => ({
      ...only,
      strategy: { id, name },
      counts: part.replicates.map(() => counts),
    })),
  };
}

/** Answers as if the town were the same in every run, counting runs of one strategy. */
async function answered(study: Study) {
  let runs = 0;
  const years = new Set<number>();
  const answer = await answerStudy(study, task, async (part) => {
    runs += part.replicates.length * part.strategies.length;
    years.add(part.to);
    return alike(part);
  });
  return { answer, runs, years: [...years] };
}

describe('a study', () => {
  it.each([
    ['a tornado', asked('sensitivity a', 'strongest: 1', 'lucks: 2')],
    ['a tornado of chosen assumptions', asked('sensitivity a', 'strongest: 1', 'parameters: [jobs, rents]')],
    ['a screening', asked('sensitivity a', 'method: morris', 'base: 2')],
    [
      'shares of the variance',
      asked('sensitivity a', 'method: sobol', 'base: 2', 'strongest: 2', 'scenario: baseline'),
    ],
    ['robustness', asked('robustness a', 'at-most: 0.5', 'draws: 3', 'lucks: 2')],
    ['discovery', asked('discovery a', 'at-most: 0.5', 'draws: 4', 'scenario: baseline')],
    ['robustness over rates', asked('robustness a', 'at-most: 0.5', 'draws: 3', 'over: [rates]')],
    ['a tornado of rates', asked('sensitivity a', 'strongest: 1', 'over: [parameters, rates]', 'scenario: baseline')],
  ])('takes as many runs as it says beforehand: %s', async (_, study) => {
    const { runs, years } = await answered(study);
    expect(runs).toBe(studyRuns(study, task));
    expect(years).toEqual([2027]);
  });

  it('runs no year after the one it asks about', async () => {
    const study = asked('sensitivity a', 'year: 2026', 'scenario: baseline', 'method: morris', 'base: 2');
    expect((await answered(study)).years).toEqual([2026]);
    expect(taskOfStudy(study, task).strategies.map(({ id }) => id)).toEqual(['baseline']);
  });

  it('looks more closely at the strongest on lucks that did not choose them', async () => {
    const study = asked('sensitivity a', 'scenario: baseline', 'strongest: 2', 'lucks: 2');
    const runs: (readonly number[])[] = [];
    const answer = await answerStudy(study, task, async (part) => {
      runs.push(part.replicates);
      return alike(part);
    });
    // three unknowns at both ends and the usual setting on one luck; then two at both ends and the usual one, on lucks 1 and 2
    expect(runs[0]).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(runs[1]).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    if (answer.kind !== 'sensitivity') throw new Error(answer.kind);
    expect(answer.screened).toHaveLength(3);
    expect(answer.bars).toHaveLength(2);
    expect(answer.bars?.every(({ swing }) => swing.mean === 0 && swing.replicates === 2)).toBe(true);
  });

  it('keeps its answer under everything that the answer rests on, and nothing else', () => {
    const study = asked('sensitivity a', 'scenario: plan');
    const key = studyKey(study, task);
    const renamed = task.strategies.map((own) => ({ ...own, name: 'Andet' }));
    expect(studyKey(study, { ...task, strategies: renamed })).toBe(key);
    expect(studyKey(study, { ...task, strategies: [strategy({ off: ['moves'] }), plan] })).toBe(key);
    expect(studyKey(study, { ...task, strategies: [strategy(), { ...plan, off: ['moves'] }] })).not.toBe(key);
    expect(studyKey(study, { ...task, seed: 'other' })).not.toBe(key);
    expect(studyKey({ ...study, lucks: 9 } as Study, task)).not.toBe(key);
  });

  it('moves the kinds of unknowns that it names, the pack’s parameters where it names none', async () => {
    const movedBy = async (...lines: readonly string[]) => {
      const { answer } = await answered(
        asked('sensitivity a', 'method: morris', 'base: 2', 'scenario: baseline', ...lines),
      );
      return answer.kind === 'sensitivity' ? (answer.effects ?? []).map(({ parameter }) => parameter).sort() : [];
    };
    const usual = await movedBy();
    expect(await movedBy('over: [parameters]')).toEqual(usual);
    const rates = await movedBy('over: [rates]');
    expect(rates.length).toBeGreaterThan(3);
    expect(rates.every((id) => id.startsWith('rate:'))).toBe(true);
    expect(await movedBy('over: [rates, parameters]')).toEqual([...usual, ...rates].sort());
    // today's rule has no measure whose effect could be unknown
    expect(await movedBy('over: [effects]')).toEqual([]);
  });

  it('has one answer, whether the usual unknowns are named or left out', () => {
    const key = (...lines: readonly string[]) => studyKey(asked('robustness a', 'at-most: 0.5', ...lines), task);
    expect(key('over: [parameters]')).toBe(key());
    expect(key('over: [parameters, rates]')).not.toBe(key());
  });

  it('that leaves its size open has lucks or trajectories enough for an error to be told, and a decimal with it', () => {
    const rounded = (replicates: number) => errorToRoundBy({ mcse: 0.001, replicates });
    expect(rounded(4)).toBe(Number.POSITIVE_INFINITY);
    expect(rounded(lucksOf(asked('sensitivity a')))).toBe(0.001);
    expect(rounded(lucksOf(asked('credit a')))).toBe(0.001);
    const morris = asked('sensitivity a', 'method: morris');
    expect(rounded(morris.kind === 'sensitivity' ? morris.base : 0)).toBe(0.001);
  });

  it('that names what the task has not asks nothing', () => {
    expect(studyOf(cellOf('sensitivity a', 'scenario: none'), task)).toBeUndefined();
    expect(studyOf(cellOf('sensitivity a', 'year: 2031'), task)).toBeUndefined();
    expect(studyOf(cellOf('goal-seek a', 'lever: z.share', 'at-most: 0.1'), task)).toBeUndefined();
    expect(studyOf(cellOf('credit a', 'scenario: baseline'), task)).toBeUndefined();
  });
});

describe('the measures that credit is shared out among', () => {
  it('are a measure’s uses in all places, or each use', () => {
    expect(creditGroups(plan.measures, 'measure')).toEqual([[0, 2], [1]]);
    expect(creditGroups(plan.measures, 'use')).toEqual([[0], [1], [2]]);
    expect(studyRuns(asked('credit a', 'lucks: 3'), task)).toBe(3 * 2 ** 2);
    expect(studyRuns(asked('credit a', 'lucks: 3', 'by: use'), task)).toBe(3 * 2 ** 3);
  });
});
