import { effect, signal } from '@preact/signals-core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Cell } from '../../engine/index.ts';
import { renderCell } from '../cells/registry.ts';
import { faultsWithin } from '../cells/rootFaults.ts';
import { drawing } from '../drawingTurns.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { wording } from '../text/language.ts';
import { cellName } from './cellName.ts';
import { canEditCells, cellTools, moveByKeyboard } from './cellTools.ts';
import { withCode } from './messages.ts';

/** One cell of the document with its tools. Out of sight it is drawn again when the hand rests, in sight at once. */
export class CellElement extends SignalElement {
  static override properties = {
    cell: { attribute: false },
    session: { attribute: false },
    index: { attribute: false },
  };

  declare cell: Cell;
  declare session: Session;
  declare index: number;

  readonly #isInSight = signal(true);
  #observer: IntersectionObserver | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => {
      if (canEditCells(this.session)) moveByKeyboard(event, this.session, this.index);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // a tap on the cell takes it in hand, where there is no pointer to rest on it
    this.tabIndex = -1;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isInSight.value = entries.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: '25%' },
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#isInSight.value = true;
  }

  protected override holdsLine(): boolean {
    return this.querySelector('.focus-figure') !== null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) {
      await this.#whenDue();
      await drawing.turn(this.holdsLine() ? 'under-the-hand' : 'in-its-turn');
    }
    await super.scheduleUpdate();
  }

  #whenDue(): Promise<void> {
    const { status, shown } = this.session.projector;
    const { isMoving } = this.session.hand;
    // before there is any result of the page's own, no hand waits for one
    const isFinished = () => status.value.kind === 'ready' && status.value.revision === shown.value?.revision;
    const mayWait = () => status.value.kind === 'running' || (isMoving.value && !isFinished());
    const isDue = () => this.#isInSight.value || shown.value === undefined || !mayWait();
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (!isDue()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  protected override render() {
    const { cell, session, index } = this;
    const canEdit = canEditCells(session);
    const isOpen = canEdit && session.cells.editing.value === index;
    this.toggleAttribute('data-open', isOpen);
    this.inert = cell.kind === 'levers' && session.isReadOnly.value;
    // prose is seen in its own text while it is written; what a figure's text does is seen in the figure
    const isHidden = isOpen && cell.kind === 'text';
    return html`
      ${canEdit && !isOpen ? cellTools(session, cell, index) : nothing}
      ${isHidden ? nothing : this.#shown()} ${isOpen ? nothing : this.#faults()}
      ${isOpen ? html`<fremsyn-cell-editor .session=${session} .index=${index}></fremsyn-cell-editor>` : nothing}
    `;
  }

  /** What is wrong with the cell, in its own place; while its text is open the editor tells it. */
  #faults() {
    const faults = faultsWithin(this.cell, this.session);
    if (faults.length === 0) return nothing;
    const { language } = wording.value;
    return html`<ul class="messages cell-faults">${faults.map((fault) => html`<li>${withCode(fault[language])}</li>`)}</ul>`;
  }

  /** A cell that can't be drawn leaves the others alone. */
  #shown(): TemplateResult {
    try {
      return renderCell(this.cell, this.session);
    } catch (error) {
      console.warn(error);
      const words = wording.value.text.editing.cells;
      return html`<section class="cell messages" role="alert">
        <p><b>${words.failed(cellName(this.cell))}.</b> ${words.failedNote}</p>
      </section>`;
    }
  }
}

customElements.define('fremsyn-cell', CellElement);
