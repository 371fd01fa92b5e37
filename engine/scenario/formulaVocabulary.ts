import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { placesOf } from '../population/geography.ts';

/** The words that a formula may use. */
export interface Vocabulary {
  /** indicator functions by name: for each argument the words that it takes */
  readonly functions: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** names that stand for a number */
  readonly names: readonly string[];
}

/** An indicator function with its words. */
export interface Call {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * Indicators of the yearly status for formulas and triggers: `level("outside-labour", "vaerebro-park")`, `gap(…)`, the same by the
 * criterion's own name, `outside_labour("vaerebro-park")`, and `year`. Origin has no word here.
 */
export function indicatorVocabulary(pack: Pick<Pack, 'geography'>): Vocabulary {
  const places = placesOf(pack.geography).map((place) => place.id);
  const usable: readonly CriterionId[] = criteria.filter((criterion) => criterion !== 'origin');
  return {
    functions: new Map<string, readonly (readonly string[])[]>([
      ['level', [usable, places]],
      ['gap', [usable, places]],
      ...usable.map((criterion) => [criterion.replaceAll('-', '_'), [places]] as const),
    ]),
    names: ['year'],
  };
}
