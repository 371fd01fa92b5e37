import { drawnFigure, type Marks, type Told, textWidth, wrapped } from '../charts/drawing.ts';
import { placeLabels } from '../charts/endLabels.ts';
import type { Cursor, Figure } from '../charts/figure.ts';
import { type Look, paletteOf } from '../charts/look.ts';
import { scenarioDashes } from '../charts/palette.ts';
import { type ScaleRange, ticksOf } from '../charts/scaleRange.ts';

/** A value of a line, in the unit that is drawn, and how it is written. */
export interface LinePoint {
  readonly year: number;
  readonly value: number;
  readonly text: string;
  /** ends of the interval that the value stands in, in the same unit */
  readonly low?: number;
  readonly high?: number;
}

/** A line with its name at its end. Colour is always doubled by dash and name. */
export interface NamedLine {
  readonly name: string;
  /** place in the scenarios' colours; ink where a line is nobody's scenario */
  readonly colour: number | 'ink' | 'muted';
  readonly dash: readonly number[];
  readonly width: number;
  /** whether each point is marked */
  readonly hasDots: boolean;
  readonly points: readonly LinePoint[];
}

/** Named lines over years, any number of them. */
export interface LinesData extends Told {
  readonly years: readonly number[];
  readonly range: ScaleRange;
  readonly lines: readonly NamedLine[];
  /** what stands on the line of nought, where that means something */
  readonly zeroText: string;
}

/**
 * Dashes that tell more lines apart than there are colours, beside their names: first those of scenarios, and the ones that come near the
 * starting point's own dash last.
 */
export const distinctDashes: readonly (readonly number[])[] = [
  ...scenarioDashes.slice(1),
  [14, 4],
  [14, 4, 2, 4],
  [2, 6],
  [14, 4, 2, 4, 2, 4],
  [22, 3],
  [8, 3, 2, 3, 2, 3],
  [1, 2],
  [4, 2],
  [7, 6],
];

const left = 38;
const top = 18;
const bottom = 26;
const labelHeight = 17;
const labelSize = 12.5;

const form = drawnFigure<LinesData>({ id: 'lines', height, marks, extent, read });

/** Lines with their names at their ends, for what has more lines than a trend has colours. */
export const linesFigure: Figure<LinesData> = {
  ...form,
  isElastic: true,
  stepAt(data, look, x) {
    const year = Math.round(plotOf(data, look).yearAt(x));
    const step = data.years.indexOf(year);
    return step < 0 ? undefined : step;
  },
};

/** Where years and values stand in a drawing of a size, both ways. */
export function plotOf(data: LinesData, look: Pick<Look, 'width' | 'height'>) {
  const [first = 0] = data.years;
  const last = data.years.at(-1) ?? first;
  const { low, high } = data.range;
  const x0 = left;
  const x1 = look.width - rightSpace(data, look.width);
  const y0 = top;
  const y1 = look.height - bottom;
  const span = Math.max(1, last - first);
  return {
    ...{ x0, x1, y0, y1 },
    x: (year: number) => x0 + ((year - first) / span) * (x1 - x0),
    y: (value: number) => y1 - ((value - low) / (high - low)) * (y1 - y0),
    yearAt: (x: number) => first + ((x - x0) / Math.max(1, x1 - x0)) * span,
    valueAt: (y: number) => low + ((y1 - y) / Math.max(1, y1 - y0)) * (high - low),
  };
}

function height(data: LinesData, width: number): number {
  const least = width < 560 ? Math.round(Math.max(240, width * 0.68)) : 320;
  return Math.max(least, data.lines.length * labelHeight + top + bottom);
}

function extent(data: LinesData) {
  return { steps: data.years.length, series: Math.max(1, data.lines.length) };
}

function read(data: LinesData, { step, series }: Cursor): string {
  const year = data.years[step];
  const line = data.lines[Math.max(0, series)];
  const point = line?.points.find((candidate) => candidate.year === year);
  return line && point ? `${year}, ${line.name}: ${point.text}` : '';
}

