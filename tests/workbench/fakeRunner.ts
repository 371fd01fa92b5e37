import { type Ensemble, engineVersion, type OnYear, type Strategy, type Task } from '../../engine/index.ts';
import type { ProjectionInputs } from '../../workbench/dataflow/projectionInputs.ts';
import type { Runner } from '../../workbench/dataflow/runner.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

/** What a runner was asked for. */
export interface Asked {
  readonly strategies: readonly string[];
  readonly replicates: readonly number[];
}

/**
 * A runner whose counts tell which strategy they belong to: a strategy's dose is its numerator. Every run waits until the test
 * lets it go.
 */
export class FakeRunner implements Runner {
  readonly asked: Asked[] = [];
  readonly #waiting: (() => void)[] = [];
  isHeld = false;
  /** whether tasks of several replicates wait */
  holdsEnsembles = false;
  /** whether the first year's end is told before a first replicate waits */
  tellsYears = false;
  fault: Error | undefined;
  /** whether a worker is free for what may be asked for next while an ensemble is run */
  readonly canProjectBeside: boolean;

  constructor(canProjectBeside = false) {
    this.canProjectBeside = canProjectBeside;
  }

  async run(task: Task, options: Parameters<Runner['run']>[1] = {}): Promise<Ensemble> {
    this.asked.push({ strategies: task.strategies.map(({ id }) => id), replicates: task.replicates });
    if (this.isHeld || (this.holdsEnsembles && task.replicates.length > 1))
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.fault) throw this.fault;
    const ensemble: Ensemble = { ...ensembleOf(task, task.replicates), engineVersion };
    const total = task.replicates.length * task.strategies.length;
    options.onProgress?.({ done: total, total }, () => ensemble);
    return ensemble;
  }

  projectFirst(task: Task, strategy: string, onYear?: OnYear): Promise<Ensemble> {
    const strategies = task.strategies.filter(({ id }) => id === strategy);
    if (this.tellsYears) {
      const counts = ensembleOf({ ...task, strategies }, [0]).strategies[0]?.counts[0] ?? new Float64Array();
      const cells = counts.length / (task.to - task.from + 1);
      onYear?.(1, counts.slice(cells, 2 * cells));
    }
    return this.run({ ...task, strategies, replicates: task.replicates.slice(0, 1) });
  }

  /** strategies that were run ahead */
  readonly ahead: string[] = [];

  async projectAhead(task: Task, strategy: string, signal: AbortSignal): Promise<Ensemble> {
    const strategies = task.strategies.filter(({ id }) => id === strategy);
    this.ahead.push(strategy);
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      setTimeout(resolve, 0);
    });
    if (this.fault) throw this.fault;
    return { ...ensembleOf({ ...task, strategies }, [0]), engineVersion };
  }

  /** Lets the oldest waiting run go on. */
  release(): void {
    this.#waiting.shift()?.();
  }
}

/** A strategy that differs from others by its dose. */
export function dosed(id: string, dose: number, parent?: string): Strategy {
  return {
    id,
    name: id,
    ...(parent === undefined ? {} : { parent }),
    measures: [
      {
        id: 'use',
        measure: 'employment-programme',
        estates: [0],
        from: 2026,
        to: 2040,
        ramp: 0,
        values: { coverage: dose },
      },
    ],
    rates: [],
    parameters: {},
    references: {},
    off: [],
  };
}

/** Inputs on two strategies, the second with a dose. */
export function inputsWith(dose: number, more: Partial<ProjectionInputs> = {}): ProjectionInputs {
  return {
    pack: packFixture,
    strategies: [dosed('baseline', 0), dosed('flexible', dose, 'baseline')],
    engineVersion: '0',
    seed: 'luck',
    replicates: 12,
    from: 2025,
    to: 2028,
    lowIncomeLine: 200_000,
    focus: 'flexible',
    ...more,
  };
}

/** Numerator of the first count of a strategy, replicate by replicate: a hundred times its dose, and the replicate's luck. */
export function dosesShown(ensemble: Ensemble | undefined, strategy: string): readonly number[] {
  const result = ensemble?.strategies.find((candidate) => candidate.strategy.id === strategy);
  return result?.counts.map((counts) => Math.floor((counts[0] ?? 0) / 100)) ?? [];
}

function ensembleOf(task: Task, replicates: readonly number[]): Ensemble {
  const doses = task.strategies.map(({ measures }) => Number(measures[0]?.values.coverage ?? 0));
  const whole = ensembleFixture({
    from: task.from,
    to: task.to,
    strategies: task.strategies.map(({ id, name, parent }) =>
      parent === undefined ? { id, name } : { id, name, parent },
    ),
    replicates: Math.max(...replicates) + 1,
    count: ({ strategy, replicate }) => [100 * (doses[strategy] ?? 0) + (replicate % 3), 1000],
  });
  return {
    ...whole,
    replicates,
    strategies: whole.strategies.map((result) => ({
      ...result,
      counts: replicates.flatMap((replicate) => result.counts[replicate] ?? []),
    })),
  };
}
