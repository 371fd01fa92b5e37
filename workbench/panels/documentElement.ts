import { effect, signal } from '@preact/signals-core';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Cell } from '../../engine/index.ts';
import { renderCell } from '../cells/registry.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { Session } from '../session.ts';
import { SignalElement } from '../signalElement.ts';
import { messages } from './messages.ts';
import './provenance.ts';

/** The document: its cells from top to bottom, each drawn again by itself when what it shows changes. */
export class DocumentElement extends SignalElement {
  static override properties = { session: { attribute: false } };

  declare session: Session;

  protected override render() {
    const { session } = this;
    const notebook = session.notebook.value;
    const [first, ...others] = notebook.cells;
    const { showsTitle } = session.frame.value;
    const leads = first?.kind === 'text';
    return html`
      ${showsTitle ? html`<h1 class="page-title" lang=${notebook.language}>${notebook.title}</h1>` : nothing}
      ${leads && first ? this.#cell(first) : nothing} <fremsyn-provenance class="provenance" .session=${session}></fremsyn-provenance> ${messages(session)}
      ${repeat(leads ? others : notebook.cells, anchorOf, (cell) => this.#cell(cell))}
    `;
  }

  #cell(cell: Cell) {
    return html`<fremsyn-cell .cell=${cell} .session=${this.session}></fremsyn-cell>`;
  }
}

/** One cell of the document. Out of sight it is drawn again when the hand rests, in sight at once. */
export class CellElement extends SignalElement {
  static override properties = { cell: { attribute: false }, session: { attribute: false } };

  declare cell: Cell;
  declare session: Session;

  readonly #isInSight = signal(true);
  #observer: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
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

  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await this.#turn();
    super.scheduleUpdate();
  }

  #turn(): Promise<void> {
    const { status } = this.session.projector;
    const isDue = () => this.#isInSight.value || status.value.kind !== 'running';
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (!isDue()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  protected override render() {
    return renderCell(this.cell, this.session);
  }
}

customElements.define('fremsyn-cell', CellElement);
customElements.define('fremsyn-document', DocumentElement);
