import { html, nothing } from 'lit';
import { isStudyCell, studyKinds } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import { studyPlace } from '../notebook/askedStudy.ts';
import type { Session } from '../session.ts';
import { wording } from '../text/language.ts';
import { addStartingCell, canEditCells } from './cellTools.ts';

/** The document's analyses and how each stands, and the ways to add one. Seen by the analyst. */
export function studiesPanel(session: Session) {
  const { text, numbers } = wording.value;
  const { studies } = text;
  const cells = session.notebook.value.cells.filter((cell) => isStudyCell(cell));
  const share = (cell: (typeof cells)[number]) => {
    const state = session.studies.state(studyPlace(cell, session)).value;
    if (state.kind === 'queued') return studies.queued;
    return state.kind === 'running' ? numbers.percent(state.done / Math.max(1, state.total), 0) : '';
  };
  return html`<section class="analysis studies-panel" aria-labelledby="studies-heading">
    <h2 class="panel-heading" id="studies-heading">${studies.heading}</h2>
    ${
      cells.length === 0
        ? html`<p class="muted">${studies.none}</p>`
        : html`<ul class="plain-list">
            ${cells.map((cell) => html`<li><a href="#${anchorOf(cell)}">${cell.title ?? studies.kinds[cell.kind]}</a> <span class="muted">${share(cell)}</span></li>`)}
          </ul>`
    }
    ${
      canEditCells(session)
        ? html`<p id="studies-add">${studies.add}</p>
            <div class="studies-add" role="group" aria-labelledby="studies-add">
              ${studyKinds.map(
                (kind) => html`<button
                  type="button"
                  class="quiet"
                  data-add=${kind}
                  @click=${() => addStartingCell(session, session.notebook.peek().cells.length - 1, kind)}
                >
                  ${studies.kinds[kind]}
                </button>`,
              )}
            </div>`
        : nothing
    }
  </section>`;
}
