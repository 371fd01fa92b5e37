import { describe, expect, it } from 'vitest';
import { claimChances, goalChance, goalChances, ordinaryGoals } from '../../engine/analysis/goals.ts';
import { summarise } from '../../engine/analysis/summary.ts';
import { goalsTable } from '../../engine/analysis/tables/goals.ts';
import { checkPart } from '../../engine/hosts/partCheck.ts';
import type { Goal } from '../../engine/scenario/goal.ts';
import { decodeEnsemble, encodeEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task } from '../simulation/town.ts';
import { ensembleFixture, geographyFixture } from './ensembleFixture.ts';
import { rowsOf } from './tableRows.ts';

/** Ten replicates; the followed estate's low income falls from 40 % to 30 %, 31 % … 39 %; everybody else has 20 %. */
const ensemble = ensembleFixture({
  replicates: 10,
  to: 2031,
  count: ({ estate, yearIndex, replicate, criterion }) => {
    if (criterion !== 'low-income') return [0, 1000];
    if (estate !== 0) return [200, 1000];
    return yearIndex === 0 ? [400, 1000] : [300 + 10 * replicate, 1000];
  },
});
const result = ensemble.strategies[0]!;
const goal = (changes: Partial<Goal>): Goal => ({
  id: 'goal',
  indicator: { form: 'gap', criterion: 'low-income' },
  estates: [0],
  year: 2030,
  target: 'at-most',
  value: 0,
  ...changes,
});
const chance = (changes: Partial<Goal>) => goalChance(ensemble, result, goal(changes))!;

describe('the chance of reaching a goal', () => {
  it('is the share of replicates at or under the level', () => {
    const level = chance({ indicator: { form: 'level', criterion: 'low-income' }, value: 0.345 });
    expect(level.reached).toBe(5);
    expect(level.probability).toBe(0.5);
    // Agresti–Coull: √(6/12 · 6/12 / 12)
    expect(level.mcse).toBeCloseTo(Math.sqrt(0.25 / 12), 12);
  });

  it('holds a gap against the rest of the municipality', () => {
    expect(chance({ value: 0.1005 }).reached).toBe(1);
    expect(chance({ target: 'at-least', value: 0.1805 }).reached).toBe(1);
    expect(chance({ value: 0.1005 }).base).toBeCloseTo(0.2, 12);
  });

  it('takes a gap to have shrunk by a quarter where at most three quarters of it are left', () => {
    // gaps 0.10 … 0.19 against 0.75 · 0.20 = 0.15, in tenths so that rounding cannot decide
    expect(chance({ target: 'shrink', value: 0.26 }).reached).toBe(5);
    expect(chance({ target: 'shrink', value: 0.24 }).reached).toBe(6);
  });

  it('does not take a gap that stayed as it was for one that shrank', () => {
    const still = ensembleFixture({ replicates: 4, to: 2031, count: ({ estate }) => [estate === 0 ? 300 : 100, 1000] });
    const found = goalChance(still, still.strategies[0]!, goal({ target: 'shrink', value: 0 }))!;
    expect(found.probability).toBe(0);
    expect(found.mcse).toBeGreaterThan(0);
  });

  it('is not told for a year that is not projected', () => {
    expect(goalChance(ensemble, result, goal({ year: 2050 }))).toBeUndefined();
    expect(goalChance(ensemble, result, goal({ year: 2025 }))).toBeUndefined();
  });
});

describe('goals without a document', () => {
  it('are Gladsaxe’s own: the gap of the social-balance areas shrinks towards 2030, origin left out', () => {
    const goals = ordinaryGoals(geographyFixture, [2025, 2040]);
    expect(goals).toHaveLength(5);
    expect(goals.every(({ year, estates }) => year === 2030 && estates.join() === '0')).toBe(true);
    expect(goals.some(({ indicator }) => indicator.criterion === 'origin')).toBe(false);
    expect(ordinaryGoals(geographyFixture, [2025, 2028])[0]!.year).toBe(2028);
  });

  it('give way to those that a scenario writes', () => {
    const written = { ...result, strategy: { ...result.strategy, goals: [goal({ id: 'ours' })] } };
    expect(goalChances(ensemble, written).map(({ goal: { id } }) => id)).toEqual(['ours']);
  });
});

