import { html } from 'lit';
import { placeOf } from '../charts/trendFigure.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { wording } from '../text/language.ts';
import '../workshop/roundUpElement.ts';
import type { CellKind } from './cellKind.ts';
import { levelOf } from './headings.ts';
import { waitingCell } from './waiting.ts';

/** What several groups made, side by side (*gruppeopsamling*). */
export const roundUpCell: CellKind<'round-up'> = {
  kind: 'round-up',
  outline: (cell, session, { text }) => [
    { anchor: anchorOf(cell), title: cell.title ?? text.room.roundUp.title, level: levelOf(cell, session) },
  ],
  render(cell, session) {
    const heading = cell.title ?? wording.value.text.room.roundUp.title;
    const place = placeOf(cell, session);
    if (!place) return waitingCell(cell, heading, session);
    return html`<fremsyn-round-up
      .session=${session}
      .cell=${cell}
      .place=${place}
      .heading=${heading}
    ></fremsyn-round-up>`;
  },
};
