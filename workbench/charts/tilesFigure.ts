import { gapSeries, levelSeries, placesOf, type SeriesPoint } from '../../engine/index.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { drawnFigure, type Marks, wrapped } from './drawing.ts';
import type { Cursor } from './figure.ts';
import type { FigureInputs } from './figureInputs.ts';
import { type Look, paletteOf } from './look.ts';
import { figureKind, type Nothing } from './shownFigure.ts';
import type { Tile, TileCell, TilesData } from './tilesShown.ts';
import { shortPoint, unitOf } from './written.ts';

/** About how many years are shown. */
const mostYears = 4;

const heading = 26;
const tileHeight = 66;
const gap = 8;
const leastTile = 158;
const nameHeight = 32;

export const tiles = drawnFigure<TilesData>({
  id: 'tiles',

  height(data, width) {
    const { columns } = layoutOf(width);
    return data.districts.reduce(
      (sum, { tiles: own }) => sum + heading + Math.ceil(own.length / columns) * tileHeight,
      0,
    );
  },

  marks: tileMarks,

  extent: (data) => ({ steps: data.years.length, series: data.districts.flatMap((district) => district.tiles).length }),

  read(data, cursor) {
    const tile = data.districts.flatMap((district) => district.tiles)[Math.max(0, cursor.series)];
    const cell = tile?.cells[cursor.step];
    return tile && cell ? `${cell.year}, ${tile.name}: ${cell.text}` : '';
  },
});

/** Values of the selected scenario in the first and last year and some between. */
export function tilesData(inputs: FigureInputs): TilesData | Nothing {
  const { ensemble, words, cell, selected, from, to } = inputs;
  const { text } = words;
  const { criterion, form } = cell.indicator;
  const { geography } = ensemble.shape;
  const years = spread(ensemble.shape.years.filter((year) => year >= from && year <= to));
  const asked = new Set(cell.places);
  const all = placesOf(geography).filter(({ level }) => level === 'estate');
  const districts = geography.districts.map((district, number) => ({
    name: words.label(district.label),
    tiles: all.flatMap((place): Tile[] => {
      const estate = geography.estates[place.index - 1 - geography.districts.length];
      if (estate?.district !== number) return [];
      if (asked.size > 0 && !asked.has(place.id) && !asked.has(district.id)) return [];
      const selection = { strategy: selected.result.strategy.id, place: place.id, criterion };
      const points = remembered([selected.result.counts], `points ${form} ${place.id} ${criterion}`, () =>
        (form === 'gap' ? gapSeries : levelSeries)(ensemble, selection).filter(
          ({ year }) => !hasTooFewResidents(ensemble, { ...selection, year }),
        ),
      );
      return [{ id: place.id, name: words.label(place.label), cells: years.map((year) => cellOf(points, year)) }];
    }),
  }));
  const filled = districts.filter((district) => district.tiles.length > 0);
  const inhabited = filled.flatMap((district) => district.tiles.flatMap(({ cells }) => cells)).filter(isKnown);
  if (inhabited.length === 0) return { nothing: text.figures.tooFew };
  const last = years.at(-1) ?? to;
  const aboveAt = (step: number) =>
    filled.flatMap((district) => district.tiles).filter(({ cells }) => (cells.at(step)?.value ?? 0) > 0).length;
  const above = aboveAt(-1);
  return {
    years,
    districts: filled,
    finding: findingOf(),
    sentence:
      form === 'gap'
        ? text.figures.tiles.sentence(selected.result.strategy.name, last, above)
        : text.figures.tiles.levelSentence(selected.result.strategy.name, words.list(years.map(String))),
    table: {
      unit: unitOf(criterion, form, words),
      columns: [text.place, text.figures.tiles.district, ...years.map(String)],
      rows: filled.flatMap((district) =>
        district.tiles.map(({ name, cells }) => [name, district.name, ...cells.map((own) => own.text)]),
      ),
    },
  };

  function findingOf(): string {
    const own = filled.flatMap((district) => district.tiles);
    const begins = years[0] ?? from;
    if (form === 'gap') return text.findings.tiles(own.length, aboveAt(0), begins, above, last);
    const known = own.flatMap(({ cells }) => {
      const [before, after] = [cells[0]?.value, cells.at(-1)?.value];
      return before === undefined || after === undefined ? [] : [Math.sign(after - before)];
    });
    const count = (sign: number) => known.filter((own) => own === sign).length;
    const told = { lower: count(-1), higher: count(1), all: known.length };
    return text.findings.places(selected.result.strategy.name, { from: begins, to: last }, told);
  }

  function cellOf(points: readonly SeriesPoint[], year: number): TileCell {
    const point = points.find((candidate) => candidate.year === year);
    if (!point) return { year, value: undefined, text: '–' };
    return { year, ...shortPoint(criterion, point, words.numbers) };
  }
}

