import { html, nothing } from 'lit';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { cellName } from './cellName.ts';

/** Says what was done to a cell, with the way back where something went away, for as long as the document is as that left it. */
export class CellTold extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { cells, documents } = wording.value.text.editing;
    const told = this.session.cells.told.value;
    const isSeen = told?.done === 'removed';
    const sentence = () => {
      if (!told) return '';
      const name = cellName(told.cell);
      switch (told.done) {
        case 'removed':
          return cells.removed(name);
        case 'added':
          return cells.added(name);
        case 'duplicated':
          return cells.duplicated(name);
        case 'moved':
          return cells.moved(name, told.place, told.count);
        case 'at-end':
          return cells.atEnd;
      }
    };
    return html`<div class="told" ?data-seen=${isSeen}>
      <span role="status">${sentence()}</span>
      ${isSeen ? html`<button type="button" @click=${() => this.session.history.undo()}>${documents.undo}</button>` : nothing}
    </div>`;
  }
}

customElements.define('fremsyn-cell-told', CellTold);
