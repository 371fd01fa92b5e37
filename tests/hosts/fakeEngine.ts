import { expose, wrap } from 'comlink';
import { CrewMember } from '../../engine/hosts/crewMember.ts';
import { type LastingShelf, PopulationShelf } from '../../engine/hosts/populationShelf.ts';
import { stopSignal, type WorkerDoor } from '../../engine/hosts/workerDoor.ts';
import { createWorkerSide, type WorkerEngine, type WorkerSide } from '../../engine/hosts/workerSide.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import { createPopulation } from '../../engine/population/population.ts';
import { type Ensemble, type SummedArray, summedArrays } from '../../engine/simulation/ensemble.ts';
import type { RunOptions } from '../../engine/simulation/run.ts';
import type { Task } from '../../engine/simulation/task.ts';
import type { Synthesis } from '../../engine/synthesis/synthesise.ts';
import { smallPack } from '../synthesis/smallPack.ts';

/** What the fake engine was asked, and where it fails. */
export interface FakeEngine {
  /** numbers of the replicates run, in the order they were begun */
  readonly begun: number[];
  /** hashes of the packs whose population was made */
  readonly made: string[];
  /** hashes of the packs whose population was brought */
  readonly brought: string[];
  /** called before each strategy of a block */
  before: (replicate: number, strategy: string) => void;
  /** called with what each block is run with */
  given: (options: RunOptions) => void;
}

export function createFakeEngine(): FakeEngine {
  return { begun: [], made: [], brought: [], before: () => {}, given: () => {} };
}

/** Results that depend on seed, replicate and strategy alone, as real ones do. */
export function fakeRun(engine: FakeEngine, task: Task, options: RunOptions = {}): Ensemble {
  engine.given(options);
  engine.begun.push(...task.replicates);
  let done = 0;
  const total = task.replicates.length * task.strategies.length;
  const results = task.strategies.map((strategy) => ({
    strategy,
    counts: task.replicates.map((replicate) => {
      engine.before(replicate, strategy.id);
      if (options.cancelled?.()) throw new Error('cancelled');
      options.onProgress?.(++done, total);
      return Float64Array.of(strategy.id.length, replicate, task.seed.length);
    }),
    sums: Object.fromEntries(
      summedArrays.map((name, index) => [
        name,
        Float64Array.of(task.replicates.reduce((sum, replicate) => sum + (replicate + 1) * (index + 1), 0)),
      ]),
    ) as Record<SummedArray, Float64Array>,
  }));
  return {
    shape: { geography: task.pack.geography, years: [task.from, task.to], lowIncomeLine: task.lowIncomeLine },
    seed: task.seed,
    packHash: task.pack.hash,
    engineVersion: 'fake',
    replicates: task.replicates,
    strategies: results,
  };
}

export function fakeSynthesis(): Synthesis {
  return { population: createPopulation(3, 2, 2), origin: { counted: new Uint8Array(3) }, fit: [] };
}

/** A worker in this thread, spoken to through a message channel as a real one is; `stop` is what a crash does. */
export interface FakeWorker {
  readonly door: WorkerDoor;
  stop(reason: string): void;
}

export function openFakeWorker(engine: FakeEngine): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const workerEngine: WorkerEngine = {
    run: (task, options) => fakeRun(engine, task, options),
    synthesisOf(pack) {
      engine.made.push(pack.hash);
      return fakeSynthesis();
    },
    keepSynthesis: (hash) => void engine.brought.push(hash),
  };
  expose(createWorkerSide(workerEngine), port2);
  const { stopped, stop } = stopSignal();
  const door: WorkerDoor = {
    side: wrap<WorkerSide>(port1),
    stopped,
    async end() {
      stop('ended');
      port1.close();
    },
  };
  return { door, stop };
}

/** Members with fake workers; every worker that is started is added to `started`. */
export function fakeMembers(
  engine: FakeEngine,
  count: number,
  { mayShareMemory = true, started = [] as FakeWorker[], lasting, keepsYears = false }: FakeMemberOptions = {},
): CrewMember[] {
  const shelf = new PopulationShelf(lasting);
  const open = () => {
    const worker = openFakeWorker(engine);
    started.push(worker);
    return worker.door;
  };
  return Array.from({ length: count }, () => new CrewMember(open, shelf, mayShareMemory, keepsYears));
}

interface FakeMemberOptions {
  readonly mayShareMemory?: boolean;
  readonly started?: FakeWorker[];
  readonly lasting?: LastingShelf;
  readonly keepsYears?: boolean;
}

/** A task of strategies with nothing in them. */
export function fakeTask(
  replicates: number,
  strategies: readonly string[] = ['baseline', 'flexible'],
  pack: Pack = smallPack(),
): Task {
  return {
    pack,
    strategies: strategies.map((id) => ({
      id,
      name: id,
      measures: [],
      rates: [],
      parameters: {},
      references: {},
      off: [],
    })),
    seed: 'balance',
    replicates: Array.from({ length: replicates }, (_, replicate) => replicate),
    from: pack.baseYear,
    to: pack.baseYear + 2,
    lowIncomeLine: 200_000,
  };
}
