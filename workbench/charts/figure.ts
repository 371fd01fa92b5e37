import type { VisualizationSpec } from 'vega-embed';
import type { Wording } from '../text/language.ts';
import type { Look } from './look.ts';

/** A figure's numbers as a table, ready to be read aloud, copied or saved. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** the first cell of a row is its heading */
  readonly rows: readonly (readonly string[])[];
  /** unit of values that don't say it themselves, of all rows or row by row: a title tells it on the page, a column in a saved file */
  readonly unit?: string | readonly string[];
}

/** A column of values in full digits. */
export interface FullColumn {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'integer';
  readonly values: readonly (string | number | null)[];
}

/** Where the keyboard stands in a figure: a step along it and a series across it. */
export interface Cursor {
  readonly step: number;
  readonly series: number;
}

/** Values of a spec's parameters by name, which a drawing takes without being made anew: numbers, and where grid lines stand. */
export type Parameters = Readonly<Record<string, number | readonly number[]>>;

/** One kind of figure: everything that follows from its data, by rule. One file a kind. */
export interface Figure<Data> {
  readonly id: string;
  /** equal while the drawing can be updated in place; another value embeds the spec anew */
  shape(data: Data, look: Look): string;
  spec(data: Data, look: Look): VisualizationSpec;
  /** rows by data set name */
  rows(data: Data, look: Look, cursor: Cursor | undefined): Readonly<Record<string, readonly object[]>>;
  /** values of the spec's parameters */
  parameters(data: Data, look: Look): Parameters;
  /** pixels for a width */
  height(data: Data, width: number): number;
  /** whether the drawing can take another height than that */
  readonly isElastic?: boolean;
  /** least pixels that a drawing of many parts can be pressed into for a width, its type as large as ever; its own height where left out */
  leastHeight?(data: Data, width: number): number;
  /** whether its spec is somebody's own, which may ask for more than the page's figures do */
  readonly asksAll?: boolean;
  /** one sentence or two that say what the figure shows */
  describe(data: Data, wording: Wording): string;
  table(data: Data, wording: Wording): FigureTable;
  /** all that the figure is drawn from, to be saved in place of a table that shows only the beginning */
  columns?(data: Data): readonly FullColumn[];
  /** how far the cursor can go */
  extent(data: Data): { readonly steps: number; readonly series: number };
  /** step nearest to a horizontal position inside the drawing, if the figure can be read by pointing */
  stepAt?(data: Data, look: Look, x: number): number | undefined;
  /** what is under the cursor, in words */
  read(data: Data, cursor: Cursor, wording: Wording): string;
}
