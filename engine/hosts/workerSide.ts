import { type Message, Refusal } from '../pack/message.ts';
import type { Pack } from '../pack/pack.ts';
import { Checkpoints } from '../simulation/checkpoints.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import type { OnYear, RunOptions } from '../simulation/run.ts';
import type { Task } from '../simulation/task.ts';
import type { Synthesis } from '../synthesis/synthesise.ts';

/** A block of replicates as it is sent: the pack stays behind, because the worker has it. */
export interface BlockRequest {
  /** number of the block on this worker, ascending from 1 */
  readonly number: number;
  readonly task: Omit<Task, 'pack'>;
  readonly packHash: string;
  /** whether each year's counts are told as it closes: for a block of one strategy and replicate */
  readonly tellsYears?: boolean;
  /** whether the worker keeps the years' ends of such blocks and goes on from them in later ones, which costs it up to 128 MB */
  readonly keepsYears?: boolean;
}

/** How a block ended. A refusal crosses as data, since an error loses its messages on the way. */
export type BlockOutcome =
  | { readonly kind: 'finished'; readonly ensemble: Ensemble }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly messages: readonly Message[] };

/** Told the counts of a year of a block, by its number, as the year closes. */
export type BlockYear = (number: number, ...year: Parameters<OnYear>) => void;

/** Told between simulated strategies of a block: its number, and strategy-replicates done in it. */
export type BlockProgress = (number: number, done: number) => void;

/** What a worker does for its host, in a browser and in Node alike. */
export interface WorkerSide {
  /** Called first. A block is cancelled by writing its number into `cancelUpTo`, where memory can be shared. */
  begin(cancelUpTo: Int32Array | undefined, onProgress: BlockProgress, onYear: BlockYear): void;
  /** Takes the pack that later blocks refer to by hash; the one before it is forgotten. */
  takePack(pack: Pack): void;
  /** Makes the synthetic population of the pack, keeps it, and gives it to the host for its other workers. */
  synthesise(): Synthesis;
  /** Takes the synthetic population of the pack as made elsewhere. */
  takeSynthesis(synthesis: Synthesis): void;
  runBlock(request: BlockRequest): BlockOutcome;
}

/** The engine as a worker needs it; handed in so that the protocol can be tested by itself. */
export interface WorkerEngine {
  run(task: Task, options?: RunOptions): Ensemble;
  /** the population of a pack, made once and kept by pack hash */
  synthesisOf(pack: Pack): Synthesis;
  /** keeps a population made elsewhere as that of the pack with this hash */
  keepSynthesis(packHash: string, synthesis: Synthesis): void;
}

export function createWorkerSide(engine: WorkerEngine): WorkerSide {
  let pack: Pack | undefined;
  let checkpoints: Checkpoints | undefined;
  let cancelUpTo: Int32Array | undefined;
  let tell: BlockProgress = () => {};
  let tellYear: BlockYear = () => {};

  const packOf = (hash?: string): Pack => {
    if (!pack || (hash !== undefined && pack.hash !== hash)) throw new Error(`the worker has no pack ${hash ?? ''}`);
    return pack;
  };

  return {
    begin(flag, onProgress, onYear) {
      cancelUpTo = flag;
      tell = onProgress;
      tellYear = onYear;
    },

    takePack(taken) {
      pack = taken;
      checkpoints = undefined;
    },

    synthesise() {
      return engine.synthesisOf(packOf());
    },

    takeSynthesis(synthesis) {
      engine.keepSynthesis(packOf().hash, synthesis);
    },

    runBlock({ number, task, packHash, tellsYears, keepsYears }) {
      const cancelled = () => cancelUpTo !== undefined && Atomics.load(cancelUpTo, 0) >= number;
      if (keepsYears) checkpoints ??= new Checkpoints();
      try {
        const ensemble = engine.run(
          { ...task, pack: packOf(packHash) },
          {
            cancelled,
            interrupted: cancelled,
            onProgress: (done) => tell(number, done),
            ...(keepsYears && { checkpoints }),
            ...(tellsYears && { onYear: (year, counts) => tellYear(number, year, counts) }),
          },
        );
        // Copied on the way, not handed over: once one buffer has been taken from a program, V8 asks at every element of every column whether its buffer is still there.
        return { kind: 'finished', ensemble };
      } catch (error) {
        if (cancelled()) return { kind: 'cancelled' };
        if (error instanceof Refusal) return { kind: 'refused', messages: error.messages };
        throw error;
      }
    },
  };
}
