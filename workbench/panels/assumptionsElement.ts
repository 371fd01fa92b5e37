import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { withParameter, withParameterEverywhere } from '../notebook/assumptionEdits.ts';
import { type Assumption, assumptionsOf, stepOf } from '../notebook/assumptions.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { assumptionPaths } from './assumptionPaths.ts';
import { assumptionRow, type Refused } from './assumptionRow.ts';
import { assumptionAmount, assumptionWritten } from './assumptionValue.ts';
import { assumptionWords } from './assumptionWords.ts';

/** A pause after which an arrow key held again is a new step back, milliseconds. */
const keyPause = 900;

/** The numbers that the selected scenario is run with: what the model assumes, beside what the municipality can do. */
export class AssumptionsElement extends SignalElement {
  static override properties = {
    session: { attribute: false },
    isOnlyChanged: { attribute: false },
    wanted: { state: true },
    refused: { state: true },
  };

  declare session: Session;
  /** whether those that are as the pack has them are put away */
  declare isOnlyChanged: boolean;
  /** words that are looked for */
  declare wanted: string;
  /** what was written and not taken, by parameter */
  declare refused: ReadonlyMap<string, Refused>;

  #gesture = 0;
  #lastKey = Number.NEGATIVE_INFINITY;
  #lastKeyed = '';

  constructor() {
    super();
    this.isOnlyChanged = false;
    this.wanted = '';
    this.refused = new Map();
  }

  protected override render() {
    const words = wording.value;
    const assumptions = assumptionWords.value;
    const { session } = this;
    const pack = session.pack.value;
    const strategy = session.selected.value;
    if (!pack || !strategy) return nothing;
    const strategies = session.strategies.value;
    const parent = strategies.find(({ id }) => id === strategy.parent);
    const date = pack.sources.find(({ resource }) => resource === 'parameters')?.date;
    const all = assumptionsOf(pack, strategies, strategy);
    const assumed = all.filter(({ parameter }) => parameter.status === 'assumed').length;
    const shown = all.filter((assumption) => this.#isShown(assumption));
    return html`
      ${
        this.isOnlyChanged
          ? nothing
          : html`<p class="assumption-about">${assumptions.about(all.length, assumed)} ${assumptions.baseYear}</p>
            <input
              type="search"
              name="find-assumption"
              autocomplete="off"
              placeholder=${assumptions.find}
              aria-label=${assumptions.find}
              .value=${this.wanted}
              @input=${(event: Event) => {
                this.wanted = (event.currentTarget as HTMLInputElement).value;
              }}
            />
            <p class="assumption-found" role="status">${this.#told(shown.length)}</p>`
      }
      ${repeat(
        shown,
        ({ parameter }) => `${strategy.id} ${parameter.id}`,
        (assumption) => {
          const { parameter, value, compared, others } = assumption;
          const refused = this.refused.get(parameter.id);
          const names = others.map(({ name }) => name).join('|');
          return guard([words, strategy.id, parent?.name, value, compared, names, refused], () =>
            assumptionRow({
              ...{ assumption, words, refused, date, comparedName: parent?.name },
              onWritten: (input) => this.#take(assumption, input),
              onKey: (event) => this.#step(assumption, event),
              onReset: () => this.#set(assumption, compared),
              onEverywhere: (everywhere) => this.#setEverywhere(assumption, everywhere),
            }),
          );
        },
      )}
      ${this.isOnlyChanged || this.wanted.trim() !== '' ? nothing : assumptionPaths(session, pack, strategy)}
    `;
  }

  #isShown({ parameter, isChanged, value }: Assumption): boolean {
    if (this.isOnlyChanged) return isChanged || value !== parameter.value || this.refused.has(parameter.id);
    const { label } = wording.value;
    const said =
      `${label(parameter.label)} ${label(parameter.unit)} ${label(parameter.source)} ${parameter.id}`.toLowerCase();
    return this.wanted
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word));
  }

  #told(found: number): string {
    const assumptions = assumptionWords.value;
    if (this.wanted.trim() === '') return '';
    return found === 0 ? assumptions.noneFound : assumptions.found(found);
  }

  /** Takes what somebody wrote, where it is a number that the model can be run with; else says why not, and keeps it in its field. */
  #take(assumption: Assumption, input: HTMLInputElement): void {
    const { parameter, bounds } = assumption;
    const written = input.value;
    const value = assumptionWritten(written, parameter, wording.value);
    const [low, high] = bounds;
    if (value === undefined) this.#refuse(assumption, { written, why: 'not-a-number' });
    // what the document has already may be written again, wherever it lies
    else if ((value < low || value > high) && value !== assumption.value)
      this.#refuse(assumption, { written, why: 'outside' });
    else {
      this.#set(assumption, value);
      // the same number in other digits changes nothing, so that nothing is drawn
      if (value === assumption.value) input.value = this.#shown(assumption, value);
    }
  }

  #shown({ parameter }: Assumption, value: number): string {
    return assumptionAmount(parameter, value, wording.value).number;
  }

  #step(assumption: Assumption, event: KeyboardEvent): void {
    const { parameter, bounds, value } = assumption;
    if (event.key === 'Escape' && this.refused.has(parameter.id)) {
      event.stopPropagation();
      this.#refuse(assumption, undefined);
      return;
    }
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    const input = event.currentTarget as HTMLInputElement;
    const from = assumptionWritten(input.value, parameter, wording.value) ?? value;
    const [low, high] = bounds;
    const next = Number(Math.min(high, Math.max(low, from + steps * stepOf(assumption))).toPrecision(10));
    // what was being typed gives way, and is not taken again when the field is left
    input.value = this.#shown(assumption, next);
    const isHeld = parameter.id === this.#lastKeyed && event.timeStamp - this.#lastKey < keyPause;
    if (!isHeld) this.#gesture++;
    this.#lastKey = event.timeStamp;
    this.#lastKeyed = parameter.id;
    this.#set(assumption, next, `assumption/${parameter.id}/${this.#gesture}`);
  }

  #set(assumption: Assumption, value: number, gesture?: string): void {
    const { session } = this;
    const pack = session.pack.peek();
    const strategy = session.selected.peek();
    if (!pack || !strategy) return;
    this.#refuse(assumption, undefined);
    const { id } = assumption.parameter;
    session.history.edit(withParameter(session.notebook.peek(), pack, strategy.id, id, value), gesture);
    this.#keepHand(assumption);
  }

  #setEverywhere(assumption: Assumption, value: number): void {
    const { session } = this;
    const pack = session.pack.peek();
    if (!pack) return;
    this.#refuse(assumption, undefined);
    session.history.edit(withParameterEverywhere(session.notebook.peek(), pack, assumption.parameter.id, value));
    this.#keepHand(assumption);
  }

  #refuse({ parameter }: Assumption, refused: Refused | undefined): void {
    if (!refused && !this.refused.has(parameter.id)) return;
    const others = new Map(this.refused);
    if (refused) others.set(parameter.id, refused);
    else others.delete(parameter.id);
    this.refused = others;
  }

  /** A button that has done its work goes away: the hand that was on it comes to the number that it set. */
  #keepHand({ parameter }: Assumption): void {
    const row = this.querySelector(`[data-parameter="${parameter.id}"]`);
    const button = document.activeElement;
    if (!row || button?.localName !== 'button' || !row.contains(button)) return;
    void this.updateComplete.then(() => {
      if (!button.isConnected) this.querySelector<HTMLElement>(`#assumption-${parameter.id}`)?.focus();
    });
  }
}

customElements.define('fremsyn-assumptions', AssumptionsElement);
