/** Milliseconds of drawing in one task of the page's thread: more than this, and a hand that moves meanwhile is kept waiting. */
const longestDrawing = 16;

/** Who comes first when several parts of the page want to be drawn. */
export type Urgency = 'under-the-hand' | 'in-its-turn';

/**
 * Shares out drawing among tasks: what is drawn in one go is kept short, and the rest of it comes in tasks of their own, between which the page
 * hears its reader. What is under the hand comes first and in one go, then whoever asked first. A lever that moves its line has all else wait until the
 * line is on screen.
 */
export class DrawingTurns {
  readonly #nextTask: (run: () => void) => void;
  readonly #now: () => number;
  readonly #waiting: Readonly<Record<Urgency, (() => void)[]>> = { 'under-the-hand': [], 'in-its-turn': [] };
  /** when drawing began in the task that is on; undefined where nothing has been drawn in it */
  #began: number | undefined;
  #last: Urgency | undefined;
  readonly #nextPicture: (run: () => void) => void;
  #line: Promise<void> | undefined;

  /**
   * @param nextTask runs something in a task of its own, as soon as the page has done what it was at
   * @param nextPicture runs something when what has been drawn so far is on screen
   */
  constructor(
    nextTask: (run: () => void) => void,
    nextPicture: (run: () => void) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#nextTask = nextTask;
    this.#nextPicture = nextPicture;
    this.#now = now;
  }

  /** Says that a line is about to be drawn anew under the hand, in the task that is on. */
  lineComes(): void {
    this.#line ??= new Promise((resolve) => {
      this.#nextPicture(() => {
        this.#line = undefined;
        resolve();
      });
    });
  }

  /** Resolves when the line that is about to be drawn is on screen; undefined where none is. */
  get line(): Promise<void> | undefined {
    return this.#line;
  }

  /** Resolves when whoever asks may be drawn: at once, where there is time for it in the task that is on and nobody waits. */
  turn(urgency: Urgency): Promise<void> {
    if (urgency === 'in-its-turn' && this.#line) return this.#line.then(() => this.turn(urgency));
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

const inOwnTask = messageTasks();

/** The page's turns. */
export const drawing = new DrawingTurns(inOwnTask, nextPicture);

/** Milliseconds after which a page that isn't shown goes on without a picture. */
const longestPicture = 200;

function nextPicture(run: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    run();
  };
  // what is asked for here is called before the picture is painted, and a message is heard after it
  requestAnimationFrame(() => inOwnTask(once));
  setTimeout(once, longestPicture);
}

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
