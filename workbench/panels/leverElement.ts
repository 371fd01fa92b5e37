import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { unlessTyped } from '../cells/unlessTyped.ts';
import { drawing } from '../drawingTurns.ts';
import type { Lever } from '../notebook/levers.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { resetIcon } from './icons.ts';
import { leverCard } from './leverCard.ts';
import { boundPassed, leverDecimals, leverUnit, leverValue, leverWritten } from './leverValue.ts';

/** A pause after which a key held again is a new step back, milliseconds. */
const keyPause = 900;

/** What a lever tells when it is moved. */
export interface LeverMoved {
  readonly lever: Lever;
  readonly value: number;
  /** equal for all values of one drag or one run of key presses */
  readonly gesture: string;
}

/** One slider with a number to type in, the starting value as a tick, and what is known of its effect. */
export class LeverElement extends SignalElement {
  static override properties = {
    lever: { attribute: false },
    baselineName: { attribute: false },
    onMove: { attribute: false },
    onApproach: { attribute: false },
    group: { attribute: false },
    bounded: { state: true },
  };

  declare lever: Lever;
  declare baselineName: string;
  declare onMove: (moved: LeverMoved) => void;
  /** told when the hand comes near, before it moves anything */
  declare onApproach: (lever: Lever) => void;
  /** told apart from the same lever elsewhere on the page */
  declare group: string;
  /** end of the scale that a written number lay beyond, until the lever moves again */
  declare bounded: 'most' | 'least' | undefined;

  #gesture = 0;
  #isDragging = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const { lever } = this;
    const words = wording.value;
    const { text, label } = words;
    const { field, value } = lever;
    const id = `${this.group}-${lever.key.replaceAll('/', '-')}`;
    const decimals = leverDecimals(field);
    const unit = leverUnit(field, words);
    const spoken = leverValue(field, value, words);
    const share = (at: number) => (at - field.min) / (field.max - field.min);
    const { baseline } = lever;
    return html`
      <div
        class=${lever.isChanged ? 'lever changed' : 'lever'}
        @pointerenter=${this.#onApproach}
        @focusin=${this.#onApproach}
      >
        <div class="lever-line">
          <label id="${id}-label" for="${id}-number">${this.#name()}</label>
          <span class="lever-number">
            <input
              id="${id}-number"
              class=${field.kind === 'kroner' ? 'wide' : nothing}
              type="text"
              inputmode="decimal"
              autocomplete="off"
              aria-describedby="${id}-note"
              .value=${unlessTyped(words.numbers.plain(field.kind === 'share' ? value * 100 : value, decimals))}
              @change=${this.#onNumber}
              @keydown=${this.#onNumberKey}
            />
            <span class="unit">${unit}</span>
          </span>
        </div>
        <div class="track" style=${`--fill: ${share(value)}; --tick: ${share(baseline ?? value)}`}>
          <input
            type="range"
            id=${id}
            min=${field.min}
            max=${field.max}
            step=${field.step}
            aria-labelledby="${id}-label"
            aria-valuetext=${spoken}
            aria-describedby="${id}-note"
            .value=${live(String(value))}
            @pointerdown=${this.#onPointerDown}
            @input=${this.#onInput}
            @change=${this.#onChange}
          />
          ${baseline === undefined ? nothing : html`<span class="tick" aria-hidden="true"></span>`}
        </div>
        <div class="lever-note">
          <p id="${id}-note">${this.#facts().join(' · ')}</p>
          <p class="lever-bound" role="status">${this.#bound()}</p>
          ${leverCard(lever, words)}
          ${
            lever.isChanged && baseline !== undefined
              ? html`<button
                  type="button"
                  class="icon-button reset"
                  title=${text.levers.reset(this.baselineName)}
                  aria-label="${text.levers.reset(this.baselineName)}: ${label(field.label)}"
                  @click=${() => this.#move(baseline, this.#newGesture())}
                >
                  ${resetIcon}
                </button>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #name(): string {
    const { label } = wording.value;
    const { measure, field } = this.lever;
    const isPlain = measure.id === 'letting-shares' || field.key === 'dwellings';
    const name = label(field.label);
    return isPlain ? name : `${label(measure.label)}, ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  #period(): string {
    const { text } = wording.value;
    const { use, field } = this.lever;
    if (!use) return '';
    return field.key === 'dwellings' && use.to > use.from
      ? text.levers.between(use.from, use.to)
      : text.levers.since(use.from);
  }

  /** Where the lever starts from and when it acts. */
  #facts(): string[] {
    const words = wording.value;
    const { field, baseline, use } = this.lever;
    const start =
      baseline === undefined ? [] : [words.text.levers.baseline(this.baselineName, leverValue(field, baseline, words))];
    return use ? [...start, this.#period()] : start;
  }

  /** Why the lever goes no further, where somebody wrote a number beyond its end or it ends with what there is. */
  #bound(): string {
    const words = wording.value;
    const { text } = words;
    const { field, value, isStockBound } = this.lever;
    if (this.bounded === 'least') return text.levers.atLeast(leverValue(field, field.min, words));
    const isAtEnd = isStockBound && value >= field.max;
    if (this.bounded !== 'most' && !isAtEnd) return '';
    const most = text.levers.atMost(leverValue(field, field.max, words));
    return isStockBound ? `${most}: ${text.levers.noMoreDwellings}` : most;
  }

  #onApproach = (): void => this.onApproach(this.lever);

  #onPointerDown = (): void => {
    this.#isDragging = true;
    this.#newGesture();
  };

  #onInput = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    if (!this.#isDragging) {
      if (this.#pause === undefined) this.#newGesture();
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
      }, keyPause);
    }
    this.#move(Number(input.value), this.#gesture);
  };

  #onChange = (): void => {
    this.#isDragging = false;
  };

  #onNumber = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const { field } = this.lever;
    const value = leverWritten(input.value, field, wording.value.language);
    if (value === undefined) {
      this.requestUpdate();
      return;
    }
    this.#move(value, this.#newGesture());
    this.bounded = boundPassed(input.value, field, wording.value.language);
    this.requestUpdate();
  };

  #onNumberKey = (event: KeyboardEvent): void => {
    const { field, value } = this.lever;
    const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(field.max, Math.max(field.min, value + step * field.step));
    this.#move(next, this.#newGesture());
  };

  #newGesture(): number {
    this.#gesture++;
    return this.#gesture;
  }

  #move(value: number, gesture: number): void {
    drawing.lineComes();
    this.bounded = undefined;
    this.onMove({ lever: this.lever, value, gesture: `${this.group}/${this.lever.key}/${gesture}` });
  }
}

customElements.define('fremsyn-lever', LeverElement);
