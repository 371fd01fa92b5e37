import { childIndicators } from '../criteria/childIndicators.ts';
import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { activities } from '../population/codes.ts';
import { placesOf } from '../population/geography.ts';

/** The words that a formula may use. */
export interface Vocabulary {
  /** indicator functions by name: for each argument the words that it takes */
  readonly functions: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** names that stand for a number */
  readonly names: readonly string[];
  /** names that stand for a word of a list, the very list that the functions take: `place` for the place that a figure is about */
  readonly words?: ReadonlyMap<string, readonly string[]>;
  /** years of the projection, where an indicator may be asked of another year than the one at hand: `gap("convicted", place, 2025)` */
  readonly years?: { readonly from: number; readonly to: number };
}

/** An indicator function with its words. */
export interface Call {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * Indicators of the yearly status for formulas and triggers: `level("outside-labour", "vaerebro-park")`, `gap(…)` to the rest of the
 * municipality, `change(…)` since last year, the level by the criterion's own name, `outside_labour("vaerebro-park")`; the number of
 * `residents`, the share of an activity among ages 18–64 (`activity_share`) and 15–29 (`youth_share`); the share of its homes in use that are
 * vacant (`vacant_share`); what is told of its children (`often_away`, `school_result` and so on); and `year`. Origin has no word here.
 */
export function indicatorVocabulary(pack: Pick<Pack, 'geography'>): Vocabulary {
  const places = placesOf(pack.geography).map((place) => place.id);
  const usable: readonly CriterionId[] = criteria.filter((criterion) => criterion !== 'origin');
  return {
    functions: new Map<string, readonly (readonly string[])[]>([
      ['level', [usable, places]],
      ['gap', [usable, places]],
      ['change', [usable, places]],
      ['residents', [places]],
      ['activity_share', [activities, places]],
      ['youth_share', [activities, places]],
      ['vacant_share', [places]],
      ...childIndicators.map(({ figure }) => [figure.replaceAll('-', '_'), [places]] as const),
      ...usable.map((criterion) => [criterion.replaceAll('-', '_'), [places]] as const),
    ]),
    names: ['year'],
  };
}

/**
 * What a formula cell may say: the indicators at any place or at `place`, the one that it is shown for, in the year at hand or in another one that
 * is written last.
 */
export function cellVocabulary(
  pack: Pick<Pack, 'geography'>,
  years: { readonly from: number; readonly to: number },
): Vocabulary {
  const vocabulary = indicatorVocabulary(pack);
  const places = vocabulary.functions.get('residents')?.[0] ?? [];
  return { ...vocabulary, words: new Map([['place', places]]), years };
}

/** The indicators, and `fired("trigger")`: 1 once another trigger of the strategy has fired, else 0. */
export function strategyVocabulary(pack: Pick<Pack, 'geography'>, triggers: readonly string[]): Vocabulary {
  const { functions, names } = indicatorVocabulary(pack);
  return { functions: new Map([...functions, ['fired', [triggers]]]), names };
}
