import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ProjectionInputs } from './projectionInputs.ts';
import type { ProjectionStatus } from './projectionStatus.ts';

/** A lever that somebody may be about to move. */
export interface Course {
  /** equal for the same lever of the same document, whatever the lever is at */
  readonly key: string;
  /** values that it can be moved to, ascending */
  readonly values: readonly number[];
  /** value that it has */
  readonly value: number;
  /** what the engine would be asked with the lever at a value; undefined where that can't be run */
  inputsAt(value: number): ProjectionInputs | undefined;
}

/** The part of the projector that looks ahead. */
export interface AheadRunner {
  /** whether looking ahead takes nothing from an ensemble that is being run */
  readonly canLookBeside: boolean;
  readonly status: ReadonlySignal<ProjectionStatus>;
  runAhead(inputs: ProjectionInputs, signal: AbortSignal): Promise<void>;
  /** whether its counts are known, so that its line can be drawn */
  isAtHand(inputs: ProjectionInputs): boolean;
  /** whether it has been run, so that all figures can be */
  isRun(inputs: ProjectionInputs): boolean;
  countsAtHand(inputs: ProjectionInputs): Float64Array | undefined;
}

/** Shares of a lever's length that are run before all else, so that what lies between can be guessed. */
const coarse = [0, 1, 0.5, 0.25, 0.75];

/** Levers whose inputs are remembered. */
const leversKept = 12;

type Known = Map<number, ProjectionInputs | undefined>;

/** A value to be run. */
interface Wanted {
  readonly course: Course;
  readonly value: number;
  readonly inputs: ProjectionInputs;
  /** whether its line is known, so that nobody waits for the rest of it */
  readonly isLineKnown: boolean;
}

/** Whoever has moved a lever to a value that isn't at hand comes first, and where the reader has stopped the calculation nothing is run. */
function mayRun({ kind }: ProjectionStatus): boolean {
  return kind === 'refining' || kind === 'ready';
}

/**
 * Runs the values that a lever may be moved to while the hand is on its way to it, one by one and only while nobody waits for another run.
 * A value that has been run is on screen at once; one between two such can be guessed.
 */
