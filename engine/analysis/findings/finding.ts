import type { CriterionId } from '../../simulation/projection.ts';
import type { SeriesMeasure } from '../series.ts';

/** A number in a sentence, bound to the result that it is. */
export interface BoundNumber {
  /** share or kroner, or a probability */
  readonly value: number;
  /** Monte-Carlo standard error, in the same unit */
  readonly mcse: number;
  readonly unit: 'share' | 'kroner' | 'probability';
  readonly result: ResultReference;
}

/** Which result a number is. */
export type ResultReference =
  | {
      readonly table: 'criteria' | 'differences';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly measure: SeriesMeasure;
      readonly year: number;
    }
  | {
      readonly table: 'status';
      readonly scenario: string;
      readonly place: string;
      readonly status: 'prevention-area' | 'vulnerable-area';
      readonly year: number;
    }
  | {
      readonly table: 'causes';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly kind: 'people' | 'place';
      readonly year: number;
    };

/** Something worth saying of a comparison, found by rule. */
export type Finding =
  | {
      /** there are too few replicates to tell a direction from: nothing else is told then */
      readonly kind: 'too-few';
      readonly place: string;
      readonly criterion: CriterionId;
      readonly replicates: number;
      /** the fewest that it takes */
      readonly needed: number;
    }
  | {
      readonly kind: 'baseline';
      readonly place: string;
      readonly criterion: CriterionId;
      readonly before: BoundNumber;
      readonly after: BoundNumber;
      readonly isChanged: boolean;
    }
  | {
      readonly kind: 'effect';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly difference: BoundNumber;
    }
  | {
      readonly kind: 'no-effect';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly difference: BoundNumber;
    }
  | {
      readonly kind: 'people-or-place';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly people: BoundNumber;
      readonly placeChange: BoundNumber;
      /** which of them most of the difference is; undefined where the errors don't tell */
      readonly most: 'people' | 'place' | undefined;
    }
  | {
      readonly kind: 'status';
      readonly scenario: string;
      readonly place: string;
      readonly status: 'prevention-area' | 'vulnerable-area';
      readonly probability: BoundNumber;
      readonly baseline: BoundNumber;
    }
  | {
      readonly kind: 'elsewhere';
      readonly scenario: string;
      readonly place: string;
      readonly criterion: CriterionId;
      readonly difference: BoundNumber;
    };
