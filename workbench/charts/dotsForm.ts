import { drawnFigure, type Marks, type Told, textWidth, wrapped } from './drawing.ts';
import { type Look, paletteOf } from './look.ts';

/** Values of one scenario, ascending, in the axis's unit. */
export interface DotRow {
  readonly name: string;
  /** place in the document's order, which colours go by */
  readonly index: number;
  readonly values: Float64Array;
}

/** Rows of dots on one scale, each dot a value. */
export interface DotsData extends Told {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly rows: readonly DotRow[];
  write(value: number): string;
  /** what the rule and the tick under the dots are */
  readonly words: string;
  /** @param step of least, a tenth, half, nine tenths, most */
  read(name: string, step: number, value: string): string;
}

const shares = [0, 0.1, 0.5, 0.9, 1];
const head = 20;
const below = 20;
const wordsLine = 15;
const wordsSize = 11;
const rowSpace = 26;
const mostTall = 64;
/** pixels between two columns of dots, and between two dots of one where there is room */
const across = 7;
const up = 6;
/** most dots of a row: of more values, as many that stand evenly among them */
const mostDots = 200;

/** Dots piled over a scale, a scenario a row, with the middle and the band of four in five beneath. */
export const dotsFigure = drawnFigure<DotsData>({
  id: 'dots',

  height: (data, width) =>
    data.rows.length * (head + tallestOf(data) + rowSpace) + below + wordsIn(data, width).length * wordsLine,

  marks(data, look, cursor) {
    const colours = paletteOf(look);
    const { x, x0, x1 } = scaleOf(data, look);
    const tallest = tallestOf(data);
    const bottom = data.rows.length * (head + tallest + rowSpace);
    const marks = { grid: [], rules: [], points: [], texts: [] } as {
      [K in 'grid' | 'rules' | 'points' | 'texts']: Required<Marks>[K][number][];
    };
    for (const tick of data.ticks) {
      const stroke = tick.value === 0 ? colours.muted : colours.line;
      marks.grid.push({ x: x(tick.value), x2: x(tick.value), y: head, y2: bottom, stroke });
      marks.texts.push({
        x: x(tick.value),
        y: bottom + 12,
        text: tick.text,
        fill: colours.muted,
        size: 11,
        align: 'center',
      });
    }
    data.rows.forEach((row, i) => {
      const top = i * (head + tallest + rowSpace);
      const base = top + head + tallest;
      const colour = colours.scenarios[row.index] ?? colours.ink;
      const [middle] = wrapped(`${row.name} ${data.write(at(row, 0.5))}`, look.width, 12.5, 1);
      marks.texts.push({
        x: 0,
        y: top + 8,
        text: middle ?? row.name,
        fill: colours.scenarioTexts[row.index] ?? colours.ink,
        size: 12.5,
        weight: 600,
      });
      for (const dot of pile(row, x, x0, x1, tallest)) {
        marks.points.push({ x: dot.x, y: base - 4 - dot.level, fill: colour, stroke: colours.paper, size: 28 });
      }
      const ends = { y: base + 5, y2: base + 5, stroke: colour, width: 2 };
      marks.rules.push({ x: x(at(row, 0.1)), x2: x(at(row, 0.9)), ...ends });
      const mid = x(at(row, 0.5));
      marks.rules.push({ x: mid, x2: mid, y: base + 1, y2: base + 10, stroke: colours.ink, width: 2 });
      if (cursor && (cursor.series === i || cursor.series < 0)) {
        const read = x(at(row, shares[cursor.step] ?? 0.5));
        marks.rules.push({ x: read, x2: read, y: top + head, y2: base + 10, stroke: colours.ink, width: 1 });
      }
    });
    wordsIn(data, look.width).forEach((text, i) => {
      const y = bottom + below + (i + 0.5) * wordsLine;
      marks.texts.push({ x: 0, y, text, fill: colours.muted, size: wordsSize });
    });
    return marks;
  },

  extent: (data) => ({ steps: shares.length, series: data.rows.length }),

  read(data, cursor) {
    const row = data.rows[cursor.series];
    return row ? data.read(row.name, cursor.step, data.write(at(row, shares[cursor.step] ?? 0.5))) : '';
  },
});

function scaleOf(data: DotsData, look: Look) {
  const ends = [data.ticks[0], data.ticks.at(-1)].map((tick) => textWidth(tick?.text ?? '', 11) / 2 + 4);
  const x0 = Math.max(6, ends[0] ?? 0);
  const x1 = look.width - Math.max(6, ends[1] ?? 0);
  const x = (value: number) => x0 + ((value - data.low) / (data.high - data.low)) * (x1 - x0);
  return { x, x0, x1 };
}

/** The words under the scale, in as many lines as they take. */
function wordsIn({ words }: DotsData, width: number): readonly string[] {
  return words ? wrapped(words, width, wordsSize) : [];
}

/** Room for the highest pile: few dots need little, and their row's name then stands near them. */
function tallestOf({ rows }: DotsData): number {
  return Math.min(mostTall, 8 + up * Math.max(1, ...rows.map(({ values }) => values.length)));
}

/** Dots in columns of equal width, each column piled from below; where the highest would not fit, they stand closer. */
function pile({ values }: DotRow, x: (value: number) => number, x0: number, x1: number, tallest: number) {
  const columns = new Map<number, number>();
  const count = Math.min(mostDots, values.length);
  const placed = Array.from({ length: count }, (_, i) => {
    const value = values[Math.round((i / Math.max(1, count - 1)) * (values.length - 1))] ?? 0;
    const column = Math.round((Math.min(x1, Math.max(x0, x(value))) - x0) / across);
    const level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    return { x: x0 + column * across, level };
  });
  const highest = Math.max(1, ...columns.values());
  const step = Math.min(up, (tallest - 8) / highest);
  return placed.map((dot) => ({ x: dot.x, level: dot.level * step }));
}

function at({ values }: DotRow, share: number): number {
  return values[Math.round(share * (values.length - 1))] ?? Number.NaN;
}
