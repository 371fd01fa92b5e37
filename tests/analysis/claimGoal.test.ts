import { describe, expect, it } from 'vitest';
import { formulaValues } from '../../engine/analysis/formulaSeries.ts';
import { earliestYear, leastDose } from '../../engine/analysis/studies/goalStudy.ts';
import { type ClaimGoal, formulasOf, runsReaching } from '../../engine/analysis/studies/outcome.ts';
import { watching } from '../../engine/analysis/studies/watched.ts';
import { compileFormula } from '../../engine/scenario/formula.ts';
import { indicatorVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
import { run } from '../../engine/simulation/run.ts';
import type { Task } from '../../engine/simulation/task.ts';
import { use } from '../measures/planning.ts';
import { strategy, task, town } from '../simulation/town.ts';

const replicates = [0, 1, 2, 3, 4, 5];
const asked = task([strategy()], { replicates, to: 2029 });
const claim = (formula: string, year: number): ClaimGoal => ({ kind: 'claim', formula, year });
const count = (runs: readonly boolean[]) => runs.filter(Boolean).length;
const simulate = async (own: Task) => run(own);

describe('a goal that is any claim', () => {
  it('is reached in as many runs as the same goal of a criterion, year by year', () => {
    const plain = run(asked);
    const outcome = { criterion: 'outside-labour', place: 'north-park', measure: 'level' } as const;
    const levels = formulaValues(plain, plain.strategies[0]!, formulaOf('outside_labour("north-park")'), '', town);
    for (const [index, year] of plain.shape.years.entries()) {
      const sorted = [...levels[index]!].sort();
      const line = Number(((sorted[2]! + sorted[3]!) / 2).toFixed(6));
      const goal = claim(`outside_labour("north-park") <= ${line}`, year);
      const watched = run(watching(asked, formulasOf(goal)));
      const ofCriterion = runsReaching(plain, 'baseline', { kind: 'below', outcome: { ...outcome, year }, line }, town);
      expect(count(runsReaching(watched, 'baseline', goal, town))).toBe(count(ofCriterion));
    }
  });

  it('counts what results keep only as sums as each run had it by itself: children, vacant homes, activities', () => {
    const alone = replicates.map((replicate) => run({ ...asked, replicates: [replicate] }));
    for (const indicator of [
      'often_away("north-park")',
      'vacant_share("north-park")',
      'activity_share("employed", "north-park")',
    ]) {
      const last = alone.map(
        (own) => formulaValues(own, own.strategies[0]!, formulaOf(indicator), '', town).at(-1)![0]!,
      );
      const line = [...last].sort((a, b) => a - b)[2]!;
      const goal = claim(`${indicator} > ${line}`, 2029);
      const expected = last.filter((value) => value > line).length;
      expect(count(runsReaching(run(watching(asked, formulasOf(goal))), 'baseline', goal, town)), indicator).toBe(
        expected,
      );
      expect(expected, indicator).toBeGreaterThan(0);
    }
  });

  it('changes no run by being watched', () => {
    const watched = run(watching(asked, ['residents("north-park") > 10']));
    expect(watched.strategies[0]?.counts).toEqual(run(asked).strategies[0]?.counts);
    expect(watched.strategies[0]?.sums.ledger).toEqual(run(asked).strategies[0]?.sums.ledger);
  });

  it('is told of the year that is asked about, and of the earliest in which it is reached', () => {
    const goal = claim('year >= 2027 and residents("north-park") > 0', 2026);
    const watched = run(watching(asked, formulasOf(goal)));
    expect(count(runsReaching(watched, 'baseline', goal, town))).toBe(0);
    expect(earliestYear(watched, 'baseline', goal, 0.8, town).earliest?.year).toBe(2027);
    expect(() => runsReaching(run(asked), 'baseline', goal, town)).toThrow(RangeError);
  });

  it('is sought along a lever: the least demolition that leaves so few homes', async () => {
    const own = strategy({ id: 'clearing', measures: [use('demolition', { dwellings: 0 }, { from: 2026, to: 2026 })] });
    const lever = { strategy: 'clearing', use: 'demolition', field: 'dwellings', doses: [0, 10, 20, 40, 80] };
    const before = run(task([own], { to: 2027 }));
    const residents = formulaValues(before, before.strategies[0]!, formulaOf('residents("north-park")'), '', town).at(
      -1,
    )![0]!;
    const goal = claim(`residents("north-park") < ${Math.round(residents) - 25}`, 2027);
    const found = await leastDose(task([own], { to: 2027, replicates }), lever, goal, 0.8, town, simulate);
    expect(found.trials[0]?.reached.probability).toBe(0);
    expect(found.least?.dose).toBeGreaterThan(0);
  });
});

function formulaOf(source: string) {
  const { formula } = compileFormula(source, indicatorVocabulary(town));
  if (!formula) throw new Error(source);
  return formula;
}
