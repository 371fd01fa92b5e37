import { computed, type ReadonlySignal, signal } from '@preact/signals-core';

/** Most steps that can be undone. */
const longestHistory = 400;

/**
 * A document's text with the way back. Edits that belong to one gesture (a drag, holding an arrow key) share a `gesture` and
 * make one step.
 */
export class History {
  readonly #past = signal<readonly string[]>([]);
  readonly #future = signal<readonly string[]>([]);
  readonly #text;
  readonly #isLocked = signal(false);
  readonly #steps = signal(0);
  #gesture: string | undefined;

  readonly text: ReadonlySignal<string>;
  /** steps that texts have been edited in, ever: undoing and opening another text take none away */
  readonly steps: ReadonlySignal<number> = this.#steps;
  readonly canUndo = computed(() => !this.#isLocked.value && this.#past.value.length > 0);
  readonly canRedo = computed(() => !this.#isLocked.value && this.#future.value.length > 0);

  constructor(text: string) {
    this.#text = signal(text);
    this.text = this.#text;
  }

  /**
   * Replaces the text.
   * @param gesture edits in a row with the same gesture are undone together; left out, the edit is a step of its own
   */
  edit(text: string, gesture?: string): void {
    if (this.#isLocked.peek() || text === this.#text.peek()) return;
    if (gesture === undefined || gesture !== this.#gesture) {
      this.#past.value = [...this.#past.peek(), this.#text.peek()].slice(-longestHistory);
      this.#steps.value = this.#steps.peek() + 1;
    }
    this.#gesture = gesture;
    this.#future.value = [];
    this.#text.value = text;
  }

  /** Ends the gesture: the next edit is a step of its own. */
  endGesture(): void {
    this.#gesture = undefined;
  }

  undo(): void {
    const text = this.#past.peek().at(-1);
    if (text === undefined || this.#isLocked.peek()) return;
    this.endGesture();
    this.#past.value = this.#past.peek().slice(0, -1);
    this.#future.value = [...this.#future.peek(), this.#text.peek()];
    this.#text.value = text;
  }

  redo(): void {
    const text = this.#future.peek().at(-1);
    if (text === undefined || this.#isLocked.peek()) return;
    this.endGesture();
    this.#future.value = this.#future.peek().slice(0, -1);
    this.#past.value = [...this.#past.peek(), this.#text.peek()];
    this.#text.value = text;
  }

  /** Lets the text be read only, or written again: edits of a locked text do nothing. */
  lock(isLocked: boolean): void {
    this.#isLocked.value = isLocked;
  }

  /** Opens another text: there is no way back to the one before. */
  open(text: string): void {
    this.endGesture();
    this.#past.value = [];
    this.#future.value = [];
    this.#text.value = text;
  }
}
