import { html, nothing } from 'lit';
import { sourcesAnchor } from '../cells/assumed.ts';
import type { Cursor, FigureTable } from '../charts/figure.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { methodTexts } from '../text/methodTexts.ts';
import { termPieces, termPrefix } from '../workshop/termLinks.ts';
import { type Explanation, explained } from './explanation.ts';
import type { Method, MethodAsked, Worked } from './method.ts';
import type { MethodName } from './names.ts';
import { methods } from './registry.ts';

/** What is asked of the element: a rule by its name, and what is shown. */
export interface ElementAsked extends MethodAsked {
  readonly name: MethodName;
  readonly data?: unknown;
  readonly table?: (() => FigureTable) | undefined;
}

/** Terms of the glossary whose sentences tell of the law's fifth criterion. */
const termsOfFifth = ['parallel-society', 'transformation-area', 'prevention-area'];

/** *Hvordan beregnes dette?*: opens in place to how the numbers beside it came about, for the point of the figure that was read last. */
export class MethodElement extends SignalElement {
  static override properties = {
    asked: { attribute: false },
    isOpen: { state: true },
    isWritten: { state: true },
    cursor: { state: true },
  };

  declare asked: ElementAsked;
  declare isOpen: boolean | undefined;
  /** whether it holds its words though it is closed, to be handed on */
  declare isWritten: boolean | undefined;
  declare cursor: Cursor | undefined;

  #figure: Element | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#figure = this.closest('.cell') ?? undefined;
    this.#figure?.addEventListener('fremsyn-read', this.#onRead);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#figure?.removeEventListener('fremsyn-read', this.#onRead);
  }

  /** Writes its words though it is closed, or lets them go again. */
  async write(isWritten: boolean): Promise<void> {
    this.isWritten = isWritten;
    await this.updateComplete;
  }

  protected override render() {
    const { language } = wording.value;
    return html`<details class="method" @toggle=${this.#onToggle}>
      <summary>${methodTexts[language].ask}</summary>
      ${this.isOpen || this.isWritten ? this.#body() : nothing}
    </details>`;
  }

  #body() {
    const { asked, cursor } = this;
    const words = wording.value;
    const method = methodTexts[words.language];
    const { name, data, table } = asked;
    const inputs = { ...asked, data, table: table?.(), cursor, words, method };
    const kind = methods[name] as Method<unknown>;
    const told = explained(name, kind, inputs);
    const { hidesFifth } = asked.session.frame.value;
    const seen = new Set<string>(hidesFifth ? termsOfFifth : []);
    const said = (text: string) => linked(text, seen);
    const { headings } = method;
    const hasPoints =
      !kind.isOfAll && this.#figure?.querySelector('fremsyn-chart') instanceof Element && told.worked.length > 0;
    return html`<dl class="method-parts">
      ${part(headings.formula, [told.formula], said)}
      ${
        told.worked.length === 0
          ? nothing
          : html`<div class="worked">
              <dt>${headings.worked}</dt>
              <dd>
                ${told.worked.map(workedOut)} ${hasPoints ? html`<p class="muted">${method.choose}</p>` : nothing}
              </dd>
            </div>`
      }
      ${part(headings.counted, told.counted, said)} ${part(headings.runs, told.runs, said)} ${restsOn(told, headings.rests, method.rests.more)}
    </dl>`;
  }

  #onToggle = (event: Event): void => {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
  };

  #onRead = (event: Event): void => {
    const { detail } = event as CustomEvent<Cursor>;
    if (this.cursor?.step !== detail.step || this.cursor.series !== detail.series) this.cursor = detail;
  };
}

function part(heading: string, sentences: readonly string[], said: (text: string) => unknown) {
  if (sentences.length === 0) return nothing;
  return html`<div>
    <dt>${heading}</dt>
    <dd>${sentences.map((sentence) => html`<p>${said(sentence)}</p>`)}</dd>
  </div>`;
}

function workedOut({ about, steps }: Worked) {
  return html`${about === '' ? nothing : html`<p class="worked-about">${about}</p>`}
    <ul class="worked-steps">
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ul>`;
}

function restsOn({ rests }: Explanation, heading: string, more: string) {
  return html`<div>
    <dt>${heading}</dt>
    <dd>
      ${rests.length > 0 ? html`<p>${rests.join('; ')}.</p>` : nothing}
      <p><a href="#${sourcesAnchor}">${more}</a></p>
    </dd>
  </div>`;
}

/** Plain words with the first mention of each term as a link to the glossary, once in all of an explanation. */
function linked(text: string, seen: Set<string>) {
  return termPieces(text, wording.value.language, seen).map(({ text: piece, term }) =>
    term === undefined ? piece : html`<a class="term" href="#${termPrefix}${term}">${piece}</a>`,
  );
}

customElements.define('fremsyn-method', MethodElement);
