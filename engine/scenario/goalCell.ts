import type { Pack } from '../pack/pack.ts';
import type { FencedCell, YearRange } from './cellParts.ts';
import { createFindings, type Findings } from './findings.ts';
import type { Goal, GoalEntry } from './goal.ts';
import { checkGoal, goalKeys, readGoal } from './goals.ts';
import { readText, readTexts } from './reading.ts';
import type { MapTree } from './yamlTree.ts';

/** Keys of a goal cell: those of a scenario's goal but for its name and programme, and what the cell is called. */
export const goalCellKeys: readonly string[] = [
  ...['title', 'description', 'scenarios'],
  ...goalKeys.filter((key) => key !== 'goal' && key !== 'programme' && key !== 'reach'),
];

/** A goal that the document asks of its scenarios: how likely is each to reach it? */
export interface GoalCell extends FencedCell {
  readonly kind: 'goal';
  readonly title?: string;
  readonly description?: string;
  readonly goal: GoalEntry;
  /** ids in the order shown; all of the document where left out */
  readonly scenarios: readonly string[];
}

/** A goal cell as written: criterion, place, year and what is to be reached; undefined where one of them is missing, which is told. */
export function readGoalCell(cell: FencedCell, map: MapTree, findings: Findings): GoalCell | undefined {
  const title = readText(map, 'title', findings)?.value;
  const description = readText(map, 'description', findings)?.value;
  const goal = readGoal({ ...map, line: cell.line }, findings, { value: cell.id, line: cell.line, column: 1 });
  if (!goal) return undefined;
  return {
    ...cell,
    kind: 'goal',
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    goal,
    scenarios: readTexts(map, 'scenarios', findings).map(({ value }) => value),
  };
}

/** The cell's goal against the pack and the projection; what is wrong with it goes to `findings`. */
export function goalOf(
  cell: GoalCell,
  pack: Pick<Pack, 'geography' | 'baseYear'>,
  years: YearRange,
  findings: Findings = createFindings(''),
): Goal | undefined {
  return checkGoal(cell.goal, pack, { ...years, isKnown: true }, { measures: [] }, findings);
}
