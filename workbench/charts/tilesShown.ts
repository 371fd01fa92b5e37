import type { Told } from './drawing.ts';

/** A field of a tile. */
export interface TileCell {
  readonly year: number;
  /** undefined where too few live */
  readonly value: number | undefined;
  readonly text: string;
}

/** An estate with its fields. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly TileCell[];
}

/** Estates as tiles under their district, both in the pack's order, with a field for each of some years. */
export interface TilesData extends Told {
  readonly districts: readonly { readonly name: string; readonly tiles: readonly Tile[] }[];
  readonly years: readonly number[];
}
