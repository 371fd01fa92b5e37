import { effect } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { outlineOfAll } from '../cells/registry.ts';
import { isSpotlit, mode, showsBaselineOnly } from '../mode.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { areShortcutsOn } from '../workshop/overlay.ts';
import { followPages, isPaged, pages, turnTo } from '../workshop/pages.ts';
import { isTyping } from '../workshop/roomElement.ts';
import { currentSection } from './currentSection.ts';

/**
 * The workshop's step bar: from section to section, with what is held down for a moment (B for the starting point alone) or switched (S for the
 * spotlight) as buttons too, since not everybody in the room has the keyboard.
 */
export class StepBar extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  #stopFollowing: (() => void) | undefined;
  #stopLeaving: (() => void) | undefined;
  #isHeld = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKeyDown);
    addEventListener('keyup', this.#onKeyUp);
    // a key that is let go in another window is not heard here
    addEventListener('blur', this.#letGo);
    // what only the bar can take back doesn't outlast it
    this.#stopLeaving = effect(() => {
      if (mode.value === 'workshop') return;
      showsBaselineOnly.value = false;
      isSpotlit.value = false;
    });
    // once the document is there
    void this.updateComplete.then(() => {
      this.#stopFollowing = followPages(() => this.#steps().map(({ anchor }) => anchor));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKeyDown);
    removeEventListener('keyup', this.#onKeyUp);
    removeEventListener('blur', this.#letGo);
    this.#stopLeaving?.();
    this.#stopFollowing?.();
  }

  protected override render() {
    if (mode.value !== 'workshop') return nothing;
    const words = wording.value;
    const { text } = words;
    const { at, count, title } = this.#whereabouts();
    return html`<div class="steps" role="group" aria-label=${text.workshop.steps}>
      <button type="button" ?disabled=${at <= 0} @click=${() => this.#go(at - 1)}>${text.workshop.back}</button>
      <span class="step-name" role="status">${at + 1} / ${Math.max(1, count)} · ${title}</span>
      <button type="button" ?disabled=${at >= count - 1} @click=${() => this.#go(at + 1)}>${text.workshop.next}</button>
      <button
        type="button"
        aria-pressed=${showsBaselineOnly.value}
        title=${text.workshop.baselineKey}
        @click=${() => {
          showsBaselineOnly.value = !showsBaselineOnly.value;
        }}
      >
        ${text.workshop.baseline}
      </button>
      <button
        type="button"
        aria-pressed=${isSpotlit.value}
        title=${text.workshop.spotlightKey}
        @click=${() => {
          isSpotlit.value = !isSpotlit.value;
        }}
      >
        ${text.workshop.spotlight}
      </button>
    </div>`;
  }

  #steps() {
    const { session } = this;
    return outlineOfAll(session.notebook.value.cells, session, wording.value).filter(({ level }) => level === 2);
  }

  #position(steps: readonly { readonly anchor: string }[]): number {
    return Math.max(
      0,
      steps.findIndex(({ anchor }) => anchor === currentSection.value),
    );
  }

  /** Which step is shown, of how many: pages where the document is turned, else its sections. */
  #whereabouts(): { readonly at: number; readonly count: number; readonly title: string } {
    const steps = this.#steps();
    const lit = isSpotlit.value ? steps.findLastIndex(({ anchor }) => isBeforeSpotlight(anchor)) : -1;
    if (!isPaged.value) {
      const at = lit < 0 ? this.#position(steps) : lit;
      return { at, count: steps.length, title: steps[at]?.title ?? '' };
    }
    const { at, count, anchors } = pages.value;
    const last = anchors.findLast(({ page }) => page <= at)?.anchor;
    const title = (steps[lit] ?? steps.find(({ anchor }) => anchor === last))?.title;
    return { at, count, title: title ?? this.session.notebook.value.title };
  }

  #go(step: number): void {
    if (isPaged.peek()) {
      turnTo(step);
      return;
    }
    const target = this.#steps()[step];
    if (!target) return;
    document.getElementById(target.anchor)?.scrollIntoView({ block: 'start' });
  }

  #onKeyDown = (event: KeyboardEvent): void => {
    if (!areShortcutsOn.peek() || document.querySelector('dialog:modal')) return;
    if (mode.peek() !== 'workshop' || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'b' || event.key === 'B') {
      this.#isHeld = true;
      showsBaselineOnly.value = true;
    } else if (event.key === 's' || event.key === 'S') {
      if (!event.repeat) isSpotlit.value = !isSpotlit.peek();
    } else if (event.key === 'PageDown') this.#go(this.#whereabouts().at + 1);
    else if (event.key === 'PageUp') this.#go(this.#whereabouts().at - 1);
    else return;
    if (event.key.startsWith('Page')) event.preventDefault();
  };

  #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === 'b' || event.key === 'B') this.#letGo();
  };

  #letGo = (): void => {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    showsBaselineOnly.value = false;
  };
}

/** Whether a section begins before the figure that the spotlight is on. */
function isBeforeSpotlight(anchor: string): boolean {
  const figure = document.querySelector('.focus-figure');
  const heading = document.getElementById(anchor);
  if (!figure || !heading) return false;
  return (heading.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

customElements.define('fremsyn-steps', StepBar);