describe('a goal that is a claim', () => {
  const runs = [0, 1, 2, 3, 4, 5];
  const plain = run(task([strategy()], { replicates: runs, to: 2028 }));
  const shares = plain.strategies[0]!.counts.map((counts) => {
    const lastYear = counts.subarray((counts.length / plain.shape.years.length) * 3);
    return lastYear[0]! / lastYear[1]!;
  });
  const line = [...shares].sort((a, b) => a - b)[2]!;
  const claims = [
    { id: 'more', reach: `outside_labour("north-park") > ${line}`, year: 2028 },
    { id: 'children', reach: 'often_away("north-park") >= 0 and vacant_share("north-park") < 1', year: 2027 },
    { id: 'late', reach: 'year > 2020', year: 2060 },
  ];
  const claiming = strategy({ goals: [], claims });
  const claimed = run(task([claiming], { replicates: runs, to: 2028 }));
  const chances = claimChances(claimed, claimed.strategies[0]!);

  it('is reached in the replicates in which the formula holds at the end of its year', () => {
    const expected = shares.filter((share) => share > line).length;
    expect(expected).toBe(3);
    expect(chances.map(({ claim, reached, replicates }) => [claim.id, reached, replicates])).toEqual([
      ['more', 3, 6],
      ['children', 6, 6],
    ]);
    expect(chances[0]?.probability).toBe(0.5);
    expect(chances[1]?.mcse).toBeGreaterThan(0);
  });

  it('changes nothing in the simulation, and is counted alike whether runs are together or apart', () => {
    expect(claimed.strategies[0]!.counts).toEqual(plain.strategies[0]!.counts);
    expect(claimed.strategies[0]!.sums.ledger).toEqual(plain.strategies[0]!.sums.ledger);
    const parts = [
      [3, 4, 5],
      [0, 1, 2],
    ].map((replicates) => run(task([claiming], { replicates, to: 2028 })));
    expect(mergeEnsembles(parts).strategies[0]!.sums.claims).toEqual(claimed.strategies[0]!.sums.claims);
    expect(mergeEnsembles(parts).strategies[0]!.claimed).toEqual(claimed.strategies[0]!.claimed);
  });

  it('that compares something with a line tells how that turns out, its band and how far it is from the line', () => {
    const { compared } = chances[0]!;
    const summary = summarise(shares)!;
    expect(compared).toMatchObject({ of: 'outside_labour("north-park")', operator: '>', line });
    expect(compared?.value.mean).toBeCloseTo(summary.mean, 12);
    expect([compared?.value.p10, compared?.value.p90]).toEqual([summary.p10, summary.p90]);
    const base = plain.strategies[0]!.counts[0]!;
    expect(compared?.base).toBe(base[0]! / base[1]!);
    expect(chances[1]?.compared).toBeUndefined();
    const [told, other] = rowsOf(goalsTable(claimed));
    expect(told).toMatchObject({ mean: compared?.value.mean, target_value: line, base: compared?.base });
    expect(told?.distance).toBeCloseTo(summary.mean - line, 12);
    expect([other?.mean, other?.distance, other?.target_value]).toEqual([null, null, null]);
  });

  it('is told run by run, and survives being kept and read again', () => {
    const held = claimed.strategies[0]!.claimed!.map((own) => own[3 * claims.length * 2]);
    expect(held).toEqual(shares.map((share) => Number(share > line)));
    expect(decodeEnsemble(encodeEnsemble(claimed))).toEqual(claimed);
    const cut = { ...claimed, strategies: claimed.strategies.map(({ claimed: _, ...rest }) => rest) };
    const asked = task([claiming], { replicates: runs, to: 2028 });
    expect(() => checkPart(claimed, asked, runs)).not.toThrow();
    expect(() => checkPart(cut, asked, runs)).toThrow("doesn't tell of its claims run by run");
  });

  it('stands in the table of goals with its formula, and in place of the ordinary ones', () => {
    expect(
      rowsOf(goalsTable(claimed)).map(({ goal, indicator, target, criterion, probability }) => [
        goal,
        indicator,
        target,
        criterion,
        probability,
      ]),
    ).toEqual([
      ['more', claims[0]!.reach, 'reach', null, 0.5],
      ['children', claims[1]!.reach, 'reach', null, 1],
    ]);
  });
});
