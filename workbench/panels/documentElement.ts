import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Cell } from '../../engine/index.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import './cellElement.ts';
import { addMenu, canEditCells } from './cellTools.ts';
import { messages } from './messages.ts';
import './provenance.ts';

/** The document: its cells from top to bottom, each drawn again by itself when what it shows changes. */
export class DocumentElement extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { session } = this;
    const notebook = session.notebook.value;
    const [first, ...others] = notebook.cells;
    const { showsTitle } = session.frame.value;
    const leads = first?.kind === 'text';
    return html`
      ${showsTitle ? html`<h1 class="page-title" lang=${notebook.language}>${notebook.title}</h1>` : nothing}
      ${leads && first ? this.#cell(first, 0) : nothing} <fremsyn-provenance class="provenance" .session=${session}></fremsyn-provenance> ${messages(session)}
      ${repeat(leads ? others : notebook.cells, elementKeys(), (cell, i) => this.#cell(cell, leads ? i + 1 : i))}
      ${
        notebook.cells.length === 0 && canEditCells(session)
          ? addMenu(session, -1, wording.value.text.editing.cells.addFirst)
          : nothing
      }
    `;
  }

  #cell(cell: Cell, index: number) {
    return html`<fremsyn-cell .cell=${cell} .session=${this.session} .index=${index}></fremsyn-cell>`;
  }
}

/**
 * Tells cells apart from one drawing to the next. Text goes by its place among texts, not by its line: a lever that writes a line anew would have
 * all texts under it made again, and with them the styles of everything in the document worked out.
 */
function elementKeys(): (cell: Cell) => string {
  let texts = 0;
  return (cell) => (cell.kind === 'text' ? `text ${++texts}` : anchorOf(cell));
}

customElements.define('fremsyn-document', DocumentElement);
