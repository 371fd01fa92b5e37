/** Milliseconds of drawing in one task of the page's thread: more than this, and a hand that moves meanwhile is kept waiting. */
const longestDrawing = 16;

/** Who comes first when several parts of the page want to be drawn. */
export type Urgency = 'under-the-hand' | 'in-its-turn';

/**
 * Shares out drawing among tasks: what is drawn in one go is kept short, and the rest of it comes in tasks of their own, between which the page
 * hears its reader. What is under the hand comes first and in one go, then whoever asked first.
 */
export class DrawingTurns {
  readonly #nextTask: (run: () => void) => void;
  readonly #now: () => number;
  readonly #waiting: Readonly<Record<Urgency, (() => void)[]>> = { 'under-the-hand': [], 'in-its-turn': [] };
  /** when drawing began in the task that is on; undefined where nothing has been drawn in it */
  #began: number | undefined;
  #last: Urgency | undefined;

  /** @param nextTask runs something in a task of its own, as soon as the page has done what it was at */
  constructor(nextTask: (run: () => void) => void, now: () => number = () => performance.now()) {
    this.#nextTask = nextTask;
    this.#now = now;
  }

  /** Resolves when whoever asks may be drawn: at once, where there is time for it in the task that is on and nobody waits. */
  turn(urgency: Urgency): Promise<void> {
    if (this.#began === undefined) {
      this.#begin(urgency);
      return Promise.resolve();
    }
    const waiting = this.#waiting[urgency];
    const isFree = urgency === 'under-the-hand' || this.#waiting['under-the-hand'].length === 0;
    // a line comes with the cell that it stands in: between two tasks the page would be painted without it
    const goesOn = urgency === 'under-the-hand' && this.#last === urgency;
    if (isFree && waiting.length === 0 && (goesOn || this.#now() - this.#began < longestDrawing)) {
      this.#last = urgency;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  #begin(urgency: Urgency): void {
    this.#began = this.#now();
    this.#last = urgency;
    this.#nextTask(() => {
      this.#began = undefined;
      const urgency = this.#waiting['under-the-hand'].length > 0 ? 'under-the-hand' : 'in-its-turn';
      const next = this.#waiting[urgency].shift();
      if (!next) return;
      this.#begin(urgency);
      next();
    });
  }
}

/** The page's turns. */
export const drawing = new DrawingTurns(messageTasks());

/** Tasks by way of messages, which a page out of sight isn't kept waiting for as it is for timers. */
function messageTasks(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const asked: (() => void)[] = [];
  port1.onmessage = () => asked.shift()?.();
  return (run) => {
    asked.push(run);
    port2.postMessage(undefined);
  };
}
