import type { Pack } from '../pack/pack.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import type { OnYear } from '../simulation/run.ts';
import type { Task } from '../simulation/task.ts';
import { splitIntoBlocks, strategyReplicates } from './blocks.ts';
import type { CrewMember } from './crewMember.ts';
import type { EnsembleExecutor } from './executor.ts';
import { Gathering } from './gathering.ts';
import { abortError, HostError } from './hostError.ts';
import { WorkerStopped } from './workerDoor.ts';

type RunOptions = NonNullable<Parameters<EnsembleExecutor['run']>[1]> & {
  /** told each year's counts as it closes; only for a task of one strategy and replicate, which is one block */
  readonly onYear?: OnYear | undefined;
};

/** One call of `run`: the blocks that nobody has taken yet, and what has come in. */
interface Job {
  readonly task: Task;
  readonly options: RunOptions;
  readonly waiting: { readonly block: Task; readonly attempt: number }[];
  readonly gathering: Gathering;
  /** strategy-replicates done in the blocks at work, by worker */
  readonly atWork: Map<CrewMember, number>;
  fault?: unknown;
  /** ends the workers that haven't let go of a stopped job */
  deadline?: ReturnType<typeof setTimeout>;
  settle(): void;
}

/** Time that workers of a stopped job have to let go of it, milliseconds: a year of a municipality of usual size, and some. */
const usualPatience = 150;

/**
 * Workers that share out the blocks of tasks. Tasks are served in the order they came; a worker that is free takes the next
 * block. A block whose worker stopped is tried once more on a new worker. A task that is stopped is answered at once with what has
 * finished; its workers let go after a process of a simulated year, and one that doesn't, because it makes residents or its years are long, is ended.
 */
export class Crew implements EnsembleExecutor {
  readonly #members: readonly CrewMember[];
  readonly #jobs: Job[] = [];
  readonly #busy = new Set<CrewMember>();
  readonly #patience: number;
  #closed = false;

  /** @param patience milliseconds after which a worker that is still at work on a stopped task is ended */
  constructor(members: readonly CrewMember[], patience = usualPatience) {
    this.#members = members;
    this.#patience = patience;
  }

  /** Whether nobody has asked for anything that isn't finished. */
  get isIdle(): boolean {
    return this.#jobs.length === 0;
  }

  run(task: Task, options: RunOptions = {}): Promise<Ensemble> {
    if (this.#closed) return Promise.reject(new HostError('Motoren er lukket.', 'The executor is closed.'));
    return new Promise((resolve, reject) => {
      const job: Job = {
        task,
        options,
        waiting: splitIntoBlocks(task).map((block) => ({ block, attempt: 1 })),
        gathering: new Gathering(),
        atWork: new Map(),
        settle: () => {
          options.signal?.removeEventListener('abort', abort);
          if (job.fault !== undefined) return reject(job.fault);
          void job.gathering.whole().then((ensemble) => (ensemble ? resolve(ensemble) : reject(abortError())), reject);
        },
      };
      const abort = () => this.#stop(job);
      this.#jobs.push(job);
      options.signal?.addEventListener('abort', abort);
      if (options.signal?.aborted) this.#stop(job);
      else this.#wake();
    });
  }

  /** Starts every worker and gives it the pack and its population, so that the first task needn't wait for that. */
  async prepare(pack: Pack): Promise<void> {
    await Promise.all(this.#members.map((member) => (this.#busy.has(member) ? undefined : member.prepare(pack))));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of [...this.#jobs]) this.#stop(job);
    await Promise.all(this.#members.map((member) => member.end()));
  }

  #wake(): void {
    for (const member of this.#members) if (!this.#busy.has(member)) void this.#serve(member);
  }

  async #serve(member: CrewMember): Promise<void> {
    this.#busy.add(member);
    for (let job = this.#nextJob(); job; job = this.#nextJob()) await this.#serveBlock(member, job);
    this.#busy.delete(member);
  }

  #nextJob(): Job | undefined {
    return this.#jobs.find((job) => job.waiting.length > 0);
  }

  async #serveBlock(member: CrewMember, job: Job): Promise<void> {
    const next = job.waiting.shift();
    if (!next) return;
    job.atWork.set(member, 0);
    try {
      const part = await member.run(next.block, (done) => this.#tell(job, member, done), job.options.onYear);
      if (part && this.#isOpen(job)) job.gathering.add(part);
    } catch (error) {
      this.#takeFault(job, next, error);
    }
    job.atWork.delete(member);
    if (job.atWork.size === 0) clearTimeout(job.deadline);
    this.#tell(job);
    if (job.waiting.length === 0 && job.atWork.size === 0) this.#finish(job);
  }

  /** A worker that stopped by itself is given the block's second attempt; anything else ends the job. */
  #takeFault(job: Job, tried: { readonly block: Task; readonly attempt: number }, error: unknown): void {
    if (!this.#isOpen(job)) return;
    if (error instanceof WorkerStopped && tried.attempt === 1) {
      job.waiting.unshift({ block: tried.block, attempt: 2 });
      return;
    }
    job.fault ??= error instanceof WorkerStopped ? stoppedTwice(tried.block, error) : error;
    this.#stop(job);
  }

  /** Takes back what nobody has begun, cancels what is at work, and answers without waiting for the workers to let go. */
  #stop(job: Job): void {
    job.waiting.length = 0;
    for (const member of job.atWork.keys()) member.cancel();
    if (job.atWork.size > 0) {
      job.deadline = setTimeout(() => {
        for (const member of job.atWork.keys()) void member.end();
      }, this.#patience);
    }
    this.#finish(job);
  }

  #isOpen(job: Job): boolean {
    return this.#jobs.includes(job);
  }

  #finish(job: Job): void {
    const at = this.#jobs.indexOf(job);
    if (at < 0) return;
    this.#jobs.splice(at, 1);
    job.settle();
  }

  /** `onProgress` is told from the first finished replicate on, since there is no partial ensemble before it. */
  #tell(job: Job, member?: CrewMember, done = 0): void {
    if (member && job.atWork.has(member)) job.atWork.set(member, done);
    const { gathering, task, options } = job;
    if (!this.#isOpen(job)) return;
    let finished = gathering.replicates * task.strategies.length;
    for (const share of job.atWork.values()) finished += share;
    const progress = { done: finished, total: strategyReplicates(task) };
    options.onWork?.(progress);
    if (gathering.replicates === 0) return;
    options.onProgress?.(progress, () => {
      const partial = gathering.ensemble();
      if (!partial) throw abortError();
      return partial;
    });
  }
}

function stoppedTwice(block: Task, { reason }: WorkerStopped): HostError {
  const replicates = block.replicates.join(', ');
  return new HostError(
    `En arbejdsproces standsede to gange under gentagelse ${replicates} (${reason}). Prøv færre arbejdsprocesser eller gentagelser, eller luk andre programmer, hvis hukommelsen er brugt op.`,
    `A worker stopped twice on replicate ${replicates} (${reason}). Try fewer workers or replicates, or close other programs if memory has run out.`,
  );
}
