import type { LettingCriterion } from '../pack/pack.ts';
import type { Label } from '../population/geography.ts';
import type { YearPlan } from './plan.ts';

/** The strategy's three tracks (*socialt, fysisk, organisatorisk spor*). */
export type Track = 'social' | 'physical' | 'organisational';

/** A value that a measure asks for in a document, and a lever edits. */
export type Field =
  | {
      readonly kind: 'share' | 'count' | 'factor' | 'kroner' | 'year';
      readonly key: string;
      readonly label: Label;
      readonly unit: Label;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** starting value of the lever; with `optional`, a document that leaves the key out keeps today's value */
      readonly default: number;
      readonly optional?: true;
    }
  | {
      readonly kind: 'choice' | 'choices';
      readonly key: string;
      readonly label: Label;
      readonly options: readonly { readonly id: string; readonly label: Label }[];
      readonly default: string | readonly string[];
      readonly optional?: true;
    };

/** Values of a measure's fields by key, checked against the declaration and completed with defaults (but for optional fields). */
export type FieldValues = Readonly<Record<string, number | string | readonly string[]>>;

/** One use of a measure in a strategy, resolved: places are estate indices, years are absolute. */
export interface MeasureUse {
  /** stable within the strategy, keys the coverage draw so that the same residents are reached in every scenario */
  readonly id: string;
  readonly measure: string;
  readonly estates: readonly number[];
  readonly from: number;
  /** last year, inclusive */
  readonly to: number;
  /** years over which the dose climbs to full, 0 for at once */
  readonly ramp: number;
  readonly values: FieldValues;
}

/**
 * A lever of the strategy. `apply` writes what the use does to one year's plan and nothing else;
 * it is called for every use in the document's order and must not depend on population or chance.
 */
export interface Measure {
  readonly id: string;
  readonly track: Track;
  readonly label: Label;
  readonly help: Label;
  /** which action of *Sådan gør vi* it answers */
  readonly action: Label;
  /** evidence cards that its effects rest on */
  readonly evidence: readonly string[];
  /** attributes of residents that its targeting or priority reads, for the audit log */
  readonly reads: readonly string[];
  /** kinds of place it can be used at */
  readonly where: 'social-estates' | 'estates' | 'anywhere';
  readonly fields: readonly Field[];
  apply(plan: YearPlan, use: MeasureUse, year: number): void;
}

/** A priority group inside flexible letting. */
export interface Priority {
  readonly criterion: LettingCriterion;
  readonly share: number;
}
