import { type ReadonlySignal, signal } from '@preact/signals-core';

/** A pause in the hand's movement after which it rests, milliseconds: longer than between two values of a drag. */
const usualRest = 400;

/** Whether somebody is moving a lever just now: what nobody looks at, and what can wait, waits for the hand to rest. */
export class Hand {
  readonly #rest: number;
  readonly #isMoving = signal(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly isMoving: ReadonlySignal<boolean> = this.#isMoving;

  constructor(rest = usualRest) {
    this.#rest = rest;
  }

  /** A lever has moved. */
  moved(): void {
    clearTimeout(this.#timer);
    this.#isMoving.value = true;
    this.#timer = setTimeout(() => {
      this.#isMoving.value = false;
    }, this.#rest);
  }

  /** Resolves when the hand rests, at once where it does. */
  whenResting(): Promise<void> {
    if (!this.#isMoving.peek()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#isMoving.subscribe((isMoving) => {
        if (isMoving) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }
}