export const tilesFigure = figureKind({
  figure: tiles,
  method: 'tiles',
  legend: 'alone',
  title: ({ words }) => words.text.figures.tiles.title,
  subtitle: ({ words, cell, ensemble, from, to }) =>
    words.text.figures.tiles.subtitle(
      words.text.criteria[cell.indicator.criterion],
      words.list(spread(ensemble.shape.years.filter((year) => year >= from && year <= to)).map(String)),
      cell.indicator.form,
    ),
  notes: ({ words, cell }) => [words.text.figures.tiles.shades[cell.indicator.form]],
  data: tilesData,
});

/** The first and the last, and others evenly between them. */
function spread(years: readonly number[]): readonly number[] {
  const count = Math.min(mostYears, years.length);
  if (count < 2) return years;
  return Array.from({ length: count }, (_, i) => years[Math.round((i * (years.length - 1)) / (count - 1))] ?? 0);
}

function isKnown(cell: TileCell): boolean {
  return cell.value !== undefined;
}

function layoutOf(width: number) {
  const columns = Math.max(1, Math.floor((width + gap) / (leastTile + gap)));
  return { columns, tileWidth: Math.floor((width - gap * (columns - 1)) / columns) };
}

/** Marks while they are being gathered. */
type DrawnMarks = { [K in 'blocks' | 'rules' | 'texts']: Required<Marks>[K][number][] };

function tileMarks(data: TilesData, look: Look, cursor: Cursor | undefined): Marks {
  const colours = paletteOf(look);
  const { columns, tileWidth } = layoutOf(look.width);
  const values = data.districts.flatMap((district) =>
    district.tiles.flatMap(({ cells }) => cells.map(({ value }) => value ?? 0)),
  );
  const most = Math.max(...values, 1e-9);
  const marks: DrawnMarks = { blocks: [], rules: [], texts: [] };
  let top = 0;
  let number = 0;
  for (const { name, tiles: own } of data.districts) {
    marks.texts.push({ x: 0, y: top + heading / 2, text: name, fill: colours.ink, size: 12.5, weight: 600 });
    for (const [i, tile] of own.entries()) {
      const x = (i % columns) * (tileWidth + gap);
      const y = top + heading + Math.floor(i / columns) * tileHeight;
      drawTile(tile, x, y, cursor !== undefined && cursor.series === number ? cursor.step : undefined);
      number += 1;
    }
    top += heading + Math.ceil(own.length / columns) * tileHeight;
  }
  return marks;

  function drawTile(tile: Tile, x: number, y: number, read: number | undefined): void {
    const names = wrapped(tile.name, tileWidth - 4, 11.5);
    names.forEach((text, i) => {
      const from = y + nameHeight - (names.length - i - 0.5) * 14 - 3;
      marks.texts.push({ x, y: from, text, fill: colours.muted, size: 11.5 });
    });
    const cellWidth = tileWidth / tile.cells.length;
    tile.cells.forEach(({ value, text }, i) => {
      const box = { x: x + i * cellWidth, x2: x + (i + 1) * cellWidth - 1, y: y + nameHeight, y2: y + tileHeight - 8 };
      if (value !== undefined && value > 0) {
        marks.blocks.push({ ...box, fill: colours.shade, opacity: 0.08 + 0.47 * Math.min(1, value / most) });
      }
      const isRead = read === i;
      for (const edge of [box.y, box.y2]) {
        const stroke = isRead ? colours.ink : colours.line;
        marks.rules.push({ x: box.x, x2: box.x2, y: edge, y2: edge, stroke, width: isRead ? 2 : 1, dash: [1, 0] });
      }
      const middle = { x: (box.x + box.x2) / 2, y: (box.y + box.y2) / 2 };
      marks.texts.push({ ...middle, text, fill: colours.ink, size: 11.5, align: 'center' });
    });
  }
}
