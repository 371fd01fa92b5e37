import { effect } from '@preact/signals-core';
import { LitElement } from 'lit';
import { crash } from './crash.ts';
import { drawing } from './drawingTurns.ts';

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

  /** Whether a moved lever moves the line in it, so that it is drawn before all else. */
  protected holdsLine(): boolean {
    return false;
  }

  protected override scheduleUpdate() {
    const line = this.hasUpdated && !this.holdsLine() ? drawing.line : undefined;
    return line ? line.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    if (!this.isUpdatePending) return;
    this.#stop?.();
    let isFirst = true;
    this.#stop = effect(() => {
      if (isFirst) {
        isFirst = false;
        this.#draw();
      } else {
        this.requestUpdate();
      }
    });
  }

  /** What can't be drawn leaves no page that can be trusted: the reader gets the work out instead. */
  #draw(): void {
    try {
      super.performUpdate();
    } catch (error) {
      crash(error);
    }
  }
}
