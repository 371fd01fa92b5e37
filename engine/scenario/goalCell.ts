import type { Pack } from '../pack/pack.ts';
import type { FencedCell, YearRange } from './cellParts.ts';
import { createFindings, type Findings } from './findings.ts';
import type { ClaimedGoal, Goal, GoalEntry } from './goal.ts';
import { checkClaim, checkGoal, goalKeys, readGoal } from './goals.ts';
import { readText, readTexts } from './reading.ts';
import type { Strategy } from './strategy.ts';
import type { MapTree } from './yamlTree.ts';

/** Keys of a goal cell: those of a scenario's goal but for its name and programme, and what the cell is called. */
export const goalCellKeys: readonly string[] = [
  ...['title', 'description', 'scenarios'],
  ...goalKeys.filter((key) => key !== 'goal' && key !== 'programme'),
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

/** The cell's goal of a criterion against the pack and the projection; what is wrong with it goes to `findings`. Undefined for a claim. */
export function goalOf(
  cell: GoalCell,
  pack: Pick<Pack, 'geography' | 'baseYear'>,
  years: YearRange,
  findings: Findings = createFindings(''),
): Goal | undefined {
  if (cell.goal.reach) return undefined;
  return checkGoal(cell.goal, pack, { ...years, isKnown: true }, { measures: [] }, findings);
}

/**
 * The claim that a goal cell makes of the document's scenarios, where it makes one: it may ask whether a trigger has fired that all of them have.
 * @param strategies of the document
 */
export function claimOf(
  cell: GoalCell,
  strategies: readonly Strategy[],
  pack: Pack,
  years: YearRange,
  findings: Findings = createFindings(''),
): ClaimedGoal | undefined {
  const asked = strategies.filter(({ id }) => isAskedOf(cell, id));
  const [first, ...others] = asked.map(({ triggers = [] }) => triggers.map(({ id }) => id));
  const triggers = (first ?? []).filter((id) => others.every((own) => own.includes(id)));
  const claim = checkClaim(cell.goal, pack, { ...years, isKnown: true }, triggers, findings);
  return claim && { ...claim, isOfCell: true };
}

/** Whether a goal cell is about a scenario. */
export function isAskedOf({ scenarios }: Pick<GoalCell, 'scenarios'>, id: string): boolean {
  return scenarios.length === 0 || scenarios.includes(id);
}

/**
 * The strategies with what the goal cells claim of them, so that their runs tell in how many of them it holds: results keep most indicators as sums over
 * runs only. It changes nothing else in them.
 */
export function withGoalCells(
  strategies: readonly Strategy[],
  cells: readonly { readonly kind: string }[],
  pack: Pack,
  years: YearRange,
): readonly Strategy[] {
  const asking = cells.filter((cell): cell is GoalCell => cell.kind === 'goal' && isClaiming(cell as GoalCell));
  if (asking.length === 0) return strategies;
  const claims = asking.map((cell) => ({ cell, claim: claimOf(cell, strategies, pack, years) }));
  return strategies.map((strategy) => {
    const own = claims.flatMap(({ cell, claim }) => (claim && isAskedOf(cell, strategy.id) ? [claim] : []));
    return own.length > 0 ? { ...strategy, claims: [...(strategy.claims ?? []), ...own] } : strategy;
  });
}

function isClaiming({ goal }: GoalCell): boolean {
  return goal.reach !== undefined;
}
