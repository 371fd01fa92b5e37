import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import type { DocumentEntry } from '../notebook/documents.ts';
import { fetchTemplates, type Template } from '../packFiles.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { language, wording } from '../text/language.ts';
import { closeIcon } from './icons.ts';

/** The reader's documents: open, rename, delete, begin a new one, or go back to an earlier version. */
export class DocumentsDialog extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  readonly #renaming = signal<string | undefined>(undefined);
  readonly #templates = signal<readonly Template[] | 'failed' | undefined>(undefined);
  readonly #isOpen = signal(false);

  /** Shows the dialog with the list as it is now. */
  async show(): Promise<void> {
    const { documents, autosave } = this.session;
    this.#renaming.value = undefined;
    documents.calm();
    await autosave.flush();
    await documents.refresh();
    this.#isOpen.value = true;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.#templates.value = await fetchTemplates(language.peek()).catch(() => 'failed' as const);
  }

  protected override render() {
    const words = wording.value.text.editing.documents;
    const { list, id, removed, refused } = this.session.documents;
    const gone = removed.value;
    return html`<dialog class="documents" aria-labelledby="documents-heading" @close=${this.#onClose}>
      ${
        this.#isOpen.value
          ? html`<header>
                <h2 id="documents-heading">${words.heading}</h2>
                <button type="button" class="icon-button" aria-label=${wording.value.text.close} @click=${this.#close}>${closeIcon}</button>
              </header>
              <div class="documents-told" role="status">
                ${
                  gone
                    ? html`<span>${words.removed(gone.title || words.untitled)}</span>
                        <button type="button" @click=${() => void this.session.documents.undoRemove()}>${words.undo}</button>`
                    : nothing
                }
                ${refused.value ? html`<span>${refused.value.kind === 'elsewhere' ? words.elsewhere(refused.value.title) : words.refused}</span>` : nothing}
              </div>
              <section aria-labelledby="documents-mine">
                <h3 id="documents-mine">${words.mine}</h3>
                <p class="muted">${list.value.length === 0 ? words.none : words.kept}</p>
                <ul class="document-list">
                  ${list.value.map((entry) => html`<li>${this.#entry(entry, entry.id === id.value)}</li>`)}
                </ul>
              </section>
              <section aria-labelledby="documents-new">
                <h3 id="documents-new">${words.new}</h3>
                <p class="muted">${words.newNote}</p>
                <ul class="template-list">
                  <li><button type="button" class="link" @click=${() => this.#then(this.session.startStandard())}>${words.standard}</button></li>
                  ${this.#templateList()}
                </ul>
              </section>
              <section aria-labelledby="documents-earlier">
                <h3 id="documents-earlier">${words.snapshots}</h3>
                ${this.#snapshots()}
              </section>`
          : nothing
      }
    </dialog>`;
  }

  #entry(entry: DocumentEntry, isOpen: boolean) {
    const words = wording.value.text.editing.documents;
    const { documents } = this.session;
    const title = entry.title || words.untitled;
    if (this.#renaming.value === entry.id) {
      return html`<form class="rename" @submit=${(event: SubmitEvent) => this.#rename(event, entry.id)} @keydown=${this.#onRenameKey}>
        <input type="text" name="title" required maxlength="200" aria-label=${words.newTitle(title)} .value=${entry.title} />
        <button type="submit">${words.keepTitle}</button>
        <button type="button" class="quiet" @click=${() => this.#endRenaming(entry.id)}>${words.cancel}</button>
      </form>`;
    }
    return html`<div class="document-entry">
      <span class="document-words">
        ${
          isOpen
            ? html`<b>${title}</b>`
            : html`<button type="button" class="link" aria-label=${words.openLong(title)} @click=${() => this.#then(this.session.openDocument(entry.id))}>${title}</button>`
        }
        <span class="muted">${isOpen ? `${words.isOpen} · ` : ''}${words.changed(moment(entry.savedAt))}</span>
      </span>
      <button type="button" class="quiet" data-rename=${entry.id} aria-label=${words.renameLong(title)} @click=${() => this.#startRenaming(entry.id)}>
        ${words.rename}
      </button>
      <button type="button" class="quiet" aria-label=${words.removeLong(title)} @click=${() => void documents.remove(entry.id)}>
        ${words.remove}
      </button>
    </div>`;
  }

  #templateList() {
    const words = wording.value.text.editing.documents;
    const templates = this.#templates.value;
    if (templates === 'failed') return html`<li class="muted">${words.templatesFailed}</li>`;
    return (templates ?? []).map(
      ({ title, text }) =>
        html`<li><button type="button" class="link" @click=${() => this.#then(this.session.start(text))}>${title}</button></li>`,
    );
  }

  #snapshots() {
    const words = wording.value.text.editing.documents;
    const { documents, history, notebook, isReadOnly } = this.session;
    const snapshots = documents.snapshots.value;
    if (snapshots.length === 0) return html`<p class="muted">${words.noSnapshots}</p>`;
    return html`<p class="muted">${words.snapshotsNote(notebook.value.title)}</p>
      <ol class="snapshot-list">
        ${snapshots.map((snapshot) => {
          const isSame = snapshot.text === history.text.value;
          return html`<li>
            <button
              type="button"
              class="link"
              ?disabled=${isSame || isReadOnly.value}
              aria-label=${words.snapshot(moment(snapshot.savedAt))}
              @click=${() => this.#then(documents.openSnapshot(snapshot))}
            >
              ${moment(snapshot.savedAt)}
            </button>
            ${isSame ? html`<span class="muted">${words.isSame}</span>` : nothing}
          </li>`;
        })}
      </ol>`;
  }

  /** What leads to another document ends the dialog. */
  #then(done: Promise<void>): void {
    done.then(
      () => this.#close(),
      () => this.session.documents.fail(),
    );
  }

  #startRenaming(id: string): void {
    this.#renaming.value = id;
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.rename input')?.select());
  }

  #endRenaming(id: string): void {
    this.#renaming.value = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-rename="${CSS.escape(id)}"]`)?.focus());
  }

  #rename(event: SubmitEvent, id: string): void {
    event.preventDefault();
    const title = String(new FormData(event.currentTarget as HTMLFormElement).get('title') ?? '').trim();
    if (title === '') return;
    void this.session.documents.rename(id, title).then(() => this.#endRenaming(id));
  }

  #onRenameKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const id = this.#renaming.peek();
    if (id !== undefined) this.#endRenaming(id);
  };

  #close = (): void => this.querySelector('dialog')?.close();

  #onClose = (): void => {
    this.#isOpen.value = false;
  };
}

/** A moment as `3. maj 2025 kl. 10.42`. */
function moment(at: number): string {
  const locale = language.value === 'da' ? 'da-DK' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

customElements.define('fremsyn-documents', DocumentsDialog);
