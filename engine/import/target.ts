import type { Label } from '../population/geography.ts';
import type { Vocabulary } from './words.ts';

/**
 * What a field of a resource is. `estate` and `district` are places of that kind, `place` any; counts of several rows are added,
 * amounts aren't; a share may be written in per cent.
 */
export type FieldKind =
  | 'estate'
  | 'district'
  | 'place'
  | 'word'
  | 'ages'
  | 'whole'
  | 'year'
  | 'text'
  | 'count'
  | 'amount'
  | 'share';

/** A field that columns of an imported table are mapped to. */
export interface TargetField {
  readonly name: string;
  readonly label: Label;
  readonly kind: FieldKind;
  readonly words?: Vocabulary;
  /** names that columns with it usually have, whole and in lower case */
  readonly heads: RegExp;
  /** what stands in the pack where the table doesn't say */
  readonly usual?: string;
  /** whether the pack keeps decimals of an amount; kroner and square metres are rounded */
  readonly hasDecimals?: boolean;
  /** least and most that an amount can be in the field's unit: one outside is in another unit, or of something else */
  readonly between?: readonly [least: number, most: number];
}

/** A resource of the pack that a table can become rows of. */
export interface ImportTarget {
  readonly resource: string;
  readonly label: Label;
  readonly fields: readonly TargetField[];
  /** existing rows with the same of these columns give way to the imported ones */
  readonly replaces: readonly string[];
  /** whether the counts are of persons, so that small ones are withheld */
  readonly countsPersons: boolean;
  /** words in titles and column names that tell what the table is about */
  readonly about: RegExp;
  /** whether its columns are those of other tables too, so that it is suggested only where the table's own words tell that it is this one */
  readonly isKnownByWords?: boolean;
}

/** Whether a field holds the table's figures, rather than what they are of. */
export function isFigureField({ kind }: TargetField): boolean {
  return kind === 'count' || kind === 'amount' || kind === 'share';
}
