import type { Progress } from '../executor.ts';
import type { Locale } from './command.ts';
import type { Terminal } from './terminal.ts';

const width = 28;
const betweenDraws = 100;

/** A line on a watched terminal that is drawn over itself; nothing at all where nobody watches. */
export class ProgressBar {
  readonly #terminal: Terminal;
  readonly #locale: Locale;
  readonly #began = performance.now();
  #drawn = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(terminal: Terminal, locale: Locale) {
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
    const left = done === 0 ? '' : ` · ${this.#timeLeft(((now - this.#began) * (1 - share)) / share)}`;
    this.#draw(`${bar} ${Math.floor(share * 100)} %${left}`);
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
