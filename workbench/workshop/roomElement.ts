import { html, nothing } from 'lit';
import { partsOrFetch } from '../later.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { areShortcutsOn, overlay } from './overlay.ts';
import { termPrefix } from './termLinks.ts';

/** What lies over the page when somebody asks for it, and the keys and links that ask. */
export class RoomElement extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
    addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    removeEventListener('click', this.#onClick);
  }

  protected override render() {
    const shown = overlay.value;
    const { session } = this;
    if (shown && !partsOrFetch()) return nothing;
    switch (shown?.kind) {
      case 'palette':
        return html`<fremsyn-palette .session=${session}></fremsyn-palette>`;
      case 'shortcuts':
        return html`<fremsyn-shortcuts .session=${session}></fremsyn-shortcuts>`;
      case 'code':
        return html`<fremsyn-code .session=${session}></fremsyn-code>`;
      case 'glossary':
        return html`<fremsyn-glossary .session=${session} .term=${shown.term}></fremsyn-glossary>`;
      case 'tour':
        return html`<fremsyn-tour></fremsyn-tour>`;
      default:
        return nothing;
    }
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey) return;
    const isPalette = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isHelp = event.key === '?' && !event.ctrlKey && !event.metaKey && areShortcutsOn.peek() && !isTyping(event);
    if (!isPalette && !isHelp) return;
    event.preventDefault();
    // another dialog keeps the page
    if (document.querySelector('dialog:modal')) return;
    overlay.value = { kind: isPalette ? 'palette' : 'shortcuts' };
  };

  #onClick = (event: MouseEvent): void => {
    const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a.term');
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    overlay.value = { kind: 'glossary', term: link.hash.slice(1 + termPrefix.length) };
  };
}

/** Whether a key belongs to a text that somebody writes. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type === 'text') ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

customElements.define('fremsyn-room', RoomElement);
