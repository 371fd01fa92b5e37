import { html, nothing } from 'lit';
import type { Vocabulary } from '../../engine/index.ts';
import { type Suggestion, suggestFormula } from '../panels/suggestions.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { unlessTyped } from './unlessTyped.ts';

/** Words shown at a time; those that begin as what is written come first to hand. */
const mostShown = 40;

/** A formula that is edited where it stands, with the words that could be written while somebody writes. */
export class FormulaField extends SignalElement {
  static override properties = {
    name: {},
    label: {},
    value: {},
    faults: {},
    vocabulary: { attribute: false },
    change: { attribute: false },
    words: { state: true },
    active: { state: true },
  };

  /** prefix of ids on the page */
  declare name: string;
  declare label: string;
  declare value: string;
  /** id of what is wrong with it, empty where nothing is */
  declare faults: string;
  declare vocabulary: Vocabulary;
  declare change: (value: string) => void;

  /** the words on offer, none where the list is closed */
  declare protected words: readonly Suggestion[];
  /** position of the word that the arrow keys have reached, −1 before */
  declare protected active: number;
  /** where the word begins that is being written */
  #from = 0;

  constructor() {
    super();
    this.faults = '';
    this.words = [];
    this.active = -1;
  }

  protected override render() {
    const { name, words, active } = this;
    const { carrying } = wording.value.text.scenarioCells;
    const isOpen = words.length > 0;
    return html`<label class="field formula" for="${name}-input"><span>${this.label}</span></label>
      <div class="formula-place">
        <input
          id="${name}-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          autocapitalize="off"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="${name}-words"
          aria-activedescendant=${active < 0 ? nothing : `${name}-word-${active}`}
          aria-invalid=${this.faults ? 'true' : nothing}
          aria-describedby=${this.faults || nothing}
          .value=${unlessTyped(this.value)}
          @input=${this.#offer}
          @keydown=${this.#onKey}
          @change=${this.#take}
          @blur=${this.#leave}
        />
        <ul class="formula-words" id="${name}-words" role="listbox" aria-label=${carrying.formulaWords} ?hidden=${!isOpen}>
          ${words.map(
            ({ word, about }, i) => html`<li
              id="${name}-word-${i}"
              role="option"
              aria-selected=${i === active}
              @pointerdown=${(event: PointerEvent) => event.preventDefault()}
              @click=${() => this.#choose(i)}
            >${word}${about ? html` <span class="muted">${about}</span>` : nothing}</li>`,
          )}
        </ul>
      </div>`;
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  /** Offers the words that go on with what stands before the hand. */
  #offer = (event?: Event): void => {
    const { value, selectionStart } = this.#input;
    const at = selectionStart ?? value.length;
    const found = suggestFormula(value.slice(0, at), at, this.vocabulary, value.slice(at));
    const begun = value.slice(found?.from ?? at, at).toLowerCase();
    // nothing is offered unasked where no word is begun, but between quotation marks, where nothing else can stand
    const isQuoted = (value.slice(0, at).match(/"/g)?.length ?? 0) % 2 === 1;
    const isAsked = event === undefined || begun !== '' || isQuoted;
    const fits = (found?.words ?? []).filter(({ word }) => word.toLowerCase().startsWith(begun) && word !== begun);
    this.#from = found?.from ?? at;
    this.words = isAsked ? fits.slice(0, mostShown) : [];
    this.active = -1;
  };

  #onKey = (event: KeyboardEvent): void => {
    const { words, active } = this;
    if (event.key === 'Escape' && words.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (words.length === 0) this.#offer();
      else if (event.key === 'ArrowDown') this.active = (active + 1) % words.length;
      else this.active = active <= 0 ? words.length - 1 : active - 1;
    } else if (event.key === 'Enter') {
      if (active >= 0) {
        event.preventDefault();
        this.#choose(active);
      } else {
        this.#close();
        this.#take();
      }
    }
  };

  #choose(index: number): void {
    const chosen = this.words[index];
    if (!chosen) return;
    const input = this.#input;
    const { word, written = word } = chosen;
    input.focus();
    input.setRangeText(written, this.#from, input.selectionStart ?? input.value.length, 'end');
    // as typing is, so that the field keeps it and offers what comes next
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #take = (): void => {
    const written = this.#input.value.trim();
    if (written !== this.value) this.change(written);
  };

  #leave = (): void => {
    this.#close();
    // a word taken from the list is no change of the browser's
    this.#take();
  };

  #close(): void {
    this.words = [];
    this.active = -1;
  }
}

customElements.define('fremsyn-formula-field', FormulaField);
