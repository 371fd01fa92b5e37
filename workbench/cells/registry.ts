import { html, type TemplateResult } from 'lit';
import type { Cell } from '../../engine/index.ts';
import { partsOrFetch } from '../later.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { isAboutFifth } from '../notebook/fifthCriterion.ts';
import type { Session } from '../session.ts';
import { type Wording, wording } from '../text/language.ts';
import { guessHolding, heldBackCell, heldBackTitle } from '../workshop/heldBack.ts';
import type { CellKind, FirstCellKinds, OutlineEntry } from './cellKind.ts';
import { comingCell } from './coming.ts';
import { comparisonCell } from './comparison.ts';
import { figureCell, isFigureOfFirstView } from './figure.ts';
import { keyFiguresCell } from './keyFigures.ts';
import { leversCell } from './levers.ts';
import { scenarioCell } from './scenario.ts';
import { textCell } from './text.ts';
import { unreadCell } from './unread.ts';

/** Kinds of cell of the first view; the others are in `laterKinds.ts`. A new kind is one file and one line there; the compiler asks for it. */
const firstCellKinds: FirstCellKinds = {
  text: textCell,
  scenario: scenarioCell,
  figure: figureCell,
  'key-figures': keyFiguresCell,
  comparison: comparisonCell,
  levers: leversCell,
  unread: unreadCell,
};

/** Keys of a scenario whose measures are carried out by more than their years. */
const isCarriedOutByTerms = /^(programmes|pilots|triggers):/m;

/** Whether a cell can be shown by what came with the page. */
export function isOfFirstView(cell: Cell): boolean {
  if (cell.kind === 'scenario') return !isCarriedOutByTerms.test(cell.body);
  return cell.kind in firstCellKinds && (cell.kind !== 'figure' || isFigureOfFirstView(cell));
}

/** A cell as it is shown. */
export function renderCell(cell: Cell, session: Session): TemplateResult {
  if (isPutAway(cell, session)) return html`<p class="cell muted">${wording.value.text.reading.fifth.cell}</p>`;
  const guess = guessHolding(cell, session);
  return guess
    ? heldBackCell(cell, guess, session)
    : (kindOf(cell)?.render(cell, session) ?? comingCell(anchorOf(cell)));
}

/** What a cell adds to the outline. */
export function outlineOf(cell: Cell, session: Session, words: Wording): readonly OutlineEntry[] {
  if (isPutAway(cell, session)) return [];
  const entries = kindOf(cell)?.outline(cell, session, words) ?? [];
  return guessHolding(cell, session) ? entries.map((entry) => ({ ...entry, title: heldBackTitle(cell) })) : entries;
}

/** The outline of a document. Entries with the same title are told apart by what they are about. */
export function outlineOfAll(cells: readonly Cell[], session: Session, words: Wording): readonly OutlineEntry[] {
  const entries = cells.flatMap((cell) => outlineOf(cell, session, words));
  return entries.map((entry) => {
    const isAlone = entries.every(({ anchor, title }) => title !== entry.title || anchor === entry.anchor);
    return isAlone || entry.about === undefined ? entry : { ...entry, title: `${entry.title}: ${entry.about}` };
  });
}

/** Whether a cell tells of nothing but the fifth criterion, and the document leaves that out. */
function isPutAway(cell: Cell, session: Session): boolean {
  return session.frame.value.hidesFifth && isAboutFifth(cell);
}

/** Undefined until the kind has come. */
function kindOf(cell: Cell): CellKind | undefined {
  const kinds = cell.kind in firstCellKinds ? firstCellKinds : partsOrFetch()?.laterCellKinds;
  return (kinds as Readonly<Record<string, CellKind>> | undefined)?.[cell.kind];
}