function marks(data: LinesData, look: Look, cursor: Cursor | undefined): Marks {
  const colours = paletteOf(look);
  const plot = plotOf(data, look);
  const colourOf = ({ colour }: NamedLine, isText = false) =>
    typeof colour === 'string'
      ? colours[colour]
      : ((isText ? colours.scenarioTexts : colours.scenarios)[colour] ?? colours.ink);
  const ticks = ticksOf(data.range);
  const read = cursor && data.years[cursor.step];
  return {
    grid: ticks.map((tick) => {
      const y = plot.y(tick);
      return { x: plot.x0, x2: plot.x1, y, y2: y, stroke: tick === 0 ? colours.muted : colours.line };
    }),
    rules: [
      ...(read === undefined
        ? []
        : [{ x: plot.x(read), x2: plot.x(read), y: plot.y0, y2: plot.y1, stroke: colours.ink, dash: [1, 0] }]),
      ...data.lines.flatMap((line) =>
        line.points.flatMap(({ year, low, high }) =>
          low === undefined || high === undefined
            ? []
            : [
                {
                  x: plot.x(year),
                  x2: plot.x(year),
                  y: plot.y(low),
                  y2: plot.y(high),
                  stroke: colourOf(line),
                  dash: [1, 0],
                },
              ],
        ),
      ),
    ],
    lines: data.lines.flatMap((line, i) =>
      line.points.map(({ year, value }) => ({
        line: String(i),
        x: plot.x(year),
        y: plot.y(value),
        stroke: colourOf(line),
        width: line.width,
        dash: line.dash,
      })),
    ),
    points: data.lines.flatMap((line) =>
      line.points
        .filter(({ year }) => line.hasDots || year === read)
        .map(({ year, value }) => ({
          x: plot.x(year),
          y: plot.y(value),
          fill: colourOf(line),
          stroke: colours.paper,
          size: 44,
        })),
    ),
    texts: [
      ...ticks.map((tick) => ({
        x: plot.x0 - 6,
        y: plot.y(tick),
        text: look.wording.numbers.short(tick),
        fill: colours.muted,
        align: 'right' as const,
      })),
      ...yearTicks(data.years).map((year) => ({
        x: plot.x(year),
        y: plot.y1 + 14,
        text: String(year),
        fill: colours.muted,
        align: 'center' as const,
      })),
      ...(data.zeroText && data.range.low <= 0
        ? [{ x: plot.x0 + 4, y: plot.y(0) - 9, text: data.zeroText, fill: colours.muted, size: 11.5 }]
        : []),
      ...data.lines.flatMap((line) => {
        const [only] = line.points;
        if (!only || line.points.length > 1) return [];
        const text = `${line.name} ${only.text}`;
        const fill = colourOf(line, true);
        return [{ x: plot.x(only.year) + 8, y: plot.y(only.value) - 12, text, fill, size: labelSize, weight: 600 }];
      }),
      ...endLabels(data, look).map((label) => ({ ...label, fill: colourOf(label.line, true) })),
    ],
  };
}

function endLabels(data: LinesData, look: Look) {
  const plot = plotOf(data, look);
  const ends = data.lines.flatMap((line) => {
    const end = line.points.at(-1);
    // a single point is named beside itself
    if (!end || line.points.length === 1) return [];
    return [{ line, text: labelOf(line.name, end.text, look.width), at: plot.y(end.value) }];
  });
  const placed = placeLabels(
    ends.map(({ at }) => ({ at, height: labelHeight })),
    2,
    look.height - bottom + 8,
  );
  return ends.map(({ line, text, at }, i) => ({
    line,
    text,
    x: plot.x1 + 8,
    y: placed[i] ?? at,
    size: labelSize,
    weight: 600,
  }));
}

function labelOf(name: string, text: string, width: number): string {
  // the name is what tells lines of one colour apart, so it is cut and never left out
  return `${wrapped(name, width * 0.22, labelSize, 1)[0] ?? ''} ${text}`;
}

function rightSpace(data: LinesData, width: number): number {
  const longest = Math.max(
    0,
    ...data.lines.flatMap(({ name, points }) => {
      const end = points.at(-1);
      return end ? [textWidth(labelOf(name, end.text, width), labelSize) * 1.12] : [];
    }),
  );
  return Math.min(Math.round(width * 0.32), Math.max(24, 14 + Math.ceil(longest)));
}

function yearTicks(years: readonly number[]): readonly number[] {
  const [first = 0] = years;
  const last = years.at(-1) ?? first;
  const every = last - first > 8 ? 5 : 2;
  return years.filter((year) => year % every === 0 || (year === first && every - (year % every) > every * 0.55));
}
