import { placesOf } from '../../engine/index.ts';
import type { TilesData } from '../charts/tilesShown.ts';
import type { Method } from './method.ts';
import { workedPoint } from './point.ts';
import { rests } from './rests.ts';

/** A field of a tile: an estate in a year, in the scenario in hand. */
export const tilesMethod: Method<TilesData> = {
  rests: [...rests.moves, ...rests.letting],
  worked(inputs) {
    const { data, cursor, words, method, inputs: made } = inputs;
    const tiles = data.districts.flatMap((district) => district.tiles);
    const known = tiles.find(({ cells }) => cells.at(-1)?.value !== undefined);
    const tile = cursor ? tiles[Math.max(0, cursor.series)] : known;
    const field = cursor ? tile?.cells[cursor.step] : tile?.cells.at(-1);
    if (!made || !tile || field?.value === undefined) return [];
    const { ensemble, cell, selected } = made;
    const { criterion, form } = cell.indicator;
    const place = placesOf(ensemble.shape.geography).findLast(({ id }) => id === tile.id);
    if (!place) return [];
    const { strategy } = selected.result;
    const shown = { ensemble, strategy: strategy.id, place, criterion, year: field.year, form, text: field.text };
    return [workedPoint({ ...shown, against: strategy.parent }, words, method)].flatMap((worked) => worked ?? []);
  },
};
