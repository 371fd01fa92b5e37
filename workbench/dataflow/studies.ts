import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import {
  type Ensemble,
  type Study,
  type StudyAnswer,
  studyKey,
  studyRuns,
  type Task,
  taskOfStudy,
} from '../../engine/index.ts';
import type { AnswerShelf } from './answerShelf.ts';
import { StudyRuns } from './studyRuns.ts';

/** All that a study is asked of: what the document runs, but for which runs. */
export type StudyTask = Omit<Task, 'replicates' | 'sampling'>;

/** How a study stands. `done` and `total` count runs of one strategy; the total is the usual one where answers decide what comes next. */
export type StudyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'queued' }
  | {
      readonly kind: 'running';
      readonly done: number;
      readonly total: number;
      /** undefined until there is something to tell it by */
      readonly secondsLeft: number | undefined;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** An answer with the name of all that it rests on. */
export interface Answered {
  readonly key: string;
  readonly answer: StudyAnswer;
}

/** The part of the page's workers that studies use. */
export interface StudyRunner {
  study(
    task: Task,
    options: {
      readonly signal: AbortSignal;
      readonly onWork: (progress: { readonly done: number; readonly total: number }) => void;
    },
  ): Promise<Ensemble>;
  readonly studyWorkers: number;
}

/** What the page has of one study: how it stands, and its last good answer. */
interface Held {
  readonly state: Signal<StudyState>;
  readonly last: Signal<Answered | undefined>;
  stopping: AbortController | undefined;
}

/** Milliseconds of one strategy's run and simulated year where nothing is known of the machine. */
const usualPace = 60;

/**
 * Studies of the document, one at a time in the page's workers. They run when somebody asks, never by themselves: a study whose inputs have
 * changed keeps its last answer, told to be of earlier inputs, and answers are found again by what they rest on. One that was stopped goes on
 * where it was when it is started again, in a later visit too.
 */
export class Studies {
  readonly #runner: StudyRunner;
  readonly #shelf: AnswerShelf;
  readonly #now: () => number;
  readonly #held = new Map<string, Held>();
  readonly #answers = new Map<string, StudyAnswer>();
  readonly #asked = new Set<string>();
  readonly #runs: StudyRuns;
  readonly #paces = new Map<Study['kind'], number>();
  readonly #pace = signal(usualPace);
  #queue: Promise<void> = Promise.resolve();

  /**
   * @param shelf where answers outlive the page
   * @param runs where runs of studies without an answer yet do; nowhere where left out
   */
  constructor(
    runner: StudyRunner,
    shelf: AnswerShelf,
    now: () => number = () => performance.now(),
    runs: StudyRuns = new StudyRuns(),
  ) {
    this.#runner = runner;
    this.#shelf = shelf;
    this.#now = now;
    this.#runs = runs;
  }

  /** How the study of a cell stands. */
  state(cell: string): ReadonlySignal<StudyState> {
    return this.#of(cell).state;
  }

  /** The last good answer in a cell. It is fresh where its key is the question's. */
  last(cell: string): ReadonlySignal<Answered | undefined> {
    return this.#of(cell).last;
  }

  /** Looks for an answer that is known already, in this visit or from an earlier one. Looks once for each question. */
  recall(cell: string, key: string): void {
    const held = this.#of(cell);
    if (held.last.peek()?.key === key || held.state.peek().kind === 'running') return;
    const known = this.#answers.get(key);
    if (known) {
      // not in the midst of the drawing that asked
      queueMicrotask(() => {
        held.last.value = { key, answer: known };
      });
      return;
    }
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    void this.#shelf.take(key).then((answer) => {
      if (!answer) return;
      this.#answers.set(key, answer);
      if (held.state.peek().kind !== 'running') held.last.value = { key, answer };
    });
  }

  /** Takes how long the page's other runs take, milliseconds a run and simulated year on one worker. */
  learnPace(pace: number): void {
    this.#pace.value = pace;
  }

  /** Seconds that a study would take about, on the workers there are. */
  expectedSeconds(study: Study, task: StudyTask): number {
    const pace = this.#paces.get(study.kind) ?? this.#pace.value;
    return (pace * yearsOf(study, task) * studyRuns(study, task)) / this.#runner.studyWorkers / 1000;
  }

  /** Runs a study after those that were asked for before it. Resolves when it has ended, however it did. */
  start(cell: string, study: Study, task: StudyTask): Promise<void> {
    const held = this.#of(cell);
    held.stopping?.abort();
    const stopping = new AbortController();
    held.stopping = stopping;
    held.state.value = { kind: 'queued' };
    const turn = this.#queue.then(() => this.#run(held, study, task, stopping.signal));
    this.#queue = turn;
    return turn;
  }

  /** Ends a study; its last good answer stays. */
  cancel(cell: string): void {
    const held = this.#of(cell);
    held.stopping?.abort();
    held.state.value = { kind: 'cancelled' };
  }

  async #run(held: Held, study: Study, task: StudyTask, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const total = studyRuns(study, task);
    const started = this.#now();
    const tasks = new Set<string>();
    /** strategy-runs that are there, and those of them that an earlier attempt left */
    let finished = 0;
    let found = 0;
    const tell = (done: number) => {
      if (signal.aborted) return;
      const elapsed = this.#now() - started;
      const left = Math.max(0, total - done);
      const secondsLeft = done > found ? (elapsed / (done - found)) * (left / 1000) : undefined;
      held.state.value = { kind: 'running', done: Math.min(done, total), total, secondsLeft };
    };
    tell(0);
    try {
      const { answerStudy } = await import('../../engine/analysis/studies/index.ts');
      const answer = await answerStudy(study, task, async (part) => {
        const strategies = part.strategies.length;
        let before = finished;
        const { ensemble, key } = await this.#runs.complete(
          part,
          (kept) => {
            found += kept * strategies;
            before += kept * strategies;
            tell(before);
          },
          (missing, given) => {
            const onWork = ({ done }: { readonly done: number }) => tell(before + given * strategies + done);
            return this.#runner.study(missing, { signal, onWork });
          },
        );
        tasks.add(key);
        // half of the runs would answer another question
        if (signal.aborted || ensemble.replicates.length < part.replicates.length)
          throw new DOMException('stopped', 'AbortError');
        finished += part.replicates.length * strategies;
        tell(finished);
        return ensemble;
      });
      if (signal.aborted) return;
      this.#runs.forget(tasks);
      if (finished > found) {
        const elapsed = (this.#now() - started) * this.#runner.studyWorkers;
        this.#paces.set(study.kind, elapsed / (finished - found) / yearsOf(study, task));
      }
      const key = studyKey(study, task);
      this.#answers.set(key, answer);
      held.last.value = { key, answer };
      held.state.value = { kind: 'idle' };
      void this.#shelf.put(key, answer);
    } catch (error) {
      if (signal.aborted) return;
      held.state.value = { kind: 'failed', error };
    }
  }

  #of(cell: string): Held {
    let held = this.#held.get(cell);
    if (!held) {
      held = {
        state: signal<StudyState>({ kind: 'idle' }),
        last: signal<Answered | undefined>(undefined),
        stopping: undefined,
      };
      this.#held.set(cell, held);
    }
    return held;
  }
}

/** Simulated years of a study's runs. */
function yearsOf(study: Study, task: StudyTask): number {
  const { from, to } = taskOfStudy(study, task);
  return Math.max(1, to - from);
}
