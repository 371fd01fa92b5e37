import type { Indicator } from './cellParts.ts';
import type { Placed } from './written.ts';

/** What has to be so for a goal to be reached; `shrink` is the share by which the distance is to be less than in the base year. */
export const goalTargets = ['at-most', 'at-least', 'shrink'] as const;

export type GoalTarget = (typeof goalTargets)[number];

/** A goal as written: nothing checked against a pack. What could not be read is left out, which has been told. */
export interface GoalEntry {
  readonly id: string;
  readonly indicator?: Indicator;
  readonly where: readonly Placed<string>[];
  readonly programme?: Placed<string>;
  readonly year?: Placed<number>;
  readonly target?: GoalTarget;
  readonly value?: Placed<number>;
  /** what has to hold instead of an indicator and its target: a formula as a trigger's condition has it */
  readonly reach?: Placed<string>;
  readonly line: number;
  readonly column: number;
}

/** A goal for the municipality, some places taken together, or the places of a programme. */
export interface Goal {
  readonly id: string;
  readonly indicator: Indicator;
  /** estate indices, ascending */
  readonly estates: readonly number[];
  readonly year: number;
  readonly target: GoalTarget;
  /** share in 0–1 or kroner; for `shrink` a share of the base year's distance */
  readonly value: number;
}

/** A goal that is whatever a formula claims of the yearly status, at the places that it names: of any indicator, not of criteria alone. */
export interface ClaimedGoal {
  readonly id: string;
  /** the formula, as it is written */
  readonly reach: string;
  readonly year: number;
  /** asked of the scenario by a goal cell of the document, whose id it has: no goal of the scenario's own */
  readonly isOfCell?: true;
}
