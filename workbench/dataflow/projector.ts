import { type ReadonlySignal, signal } from '@preact/signals-core';
import { gently } from '../../engine/hosts/browser.ts';
import type { Ensemble, OnYear, Strategy } from '../../engine/index.ts';
import { assemble, type Shown } from './assemble.ts';
import { Coalescer } from './coalescer.ts';
import { GrowingRun } from './growingRun.ts';
import type { KeptRuns } from './keptRuns.ts';
import { hashOf, keyOf, type ProjectionInputs, replicatesOf, taskOf, underHand } from './projectionInputs.ts';
import type { ProjectionStatus } from './projectionStatus.ts';
import { References } from './references.ts';
import { rested } from './rested.ts';
import { mergingRuns, type Run, runsOf } from './run.ts';
import type { Runner } from './runner.ts';
import { RunStore } from './runStore.ts';
import { SparseRuns } from './sparseRuns.ts';
import { ValuesMade } from './valuesMade.ts';

/** What is on screen: an ensemble and the revision of the inputs it belongs to. */
export interface Projected extends Shown {
  readonly revision: number;
}

/** Times that tests shorten. */
export interface Pacing {
  /** how long the hand must rest before the ensemble starts, milliseconds */
  readonly rest: number;
  /** least time between two pictures of a growing ensemble, milliseconds */
  readonly picture: number;
  /** least time between two pictures of a line that grows year by year, milliseconds */
  readonly year: number;
  now(): number;
}

/** Replicates that are run, and kept, at a time: little is lost when the page is closed, and no part is heavy to put away. */
const replicatesAtOnce = 50;

const pacing: Pacing = { rest: 250, picture: 400, year: 90, now: () => performance.now() };

/**
 * From inputs to what is on screen. The strategy under the hand is run first, its first replicate alone; the others follow, and
 * when the hand rests the ensemble comes in. Runs are kept by the hash of their inputs, so going back is instant; what is on
 * screen stays until there is something newer, and never gives way to something older.
 */
export class Projector {
  readonly #runner: Runner;
  readonly #pacing: Pacing;
  readonly #store = new RunStore();
  /** first replicates of values that levers may be moved to */
  readonly #ahead = new SparseRuns();
  /** where finished runs outlive the page */
  readonly #kept: KeptRuns | undefined;
  readonly #references = new References();
  readonly #coalescer: Coalescer<ProjectionInputs>;
  readonly #shown = signal<Projected | undefined>(undefined);
  readonly #status = signal<ProjectionStatus>({ kind: 'idle' });
  #inputs: ProjectionInputs | undefined;
  /** counts that the newest inputs' strategy under the hand may come to */
  #guess: Float64Array | undefined;
  #answered: ProjectionInputs | undefined;
  #key = '';
  #scope = '';

  readonly canLookBeside: boolean;
  /** counts of such values that came with the site */
  readonly valuesMade = new ValuesMade();
  readonly shown: ReadonlySignal<Projected | undefined> = this.#shown;
  readonly status: ReadonlySignal<ProjectionStatus> = this.#status;

