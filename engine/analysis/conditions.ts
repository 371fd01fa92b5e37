import type { Call } from '../scenario/formulaVocabulary.ts';
import type { StrategyResult } from '../simulation/ensemble.ts';
import { indicatorsAskedIn } from './carryingSummary.ts';

/** A condition of a strategy by which something is decided at a year's end, with the indicators that it looks at. */
export interface Condition {
  readonly kind: 'trigger' | 'pilot';
  /** id of the trigger or pilot */
  readonly id: string;
  /** a trigger's condition, the one that ends what it does, or a pilot's rule */
  readonly part: 'when' | 'until' | 'rule';
  readonly indicators: readonly Call[];
}

/** The conditions of a strategy's triggers and pilots, in its order. */
export function conditionsOf({ triggers = [], pilots = [] }: StrategyResult['strategy']): readonly Condition[] {
  const asked = (kind: Condition['kind'], id: string, part: Condition['part'], formula: string | undefined) =>
    formula === undefined ? [] : [{ kind, id, part, indicators: indicatorsAskedIn(formula) }];
  return [
    ...triggers.flatMap(({ id, when, until }) => [
      ...asked('trigger', id, 'when', when),
      ...asked('trigger', id, 'until', until),
    ]),
    ...pilots.flatMap(({ id, rule }) => asked('pilot', id, 'rule', rule)),
  ];
}

/** An indicator as a formula has it: `gap("convicted", "vaerebro-park")`. */
export function indicatorText({ name, words }: Call): string {
  return `${name}(${words.map((word) => `"${word}"`).join(', ')})`;
}
