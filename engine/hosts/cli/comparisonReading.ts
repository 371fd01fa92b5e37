import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import type { CriterionId } from '../../simulation/projection.ts';
import type { Locale } from './command.ts';
import type { ComparisonTexts } from './comparisonTexts.ts';
import type { Numbers } from './numbers.ts';

/** Stands for a number that may not be shown. */
export const hiddenMark = '*';

/** What a value is multiplied by to be shown: percentage points, thousand kroner. */
export const shownPerUnit = { share: 100, kroner: 0.001 } as const;

/** What the text is made of, and how it is to be read. */
export interface Reading {
  readonly ensemble: Ensemble;
  readonly locale: Locale;
  readonly texts: ComparisonTexts;
  readonly numbers: Numbers;
  readonly pack: Pack;
  /** whether a level may not be told, because it tells of too few persons */
  isHidden(scenario: string, place: string, year: number, criterion: CriterionId): boolean;
  /** width of the terminal */
  readonly columns: number;
}

/** A, B … Z, then numbers. */
export function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
