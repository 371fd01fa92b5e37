import { html } from 'lit';
import type { GuessCell } from '../../engine/index.ts';
import { placeOf } from '../charts/trendFigure.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import type { GuessQuestion } from '../workshop/guessData.ts';
import '../workshop/guessElement.ts';
import type { CellKind } from './cellKind.ts';
import { levelOf } from './headings.ts';
import { waitingCell } from './waiting.ts';

/** A guess before the answer (*gæt først*). */
export const guessCell: CellKind<'guess'> = {
  kind: 'guess',
  outline: (cell, session) => [
    { anchor: anchorOf(cell), title: titleOf(cell, session), level: levelOf(cell, session) },
  ],
  render(cell, session) {
    const heading = titleOf(cell, session);
    const question = questionOf(cell, session);
    if (!question || !session.settled.value) return waitingCell(cell, heading, session);
    return html`<fremsyn-guess
      .session=${session}
      .cell=${cell}
      .question=${question}
      .heading=${heading}
    ></fremsyn-guess>`;
  },
};

/** What the cell asks about: its own scenario, else the one in hand. */
function questionOf(cell: GuessCell, session: Session): GuessQuestion | undefined {
  const place = placeOf(cell, session);
  const strategies = session.settled.value?.ensemble.strategies ?? [];
  const scenario = cell.scenario ?? session.selectedId.value;
  const index = strategies.findIndex(({ strategy }) => strategy.id === scenario);
  return place && scenario !== undefined && index >= 0 ? { cell, place, scenario, index } : undefined;
}

function titleOf(cell: GuessCell, session: Session): string {
  if (cell.title !== undefined) return cell.title;
  const { text, label } = wording.value;
  const place = placeOf(cell, session);
  return text.room.guess.title(place ? label(place.label) : '');
}
