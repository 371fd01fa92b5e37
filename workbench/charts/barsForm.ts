import { drawnFigure, type Marks, type Told, textWidth, wrapped } from './drawing.ts';
import { type Look, paletteOf } from './look.ts';
import type { Palette } from './palette.ts';
import { scenarioDashes } from './palette.ts';

/** What a bar's colour says: a scenario by its place in the document, other residents, the same residents, or nothing. */
export type Fill = { readonly scenario: number } | 'place' | 'people' | 'ink';

/** A bar of a row: a block, a line that ends in a dot, or a dot alone. Scenarios are lines, so that colours are doubled by dashes. */
export interface Bar {
  readonly form: 'block' | 'line' | 'dot';
  readonly fill: Fill;
  /** in the section's unit */
  readonly from: number;
  readonly to: number;
  /** what is written at its end; nothing where empty */
  readonly text: string;
  /** what is spoken of it */
  readonly spoken: string;
  /** whether it is drawn in the row of the one before it */
  readonly isBeside?: boolean;
  /** whether its beginning has a dot too */
  readonly hasStart?: boolean;
}

export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly Bar[];
}

/** Rows on one scale. */
export interface BarSection {
  readonly id: string;
  readonly title: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly rows: readonly BarRow[];
}

export interface BarsData extends Told {
  readonly sections: readonly BarSection[];
}

const lane = 17;
const rowSpace = 9;
const sectionHead = 26;
const ticksBelow = 30;
/** from this width on labels stand beside their rows, under it above them */
const wide = 520;
const labelLine = 16;
/** how far rows can be pressed together and what is written in them still stand apart */
const pressed = 0.76;

/** Rows of bars under one another, in the order given, in one or more sections that each have a scale. */
export const barsFigure = drawnFigure<BarsData>({
  id: 'bars',

  height: (data, width) => heightOf(data, width),

  leastHeight: (data, width) => heightOf(data, width, pressed),

  marks(data, look, cursor) {
    let top = 0;
    let before = 0;
    const press = pressOf(data, look);
    const parts = data.sections.map((section) => {
      const marks = sectionMarks(section, top, look, press, cursor ? cursor.step - before : undefined);
      top += sectionHeight(section, look.width, press);
      before += section.rows.length;
      return marks;
    });
    return {
      grid: parts.flatMap(({ grid }) => grid),
      blocks: parts.flatMap(({ blocks }) => blocks),
      rules: parts.flatMap(({ rules }) => rules),
      points: parts.flatMap(({ points }) => points),
      texts: parts.flatMap(({ texts }) => texts),
    };
  },

  extent: (data) => ({
    steps: rowsOf(data).length,
    series: Math.max(1, ...rowsOf(data).map(({ bars }) => bars.length)),
  }),

  read(data, cursor) {
    const row = rowsOf(data)[cursor.step];
    const bar = row?.bars[cursor.series];
    return row && bar ? `${row.label}, ${bar.spoken}` : '';
  },
});

function heightOf(data: BarsData, width: number, press = 1): number {
  return data.sections.reduce((sum, section) => sum + sectionHeight(section, width, press), 0);
}

/** How much closer than by themselves the rows stand, so that all of them find room: 1 where they have it. */
function pressOf(data: BarsData, { width, height }: Look): number {
  let press = 1;
  while (press > pressed && heightOf(data, width, press) > height + 0.5) press -= 0.01;
  return press;
}

/** Whether what is written of a bar stands to its left. */
function isLeft({ from, to }: Bar): boolean {
  return to < 0 || to < from;
}

/** Where what is written of a bar begins: in a row of one lane beyond all of its bars on that side. */
function endOf(row: BarRow, { to }: Bar): number {
  if (lanesOf(row) > 1) return to;
  const ends = row.bars.map((bar) => bar.to).filter((end) => end < 0 === to < 0);
  return to < 0 ? Math.min(...ends) : Math.max(...ends);
}

function rowsOf(data: BarsData): readonly BarRow[] {
  return data.sections.flatMap(({ rows }) => rows);
}

function lanesOf(row: BarRow): number {
  return Math.max(1, row.bars.filter(({ isBeside }) => !isBeside).length);
}

function rowHeight(row: BarRow, width: number, press: number): number {
  const lanes = lanesOf(row) * lane * press;
  if (width < wide) return lanes + labelAbove(row, width) + rowSpace * press;
  return Math.max(lanes, wrapped(row.label, labelWidth(width), 12, 3).length * 15) + rowSpace * press;
}

/** Room for a label that stands above its row. */
function labelAbove({ label }: BarRow, width: number): number {
  return wrapped(label, width, 12, 2).length * labelLine;
}

function sectionHeight(section: BarSection, width: number, press: number): number {
  const rows = section.rows.reduce((sum, row) => sum + rowHeight(row, width, press), 0);
  return (section.title ? sectionHead : 6) + rows + ticksBelow;
}

function labelWidth(width: number): number {
  return width < wide ? 0 : Math.min(240, Math.round(width * 0.29));
}

/** Something written at a value, and the pixels that it takes to its side of it. */
interface Written {
  readonly at: number;
  readonly pixels: number;
  readonly isLeft: boolean;
}

