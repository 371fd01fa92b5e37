import { html, type TemplateResult } from 'lit';
import type { Cell } from '../../engine/index.ts';
import { isAboutFifth } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { type Wording, wording } from '../text/language.ts';
import { guessHolding, heldBackCell, heldBackTitle } from '../workshop/heldBack.ts';
import type { CellKind, OutlineEntry } from './cellKind.ts';
import { comparisonCell } from './comparison.ts';
import { dataCell } from './data.ts';
import { figureCell } from './figure.ts';
import { formulaCell } from './formula.ts';
import { freeCell } from './free.ts';
import { goalCell } from './goal.ts';
import { guessCell } from './guess.ts';
import { keyFiguresCell } from './keyFigures.ts';
import { leversCell } from './levers.ts';
import { roundUpCell } from './roundUp.ts';
import { scenarioCell } from './scenario.ts';
import { stairLettingCell } from './stairLetting.ts';
import { statusCell } from './status.ts';
import { studyCell } from './study.ts';
import { textCell } from './text.ts';
import { timelineCell } from './timeline.ts';
import { unreadCell } from './unread.ts';

/** Every kind of cell. A new one is one file and one line here; the compiler asks for it. */
const cellKinds: { readonly [Kind in Cell['kind']]: CellKind<Kind> } = {
  text: textCell,
  scenario: scenarioCell,
  figure: figureCell,
  'key-figures': keyFiguresCell,
  comparison: comparisonCell,
  levers: leversCell,
  'stair-letting': stairLettingCell,
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
  unread: unreadCell,
};

/** A cell as it is shown. */
export function renderCell(cell: Cell, session: Session): TemplateResult {
  if (isPutAway(cell, session)) return html`<p class="cell muted">${wording.value.text.reading.fifth.cell}</p>`;
  const guess = guessHolding(cell, session);
  return guess ? heldBackCell(cell, guess, session) : kindOf(cell).render(cell, session);
}

/** What a cell adds to the outline. */
export function outlineOf(cell: Cell, session: Session, words: Wording): readonly OutlineEntry[] {
  if (isPutAway(cell, session)) return [];
  const entries = kindOf(cell).outline(cell, session, words);
  return guessHolding(cell, session) ? entries.map((entry) => ({ ...entry, title: heldBackTitle(cell) })) : entries;
}

/** Whether a cell tells of nothing but the fifth criterion, and the document leaves that out. */
function isPutAway(cell: Cell, session: Session): boolean {
  return session.frame.value.hidesFifth && isAboutFifth(cell);
}

function kindOf(cell: Cell): CellKind {
  return cellKinds[cell.kind] as unknown as CellKind;
}
