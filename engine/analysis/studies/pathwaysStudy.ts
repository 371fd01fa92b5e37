import { triggerFigures } from '../../simulation/carryingLog.ts';
import type { Ensemble, StrategyResult } from '../../simulation/ensemble.ts';
import type { Task } from '../../simulation/task.ts';
import type { StatusPack } from '../../simulation/yearStatus.ts';
import { conditionsOf, indicatorText } from '../conditions.ts';
import { indicatorPoints } from '../formulaSeries.ts';
import { quantile } from '../quantile.ts';
import { strategyResult } from '../selection.ts';
import type { Simulate } from './outcome.ts';

/** A tenth, half and nine tenths of the runs are at most this. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** When a trigger fires, over the runs. */
export interface TriggerTiming {
  readonly trigger: string;
  /** share of the runs in which it fires at all */
  readonly share: number;
  /** year it first fires, among the runs in which it does: a tenth, half and nine tenths of them by then */
  readonly years: Quantiles | undefined;
  /** what the indicators of its condition were at the end of that year, in those runs; those without a value are left out */
  readonly values: readonly ({ readonly indicator: string } & Quantiles)[];
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
    task.replicates.map(async (run) =>
      firings(await simulate({ ...task, strategies, replicates: [run] }), strategy, task.pack),
    ),
  );
  const triggers = strategies[0]?.triggers?.map(({ id }) => id) ?? [];
  return summarisePathways(triggers, runs);
}

/** One trigger's first firing in one run. */
export interface Firing {
  readonly trigger: string;
  readonly year: number;
  /** what the indicators of its condition were then, by their text */
  readonly values?: ReadonlyMap<string, number>;
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
      const fired = runs.flatMap((run) => run.filter((firing) => firing.trigger === trigger));
      const indicators = [...new Set(fired.flatMap(({ values }) => [...(values?.keys() ?? [])]))];
      return {
        trigger,
        share: fired.length / count,
        years: quantilesOf(fired.map(({ year }) => year)),
        values: indicators.flatMap((indicator) => {
          const quantiles = quantilesOf(fired.map(({ values }) => values?.get(indicator) ?? Number.NaN));
          return quantiles ? [{ indicator, ...quantiles }] : [];
        }),
      };
    }),
    pathways: byShare(paths).map(([path, seen]) => ({ triggers: JSON.parse(path) as string[], share: seen / count })),
    follows: byShare(steps).map(([step, seen]) => {
      const [from, to] = JSON.parse(step) as [string | null, string];
      return { from: from ?? undefined, to, share: seen / count };
    }),
  };
}

/** Of the values that are numbers; undefined where none is. */
function quantilesOf(values: readonly number[]): Quantiles | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  return { p10: quantile(sorted, 0.1), p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

/** First firings in an ensemble of one run, by year. */
function firings(ensemble: Ensemble, strategy: string, pack: StatusPack): readonly Firing[] {
  const result = strategyResult(ensemble, strategy);
  const { strategy: own, sums } = result;
  const triggers = own.triggers ?? [];
  const found: Firing[] = [];
  ensemble.shape.years.forEach((year, yearIndex) => {
    triggers.forEach(({ id }, t) => {
      const at = (yearIndex * triggers.length + t) * triggerFigures.length;
      const isFirst = !found.some(({ trigger }) => trigger === id);
      if ((sums.triggers[at] ?? 0) > 0 && isFirst)
        found.push({ trigger: id, year, values: valuesAt(ensemble, result, id, year, pack) });
    });
  });
  return found;
}

/** What a trigger's condition looked at, at the end of a year. */
function valuesAt(
  ensemble: Ensemble,
  result: StrategyResult,
  trigger: string,
  year: number,
  pack: StatusPack,
): ReadonlyMap<string, number> {
  const condition = conditionsOf(result.strategy).find(({ id, part }) => id === trigger && part === 'when');
  const values = (condition?.indicators ?? []).flatMap((call): [string, number][] => {
    const point = indicatorPoints(ensemble, result, call, pack).find((at) => at.year === year);
    return point ? [[indicatorText(call), point.mean]] : [];
  });
  return new Map(values);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byShare(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
