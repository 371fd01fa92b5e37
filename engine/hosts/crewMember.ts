import { proxy } from 'comlink';
import { Refusal } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import type { OnYear } from '../simulation/run.ts';
import type { Task } from '../simulation/task.ts';
import type { PopulationShelf } from './populationShelf.ts';
import type { OpenWorker, WorkerDoor } from './workerDoor.ts';
import type { BlockProgress, BlockYear } from './workerSide.ts';

/**
 * One worker of a crew, and what it holds. The worker is started when it is first needed and again after it has stopped;
 * its pack and population are sent once each.
 */
export class CrewMember {
  readonly #open: OpenWorker;
  readonly #shelf: PopulationShelf;
  readonly #mayShareMemory: boolean;
  readonly #keepsYears: boolean;
  #door: WorkerDoor | undefined;
  /** the pack that the worker has, or is being given */
  #prepared: { readonly hash: string; readonly door: Promise<WorkerDoor> } | undefined;
  #cancelled = false;
  #cancelUpTo: Int32Array | undefined;
  #number = 0;
  #onDone: (done: number) => void = () => {};
  #onYear: OnYear = () => {};
  /** kept here as long as the worker lives: a proxied callback that is collected goes silent */
  readonly #progress: BlockProgress & object;
  readonly #year: BlockYear & object;

  /** @param keepsYears whether the worker keeps years' ends of what it runs, so that what is changed later on is run from there */
  constructor(open: OpenWorker, shelf: PopulationShelf, mayShareMemory: boolean, keepsYears = false) {
    this.#open = open;
    this.#shelf = shelf;
    this.#mayShareMemory = mayShareMemory;
    this.#keepsYears = keepsYears;
    this.#progress = proxy((number: number, done: number) => {
      if (number === this.#number) this.#onDone(done);
    });
    this.#year = proxy((number: number, ...year: Parameters<OnYear>) => {
      if (number === this.#number) this.#onYear(...year);
    });
  }

  /**
   * Runs one block.
   * @param onDone strategy-replicates done in the block so far
   * @param onYear told the counts of each year of a block of one strategy and replicate
   * @returns undefined where the block was cancelled
   * @throws WorkerStopped when the worker stopped or was ended before it had answered; Refusal as the engine refused
   */
  async run(block: Task, onDone: (done: number) => void, onYear?: OnYear): Promise<Ensemble | undefined> {
    this.#cancelled = false;
    const door = await this.prepare(block.pack);
    if (this.#cancelled) return undefined;
    const { pack, ...task } = block;
    this.#number++;
    this.#onDone = onDone;
    this.#onYear = onYear ?? (() => {});
    const request = {
      ...{ number: this.#number, task, packHash: pack.hash, keepsYears: this.#keepsYears },
      ...(onYear && { tellsYears: true }),
    };
    const outcome = await Promise.race([door.side.runBlock(request), door.stopped]);
    if (outcome.kind === 'refused') throw new Refusal(outcome.messages);
    return outcome.kind === 'finished' ? outcome.ensemble : undefined;
  }

  /** Starts the worker where it isn't running, and gives it the pack and its population. */
  prepare(pack: Pack): Promise<WorkerDoor> {
    if (this.#prepared?.hash === pack.hash) return this.#prepared.door;
    const door = this.#give(pack, this.#prepared?.door);
    const prepared = { hash: pack.hash, door };
    this.#prepared = prepared;
    door.catch(() => {
      if (this.#prepared === prepared) this.#prepared = undefined;
    });
    return door;
  }

  /** Ends the block in progress: after the process that a simulated year is at where memory is shared, else by ending the worker. */
  cancel(): void {
    this.#cancelled = true;
    if (this.#cancelUpTo) Atomics.store(this.#cancelUpTo, 0, this.#number);
    else void this.end();
  }

  async end(): Promise<void> {
    const door = this.#door;
    this.#forget();
    await door?.end();
  }

  async #give(pack: Pack, earlier: Promise<unknown> | undefined): Promise<WorkerDoor> {
    await earlier?.catch(() => {});
    const door = this.#door ?? (await this.#start());
    const answered = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, door.stopped]);
    await answered(door.side.takePack(pack));
    let madeHere = false;
    const making = this.#shelf.take(pack, () => {
      madeHere = true;
      return answered(door.side.synthesise());
    });
    const synthesis = await answered(making);
    if (!madeHere) await answered(door.side.takeSynthesis(synthesis));
    return door;
  }

  async #start(): Promise<WorkerDoor> {
    const door = this.#open();
    this.#door = door;
    door.stopped.catch(() => {
      if (this.#door === door) this.#forget();
    });
    this.#cancelUpTo = this.#mayShareMemory ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
    this.#number = 0;
    await Promise.race([door.side.begin(this.#cancelUpTo, this.#progress, this.#year), door.stopped]);
    return door;
  }

  #forget(): void {
    this.#door = undefined;
    this.#prepared = undefined;
  }
}
