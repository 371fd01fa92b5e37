/** The two stages of answering an input: a quick first picture, then everything. */
export interface Stages<Input> {
  /** short, never cut off; the newest input waits for its end */
  first(input: Input, revision: number): Promise<void>;
  /** long; begins when no newer input waits, and ends soon after the signal fires */
  rest(input: Input, revision: number, signal: AbortSignal): Promise<void>;
}

/**
 * Coalesces inputs instead of delaying them: one is in flight, the newest waits, those between are dropped. An isolated input
 * goes through each stage exactly once. The long stage gives way to any newer input.
 */
export class Coalescer<Input> {
  readonly #stages: Stages<Input>;
  #waiting: { readonly input: Input; readonly revision: number } | undefined;
  #revision = 0;
  #isRunning = false;
  #isCancelled = false;
  #rest: AbortController | undefined;
  #idle: Promise<void> = Promise.resolve();

  constructor(stages: Stages<Input>) {
    this.#stages = stages;
  }

  /** Number of the newest input asked for. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the last word was to stop. */
  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Takes an input; returns its revision, by which results are told apart. */
  request(input: Input): number {
    const revision = ++this.#revision;
    this.#waiting = { input, revision };
    this.#isCancelled = false;
    this.#rest?.abort();
    if (!this.#isRunning) this.#idle = this.#run();
    return revision;
  }

  /** Ends the long stage and forgets what waits. The short stage runs out. */
  cancel(): void {
    this.#isCancelled = true;
    this.#waiting = undefined;
    this.#rest?.abort();
  }

  /** Resolves when nothing runs and nothing waits. */
  whenIdle(): Promise<void> {
    return this.#idle;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      while (this.#waiting) {
        const { input, revision } = this.#waiting;
        this.#waiting = undefined;
        await this.#stages.first(input, revision);
        if (this.#waiting || this.#isCancelled) continue;
        this.#rest = new AbortController();
        await this.#stages.rest(input, revision, this.#rest.signal);
      }
    } finally {
      this.#rest = undefined;
      this.#isRunning = false;
    }
  }
}
