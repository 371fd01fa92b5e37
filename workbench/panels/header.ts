import { html, nothing } from 'lit';
import { later } from '../later.ts';
import { standardId } from '../notebook/documents.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { applyTheme, themeChoice } from '../style/theme.ts';
import { language, wording } from '../text/language.ts';
import type { Language } from '../text/languages.ts';
import { roomMenu } from '../workshop/roomMenu.ts';
import { bringDataIn } from './bringDataIn.ts';
import type { DocumentsDialog } from './documentsDialog.ts';
import { fileReminder } from './fileReminder.ts';
import { chevronIcon, redoIcon, undoIcon, warningIcon } from './icons.ts';
import { modeChooser } from './modeChooser.ts';

/** Name, document, what is saved, the way back, exports, look and language. */
export class Header extends SignalElement {
  static override properties = { session: { attribute: false }, onLanguage: { attribute: false } };

  declare session: Session;
  declare onLanguage: (language: Language) => void;

  protected override render() {
    const { text } = wording.value;
    const { session } = this;
    const { history } = session;
    const notebook = session.notebook.value;
    return html`
      <a class="skip" href="#document">${text.skipToDocument}</a>
      <span class="brand">${text.title}</span>
      <span class="document-title" lang=${notebook.language}>${notebook.title}</span>
      <span class="save-state" role="status">${this.#saveState()}</span>
      ${fileReminder(session, 'header')}
      <span class="spring"></span>
      <div class="button-pair" role="group" aria-label="${text.header.undo} / ${text.header.redo}">
        <button
          type="button"
          class="icon-button"
          aria-label=${text.header.undo}
          title="${text.header.undo} (Ctrl+Z)"
          ?disabled=${!history.canUndo.value}
          @click=${() => history.undo()}
        >
          ${undoIcon}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${text.header.redo}
          title="${text.header.redo} (Ctrl+Shift+Z)"
          ?disabled=${!history.canRedo.value}
          @click=${() => history.redo()}
        >
          ${redoIcon}
        </button>
      </div>
      ${modeChooser()} ${this.#menu()}
      <div class="languages" role="group" aria-label=${text.header.language}>
        ${(['da', 'en'] as const).map(
          (choice) =>
            html`<button
              type="button"
              lang=${choice}
              aria-label=${choice === 'da' ? 'DA, Dansk' : 'EN, English'}
              aria-pressed=${language.value === choice}
              @click=${() => this.onLanguage(choice)}
            >
              ${choice.toUpperCase()}
            </button>`,
        )}
      </div>
    `;
  }

  #menu() {
    const { text } = wording.value;
    const { session } = this;
    const file = session.documents.file.handle.value;
    const act = (action: () => void) => (event: Event) => {
      const menu = (event.currentTarget as HTMLElement).closest('details');
      // where the reader comes back to from what is opened, since the menu folds away
      menu?.querySelector('summary')?.focus();
      menu?.removeAttribute('open');
      action();
    };
    return html`
      <details class="menu" @keydown=${this.#onMenuKey} @focusout=${this.#onMenuLeave}>
        <summary>${text.header.menu}${chevronIcon}</summary>
        <div class="menu-body">
          <button type="button" @click=${act(() => later(() => document.querySelector<DocumentsDialog>('fremsyn-documents')?.show()))}>${text.editing.documents.menu}</button>
          <button type="button" @click=${act(() => later(({ openDocumentFile }) => openDocumentFile(session)))}>${text.header.open}</button>
          <button type="button" ?disabled=${session.isReadOnly.value} @click=${act(() => void bringDataIn(session))}>${text.header.importData}</button>
          <hr />
          ${
            file
              ? html`<button type="button" @click=${act(() => later(({ saveInFile }) => saveInFile(session)))}>${text.header.saveInFile(file.name)}</button>`
              : nothing
          }
          <button type="button" @click=${act(() => later(({ exportNotebook }) => exportNotebook(session)))}>${text.header.exportNotebook}</button>
          <button
            type="button"
            ?disabled=${session.shown.value === undefined}
            @click=${act(() => later(({ exportTables }) => exportTables(session)))}
          >
            ${text.header.exportTables}
          </button>
          <button type="button" @click=${act(() => later(({ shareDocument }) => shareDocument(session)))}>${text.share.copy}</button>
          <button
            type="button"
            ?disabled=${session.shown.value === undefined}
            @click=${act(() => later(({ exportReading }) => exportReading(session)))}
          >
            ${text.share.page}
          </button>
          <button type="button" @click=${act(() => window.print())}>${text.header.print}</button>
          <hr />
          ${roomMenu(act)}
          ${
            session.documents.id.value === standardId && !session.isReadOnly.value
              ? html`<hr />
                  <button type="button" @click=${act(() => session.reset())}>${text.header.reset}</button>`
              : nothing
          }
          <hr />
          <fieldset>
            <legend>${text.header.theme}</legend>
            ${(['system', 'light', 'dark'] as const).map(
              (choice) => html`<label>
                <input
                  type="radio"
                  name="theme"
                  .checked=${themeChoice.value === choice}
                  @change=${() => applyTheme(choice)}
                />
                ${text.header.themes[choice]}
              </label>`,
            )}
          </fieldset>
        </div>
      </details>
    `;
  }

  #saveState() {
    const { text, language: spoken } = wording.value;
    const state = this.session.autosave.state.value;
    if (state.kind === 'failed')
      return html`<span class="chip" title=${text.save.notSaved}>${warningIcon}<span>${text.save.notSaved}</span></span>`;
    if (state.kind === 'unsaved') return text.save.saving;
    if (state.kind === 'untouched') return text.save.standard;
    const time = new Intl.DateTimeFormat(spoken === 'da' ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
    const { file, fileReminder: reminder } = this.session.documents;
    const name = reminder.isInFile.value ? file.handle.value?.name : undefined;
    return name === undefined ? text.save.saved(time.format(state.at)) : text.save.savedInFile(name);
  }

  #onMenuKey = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  #onMenuLeave = (event: FocusEvent): void => {
    const menu = event.currentTarget as HTMLDetailsElement;
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  };
}

customElements.define('fremsyn-header', Header);
