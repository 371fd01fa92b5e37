import { html, nothing, type PropertyValues } from 'lit';
import { drawing } from '../drawingTurns.ts';
import { faultTold } from '../panels/faultTold.ts';
import { SignalElement } from '../signalElement.ts';
import { theme } from '../style/theme.ts';
import { wording } from '../text/language.ts';
import { isPaged } from '../workshop/pages.ts';
import type { Cursor, Figure } from './figure.ts';
import type { Look } from './look.ts';
import { pagedGeometry } from './pagedGeometry.ts';
import type { PictureWords } from './pictureWords.ts';
import { stillDrawingOf } from './stillDrawing.ts';
import { type ChartView, drawApart, openView, spaceOf } from './vegaView.ts';

/** Pixels that a drawing has across in a saved picture: all labels have room at its ends. */
const pictureWidth = 880;

/**
 * Draws one figure: embeds its spec when its shape changes, updates rows in place otherwise, follows the width it is given,
 * and lets keyboard and pointer read values, which are spoken through a live region.
 */
export class ChartElement<Data> extends SignalElement {
  static override properties = {
    figure: { attribute: false },
    data: { attribute: false },
    label: { attribute: false },
    describedBy: { attribute: false },
    revision: { type: Number, reflect: true },
    cursor: { state: true },
    reading: { state: true },
    fault: { state: true },
    isBare: { state: true },
  };

  declare figure: Figure<Data>;
  declare data: Data;
  declare label: string;
  declare describedBy: string;
  /** revision of the inputs that the data belong to; reflected once they are drawn */
  declare revision: number;
  declare cursor: Cursor | undefined;
  declare reading: string;
  /** why it could not be drawn */
  declare fault: unknown;
  /** whether its own spec leaves nothing of the rows */
  declare isBare: boolean | undefined;

