import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Ensemble, GuessCell, GuessEntry } from '../../engine/index.ts';
import { assumedMark } from '../cells/assumed.ts';
import { dataTable } from '../cells/dataTable.ts';
import { figureFrame } from '../cells/figureFrame.ts';
import { levelOf } from '../cells/headings.ts';
import { unlessTyped } from '../cells/unlessTyped.ts';
import type { ChartElement } from '../charts/chartElement.ts';
import { formAt } from '../charts/written.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { type GuessQuestion, guessLines, scoresOf, writtenDistance, writtenShare, yearsAsked } from './guessData.ts';
import { mostGuesses, shareWritten, withGuessAt, withGuesses, withRevealed } from './guessEdits.ts';
import { type LinesData, linesFigure, plotOf } from './linesForm.ts';

/**
 * A guess before the answer: a figure to draw in with a pointer, the same in fields to type in, and a button that shows what the model
 * says. A drawn stroke is one step of the history, and so is showing the answer.
 */
export class GuessElement extends SignalElement {
  static override properties = {
    session: { attribute: false },
    cell: { attribute: false },
    question: { attribute: false },
    heading: { attribute: false },
  };

  declare session: Session;
  declare cell: GuessCell;
  declare question: GuessQuestion;
  declare heading: string;

  readonly #active = signal(0);
  readonly #refused = signal<string | undefined>(undefined);
  #data: LinesData | undefined;
  #strokes = 0;
  #stroke: { readonly gesture: string; year: number; value: number } | undefined;

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#onDown);
    this.addEventListener('pointermove', this.#onMove);
    this.addEventListener('pointerup', this.#onUp);
    this.addEventListener('pointercancel', this.#onUp);
  }

  protected override render() {
    const words = wording.value;
    const { text } = words;
    const { session, cell, question } = this;
    const shown = session.settled.value;
    if (!shown) return nothing;
    const { ensemble } = shown;
    const data = guessLines(ensemble, question, words);
    this.#data = data;
    const form = formAt(cell.indicator, question.place);
    const name = session.strategies.value.find(({ id }) => id === question.scenario)?.name ?? question.scenario;
    const subtitle = text.room.guess.subtitle(text.criteria[cell.indicator.criterion], form, name);
    this.toggleAttribute('data-open', this.#canDraw());
    this.toggleAttribute('data-revealed', cell.revealed);
    return html`
      ${figureFrame({
        id: anchorOf(cell),
        level: levelOf(cell, session),
        description: cell.description,
        documentLanguage: session.frame.value.language,
        figure: linesFigure,
        data,
        revision: shown.revision,
        title: this.heading,
        isTitleWritten: cell.title !== undefined,
        subtitle,
        label: `${this.heading}. ${subtitle}`,
        notes: cell.revealed
          ? [
              text.status.replicates(ensemble.replicates.length),
              ...(data.lines.some(({ points }) => points.some(({ low }) => low !== undefined))
                ? [text.room.guess.strokes]
                : []),
            ]
          : [],
        method: { name: 'guess', session, cell, ensemble },
        assumed: assumedMark(session),
      })}
      ${this.#entries(ensemble)} ${cell.revealed ? this.#scores(ensemble) : nothing}
    `;
  }

  #entries(ensemble: Ensemble) {
    const { cell } = this;
    const words = wording.value;
    const { guess } = words.text.room;
    const years = yearsAsked(cell, ensemble.shape.years);
    const active = Math.min(this.#active.value, cell.guesses.length - 1);
    const isLocked = this.session.isReadOnly.value;
    return html`<div class="guess-entries" role="group" aria-label=${guess.guesses} ?inert=${isLocked}>
      ${cell.revealed ? nothing : html`<p class="guess-how">${guess.how}</p>`}
      ${
        cell.guesses.length === 0
          ? nothing
          : html`<div class="guess-frame"><table class="guess-table">
              <thead>
                <tr>
                  <th scope="col">${guess.who}</th>
                  ${years.map((year) => html`<th scope="col">${year}</th>`)}
                  <td></td>
                </tr>
              </thead>
              <tbody>
                ${cell.guesses.map((entry, i) => this.#entry(entry, i, years, i === active))}
              </tbody>
            </table></div>`
      }
      <p class="guess-refused" role="status">${this.#refused.value ?? ''}</p>
      <div class="guess-actions">
        <button type="button" data-guess="add" ?disabled=${cell.guesses.length >= mostGuesses || cell.revealed} @click=${this.#add}>
          ${guess.add}
        </button>
        <button type="button" data-guess="reveal" class=${cell.revealed ? nothing : 'primary'} @click=${this.#reveal}>
          ${cell.revealed ? guess.hide : guess.reveal}
        </button>
        ${cell.guesses.length >= mostGuesses ? html`<span class="muted">${guess.most}</span>` : nothing}
      </div>
    </div>`;
  }

  #entry(entry: GuessEntry, index: number, years: readonly number[], isActive: boolean) {
    const words = wording.value;
    const { guess } = words.text.room;
    const { cell } = this;
    return html`<tr>
      <th scope="row">
        <span class="guess-name">
          ${
            cell.revealed
              ? nothing
              : html`<label class="guess-draw" title=${guess.drawLong(entry.name)}>
                  <input
                    type="radio"
                    name="draw-${cell.id}"
                    aria-label=${guess.drawLong(entry.name)}
                    .checked=${live(isActive)}
                    @change=${() => {
                      this.#active.value = index;
                    }}
                  /><span aria-hidden="true">${guess.draw}</span>
                </label>`
          }
          <input
            type="text"
            autocomplete="off"
            maxlength="40"
            data-guess="name"
            aria-label=${guess.nameOf(entry.name)}
            .value=${unlessTyped(entry.name)}
            @change=${(event: Event) => this.#rename(index, (event.currentTarget as HTMLInputElement).value)}
          />
        </span>
      </th>
      ${years.map((year) => {
        const value = entry.values.find((candidate) => candidate.year === year)?.value;
        return html`<td>
          <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            data-year=${year}
            ?readonly=${cell.revealed}
            aria-label=${guess.valueOf(entry.name, year)}
            .value=${unlessTyped(value === undefined ? '' : writtenShare(value, words))}
            @focus=${() => {
              this.#active.value = index;
            }}
            @change=${(event: Event) => this.#type(index, year, event.currentTarget as HTMLInputElement)}
          />
        </td>`;
      })}
      <td>
        <button type="button" class="quiet" aria-label=${guess.removeLong(entry.name)} @click=${() => this.#remove(index)}>
          ${guess.remove}
        </button>
      </td>
    </tr>`;
  }

  #scores(ensemble: Ensemble) {
    const words = wording.value;
    const { guess } = words.text.room;
    const points = (value: number | undefined) =>
      value === undefined ? '–' : writtenDistance(ensemble, this.question, value, words);
    const scores = scoresOf(ensemble, this.question);
    if (scores.length === 0) return nothing;
    const heading = guess.scores(ensemble.shape.years.at(-1) ?? 0);
    return html`<div class="guess-scores">
      <p class="guess-scores-heading"><b>${heading}</b></p>
      ${dataTable(
        {
          columns: [guess.who, guess.guessed, guess.distance, guess.mean, guess.within],
          rows: scores.map((score) => [
            score.name,
            score.guessed === undefined ? '–' : writtenShare(score.guessed, words),
            points(score.distance),
            points(score.mean),
            score.years === 0 ? '–' : guess.withinOf(score.within, score.years),
          ]),
        },
        heading,
      )}
    </div>`;
  }

  #canDraw(): boolean {
    return !this.cell.revealed && !this.session.isReadOnly.value;
  }

  #edit(guesses: readonly GuessEntry[], gesture?: string): void {
    this.#refused.value = undefined;
    this.session.history.edit(withGuesses(this.session.notebook.peek(), this.#now(), guesses), gesture);
  }

  /** The cell as the document has it this moment: strokes come faster than the page is drawn. */
  #now(): GuessCell {
    const found = this.session.notebook
      .peek()
      .cells.find((cell): cell is GuessCell => cell.kind === 'guess' && cell.id === this.cell.id);
    return found ?? this.cell;
  }

  #add = (): void => {
    const { guesses } = this.#now();
    this.#active.value = guesses.length;
    const taken = new Set(guesses.map(({ name }) => name));
    let number = guesses.length + 1;
    const { newName } = wording.peek().text.room.guess;
    while (taken.has(newName(number))) number++;
    this.#edit([...guesses, { name: newName(number), values: [] }]);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLInputElement>('tbody tr:last-child input[data-year]')?.focus(),
    );
  };

  #rename(index: number, written: string): void {
    const name = written.trim();
    if (name === '') this.requestUpdate();
    else this.#edit(this.#now().guesses.map((guess, i) => (i === index ? { ...guess, name } : guess)));
  }