  constructor(runner: Runner, pace: Partial<Pacing> = {}, kept?: KeptRuns) {
    this.#runner = runner;
    this.canLookBeside = runner.canProjectBeside ?? false;
    this.#kept = kept;
    this.#pacing = { ...pacing, ...pace };
    this.#coalescer = new Coalescer({
      first: (inputs, revision) => this.#guard(revision, () => this.#first(inputs, revision)),
      rest: (inputs, revision, signal) => this.#guard(revision, () => this.#rest(inputs, revision, signal)),
    });
  }

  /**
   * Asks for the inputs' projection; returns the revision that results will carry. Asking for the same again asks nothing.
   * What is at hand is on screen when this returns, whatever is being run.
   * @param guess counts that the strategy under the hand may come to, shown until its first replicate is in
   */
  request(inputs: ProjectionInputs, guess?: Float64Array): number {
    const key = keyOf(inputs);
    if (key === this.#key) return this.#coalescer.revision;
    this.#key = key;
    this.#inputs = inputs;
    const { pack, seed, from, to, lowIncomeLine, resources, alignment } = inputs;
    const scope = [pack.hash, seed, from, to, lowIncomeLine, JSON.stringify([resources, alignment])].join('|');
    if (scope !== this.#scope) {
      this.#scope = scope;
      this.#references.clear();
      this.#answered = undefined;
    }
    this.#takeAhead(inputs);
    this.#guess = guess;
    const revision = this.#coalescer.request(inputs);
    this.#refer();
    // an earlier value may be being run still: it isn't waited for
    if (this.#shown.peek() && (guess || this.isAtHand(inputs))) this.#paint(inputs, revision);
    return revision;
  }

  /**
   * Runs the first replicate of the strategy that the hand is on, as it would be with these inputs, so that they are at hand when they are
   * asked for.
   */
  async runAhead(inputs: ProjectionInputs, signal: AbortSignal): Promise<void> {
    const strategy = underHand(inputs);
    if (!strategy || this.isRun(inputs)) return;
    const ensemble = await this.#runner.projectAhead(taskOf(inputs, inputs.strategies, [0]), strategy.id, signal);
    for (const run of runsOf(ensemble, () => undefined).values()) this.#ahead.set(hashOf(strategy, inputs), run);
  }

  /** Whether the counts of the strategy that the hand is on are known with these inputs. */
  isAtHand(inputs: ProjectionInputs): boolean {
    return this.countsAtHand(inputs) !== undefined;
  }

  /** Whether it has been run with them on this page, so that all is known and not the counts alone. */
  isRun(inputs: ProjectionInputs): boolean {
    return this.#countsRun(inputs) !== undefined;
  }

  /** What is at hand of the strategy that the hand is on: the counts of its first replicate, by year, estate and criterion. */
  countsAtHand(inputs: ProjectionInputs): Float64Array | undefined {
    const strategy = underHand(inputs);
    return this.#countsRun(inputs) ?? (strategy && this.valuesMade.countsOf(strategy, inputs));
  }

  #countsRun(inputs: ProjectionInputs): Float64Array | undefined {
    const strategy = underHand(inputs);
    const hash = strategy ? hashOf(strategy, inputs) : '';
    return this.#ahead.countsOf(hash) ?? this.#store.get(hash)?.first.counts[0];
  }

  /** Stops the ensemble; what finished stays. */
  cancel(): void {
    this.#coalescer.cancel();
    this.#status.value = { kind: 'cancelled', revision: this.#coalescer.revision };
  }

  /** Goes on after `cancel` or a failure. */
  resume(): void {
    if (this.#inputs) this.#coalescer.request(this.#inputs);
  }

  whenIdle(): Promise<void> {
    return this.#coalescer.whenIdle();
  }

  async #first(inputs: ProjectionInputs, revision: number): Promise<void> {
    this.#refer();
    this.#answered = inputs;
    const isRecalled = this.#kept !== undefined && (await this.#recall(inputs, this.#kept));
    const missing = this.#missing(inputs);
    const isBlank = this.#shown.peek() === undefined;
    if (isRecalled || this.#shown.peek()?.revision !== revision) this.#paint(inputs, revision);
    // the others are run when the hand rests
    if (missing.length === 0 || (!isBlank && this.isAtHand(inputs))) return;
    this.#status.value = { kind: 'running', revision };
    const started = this.#pacing.now();
    const focus = missing.find(({ id }) => id === inputs.focus) ?? missing[0];
    if (!focus) return;
    const others = missing.filter((strategy) => strategy !== focus);
    const [mine, theirs] = await Promise.all([
      this.#runner.projectFirst(
        taskOf(inputs, inputs.strategies, [0]),
        focus.id,
        this.#growing(inputs, focus, revision),
      ),
      isBlank && others.length > 0 ? this.#runner.run(taskOf(inputs, others, [0])) : undefined,
    ]);
    this.#keep(inputs, mine);
    if (theirs) this.#keep(inputs, theirs);
    this.#paint(inputs, revision);
    if (!this.#coalescer.isCancelled) this.#tellFirst(inputs, revision, started);
  }

  #tellFirst({ replicates: total }: ProjectionInputs, revision: number, started: number): void {
    this.#status.value = { kind: 'refining', revision, done: 1, total, milliseconds: this.#pacing.now() - started };
  }

  /** Draws the line under the hand year by year, from the run that it is held against. */
  #growing(inputs: ProjectionInputs, focus: Strategy, revision: number): OnYear | undefined {
    const reference = this.#references.of(focus);
    if (!reference) return undefined;
    const growing = new GrowingRun(reference, inputs === this.#inputs ? this.#guess : undefined);
    let painted = Number.NEGATIVE_INFINITY;
    return (yearIndex, counts) => {
      const run = growing.take(yearIndex, counts);
      const now = this.#pacing.now();
      if (now - painted < this.#pacing.year || this.#coalescer.isCancelled) return;
      painted = now;
      this.#paint(inputs, revision, new Map([[focus.id, run]]), { strategy: focus.id, yearIndex });
    };
  }

  async #rest(inputs: ProjectionInputs, revision: number, signal: AbortSignal): Promise<void> {
    const now = this.#status.peek();
    if (now.kind === 'failed' && now.revision === revision) return;
    const first = now.kind === 'refining' && now.revision === revision ? now.milliseconds : undefined;
    const began = this.#pacing.now() - (first ?? 0);
    const others = this.#missing(inputs);
    const isAllKnown = first === undefined && others.length === 0 && this.#unfinished(inputs).length === 0;
    if (others.length > 0) await this.#runOthers(inputs, revision, others, signal);
    if (signal.aborted) return;
    if (this.#unfinished(inputs).length > 0) await rested(this.#pacing.rest, signal);
    for (let group = this.#unfinished(inputs); group.length > 0 && !signal.aborted; group = this.#unfinished(inputs)) {
      await this.#extend(inputs, revision, group, signal, began);
    }
    if (signal.aborted) return;
    for (const strategy of inputs.strategies) {
      const run = this.#store.get(hashOf(strategy, inputs));
      if (run) this.#references.set(strategy.id, run);
    }
    this.#status.value = { kind: 'ready', revision, milliseconds: isAllKnown ? undefined : this.#pacing.now() - began };
  }

  /** Runs the first replicates that are lacking. Of the strategy under the hand the counts are on screen; the hand may go on to the next value. */
  async #runOthers(
    inputs: ProjectionInputs,
    revision: number,
    others: readonly Strategy[],
    signal: AbortSignal,
  ): Promise<void> {
    const mine = others.find(({ id }) => id === inputs.focus);
    if (mine) {
      await rested(this.#pacing.rest, signal);
      if (signal.aborted) return;
      this.#status.value = { kind: 'running', revision };
    }
    const started = this.#pacing.now();
    const theirs = others.filter((strategy) => strategy !== mine);
    const task = taskOf(inputs, inputs.strategies, [0]);
    const ensembles = await Promise.all([
      mine && this.#runner.projectAhead(task, mine.id, signal),
      theirs.length > 0 ? this.#runner.run(taskOf(inputs, theirs, [0]), { signal }) : undefined,
    ]);
    for (const ensemble of ensembles) if (ensemble) this.#keep(inputs, ensemble);
    this.#paint(inputs, revision);
    if (mine && !signal.aborted) this.#tellFirst(inputs, revision, started);
  }

  /** Runs the replicates that a group of strategies lacks, all the same ones, so that every pair is complete. */
  async #extend(
    inputs: ProjectionInputs,
    revision: number,
    group: readonly Strategy[],
    signal: AbortSignal,
    began: number,
  ): Promise<void> {
    const [head] = group;
    if (!head) return;
    const has = new Set(this.#store.get(hashOf(head, inputs))?.ensemble.replicates);
    const replicates = replicatesOf(inputs)
      .filter((replicate) => !has.has(replicate))
      .slice(0, replicatesAtOnce);
    const before = new Map(group.map((strategy) => [strategy.id, this.#store.get(hashOf(strategy, inputs))]));
    const total = inputs.replicates;
    let painted = this.#pacing.now();
    const ensemble = await this.#runner.run(taskOf(inputs, group, replicates), {
      signal,
      onProgress: (progress, partial) => {
        if (signal.aborted) return;
        const done = has.size + Math.floor((progress.done / Math.max(1, progress.total)) * replicates.length);
        const milliseconds = this.#pacing.now() - began;
        this.#status.value = { kind: 'refining', revision, done: Math.max(1, done), total, milliseconds };
        if (this.#pacing.now() - painted < this.#pacing.picture) return;
        painted = this.#pacing.now();
        const growing = runsOf(partial(), (id) => before.get(id));
        this.#paint(inputs, revision, growing);
      },
    });
    for (const [id, run] of await gently(mergingRuns(ensemble, (id) => before.get(id)))) {
      const strategy = group.find((candidate) => candidate.id === id);
      if (!strategy) continue;
      this.#store.set(hashOf(strategy, inputs), run);
      this.#keepForLater(strategy, inputs, before.get(id), ensemble);
    }
    if (!signal.aborted) this.#paint(inputs, revision);
  }

  /** Takes up what has been run ahead of these inputs. */
  #takeAhead(inputs: ProjectionInputs): void {
    for (const strategy of this.#missing(inputs)) {
      const run = this.#ahead.get(hashOf(strategy, inputs));
      if (run) this.#store.set(hashOf(strategy, inputs), run);
    }
  }

  /** Finds again what an earlier visit has run; tells whether there was anything. */
  async #recall(inputs: ProjectionInputs, kept: KeptRuns): Promise<boolean> {
    const { strategies: _, replicates: __, ...task } = taskOf(inputs, [], []);
    const found = await Promise.all(
      this.#missing(inputs).map(async (strategy) => {
        const run = await kept.recall(strategy, task, replicatesOf(inputs));
        if (run) this.#store.set(hashOf(strategy, inputs), run);
        return run !== undefined;
      }),
    );
    return found.includes(true);
  }

  /** Keeps new replicates of a strategy for later visits, and the first one with the first of the others. */
  #keepForLater(strategy: Strategy, inputs: ProjectionInputs, before: Run | undefined, ensemble: Ensemble): void {
    const result = ensemble.strategies.find((candidate) => candidate.strategy.id === strategy.id);
    if (!this.#kept || !result) return;
    const { strategies: _, replicates: __, ...task } = taskOf(inputs, [], []);
    if (before?.ensemble.replicates.length === 1) this.#kept.keep(strategy, task, before.ensemble);
    this.#kept.keep(strategy, task, { ...ensemble, strategies: [result] });
  }

  /** Takes what came in for the inputs before as references. */
  #refer(): void {
    for (const strategy of this.#answered?.strategies ?? []) {
      const run = this.#answered && this.#store.get(hashOf(strategy, this.#answered));
      if (run) this.#references.setUnlessShorter(strategy.id, run);
    }
  }

  /** Strategies of which nothing is known; equal strategies count once. */
  #missing(inputs: ProjectionInputs): Strategy[] {
    const seen = new Set<string>();
    return inputs.strategies.filter((strategy) => {
      const hash = hashOf(strategy, inputs);
      if (seen.has(hash) || this.#store.get(hash)) return false;
      seen.add(hash);
      return true;
    });
  }

  /** A group of strategies that lack the same replicates. */
  #unfinished(inputs: ProjectionInputs): Strategy[] {
    const seen = new Set<string>();
    let common: string | undefined;
    return inputs.strategies.filter((strategy) => {
      const hash = hashOf(strategy, inputs);
      const done = this.#store.get(hash)?.ensemble.replicates ?? [];
      if (done.length >= inputs.replicates || seen.has(hash)) return false;
      common ??= done.join();
      if (done.join() !== common) return false;
      seen.add(hash);
      return true;
    });
  }

  #keep(inputs: ProjectionInputs, ensemble: Ensemble): void {
    for (const [id, run] of runsOf(ensemble, () => undefined)) {
      const strategy = inputs.strategies.find((candidate) => candidate.id === id);
      if (strategy) this.#store.set(hashOf(strategy, inputs), run);
    }
  }

  /** Puts what is known on screen, unless something newer is there. */
  #paint(
    inputs: ProjectionInputs,
    revision: number,
    growing?: ReadonlyMap<string, Run>,
    reached?: Shown['reached'],
  ): void {
    if ((this.#shown.peek()?.revision ?? 0) > revision) return;
    let upTo = reached;
    let isCountsAlone = false;
    const holdings = inputs.strategies.map((strategy) => {
      const reference = this.#references.of(strategy);
      const known = growing?.get(strategy.id) ?? this.#store.get(hashOf(strategy, inputs));
      if (known) return { strategy, current: known, reference };
      const counts = reference && this.valuesMade.countsOf(strategy, inputs);
      if (counts) {
        isCountsAlone = true;
        return { strategy, current: new GrowingRun(reference, counts).run(), reference };
      }
      const guess = strategy.id === inputs.focus ? this.#guessed(inputs, reference) : undefined;
      if (guess) upTo = { strategy: strategy.id, yearIndex: 0 };
      return { strategy, current: guess, reference };
    });
    const shown = assemble(holdings, inputs.replicates);
    if (shown) this.#shown.value = { ...shown, revision, isCountsAlone, ...(upTo && { reached: upTo }) };
  }

  /** What the strategy under the hand may come to, where that was told and there is something to hold it against. */
  #guessed(inputs: ProjectionInputs, reference: Run | undefined): Run | undefined {
    if (inputs !== this.#inputs || !this.#guess || !reference) return undefined;
    return new GrowingRun(reference, this.#guess).run();
  }

  async #guard(revision: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#status.value = { kind: 'failed', revision, error };
    }
  }
}
