import { effect } from '@preact/signals-core';
import { LitElement } from 'lit';

/**
 * A Lit element that draws into the page itself, not into a shadow, and again whenever a signal that its `render` read changes.
 * One style sheet then serves screen and print, and labels, headings and live regions belong to one document.
 */
export class SignalElement extends LitElement {
  #stop: (() => void) | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.#stop?.();
    let isFirst = true;
    this.#stop = effect(() => {
      if (isFirst) {
        isFirst = false;
        super.performUpdate();
      } else {
        this.requestUpdate();
      }
    });
  }
}
