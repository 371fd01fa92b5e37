import type { Strategy, StrategyResult } from '../../engine/index.ts';
import { mostScenarios } from './palette.ts';

/** What is a scenario's, its results or what stands for them. */
interface OfStrategy {
  readonly strategy: Pick<Strategy, 'id' | 'parent'>;
}

/** A scenario with what its colour and dash go by: its place in the document's order, or one that is free where it comes after those that have a colour. */
export interface ScenarioShown<Result extends OfStrategy = StrategyResult> {
  readonly result: Result;
  readonly index: number;
}

/**
 * The scenarios that a figure shows, at most as many as there are colours, in the document's order. The one in hand is always among them where the figure
 * asks for it: the last one gives way that is neither the first nor the one it begins from.
 * @param listed ids that the figure asks for, all where empty
 */
export function scenariosShown<Result extends OfStrategy>(
  results: readonly Result[],
  listed: readonly string[],
  inHand: string | undefined,
): readonly ScenarioShown<Result>[] {
  const asked = results
    .map((result, index) => ({ result, index }))
    .filter(({ result }) => listed.length === 0 || listed.includes(result.strategy.id));
  const first = asked.slice(0, mostScenarios);
  const own = asked.find(({ result }) => result.strategy.id === inHand);
  if (own && !first.includes(own)) {
    const givesWay = first.findLast(({ result }, i) => i > 0 && result.strategy.id !== own.result.strategy.parent);
    first.splice(givesWay ? first.indexOf(givesWay) : first.length - 1, 1);
    first.push(own);
  }
  const free = Array.from({ length: mostScenarios }, (_, i) => i).filter(
    (place) => !first.some(({ index }) => index === place),
  );
  return first.map(({ result, index }) => ({ result, index: index < mostScenarios ? index : (free.shift() ?? index) }));
}