/** Pixels where the scale begins and ends, so that all that is written by its values finds room: what one side takes leaves less for the other. */
function scaleEnds({ low, high, rows, ticks }: BarSection, width: number): readonly [number, number] {
  const isWide = width >= wide;
  const edge = isWide ? labelWidth(width) + 12 : 0;
  const written = [
    ...rows.flatMap((row) =>
      row.bars
        .filter(({ text }) => text)
        .map((bar): Written => {
          const side = isLeft(bar);
          const beside = side ? (isWide ? 0 : 10) : 14;
          return { at: endOf(row, bar), pixels: textWidth(bar.text, 12) + beside, isLeft: side };
        }),
    ),
    ...ticks.flatMap(({ value, text }) => {
      const pixels = textWidth(text, 11) * 0.6 + 2;
      // under the labels that stand beside the rows there is room
      return [...(isWide ? [] : [true]), false].map((side): Written => ({ at: value, pixels, isLeft: side }));
    }),
  ];
  const narrowest = low < 0 ? 0 : 4;
  let [x0, x1] = [edge + narrowest + (isWide ? 0 : 4), width - 14];
  for (let pass = 0; pass < 4; pass++) {
    const scale = Math.max(40, x1 - x0);
    const beyond = (isAtLeft: boolean) =>
      written
        .filter((own) => own.isLeft === isAtLeft)
        .map(({ at, pixels }) => {
          const part = (at - low) / (high - low);
          return pixels - (isAtLeft ? part : 1 - part) * scale;
        });
    x0 = edge + Math.max(narrowest + (isWide ? 0 : 4), ...beyond(true));
    x1 = width - Math.max(14, ...beyond(false));
  }
  return [x0, x1];
}

function sectionMarks(
  section: BarSection,
  top: number,
  look: Look,
  press: number,
  read: number | undefined,
): Required<Omit<Marks, 'lines'>> {
  const colours = paletteOf(look);
  const [ownLane, ownSpace] = [lane * press, rowSpace * press];
  const { low, high, rows, ticks } = section;
  const [x0, x1] = scaleEnds(section, look.width);
  const x = (value: number) => x0 + ((value - low) / (high - low)) * (x1 - x0);
  const first = top + (section.title ? sectionHead : 6);
  const last = top + sectionHeight(section, look.width, press) - ticksBelow;
  const marks = { grid: [], blocks: [], rules: [], points: [], texts: [] } as {
    [K in keyof Required<Omit<Marks, 'lines'>>]: Required<Marks>[K][number][];
  };
  if (section.title) {
    marks.texts.push({ x: 0, y: top + 10, text: section.title, fill: colours.ink, size: 12.5, weight: 600 });
  }
  const solid = [1, 0];
  for (const tick of ticks) {
    const stroke = tick.value === 0 ? colours.muted : colours.line;
    for (const [from, to] of look.width < wide ? lanesFrom(first) : [[first, last] as const]) {
      marks.grid.push({ x: x(tick.value), x2: x(tick.value), y: from, y2: to, stroke });
    }
    marks.texts.push({
      x: x(tick.value),
      y: last + 12,
      text: tick.text,
      fill: colours.muted,
      size: 11,
      align: 'center',
    });
  }
  let y = first;
  for (const [i, row] of rows.entries()) {
    const height = rowHeight(row, look.width, press);
    if (i === read) {
      marks.blocks.push({ x: 0, x2: look.width, y, y2: y + height - 2, fill: colours.ink, opacity: 0.07 });
    }
    drawLabel(row, y, height);
    const lanes = lanesOf(row) * ownLane;
    const start = look.width < wide ? y + labelAbove(row, look.width) + 2 : y + (height - ownSpace - lanes) / 2 + 2;
    let number = -1;
    for (const bar of row.bars) {
      if (!bar.isBeside) number += 1;
      drawBar(bar, start + (number + 0.5) * ownLane, endOf(row, bar));
    }
    y += height;
  }
  return marks;

  /** Grid lines leave the labels free that stand above their rows. */
  function lanesFrom(start: number): readonly (readonly [number, number])[] {
    let at = start;
    return rows.map((row) => {
      const from = at + labelAbove(row, look.width) + 2;
      at += rowHeight(row, look.width, press);
      return [from, at - ownSpace + 2] as const;
    });
  }

  function drawLabel(row: BarRow, y: number, height: number): void {
    const isWide = look.width >= wide;
    const lines = isWide ? wrapped(row.label, labelWidth(look.width), 12, 3) : wrapped(row.label, look.width, 12, 2);
    const middle = isWide ? y + (height - ownSpace) / 2 + 2 : y + labelAbove(row, look.width) / 2 + 2;
    lines.forEach((text, i) => {
      marks.texts.push({ x: 0, y: middle + (i - (lines.length - 1) / 2) * 15, text, fill: colours.ink, size: 12 });
    });
  }

  function drawBar(bar: Bar, y: number, end: number): void {
    const colour = colourOf(bar.fill, colours);
    if (bar.form === 'block') {
      marks.blocks.push({ x: x(bar.from), x2: x(bar.to), y: y - 6, y2: y + 6, fill: colour });
    } else {
      if (bar.form === 'line') {
        const dash = typeof bar.fill === 'object' ? [...(scenarioDashes[bar.fill.scenario] ?? solid)] : solid;
        marks.rules.push({ x: x(bar.from), x2: x(bar.to), y, y2: y, stroke: colour, width: 2.25, dash });
      }
      if (bar.hasStart) marks.points.push({ x: x(bar.from), y, fill: colours.paper, stroke: colour, size: 40 });
      marks.points.push({ x: x(bar.to), y, fill: colour, stroke: colours.paper, size: 60 });
    }
    marks.texts.push({
      x: x(end) + (isLeft(bar) ? -8 : 8),
      y,
      text: bar.text,
      fill: textColourOf(bar.fill, colours),
      align: isLeft(bar) ? 'right' : 'left',
    });
  }
}

function colourOf(fill: Fill, colours: Palette): string {
  return typeof fill === 'object' ? (colours.scenarios[fill.scenario] ?? colours.ink) : colours[fill];
}

function textColourOf(fill: Fill, colours: Palette): string {
  return typeof fill === 'object' ? (colours.scenarioTexts[fill.scenario] ?? colours.ink) : colours.ink;
}
