import type { Line, RuleSet } from '../criteria/statusRule.ts';
import type { AgendaPlan } from '../measures/plan.ts';

/** Today's lines of a vulnerable area (almenboligloven § 61 a, stk. 1), which a strategy's agenda is written against. */
const today = { outside: 0.4, schooling: 0.6, multiple: 3, ratio: 0.55 } as const;

/**
 * The law as a strategy's national agenda has it in a year. The agenda names the lines of a vulnerable area; those of the other classes move by
 * as much, so that the classes keep their distance.
 */
export function judgedBy(ruleSet: RuleSet, agenda: AgendaPlan | undefined): RuleSet {
  if (!agenda) return ruleSet;
  const moved = (line: Line): Line => ({ ...line, value: Math.max(0, line.value + shiftOf(line, agenda)) });
  return { ...ruleSet, rules: ruleSet.rules.map((rule) => ({ ...rule, lines: rule.lines.map(moved) })) };
}

/** Whether the fifth criterion counts in a year, where it is counted at all. */
export function fifthCounts(agenda: AgendaPlan | undefined): boolean {
  return agenda?.fifthCriterion !== 'falls';
}

function shiftOf({ criterion, basis }: Line, agenda: AgendaPlan): number {
  if (criterion === 'outside-labour') return (agenda.outsideLine ?? today.outside) - today.outside;
  if (criterion === 'basic-schooling') return (agenda.schoolingLine ?? today.schooling) - today.schooling;
  if (basis === 'national-multiple') return (agenda.convictionMultiple ?? today.multiple) - today.multiple;
  if (basis === 'regional-ratio') return (agenda.incomeRatio ?? today.ratio) - today.ratio;
  return 0;
}
