import type { Pack, Strategy } from '../../engine/index.ts';
import { changedUses } from './levers.ts';

/** The value of a parameter that a strategy is run with: its own, or the pack's. */
export function parameterIn(strategy: Strategy | undefined, pack: Pack, id: string): number | undefined {
  return strategy?.parameters[id] ?? pack.parameters.get(id)?.value;
}

/** Parameters that a strategy is run with another value of than the one it is compared with; than the pack where it is compared with none. */
export function changedParameters(strategy: Strategy, parent: Strategy | undefined, pack: Pack): readonly string[] {
  return [...new Set([...Object.keys(strategy.parameters), ...Object.keys(parent?.parameters ?? {})])].filter(
    (id) => parameterIn(strategy, pack, id) !== parameterIn(parent, pack, id),
  );
}

/** Parameters that a strategy and the one it is compared with are both run with the same other value of than the pack's. */
export function parametersOfAll(strategy: Strategy, parent: Strategy | undefined, pack: Pack): readonly string[] {
  if (!parent) return [];
  return Object.keys(parent.parameters).filter((id) => {
    const value = parameterIn(parent, pack, id);
    return value === parameterIn(strategy, pack, id) && value !== pack.parameters.get(id)?.value;
  });
}

/** How much a strategy changes of the one it is compared with: uses of measures, and parameters. */
export function changesFrom(strategy: Strategy, parent: Strategy, pack: Pack | undefined): number {
  return changedUses(strategy, parent) + (pack ? changedParameters(strategy, parent, pack).length : 0);
}
