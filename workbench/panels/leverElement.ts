import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Lever } from '../notebook/levers.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { resetIcon } from './icons.ts';
import { leverDecimals, leverUnit, leverValue, numberWritten } from './leverValue.ts';

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
    group: { attribute: false },
  };

  declare lever: Lever;
  declare baselineName: string;
  declare onMove: (moved: LeverMoved) => void;
  /** told apart from the same lever elsewhere on the page */
  declare group: string;

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
      <div class=${lever.isChanged ? 'lever changed' : 'lever'}>
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
              .value=${live(words.numbers.plain(field.kind === 'share' ? value * 100 : value, decimals))}
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
        <p class="lever-note" id="${id}-note">
          ${baseline === undefined ? nothing : html`${text.levers.baseline(this.baselineName, leverValue(field, baseline, words))} · `}
          ${lever.use ? html`${this.#period()} · ` : nothing}${this.#evidence()}
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
        </p>
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

  /** The effect's strength of evidence, with the card behind it. */
  #evidence() {
    const { text, label } = wording.value;
    const [card] = this.lever.evidence;
    if (!card) return html`<span>${text.levers.noEvidence}</span>`;
    return html`<details class="evidence">
      <summary>
        <span class="visually-hidden">${text.levers.evidence}: </span>${text.levers.strength[card.strength]}
      </summary>
      <div class="evidence-card">
        <p><b>${label(card.label)}</b></p>
        <p>${card.effect}</p>
        <p>${card.study}</p>
        <p>${label(card.transfer)}</p>
      </div>
    </details>`;
  }

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
    const value = numberWritten(input.value, this.lever.field);
    if (value === undefined) this.requestUpdate();
    else this.#move(value, this.#newGesture());
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
    this.onMove({ lever: this.lever, value, gesture: `${this.group}/${this.lever.key}/${gesture}` });
  }
}

customElements.define('fremsyn-lever', LeverElement);
