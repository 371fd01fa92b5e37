import { describe, expect, it } from 'vitest';
import { answerStudy, type StudyAnswer } from '../../engine/analysis/studies/answerStudy.ts';
import { type Study, studyKey, studyOf, taskOfStudy } from '../../engine/analysis/studies/study.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import { parseNotebook } from '../../engine/scenario/notebook.ts';
import { isStudyCell } from '../../engine/scenario/studyCells.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { use } from '../measures/planning.ts';
import { strategy, town } from '../simulation/town.ts';

/** Unknown in the town: how many refuse a home, and how strongly composition counts in the choice of one. */
const pack: Pack = {
  ...town,
  parameters: new Map(
    [...town.parameters].map(([id, parameter]): [string, Parameter] => {
      const isUnknown = id === 'refusal-family' || id === 'exposure-composition';
      return [id, isUnknown ? { ...parameter, low: 0, high: 0.8, distribution: 'uniform' } : parameter];
    }),
  ),
};
const plan = strategy({
  id: 'plan',
  name: 'Plan',
  parent: 'baseline',
  measures: [use('demolition', { dwellings: 30 }, { from: 2026, to: 2026 })],
});
const task: Omit<Task, 'replicates'> = {
  ...{ pack, strategies: [strategy(), plan], seed: 'balance', from: 2025, to: 2026, lowIncomeLine: 200_000 },
};

function studyIn(of: Omit<Task, 'replicates'>, info: string, ...lines: readonly string[]): Study | undefined {
  const text = ['---', 'fremsyn: 1', '---', `\`\`\`${info}`, ...lines, '```', ''].join('\n');
  const cell = parseNotebook(text, 'x.md').notebook.cells.find((found) => isStudyCell(found));
  return cell && studyOf(cell, of);
}

const asked = (info: string, ...lines: readonly string[]): Study => {
  const study = studyIn(task, info, ...lines);
  if (!study) throw new Error(`${info} asks nothing`);
  return study;
};

const answerOf = async (study: Study) =>
  (await answerStudy(study, task, async (part) => runTask(part))) as Exclude<StudyAnswer, { kind: 'hidden' }>;

/** What was found, without the question. */
async function found(info: string, ...lines: readonly string[]) {
  const study = asked(info, ...lines);
  const answer = await answerOf(study);
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !(key in study)));
}

const level = ['indicator: level(outside-labour)', 'place: north-park'];
const formula = 'outside_labour("north-park")';

describe('a study of a formula', () => {
  it('finds the same of a criterion’s level as a study of the criterion: which assumptions move it', async () => {
    for (const method of [
      ['method: tornado', 'strongest: 1', 'lucks: 2'],
      ['method: morris', 'base: 2', 'scenario: baseline'],
    ]) {
      const ofCriterion = await found('sensitivity a', ...level, ...method);
      expect(await found('sensitivity a', `outcome: ${formula}`, ...method)).toEqual(ofCriterion);
    }
    const against = ['against: baseline', 'strongest: 1', 'lucks: 1'];
    expect(await found('sensitivity a', `outcome: ${formula}`, ...against)).toEqual(
      await found('sensitivity a', ...level, ...against),
    );
  });

  it('finds the same futures as the criterion’s line: how scenarios hold up, and where they fail', async () => {
    const futures = ['draws: 4', 'lucks: 1'];
    const spread = await answerOf(asked('robustness a', ...level, 'at-most: 0.5', ...futures));
    const line = spread.kind === 'robustness' ? (spread.robustness[0]?.outcomes.p10 ?? 0) : 0;
    const ofLine = await found('robustness a', ...level, `at-most: ${line}`, ...futures);
    const ofClaim = await found('robustness a', `reach: ${formula} <= ${line}`, ...futures);
    const { claim: _, ...rest } = ofClaim;
    expect(rest).toEqual(ofLine);
    const failing = await found('discovery a', 'scenario: baseline', ...level, `at-most: ${line}`, 'draws: 8');
    expect(failing.failures).toBeGreaterThan(0);
    expect(await found('discovery a', 'scenario: baseline', `reach: ${formula} <= ${line}`, 'draws: 8')).toEqual(
      failing,
    );
  });

  it('judges by whether a claim holds where it is more than one comparison, and by what it compares where it is one', async () => {
    const both = asked('robustness a', 'reach: residents("north-park") > 10 and year > 2020', 'draws: 2');
    expect(both).toMatchObject({ outcome: { isClaim: true }, line: 1, isMoreBetter: true });
    const answer = await answerOf(both);
    expect(
      answer.kind === 'robustness' && answer.robustness.map(({ satisfied, meanBenefit }) => [satisfied, meanBenefit]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(asked('robustness a', 'reach: 100 < residents("north-park")', 'draws: 2')).toMatchObject({
      ...{ outcome: { formula: 'residents("north-park")', year: 2026 }, line: 100, isMoreBetter: true },
    });
  });

  it('takes what other results keep as sums only, run by run: residents fall where homes are torn down', async () => {
    const study = asked(
      'sensitivity a',
      'outcome: residents("north-park")',
      'against: baseline',
      'lucks: 1',
      'strongest: 1',
    );
    const answer = await answerOf(study);
    expect(answer.kind === 'sensitivity' && answer.bars?.[0]?.atValue).toBeLessThan(0);
  });

  it('tells along a lever what a claim compares beside its chance', async () => {
    const answer = await answerOf(
      asked(
        'goal-seek a',
        `lever: ${plan.measures[0]?.id}.dwellings`,
        'doses: 0..80..40',
        'reach: residents("north-park") < 1',
        'lucks: 3',
      ),
    );
    const trials = answer.kind === 'goal-seek' ? answer.trials : [];
    const [none, most] = [trials[0]?.value?.mean ?? 0, trials.at(-1)?.value?.mean ?? 0];
    expect(most).toBeLessThan(none);
    expect(trials[0]?.value?.replicates).toBe(3);
  });

  it('rests on nothing else that the document claims of its scenarios', () => {
    const study = asked('sensitivity a', `outcome: ${formula}`);
    const claims = [{ id: 'own', reach: 'year > 2026', year: 2026 }];
    const claiming = { ...task, strategies: task.strategies.map((own) => ({ ...own, claims })) };
    expect(studyKey(study, claiming)).toBe(studyKey(study, task));
    expect(taskOfStudy(study, claiming)).toEqual(taskOfStudy(study, task));
  });

  it('is asked of no pack that isn’t declared synthetic, and never answered of one', async () => {
    const ofPersons = { ...task, pack: { ...pack, synthetic: false } };
    expect(studyIn(ofPersons, 'sensitivity a', `outcome: ${formula}`)).toBeUndefined();
    expect(studyIn(ofPersons, 'discovery a', `reach: ${formula} < 0.2`)).toBeUndefined();
    const answer = await answerStudy(asked('sensitivity a', `outcome: ${formula}`), ofPersons, async (part) =>
      runTask(part),
    );
    expect(answer).toMatchObject({ kind: 'hidden', suppressed: 1 });
  });
});
