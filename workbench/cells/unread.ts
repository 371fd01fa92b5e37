import { html } from 'lit';
import { anchorOf } from '../notebook/anchor.ts';
import { wording } from '../text/language.ts';
import type { CellKind } from './cellKind.ts';

/** A cell that this version can't read: its text, untouched. */
export const unreadCell: CellKind<'unread'> = {
  kind: 'unread',
  outline: () => [],
  render: (cell) => html`
    <section class="cell unread" id=${anchorOf(cell)}>
      <p class="cell-subtitle">${wording.value.text.messages.unread(cell.info)}</p>
      <pre tabindex="0">${cell.body}</pre>
    </section>
  `,
};
