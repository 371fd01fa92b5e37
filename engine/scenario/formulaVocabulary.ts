import { childIndicators } from '../criteria/childIndicators.ts';
import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { activities } from '../population/codes.ts';
import { estatesWithin, placesOf } from '../population/geography.ts';

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
  /** of indicator functions that a table of the pack decides, the places that it doesn't say enough of */
  readonly silent?: ReadonlyMap<string, SilentTable>;
}

/** A table of the pack that may leave out estates. */
export interface SilentTable {
  readonly file: string;
  /** by place, the estates in it that the table has no row of; none of a place that it says all of */
  readonly missing: ReadonlyMap<string, readonly string[]>;
  /** whether it says all of no place */
  readonly isWhole: boolean;
}

/** An indicator function with its words. */
export interface Call {
  readonly name: string;
  readonly words: readonly string[];
}

/** What of a pack decides which words there are. */
export type VocabularyPack = Pick<Pack, 'geography' | 'safety'>;

/**
 * Indicators of the yearly status for formulas and triggers: `level("outside-labour", "vaerebro-park")`, `gap(…)` to the rest of the
 * municipality, `change(…)` since last year, the level by the criterion's own name, `outside_labour("vaerebro-park")`; the number of
 * `residents`, the share of an activity among ages 18–64 (`activity_share`) and 15–29 (`youth_share`); the share of its homes in use that are
 * vacant (`vacant_share`); the share of residents who feel safe (`safe_share`); what is told of its children (`often_away`, `school_result` and so on); and `year`. Origin has no word here.
 */
export function indicatorVocabulary(pack: VocabularyPack): Vocabulary {
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
      ['safe_share', [places]],
      ...childIndicators.map(({ figure }) => [figure.replaceAll('-', '_'), [places]] as const),
      ...usable.map((criterion) => [criterion.replaceAll('-', '_'), [places]] as const),
    ]),
    names: ['year'],
    silent: new Map([['safe_share', silentSafety(pack)]]),
  };
}

/**
 * What a formula cell may say: the indicators at any place or at `place`, the one that it is shown for, in the year at hand or in another one that
 * is written last.
 */
export function cellVocabulary(
  pack: VocabularyPack,
  years: { readonly from: number; readonly to: number },
): Vocabulary {
  const vocabulary = indicatorVocabulary(pack);
  const places = vocabulary.functions.get('residents')?.[0] ?? [];
  return { ...vocabulary, words: new Map([['place', places]]), years };
}

/** The indicators, and `fired("trigger")`: 1 once another trigger of the strategy has fired, else 0. */
export function strategyVocabulary(pack: VocabularyPack, triggers: readonly string[]): Vocabulary {
  const vocabulary = indicatorVocabulary(pack);
  return { ...vocabulary, functions: new Map([...vocabulary.functions, ['fired', [triggers]]]) };
}

/** Where `safety.csv`, which a pack may leave out, doesn't say how many feel safe. */
function silentSafety({ geography, safety }: VocabularyPack): SilentTable {
  const places = placesOf(geography);
  const missing = new Map(
    places.flatMap(({ id, index }) => {
      const estates = estatesWithin(geography, index).filter((estate) => safety[estate] === undefined);
      return estates.length > 0 ? [[id, estates.map((estate) => geography.estates[estate]?.id ?? '')]] : [];
    }),
  );
  return { file: 'safety.csv', missing, isWhole: missing.size === places.length };
}
