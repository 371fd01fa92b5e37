import type { Ensemble, Strategy, StrategyResult } from '../../engine/index.ts';
import { mergeEnsembles, mergingEnsembles } from '../../engine/index.ts';

/** What is known of one strategy: the replicates that finished. */
export interface Run {
  /** an ensemble with one strategy */
  readonly ensemble: Ensemble;
  /** its first replicate alone, by which a newer run is compared with it before the others are in */
  readonly first: StrategyResult;
}

/** Takes an ensemble of several strategies apart. */
export function runsOf(ensemble: Ensemble, earlier: (id: string) => Run | undefined): Map<string, Run> {
  const runs = new Map<string, Run>();
  for (const result of ensemble.strategies) {
    const alone: Ensemble = { ...ensemble, strategies: [result] };
    const before = earlier(result.strategy.id);
    if (before) {
      runs.set(result.strategy.id, { ensemble: mergeEnsembles([before.ensemble, alone]), first: before.first });
    } else {
      runs.set(result.strategy.id, { ensemble: alone, first: result });
    }
  }
  return runs;
}

/** The same with what there was before, in steps: a page that takes in an ensemble must hear its reader meanwhile. */
export function* mergingRuns(
  ensemble: Ensemble,
  earlier: (id: string) => Run | undefined,
): Generator<undefined, Map<string, Run>, undefined> {
  const runs = new Map<string, Run>();
  for (const result of ensemble.strategies) {
    const alone: Ensemble = { ...ensemble, strategies: [result] };
    const before = earlier(result.strategy.id);
    const whole = before ? yield* mergingEnsembles([before.ensemble, alone]) : alone;
    runs.set(result.strategy.id, { ensemble: whole, first: before?.first ?? result });
  }
  return runs;
}

/**
 * The result of a run, under the id and name that the strategy has now. What its logs are about, and what its legal status is judged by, stay
 * those of the run.
 */
export function resultOf(run: Run, strategy: Strategy): StrategyResult {
  const [result] = run.ensemble.strategies;
  if (!result) throw new Error('a run holds one strategy');
  const { id, name, parent } = strategy;
  const { parent: _ofRun, ...about } = result.strategy;
  return { ...result, strategy: { ...about, id, name, ...(parent !== undefined && { parent }) } };
}
