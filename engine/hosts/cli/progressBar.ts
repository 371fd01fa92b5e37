import type { Progress } from '../executor.ts';
import type { Locale } from './command.ts';
import type { Terminal } from './terminal.ts';

const width = 28;
const betweenDraws = 100;

/** A line on a watched terminal that is drawn over itself; nothing at all where nobody watches. */
export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #locale: Locale;
  readonly #purpose: string;
  readonly #began = performance.now();
  /** where it stood when it was first shown: what came from a store says nothing of how fast runs are */
  #first: { readonly at: number; readonly done: number } | undefined;
  #drawn = Number.NEGATIVE_INFINITY;
  #isShown = false;

  /** @param purpose said before the bar, where a command has several */
  constructor(terminal: Terminal, locale: Locale, purpose = '') {
    this.#purpose = purpose === '' ? '' : `${purpose} `;
    this.#terminal = terminal;
    this.#locale = locale;
  }

  /** Says what happens before there is anything to measure. */
  announce(da: string, en: string): void {
    this.#draw(this.#locale === 'da' ? da : en);
  }

  show({ done, total }: Progress): void {
    const now = performance.now();
    if (now - this.#drawn < betweenDraws && done < total) return;
    this.#drawn = now;
    const share = total === 0 ? 1 : done / total;
    const filled = Math.round(share * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    this.#first ??= done < total ? { at: now, done } : { at: this.#began, done: 0 };
    const since = done > this.#first.done ? this.#first : { at: this.#began, done: 0 };
    const each = (now - since.at) / (done - since.done);
    const left = done === 0 ? '' : ` · ${this.#timeLeft(each * (total - done))}`;
    this.#draw(`${this.#purpose}${bar} ${Math.floor(share * 100)} %${left}`);
  }

  clear(): void {
    if (this.#isShown) this.#terminal.report('\r\x1b[K');
    this.#isShown = false;
  }

  #draw(line: string): void {
    if (!this.#terminal.isWatched) return;
    this.#isShown = true;
    this.#terminal.report(`\r\x1b[K${line.slice(0, this.#terminal.columns - 1)}`);
  }

  #timeLeft(milliseconds: number): string {
    const seconds = Math.ceil(milliseconds / 1000);
    const time = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
    return this.#locale === 'da' ? `${time} tilbage` : `${time} left`;
  }
}
