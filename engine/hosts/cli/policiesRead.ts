import type { Attribute } from '../../measures/attributes.ts';
import { measures } from '../../measures/registry.ts';
import type { LettingCriterion, Pack } from '../../pack/pack.ts';
import { compileFormula } from '../../scenario/formula.ts';
import { strategyVocabulary } from '../../scenario/formulaVocabulary.ts';
import type { Strategy } from '../../scenario/strategy.ts';

/** What a policy of a scenario reads: of residents where it is a measure, of the year's status where it is a trigger or a pilot. */
interface PolicyRead {
  readonly scenario: string;
  readonly kind: 'measure' | 'trigger' | 'pilot';
  readonly id: string;
  readonly measure?: string;
  readonly reads: readonly (Attribute | string)[];
}

/** The log of what every policy of a run reads. */
interface PoliciesRead {
  /** whom today's agreements give a preference, by estate; no other household's attribute is read by them */
  readonly agreements: readonly { readonly estate: string; readonly prefers: readonly LettingCriterion[] }[];
  readonly policies: readonly PolicyRead[];
}

/** What the agreements of the pack and the policies of each scenario read. Indicators of formulas are written as in the formula. */
export function policiesRead(pack: Pack, strategies: readonly Strategy[]): PoliciesRead {
  return {
    agreements: pack.letting.map(({ estate, priorities }) => ({
      estate: pack.geography.estates[estate]?.id ?? '',
      prefers: priorities.map(({ criterion }) => criterion),
    })),
    policies: strategies.flatMap((strategy) => ofStrategy(pack, strategy)),
  };
}

function ofStrategy(pack: Pack, strategy: Strategy): readonly PolicyRead[] {
  const { id: scenario, triggers = [], pilots = [] } = strategy;
  const vocabulary = strategyVocabulary(
    pack,
    triggers.map(({ id }) => id),
  );
  const indicators = (...formulas: readonly (string | undefined)[]) => {
    const calls = formulas.flatMap((formula) =>
      formula === undefined ? [] : compileFormula(formula, vocabulary).reads,
    );
    return [...new Set(calls.map(({ name, words }) => `${name}(${words.join(', ')})`))];
  };
  return [
    ...strategy.measures.map(({ id, measure }) => ({
      ...{ scenario, kind: 'measure' as const, id, measure },
      reads: measures.get(measure)?.reads ?? [],
    })),
    ...triggers.map(({ id, when, until }) => ({
      scenario,
      kind: 'trigger' as const,
      id,
      reads: indicators(when, until),
    })),
    ...pilots.map(({ id, rule }) => ({ scenario, kind: 'pilot' as const, id, reads: indicators(rule) })),
  ];
}
