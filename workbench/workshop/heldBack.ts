import { html } from 'lit';
import { type Cell, type FigureKind, type GuessCell, indicatorsAskedIn } from '../../engine/index.ts';
import { cellHeading, levelOf } from '../cells/headings.ts';
import { mode } from '../mode.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { criteriaOf } from './criteriaOf.ts';

/**
 * The open guess that a cell would give away: in a workshop and for readers, what shows the criterion and the place that people are guessing at is not drawn, written
 * or spoken until the answer is shown.
 */
export function guessHolding(cell: Cell, session: Session): GuessCell | undefined {
  // groups are taken in while others still guess: a round-up holds back what came out, and nothing else of itself
  return cell.kind === 'round-up' ? undefined : guessOver(cell, session);
}

/** The open guess that what came out of a cell would give away. */
export function guessOver(cell: Cell, session: Session): GuessCell | undefined {
  if (mode.value !== 'workshop' && mode.value !== 'read') return undefined;
  const places = placesShown(cell, session);
  const criteria = criteriaOf(cell, session);
  return session.notebook.value.cells.find((other): other is GuessCell => {
    if (other.kind !== 'guess' || other.revealed || other === cell) return false;
    const [place] = other.places.length > 0 ? other.places : [session.focus.value?.place.id];
    return criteria.includes(other.indicator.criterion) && (places === 'all' || places.includes(place ?? ''));
  });
}

/** What stands in a cell's place while it is held back. */
export function heldBackCell(cell: Cell, guess: GuessCell, session: Session) {
  const { guess: words } = wording.value.text.room;
  const anchor = anchorOf(cell);
  return html`<section class="cell held-back" id=${anchor} role="group" aria-labelledby="${anchor}-title">
    <header class="cell-heading">
      ${cellHeading(levelOf(cell, session), `${anchor}-title`, heldBackTitle(cell))}
      <p class="cell-subtitle">${words.heldNote} <a href="#${anchorOf(guess)}">${words.heldLink}</a></p>
    </header>
  </section>`;
}

/** Its own title where somebody wrote one: a title that the figure makes may tell what it found. */
export function heldBackTitle(cell: Cell): string {
  return ('title' in cell && cell.title) || wording.value.text.room.guess.held;
}

const ofFollowedAreas: ReadonlySet<FigureKind> = new Set(['multiples', 'before-after']);

function placesShown(cell: Cell, session: Session): readonly string[] | 'all' {
  if (cell.kind === 'vega' || cell.kind === 'formula') return 'all';
  if (cell.kind === 'goal') {
    // a claim names its places itself
    const claimed = indicatorsAskedIn(cell.goal.reach?.value ?? '').flatMap(({ words }) => words.at(-1) ?? []);
    return [...cell.goal.where.map(({ value }) => value), ...claimed];
  }
  if (cell.kind === 'figure' && cell.figure === 'tiles') return 'all';
  const own = 'places' in cell ? cell.places : [];
  // without places of their own these show the areas that the municipality follows
  if (cell.kind === 'figure' && own.length === 0 && ofFollowedAreas.has(cell.figure)) return 'all';
  const focus = session.focus.value?.place.id;
  return own.length > 0 ? own : focus ? [focus] : [];
}