export class LookAhead {
  readonly #runner: AheadRunner;
  readonly #pause: () => Promise<void>;
  readonly #spare: () => readonly Course[];
  readonly #isMoving: ReadonlySignal<boolean>;
  readonly #known = new Map<string, Known>();
  readonly #isAtHand = (inputs: ProjectionInputs) => this.#runner.isAtHand(inputs);
  /** in what order values are run, and which of them need not be: first those whose line isn't known, then the others */
  readonly #turns = [
    [inOrder, this.#isAtHand],
    [byDistance, (inputs: ProjectionInputs) => this.#runner.isRun(inputs)],
  ] as const;
  #course: Course | undefined;
  #atWork: AbortController | undefined;
  /** key of the lever whose value is at work */
  #keyAtWork: string | undefined;
  /** whether what is at work has its line already */
  #isCompleting = false;
  #isLooking = false;
  #idle: Promise<void> = Promise.resolve();

  /**
   * @param pause lets the page do what it has to between two values
   * @param spare levers that somebody may come to next; their values are run when there is nothing better to do
   * @param isMoving whether a hand is on a lever: the rest of values whose line is known waits for it, since drawing needs the core
   */
  constructor(
    runner: AheadRunner,
    pause: () => Promise<void>,
    spare: () => readonly Course[],
    isMoving: ReadonlySignal<boolean> = signal(false),
  ) {
    this.#runner = runner;
    this.#pause = pause;
    this.#spare = spare;
    this.#isMoving = isMoving;
    effect(() => {
      const mayComplete = this.#mayComplete(runner.status.value, isMoving.value);
      if (!mayRun(runner.status.value) || (this.#isCompleting && !mayComplete)) this.#atWork?.abort();
      else this.#wake();
    });
  }

  /** Says which lever the hand is on or near; the one before is left where it is. A value of this one that is being run already is run to its end. */
  approach(course: Course): void {
    if (course.key === this.#course?.key) return;
    this.#course = course;
    if (course.key !== this.#keyAtWork) this.#atWork?.abort();
    this.#wake();
  }

  /** Says what the engine is asked with the lever at a value. */
  meet(value: number, inputs: ProjectionInputs): void {
    if (this.#course) this.#knownOf(this.#course).set(value, inputs);
  }

  /**
   * Counts between those of the nearest values on both sides that have been run, by the way that the value lies between them.
   * @returns undefined where there are none on both sides
   */
  guessAt(value: number): Float64Array | undefined {
    const below = this.#nearest(value, -1);
    const above = this.#nearest(value, 1);
    if (!below || !above || below.value === above.value) return below && above && below.counts;
    const share = (value - below.value) / (above.value - below.value);
    return below.counts.map((count, at) => count + share * ((above.counts[at] ?? 0) - count));
  }

  /** Resolves when there is nothing to run ahead, or it may not be run. */
  whenIdle(): Promise<void> {
    return this.#idle;
  }

  #nearest(value: number, direction: 1 | -1) {
    const known = this.#course ? [...this.#knownOf(this.#course)] : [];
    const side = known
      .filter(([candidate]) => direction * (candidate - value) >= 0)
      .toSorted(([a], [b]) => direction * (a - b));
    for (const [candidate, inputs] of side) {
      const counts = inputs && this.#runner.countsAtHand(inputs);
      if (counts) return { value: candidate, counts };
    }
    return undefined;
  }

  /** Whether the rest of values whose line is known may be run: nothing else is being run or drawn. */
  #mayComplete({ kind } = this.#runner.status.peek(), isMoving = this.#isMoving.peek()): boolean {
    return kind === 'ready' && !isMoving;
  }

  #wake(): void {
    if (!this.#isLooking) this.#idle = this.#look();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    for (let next = await this.#next(); next; next = await this.#next()) {
      const atWork = new AbortController();
      const { signal } = atWork;
      this.#atWork = atWork;
      this.#keyAtWork = next.course.key;
      this.#isCompleting = next.isLineKnown;
      try {
        await this.#runner.runAhead(next.inputs, signal);
      } catch {
        // what can't be run ahead is told when it is asked for
        if (!signal.aborted) this.#knownOf(next.course).set(next.value, undefined);
      }
      this.#atWork = undefined;
      this.#keyAtWork = undefined;
      this.#isCompleting = false;
    }
    this.#isLooking = false;
  }

  /** What to run next; undefined where there is nothing, or it may not be run. */
  async #next(): Promise<Wanted | undefined> {
    for (;;) {
      await this.#pause();
      const course = this.#course;
      const found = (course && (await this.#lackingOf(course))) ?? (await this.#lackingInSpare());
      // the hand may have gone to another lever meanwhile
      if (found || course === this.#course) return found;
    }
  }

  async #lackingInSpare(): Promise<Wanted | undefined> {
    if (this.#runner.status.peek().kind !== 'ready' && !this.#runner.canLookBeside) return undefined;
    const course = this.#course;
    const spares = this.#spare();
    // a few values of each before all of any, lines before other figures
    for (const [valuesOf, isThere] of [[coarseOf, this.#isAtHand] as const, ...this.#turns]) {
      for (const spare of spares) {
        const found = await this.#lacking(spare, valuesOf(spare), isThere);
        if (found || course !== this.#course) return found;
      }
    }
    return undefined;
  }

  async #lackingOf(course: Course): Promise<Wanted | undefined> {
    for (const [valuesOf, isThere] of this.#turns) {
      const found = await this.#lacking(course, valuesOf(course), isThere);
      if (found) return found;
    }
    return undefined;
  }

  /** The first of the values that isn't there. */
  async #lacking(
    course: Course,
    values: readonly number[],
    isThere: (inputs: ProjectionInputs) => boolean,
  ): Promise<Wanted | undefined> {
    const known = this.#knownOf(course);
    for (const value of values) {
      if (!mayRun(this.#runner.status.peek())) return undefined;
      if (!known.has(value)) {
        known.set(value, course.inputsAt(value));
        await this.#pause();
      }
      const inputs = known.get(value);
      if (inputs && !isThere(inputs)) {
        const isLineKnown = this.#isAtHand(inputs);
        // lines come in a turn of their own, before the rest of any
        return isLineKnown && !this.#mayComplete() ? undefined : { course, value, inputs, isLineKnown };
      }
    }
    return undefined;
  }

  #knownOf({ key }: Course): Known {
    const known = this.#known.get(key) ?? new Map<number, ProjectionInputs | undefined>();
    this.#known.delete(key);
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= leversKept) break;
      this.#known.delete(oldest);
    }
    return known;
  }
}

function coarseOf({ values }: Course): number[] {
  return coarse.flatMap((share) => values[Math.round(share * (values.length - 1))] ?? []);
}

/** A few over the whole length first, then those nearest to where the lever is. */
function inOrder(course: Course): number[] {
  return [...new Set([...coarseOf(course), ...byDistance(course)])];
}

function byDistance({ values, value }: Course): number[] {
  return values.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value));
}
