import type { LaterCellKinds } from './cellKind.ts';
import { dataCell } from './data.ts';
import { formulaCell } from './formula.ts';
import { freeCell } from './free.ts';
import { goalCell } from './goal.ts';
import { guessCell } from './guess.ts';
import { roundUpCell } from './roundUp.ts';
import { stairLettingCell } from './stairLetting.ts';
import { statusCell } from './status.ts';
import { studyCell } from './study.ts';
import { tableCell } from './table.ts';
import { timelineCell } from './timeline.ts';

/** Kinds of cell that the opening document has none of. They come after the first view. */
export const laterCellKinds: LaterCellKinds = {
  'stair-letting': stairLettingCell,
  table: tableCell,
  timeline: timelineCell,
  status: statusCell,
  data: dataCell,
  formula: formulaCell,
  goal: goalCell,
  vega: freeCell,
  guess: guessCell,
  'round-up': roundUpCell,
  sensitivity: studyCell('sensitivity'),
  'goal-seek': studyCell('goal-seek'),
  robustness: studyCell('robustness'),
  discovery: studyCell('discovery'),
  credit: studyCell('credit'),
};
