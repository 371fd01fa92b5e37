import { html } from 'lit';
import type { Cell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { cellName } from '../panels/cellName.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { cellHeading, levelOf } from './headings.ts';
import { rootFault } from './rootFaults.ts';

/** A cell whose numbers aren't in yet, or can't come: its title, and why. */
export function waitingCell(cell: Cell, title: string, session: Session) {
  const { text } = wording.value;
  const hasFailed = session.projector.status.value.kind === 'failed' || session.packMessages.value.length > 0;
  const anchor = anchorOf(cell);
  const root = session.isBlocked.value ? rootFault(session) : undefined;
  return html`
    <section class="cell waiting" id=${anchor} role="group" aria-labelledby="${anchor}-title">
      <header class="cell-heading">
        ${cellHeading(levelOf(cell, session), `${anchor}-title`, title)}
      </header>
      <p class="cell-subtitle">
        ${
          root && root !== cell
            ? html`${text.status.waitsFor} <a href="#${anchorOf(root)}">${cellName(root)}</a>`
            : session.isBlocked.value
              ? text.status.blocked
              : hasFailed
                ? text.status.failed
                : text.chart.waiting
        }
      </p>
    </section>
  `;
}