  #view: ChartView | undefined;
  #shape = '';
  #drawing: Promise<void> | undefined;
  #isDirty = false;
  #observer: ResizeObserver | undefined;
  #width = 0;
  #drawnSize = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width) return;
      this.#width = width;
      // the room that is kept for the drawing depends on the width
      this.requestUpdate();
      this.#draw();
    });
    this.#observer.observe(this);
    addEventListener('resize', this.#onResize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#onResize);
    this.#observer?.disconnect();
    this.#view?.finalize();
    this.#view = undefined;
    this.#shape = '';
  }

  protected override holdsLine(): boolean {
    return this.closest('.focus-figure') !== null;
  }

  protected override render() {
    // read here so that the element draws again when either changes
    void theme.value;
    void wording.value;
    void isPaged.value;
    const { height: own, scale } = this.#geometry();
    const height = this.#width > 0 ? Math.round(own * scale) : 300;
    return html`
      <div
        class="chart-surface"
        role="figure"
        tabindex="0"
        aria-label=${this.label}
        aria-describedby=${this.describedBy || nothing}
        aria-roledescription=${wording.value.text.chart.role}
        style=${`min-height: ${this.isBare ? 0 : height}px`}
        @keydown=${this.#onKey}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
        @pointermove=${this.#onPointer}
        @pointerleave=${this.#onLeave}
      >
        <div class="chart-drawing" aria-hidden="true" ?hidden=${this.isBare}></div>
      </div>
      ${this.fault === undefined ? nothing : faultTold(wording.value.text.cells.failed.chart, this.fault)}
      ${this.isBare ? html`<p class="muted">${wording.value.text.cells.failed.bare}</p>` : nothing}
      <p class="chart-reading" aria-live="polite">${this.reading ?? ''}</p>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#standStill();
    this.#draw();
  }

  /** The figure as a file's content, with the words that stand around it: light, and as wide as on a sheet of paper, whatever the page is. */
  async picture(kind: 'svg' | 'png', words: PictureWords): Promise<Blob | undefined> {
    const { figure, data } = this;
    if (!figure || this.fault !== undefined) return undefined;
    const { pictureOf } = await import('./picture.ts');
    return pictureOf(kind, figure, data, this.#lookFor(figure, data, pictureWidth), words);
  }

  /**
   * The figure drawn for another page than this, in light colours.
   * @param width pixels that it has there
   * @returns the drawing as SVG, undefined where it can't be drawn
   */
  async drawnFor(width: number): Promise<string | undefined> {
    const { figure, data } = this;
    if (!figure || this.fault !== undefined) return undefined;
    return drawApart(figure, data, this.#lookFor(figure, data, width), (view) => view.svg());
  }

  #lookFor(figure: Figure<Data>, data: Data, width: number): Look {
    return { wording: wording.peek(), theme: 'light', width, height: figure.height(data, width) };
  }

  /** The drawing's size in its own pixels. */
  get size(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#look();
    return { width, height };
  }

  #look(): Look {
    const { width, height } = this.#geometry();
    return { wording: wording.peek(), theme: theme.peek(), width, height };
  }

  /** The drawing's own pixels, and how many of the page's each takes: more than one where the type is large. */
  #geometry() {
    const { figure, data } = this;
    return isPaged.peek() && this.#width > 0
      ? pagedGeometry(this, figure, data, this.#width)
      : { width: this.#width, height: figure.height(data, this.#width), scale: 1 };
  }

  /** What the page came with stands where it will be drawn, while what draws is fetched. */
  #standStill(): void {
    const container = this.querySelector('.chart-drawing');
    if (this.#view || !container || container.firstElementChild) return;
    // the width is told only after this
    const still = stillDrawingOf(this.figure, this.data, { ...this.#look(), width: this.clientWidth });
    if (still) container.append(still);
  }

  /** One drawing at a time; what changes meanwhile is drawn next, once. */
  #draw(): void {
    if (this.#width < 40 || !this.isConnected || !this.hasUpdated) return;
    if (this.#drawing) {
      this.#isDirty = true;
      return;
    }
    this.#drawing = this.#drawGuarded().finally(() => {
      this.#drawing = undefined;
      if (!this.#isDirty) return;
      this.#isDirty = false;
      this.#draw();
    });
  }

  /** A drawing that fails says so in its own place, and is tried again with the next data. */
  async #drawGuarded(): Promise<void> {
    try {
      await drawing.turn(this.holdsLine() ? 'under-the-hand' : 'in-its-turn');
      await this.#drawNow();
      if (this.fault !== undefined) this.fault = undefined;
    } catch (error) {
      this.#view?.finalize();
      this.#view = undefined;
      this.querySelector('.chart-drawing')?.replaceChildren();
      if (String(this.fault) !== String(error)) this.fault = error;
    }
  }

  async #drawNow(): Promise<void> {
    const { figure, data, revision } = this;
    const look = this.#look();
    const shape = figure.shape(data, look);
    const size = `${look.width} ${look.height}`;
    const surface = this.querySelector<HTMLElement>('.chart-surface');
    if (surface && !this.isBare) surface.style.minHeight = `${Math.round(look.height * this.#geometry().scale)}px`;
    const container = this.querySelector<HTMLElement>('.chart-drawing');
    if (!container) return;
    if (!this.#view || shape !== this.#shape) {
      const spec = figure.spec(data, look);
      const space = spaceOf(spec, look);
      this.#view?.finalize();
      this.#view = await openView(container, spec, space, figure.asksAll);
      this.#shape = shape;
      this.#drawnSize = size;
    } else if (this.#drawnSize !== size) {
      this.#drawnSize = size;
      await this.#view.resize(look.width, look.height);
    }
    await this.#view.update(figure.rows(data, look, this.cursor), figure.parameters(data, look));
    if (figure.asksAll && this.#view.isBare() !== (this.isBare ?? false)) this.isBare = !this.isBare;
    this.dataset.drawnRevision = String(revision ?? 0);
    this.dispatchEvent(new CustomEvent('fremsyn-drawn', { bubbles: true, detail: { revision } }));
  }

  /** Where the document is turned like pages, the window's height counts too. */
  #onResize = (): void => {
    if (isPaged.peek()) this.requestUpdate();
  };

  #onKey = (event: KeyboardEvent): void => {
    const { steps, series } = this.figure.extent(this.data);
    const now = this.cursor ?? { step: steps - 1, series: 0 };
    const bound = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
    const moves: Readonly<Record<string, Cursor>> = {
      ArrowLeft: { step: bound(now.step - 1, steps), series: Math.max(0, now.series) },
      ArrowRight: { step: bound(now.step + 1, steps), series: Math.max(0, now.series) },
      ArrowUp:
        series > 1
          ? { step: now.step, series: bound(now.series - 1, series) }
          : { ...now, step: bound(now.step - 1, steps) },
      ArrowDown:
        series > 1
          ? { step: now.step, series: bound(now.series + 1, series) }
          : { ...now, step: bound(now.step + 1, steps) },
      Home: { step: 0, series: Math.max(0, now.series) },
      End: { step: steps - 1, series: Math.max(0, now.series) },
    };
    if (event.key === 'Escape') this.#clear();
    const next = moves[event.key];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#read(next);
  };

  #onFocus = (): void => {
    if (!this.querySelector('.chart-surface')?.matches(':focus-visible')) return;
    this.#read({ step: this.figure.extent(this.data).steps - 1, series: 0 });
  };

  #onBlur = (): void => this.#clear();

  #onPointer = (event: PointerEvent): void => {
    const surface = event.currentTarget;
    if (!(surface instanceof HTMLElement) || event.pointerType === 'touch') return;
    const step = this.figure.stepAt?.(
      this.data,
      this.#look(),
      (event.clientX - surface.getBoundingClientRect().left) / this.#geometry().scale,
    );
    if (step === undefined) {
      this.#clear();
      return;
    }
    if (this.cursor?.step === step && this.cursor.series === -1) return;
    this.cursor = { step, series: -1 };
    this.#tell();
    const { series } = this.figure.extent(this.data);
    this.reading = Array.from({ length: series }, (_, i) =>
      this.figure.read(this.data, { step, series: i }, wording.peek()),
    )
      .filter(Boolean)
      .join(' · ');
  };

  #onLeave = (): void => {
    if (this.cursor?.series === -1) this.#clear();
  };

  #read(cursor: Cursor): void {
    this.cursor = cursor;
    this.#tell();
    this.reading = this.figure.read(this.data, cursor, wording.peek());
  }

  /** Tells what stands beside the figure which point is read. */
  #tell(): void {
    this.dispatchEvent(new CustomEvent('fremsyn-read', { bubbles: true, detail: this.cursor }));
  }

  #clear(): void {
    this.cursor = undefined;
    this.reading = '';
  }
}

customElements.define('fremsyn-chart', ChartElement);
