import { triggerFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import { quantile } from '../quantile.ts';
import { strategyResult } from '../selection.ts';
import type { Simulate } from './outcome.ts';

/** When a trigger fires, over the runs. */
export interface TriggerTiming {
  readonly trigger: string;
  /** share of the runs in which it fires at all */
  readonly share: number;
  /** year it first fires, among the runs in which it does: a tenth, half and nine tenths of them by then */
  readonly years: { readonly p10: number; readonly p50: number; readonly p90: number } | undefined;
}

/** An order in which triggers first fire in a run, and how often it is seen. Those of one year stand in the document's order. */
export interface Pathway {
  readonly triggers: readonly string[];
  readonly share: number;
}

/** Adaptation pathways (Haasnoot and others 2013) of a strategy with triggers. */
export interface Pathways {
  readonly runs: number;
  readonly timings: readonly TriggerTiming[];
  /** most frequent first */
  readonly pathways: readonly Pathway[];
  /** which trigger next follows which, shares of the runs; `from` undefined for the first of a run */
  readonly follows: readonly { readonly from: string | undefined; readonly to: string; readonly share: number }[];
}

/** Which triggers of a strategy fire when, and which follows which. Each run is looked at by itself, for its own order. */
export async function pathwaysOf(task: Task, strategy: string, simulate: Simulate): Promise<Pathways> {
  const strategies = task.strategies.filter(({ id }) => id === strategy);
  const runs = await Promise.all(
    task.replicates.map(async (run) => firings(await simulate({ ...task, strategies, replicates: [run] }), strategy)),
  );
  const triggers = strategies[0]?.triggers?.map(({ id }) => id) ?? [];
  return summarisePathways(triggers, runs);
}

/** One trigger's first firing in one run. */
export interface Firing {
  readonly trigger: string;
  readonly year: number;
}

/** Sums up runs, each with its first firings in order. */
export function summarisePathways(triggers: readonly string[], runs: readonly (readonly Firing[])[]): Pathways {
  const count = runs.length;
  const paths = new Map<string, number>();
  const steps = new Map<string, number>();
  for (const run of runs) {
    const path = run.map(({ trigger }) => trigger);
    add(paths, JSON.stringify(path));
    for (const [i, to] of path.entries()) add(steps, JSON.stringify([path[i - 1] ?? null, to]));
  }
  return {
    runs: count,
    timings: triggers.map((trigger) => {
      const years = runs.flatMap((run) => run.filter((firing) => firing.trigger === trigger).map(({ year }) => year));
      years.sort((a, b) => a - b);
      return {
        trigger,
        share: years.length / count,
        years:
          years.length === 0
            ? undefined
            : { p10: quantile(years, 0.1), p50: quantile(years, 0.5), p90: quantile(years, 0.9) },
      };
    }),
    pathways: byShare(paths).map(([path, seen]) => ({ triggers: JSON.parse(path) as string[], share: seen / count })),
    follows: byShare(steps).map(([step, seen]) => {
      const [from, to] = JSON.parse(step) as [string | null, string];
      return { from: from ?? undefined, to, share: seen / count };
    }),
  };
}

/** First firings in an ensemble of one run, by year. */
function firings(ensemble: Ensemble, strategy: string): readonly Firing[] {
  const { strategy: own, sums } = strategyResult(ensemble, strategy);
  const triggers = own.triggers ?? [];
  const found: Firing[] = [];
  ensemble.shape.years.forEach((year, yearIndex) => {
    triggers.forEach(({ id }, t) => {
      const at = (yearIndex * triggers.length + t) * triggerFigures.length;
      const isFirst = !found.some(({ trigger }) => trigger === id);
      if ((sums.triggers[at] ?? 0) > 0 && isFirst) found.push({ trigger: id, year });
    });
  });
  return found;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byShare(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
