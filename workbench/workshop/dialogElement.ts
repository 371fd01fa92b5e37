import { html, type TemplateResult } from 'lit';
import { closeIcon } from '../panels/icons.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { overlay } from './overlay.ts';

/** A dialog over the page that is there while it is open: heading, a way out, and what it holds. Focus goes back to where it came from. */
export abstract class DialogElement extends SignalElement {
  static override properties = { session: { attribute: false }, term: { attribute: false } };

  declare session: Session;

  #from: Element | null = null;

  protected abstract readonly name: string;
  protected abstract heading(): string;
  protected abstract body(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#from = document.activeElement;
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render() {
    return html`<dialog class="documents over ${this.name}" aria-labelledby="${this.name}-heading" @close=${this.#onClose} @click=${this.#onBackdrop}>
      <header>
        <h2 id="${this.name}-heading">${this.heading()}</h2>
        <button type="button" class="icon-button" aria-label=${wording.value.text.close} @click=${() => this.close()}>${closeIcon}</button>
      </header>
      ${this.body()}
    </dialog>`;
  }

  /** Closes the dialog. */
  close(): void {
    this.querySelector('dialog')?.close();
  }

  #onBackdrop = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close();
  };

  #onClose = (): void => {
    if (overlay.peek()?.kind === this.name) overlay.value = undefined;
    const back = this.#from;
    if (!(back instanceof HTMLElement) || !back.isConnected || document.activeElement !== document.body) return;
    // the way in may be folded away, as an entry of a menu is
    const visible = back.checkVisibility() ? back : back.closest('details')?.querySelector('summary');
    visible?.focus();
  };
}
