import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import type { Text } from '../text/text.ts';
import { overlay } from './overlay.ts';

/** Stops of the tour and where they are; one that isn't on screen in this mode or window is passed over. */
const stops: readonly (readonly [keyof Text['room']['tour']['steps'], string])[] = [
  ['figures', '.key-figures'],
  ['chart', '.focus-figure'],
  ['scenarios', 'fremsyn-sidebar .view'],
  ['levers', '.right .track-group'],
  ['modes', '.mode-chooser'],
  ['menu', 'fremsyn-header .menu'],
];

/** A walk through the page, begun by whoever asks for it: a small window that leaves the page usable, and a frame around what it tells of. */
export class TourElement extends SignalElement {
  readonly #step = signal(0);
  #stops: readonly (readonly [keyof Text['room']['tour']['steps'], HTMLElement])[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = stops.flatMap(([name, selector]) => {
      const target = document.querySelector<HTMLElement>(selector);
      return target?.checkVisibility({ visibilityProperty: true }) ? [[name, target] as const] : [];
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#mark(undefined);
  }

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.show();
    this.#show();
  }

  protected override render() {
    const { tour } = wording.value.text.room;
    const step = this.#step.value;
    const [name] = this.#stops[step] ?? [];
    const isLast = step >= this.#stops.length - 1;
    return html`<dialog class="tour" aria-labelledby="tour-heading" aria-describedby="tour-words" @close=${this.#onClose} @keydown=${this.#onKey}>
      <h2 id="tour-heading" tabindex="-1">${tour.heading(step + 1, this.#stops.length)}</h2>
      <p id="tour-words" aria-live="polite">${name ? tour.steps[name] : ''}</p>
      <div class="guess-actions">
        <button type="button" ?disabled=${step === 0} @click=${() => this.#go(step - 1)}>${tour.back}</button>
        ${isLast ? nothing : html`<button type="button" class="primary" @click=${() => this.#go(step + 1)}>${tour.next}</button>`}
        <button type="button" class=${isLast ? 'primary' : 'quiet'} @click=${() => this.#end()}>${tour.end}</button>
      </div>
    </dialog>`;
  }

  #go(step: number): void {
    this.#step.value = step;
    this.#show();
  }

  #show(): void {
    const [, target] = this.#stops[this.#step.peek()] ?? [];
    this.#mark(target);
    const isTall = target !== undefined && target.offsetHeight > innerHeight / 2;
    target?.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'nearest' });
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#tour-heading')?.focus());
  }

  #mark(target: HTMLElement | undefined): void {
    for (const marked of document.querySelectorAll('.tour-target')) marked.classList.remove('tour-target');
    target?.classList.add('tour-target');
  }

  #end(): void {
    this.querySelector('dialog')?.close();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#end();
  };

  #onClose = (): void => {
    if (overlay.peek()?.kind === 'tour') overlay.value = undefined;
    document.querySelector<HTMLElement>('fremsyn-header .menu summary')?.focus();
  };
}

customElements.define('fremsyn-tour', TourElement);
