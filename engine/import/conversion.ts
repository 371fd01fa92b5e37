import type { PlaceMatches } from './matchPlaces.ts';
import type { ImportTarget } from './target.ts';

/** A table as rows of a pack's resource. */
export interface Conversion {
  readonly target: ImportTarget;
  /** rows by the pack's column names */
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly places: PlaceMatches;
  /** whether figures were shared out over narrower ages, so that they are derived rather than published */
  readonly isDerived: boolean;
  /** columns that nobody mapped and that have several values: the one kept, or all added up */
  readonly choices: readonly { readonly column: string; readonly kept: string | undefined }[];
  /** figures that the table doesn't have and that were left out */
  readonly missing: number;
  /** whether the rows are of the whole municipality, to be shared out over its estates */
  readonly isOfMunicipality: boolean;
  /** whether the table speaks of the whole municipality where estates are asked for, in figures that can be shared out */
  readonly couldBeShared: boolean;
}