  #remove(index: number): void {
    this.#edit(this.#now().guesses.filter((_, i) => i !== index));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-guess=add]')?.focus());
  }

  #type(index: number, year: number, input: HTMLInputElement): void {
    const share = shareWritten(input.value);
    if (share === undefined) {
      this.#refused.value = wording.peek().text.room.guess.notANumber(input.value.slice(0, 20));
      this.requestUpdate();
    } else this.#edit(withGuessAt(this.#now().guesses, index, year, share ?? undefined));
  }

  #reveal = (): void => {
    const cell = this.#now();
    this.session.history.edit(withRevealed(this.session.notebook.peek(), cell, !cell.revealed));
  };

  #onDown = (event: PointerEvent): void => {
    const surface = (event.target as HTMLElement).closest<HTMLElement>('.chart-surface');
    if (!surface || !this.#canDraw() || event.button !== 0) return;
    event.preventDefault();
    if (this.#now().guesses.length === 0) this.#add();
    this.#strokes++;
    this.#stroke = { gesture: `stroke ${this.cell.id} ${this.#strokes}`, year: Number.NaN, value: 0 };
    surface.setPointerCapture(event.pointerId);
    this.#draw(event);
  };

  #onMove = (event: PointerEvent): void => {
    if (this.#stroke) this.#draw(event);
  };

  #onUp = (): void => {
    if (!this.#stroke) return;
    this.#stroke = undefined;
    this.session.history.endGesture();
  };

  /** The years between the last point of the stroke and this one, on a straight line. */
  #draw(event: PointerEvent): void {
    const stroke = this.#stroke;
    const chart = this.querySelector<ChartElement<LinesData>>('fremsyn-chart');
    const surface = chart?.querySelector('.chart-surface');
    const data = this.#data;
    if (!stroke || !chart || !surface || !data) return;
    const box = surface.getBoundingClientRect();
    const plot = plotOf(data, chart.size);
    const scale = chart.size.width / box.width;
    const first = (data.years[0] ?? 0) + 1;
    const last = data.years.at(-1) ?? first;
    const year = Math.round(plot.yearAt((event.clientX - box.left) * scale));
    const to = Math.min(last, Math.max(first, year));
    const drawn = plot.valueAt((event.clientY - box.top) * scale) / 100;
    const value = Math.min(1, Math.max(data.range.low / 100, Math.min(data.range.high / 100, drawn)));
    const from = Number.isNaN(stroke.year) ? to : stroke.year;
    const before = Number.isNaN(stroke.year) ? value : stroke.value;
    const cell = this.#now();
    const index = Math.min(this.#active.peek(), cell.guesses.length - 1);
    let { guesses } = cell;
    const step = Math.sign(to - from) || 1;
    for (let at = from; at !== to + step; at += step) {
      const share = to === from ? 1 : (at - from) / (to - from);
      guesses = withGuessAt(guesses, index, at, before + share * (value - before));
    }
    this.#stroke = { ...stroke, year: to, value };
    this.#edit(guesses, stroke.gesture);
  }
}

customElements.define('fremsyn-guess', GuessElement);
