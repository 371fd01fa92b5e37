import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { horizonOf } from '../../engine/index.ts';
import { canChange } from '../mode.ts';
import { edit, faultsOf, placeName, type UseShown, usesShown } from '../notebook/scenarioEdits.ts';
import { type Grip, movedSpan, overlapsOf, rehouses, type Span, withSpan } from '../notebook/works.ts';
import { faultList } from '../panels/messages.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { yearsIn } from '../text/years.ts';

/** A pause after which a key pressed again is a new step back, milliseconds. */
const keyPause = 900;

interface Drag {
  readonly use: string;
  readonly grip: Grip;
  readonly start: Span;
  readonly x: number;
  /** pixels */
  readonly yearWidth: number;
  readonly gesture: string;
}

/** Most years that are named one by one. */
const mostYearsNamed = 8;

/** Works as bars over the years. A bar is moved whole or by an end, with the pointer or with the arrow keys. */
export class TimelineStrip extends SignalElement {
  static override properties = {
    session: { attribute: false },
    scenario: { attribute: false },
    uses: { attribute: false },
    name: { attribute: false },
  };

  declare session: Session;
  declare scenario: string;
  declare uses: readonly UseShown[];
  /** prefix of ids on the page */
  declare name: string;

  #drag: Drag | undefined;
  #gesture = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  protected override render() {
    const { session, uses } = this;
    const pack = session.pack.value;
    if (!pack) return nothing;
    const words = wording.value.text.scenarioCells.timeline;
    const years = horizonOf(session.notebook.value, pack);
    const isEditable = canChange(session.isReadOnly.value);
    const count = years.to - years.from + 1;
    return html`
      <div class="strip" style="--years: ${count}" role="group" aria-label=${words.strip}>
        <div class="strip-axis" aria-hidden="true">
          ${Array.from({ length: count }, (_, i) => years.from + i).map((year) =>
            year === years.from || count <= mostYearsNamed || (year % 5 === 0 && year - years.from > 1)
              ? html`<span class=${year === years.to ? 'last' : nothing} style="--at: ${year - years.from}">${year}</span>`
              : nothing,
          )}
        </div>
        ${repeat(
          uses,
          ({ id }) => id,
          (use) => this.#row(use, years, isEditable),
        )}
        ${isEditable ? html`<p class="muted strip-hint" id="${this.name}-hint">${words.hint}</p>` : nothing}
      </div>
    `;
  }

  #row(use: UseShown, years: Span, isEditable: boolean) {
    const { text, label, list } = wording.value;
    const words = text.scenarioCells.timeline;
    const { session } = this;
    const pack = session.pack.value;
    const place = list(use.where.map((id) => placeName(session, id)));
    const measure = label(use.measure.label);
    const span = { from: Math.max(use.from, years.from), to: Math.min(use.to, years.to) };
    const at = `--from: ${span.from - years.from}; --length: ${Math.max(1, span.to - span.from + 1)}`;
    const overlaps = pack ? overlapsOf(use, this.uses, pack) : [];
    const id = `${this.name}-${use.id}`;
    const faults = faultsOf(session, use.entry, use.writtenIn);
    const told = list(
      overlaps.map(({ other, from, to }) => words.overlap(lower(label(other.measure.label)), yearsIn(from, to))),
    );
    const described = [isEditable && `${this.name}-hint`, told && `${id}-overlap`, faults.length > 0 && `${id}-faults`]
      .filter(Boolean)
      .join(' ');
    return html`<div class="strip-row" data-use=${use.id}>
      <span class="strip-label"><b>${measure}</b> <span class="muted">${place}</span></span>
      <div class="strip-track">
        ${overlaps.map(
          ({ from, to }) =>
            html`<span
              class="strip-overlap"
              aria-hidden="true"
              style="--from: ${Math.max(from, years.from) - years.from}; --length: ${Math.min(to, years.to) - Math.max(from, years.from) + 1}"
            ></span>`,
        )}
        <div
          class="strip-bar ${use.measure.id}"
          style=${at}
          role=${isEditable ? 'slider' : 'img'}
          tabindex=${isEditable ? '0' : nothing}
          aria-label="${measure}, ${place}${isEditable ? '' : `: ${yearsIn(use.from, use.to)}`}"
          aria-valuemin=${isEditable ? years.from + 1 : nothing}
          aria-valuemax=${isEditable ? years.to : nothing}
          aria-valuenow=${isEditable ? use.from : nothing}
          aria-valuetext=${isEditable ? yearsIn(use.from, use.to) : nothing}
          aria-describedby=${described || nothing}
          @keydown=${(event: KeyboardEvent) => isEditable && this.#onKey(event, use, years)}
          @pointerdown=${(event: PointerEvent) => isEditable && this.#onDown(event, use)}
          @pointermove=${(event: PointerEvent) => this.#onMove(event, years)}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onUp}
        >
          ${isEditable ? html`<span class="grip" data-grip="start"></span>` : nothing}
          <span class="strip-years">${yearsIn(use.from, use.to)}</span>
          ${isEditable ? html`<span class="grip" data-grip="end"></span>` : nothing}
        </div>
        ${
          rehouses(use)
            ? html`<span class="strip-rehousing" style=${at} aria-hidden="true" title=${words.rehousing}></span>`
            : nothing
        }
      </div>
      <p class="strip-note" id="${id}-overlap">${told ? words.together(told) : ''}</p>
      ${faultList(faults, `${id}-faults`)}
    </div>`;
  }

  #onKey(event: KeyboardEvent, use: UseShown, years: Span): void {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (this.#pause === undefined) this.#gesture++;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
    }, keyPause);
    const grip = event.shiftKey ? 'end' : 'whole';
    const span = movedSpan(this.#now(use), grip, step, { from: years.from + 1, to: years.to });
    this.#set(use, span, `${this.name}/${use.id}/keys ${this.#gesture}`);
  }

  #onDown(event: PointerEvent, use: UseShown): void {
    if (event.button !== 0) return;
    const bar = event.currentTarget as HTMLElement;
    const track = bar.parentElement;
    const pack = this.session.pack.peek();
    if (!track || !pack) return;
    const years = horizonOf(this.session.notebook.peek(), pack);
    const grip = (event.target as HTMLElement).dataset.grip as Grip | undefined;
    bar.setPointerCapture(event.pointerId);
    this.#gesture++;
    this.#drag = {
      use: use.id,
      grip: grip ?? 'whole',
      start: { from: use.from, to: use.to },
      x: event.clientX,
      yearWidth: track.getBoundingClientRect().width / (years.to - years.from + 1),
      gesture: `${this.name}/${use.id}/drag ${this.#gesture}`,
    };
  }

  #onMove(event: PointerEvent, years: Span): void {
    const drag = this.#drag;
    const use = drag && this.uses.find(({ id }) => id === drag.use);
    if (!drag || !use) return;
    const moved = Math.round((event.clientX - drag.x) / drag.yearWidth);
    this.#set(use, movedSpan(drag.start, drag.grip, moved, { from: years.from + 1, to: years.to }), drag.gesture);
  }

  #onUp = (): void => {
    this.#drag = undefined;
  };

  #set(use: UseShown, span: Span, gesture: string): void {
    const now = this.#now(use);
    if (span.from === now.from && span.to === now.to) return;
    edit(this.session, (notebook) => withSpan(notebook, this.scenario, now, span), gesture);
  }

  /** The works as the document has them, which a hand can be ahead of drawing. */
  #now(use: UseShown): UseShown {
    const all = usesShown(this.session, this.scenario, new Set([use.measure.id]));
    return all.find(({ id }) => id === use.id) ?? use;
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

customElements.define('fremsyn-timeline-strip', TimelineStrip);
