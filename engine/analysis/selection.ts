import { estatesWithin, type Geography, type Place, placesOf } from '../population/geography.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';

/**
 * The result of a strategy.
 * @throws RangeError where the ensemble has no such strategy
 */
export function strategyResult(ensemble: Ensemble, strategy: string): StrategyResult {
  const found = ensemble.strategies.find((result) => result.strategy.id === strategy);
  if (!found) {
    throw new RangeError(
      `no strategy ${strategy}; there are ${ensemble.strategies.map((r) => r.strategy.id).join(', ')}`,
    );
  }
  return found;
}

/** The strategy that another is compared with, undefined where it has no parent in the ensemble. */
export function parentResult(ensemble: Ensemble, result: StrategyResult): StrategyResult | undefined {
  const { parent } = result.strategy;
  return parent === undefined ? undefined : ensemble.strategies.find((other) => other.strategy.id === parent);
}

/** The strategy at the root: the parent's parent, and so on as long as the ensemble holds it. A baseline is its own. */
export function baselineResult(ensemble: Ensemble, result: StrategyResult): StrategyResult {
  let root = result;
  const seen = new Set<string>();
  for (let parent = parentResult(ensemble, root); parent && !seen.has(parent.strategy.id); ) {
    seen.add(parent.strategy.id);
    root = parent;
    parent = parentResult(ensemble, root);
  }
  return root;
}

/** A place with the estates in it and those of the municipality that are outside it. */
export interface PlaceExtent {
  readonly place: Place;
  readonly estates: readonly number[];
  readonly rest: readonly number[];
}

/** The extent of a place of the geography. */
export function extentOf(geography: Geography, place: Place): PlaceExtent {
  const estates = estatesWithin(geography, place.index);
  const inside = new Set(estates);
  return { place, estates, rest: estatesWithin(geography, 0).filter((estate) => !inside.has(estate)) };
}

/**
 * The extent of the place with an id.
 * @throws RangeError where the geography has no such place
 */
export function extentWithId(geography: Geography, id: string): PlaceExtent {
  const place = placesOf(geography).find((candidate) => candidate.id === id);
  if (!place) throw new RangeError(`no place ${id} in ${geography.municipality.id}`);
  return extentOf(geography, place);
}
