import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { History } from './history.ts';

/** Edits of a document without a file after which the reader is reminded. A drag of a lever is one. */
export const manyEdits = 20;

/** Time from the first edit without a file until the reader is reminded, milliseconds: a quarter of an hour. */
export const longWithoutFile = 900_000;

/** What a document was when it was last opened, or saved as a file. */
interface Mark {
  /** steps that the history had taken */
  readonly steps: number;
  /** the text that a file has; undefined where no file has been saved */
  readonly text?: string;
}

/**
 * Knows when a document has been worked on for a while without being saved as a file: a browser's own store goes when somebody clears it. Says so
 * once a document and visit, and not again where the reader has said no.
 */
export class FileReminder {
  readonly #history: History;
  readonly #id: ReadonlySignal<string>;
  readonly #mark = signal<Mark>({ steps: 0 });
  readonly #isLong = signal(false);
  readonly #declined = signal<ReadonlySet<string>>(new Set());

  readonly #edits = computed(() => this.#history.steps.value - this.#mark.value.steps);

  /** Whether a file has an earlier state of the document, or the present one. */
  readonly hasFile = computed(() => this.#mark.value.text !== undefined);

  /** Whether a file has the document as it stands. */
  readonly isInFile = computed(() => this.#history.text.value === this.#mark.value.text);

  /** Whether it is time to save the document as a file. */
  readonly isDue = computed(() => {
    const id = this.#id.value;
    // a shared copy is none of the reader's documents until it is kept, and what has been undone needs no file
    if (id === '' || this.#declined.value.has(id) || !this.#history.canUndo.value) return false;
    if (this.#edits.value < 1 || this.isInFile.value) return false;
    return this.#isLong.value || this.#edits.value >= manyEdits;
  });

  /** @param id of the document that is open, empty where it is none of the reader's */
  constructor(history: History, id: ReadonlySignal<string>) {
    this.#history = history;
    this.#id = id;
    effect(() => {
      void id.value;
      this.#mark.value = { steps: history.steps.peek() };
    });
    const isAnyEdit = computed(() => this.#edits.value > 0);
    effect(() => {
      // another document, or one that a file has, has its own quarter of an hour
      void this.#mark.value;
      this.#isLong.value = false;
      if (!isAnyEdit.value) return;
      const timer = setTimeout(() => {
        this.#isLong.value = true;
      }, longWithoutFile);
      return () => clearTimeout(timer);
    });
  }

  /** Tells that a file has the document as it stands. */
  saved(): void {
    this.#mark.value = { steps: this.#history.steps.peek(), text: this.#history.text.peek() };
  }

  /** The reader doesn't want a file of this document: not reminded again while the page is open. */
  decline(): void {
    this.#declined.value = new Set([...this.#declined.peek(), this.#id.peek()]);
  }
}
