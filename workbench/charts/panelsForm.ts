import type { CriterionId } from '../../engine/index.ts';
import { drawnFigure, type Marks, type Told, textWidth, wrapped } from './drawing.ts';
import type { FigureTable } from './figure.ts';
import { type Look, paletteOf } from './look.ts';
import { scenarioDashes } from './palette.ts';
import { type ScaleRange, ticksOf } from './scaleRange.ts';

/** A value of a line: where it is drawn, in the panel's unit, and how it is written. */
export interface PanelPoint {
  readonly year: number;
  readonly value: number;
  readonly text: string;
}

export interface PanelLine {
  readonly name: string;
  /** place in the document's order, which colour and dash go by; undefined for those whom the others are held against */
  readonly index: number | undefined;
  readonly points: readonly PanelPoint[];
}

/** Lines over the years in a frame of their own. */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly range: ScaleRange;
  /** what a tick says; the number itself where left out */
  readonly tick: (value: number) => string;
  readonly lines: readonly PanelLine[];
  /** of values that are written without one */
  readonly unit?: string;
  /** what the lines are values of, where that is a criterion at a place */
  readonly of?: { readonly place: string; readonly criterion: CriterionId; readonly form: 'level' | 'gap' };
}

/** Several panels beside one another, in the order given. */
export interface PanelsData extends Told {
  readonly years: readonly number[];
  readonly panels: readonly Panel[];
  /** most panels in a row, and the least pixels a panel can be drawn in */
  readonly columns: number;
  readonly least: number;
}

/** least room for what the ticks say */
const leastLeft = 36;
const right = 10;
const titleLine = 16;
const below = 30;
/** least height of a panel's plot that is pressed together, in which a curve can still be followed */
const leastPlot = 60;

/** Small lines in frames beside one another, over the same years. */
export const panelsFigure = drawnFigure<PanelsData>({
  id: 'panels',

  height(data, width) {
    const { rows, plotHeight, head } = layoutOf(data, width);
    return rows * (head + plotHeight + below);
  },

  leastHeight(data, width) {
    const { rows, head } = layoutOf(data, width);
    return rows * (head + leastPlot + below);
  },

  marks(data, look, cursor) {
    const { columns, rows, panelWidth, left, head, titles, plotHeight: own } = layoutOf(data, look.width);
    const plotHeight = Math.min(own, Math.max(leastPlot, look.height / rows - head - below));
    const lineCount = linesOf(data);
    const read = cursor && { panel: Math.floor(Math.max(0, cursor.series) / lineCount), year: data.years[cursor.step] };
    const parts = data.panels.map((panel, i) => {
      const x0 = (i % columns) * panelWidth + left;
      const y0 = Math.floor(i / columns) * (head + plotHeight + below) + head;
      const headLines = linesInRow(titles, Math.floor(i / columns), columns);
      const frame = { left, headLines, x0, x1: x0 + panelWidth - left - right, y0, y1: y0 + plotHeight };
      const year = read?.panel === i ? read.year : undefined;
      return panelMarks(data, panel, titles[i] ?? { title: [], subtitle: [] }, frame, look, year);
    });
    return {
      rules: parts.flatMap(({ rules = [] }) => rules),
      lines: parts.flatMap(({ lines = [] }) => lines),
      points: parts.flatMap(({ points = [] }) => points),
      texts: parts.flatMap(({ texts = [] }) => texts),
    };
  },

  extent: (data) => ({ steps: data.years.length, series: data.panels.length * linesOf(data) }),

  read(data, cursor) {
    const count = linesOf(data);
    const panel = data.panels[Math.floor(cursor.series / count)];
    const line = panel?.lines[cursor.series % count];
    const year = data.years[cursor.step];
    const point = line?.points.find((candidate) => candidate.year === year);
    if (!panel || !line || !point) return '';
    return `${year}, ${[panel.title, panel.subtitle, line.name].filter(Boolean).join(', ')}: ${point.text}`;
  },
});

/** Lines of a panel that its figure's finding tells of: the first scenario's and that of the one in hand. */
export function pairOf(
  { lines }: Pick<Panel, 'lines'>,
  { selected }: { readonly selected: { readonly index: number } },
): readonly PanelLine[] {
  const own = lines.filter(({ index }) => index !== undefined);
  return own.filter(({ index }, i) => i === 0 || index === selected.index);
}

/** The panels' numbers: a row a line, a column a year; a dash where there is none. */
export function panelsTable(
  panels: readonly Panel[],
  years: readonly number[],
  heading: string,
  scenario: string,
): FigureTable {
  return {
    columns: [heading, scenario, ...years.map(String)],
    ...(panels.some(({ unit }) => unit !== undefined)
      ? { unit: panels.flatMap(({ unit = '', lines }) => lines.map(() => unit)) }
      : {}),
    rows: panels.flatMap(({ title, subtitle, lines }) =>
      lines.map(({ name, points }) => [
        [title, subtitle].filter(Boolean).join(' · '),
        name,
        ...years.map((year) => points.find((point) => point.year === year)?.text ?? '–'),
      ]),
    ),
  };
}

interface Frame {
  /** room for ticks */
  readonly left: number;
  /** of the longest name in its row */
  readonly headLines: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

interface Titles {
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
}

function layoutOf(data: PanelsData, width: number) {
  const fitting = Math.max(1, Math.floor(width / data.least));
  const columns = Math.max(1, Math.min(data.columns, data.panels.length, fitting));
  const panelWidth = Math.floor(width / columns);
  const room = panelWidth - right - 2;
  const titles = data.panels.map(
    ({ title, subtitle }): Titles => ({
      title: wrapped(title, room, 12.5),
      subtitle: subtitle ? wrapped(subtitle, room, 11.5) : [],
    }),
  );
  const lines = linesInRow(titles, 0, titles.length);
  const ticks = data.panels.flatMap(({ range, tick }) => ticksOf(range).map((value) => textWidth(tick(value), 11)));
  const left = Math.max(leastLeft, ...ticks.map((pixels) => Math.ceil(pixels) + 12));
  return {
    columns,
    rows: Math.ceil(data.panels.length / columns),
    panelWidth,
    left,
    titles,
    head: lines * titleLine + 12,
    plotHeight: panelWidth > 320 ? 170 : 104,
  };
}

/** Lines of the longest name among the panels of a row. */
function linesInRow(titles: readonly Titles[], row: number, columns: number): number {
  const own = titles.slice(row * columns, (row + 1) * columns);
  return Math.max(1, ...own.map(({ title, subtitle }) => title.length + subtitle.length));
}

function panelMarks(
  data: PanelsData,
  panel: Panel,
  titles: Titles,
  frame: Frame,
  look: Look,
  read: number | undefined,
) {
  const colours = paletteOf(look);
  const { left, x0, x1, y0, y1, headLines } = frame;
  const [first = 0] = data.years;
  const last = data.years.at(-1) ?? first;
  const { low, high } = panel.range;
  const x = (year: number) => (last === first ? x0 : x0 + ((year - first) / (last - first)) * (x1 - x0));
  const y = (value: number) => y1 - ((value - low) / (high - low)) * (y1 - y0);
  const ticks = ticksOf(panel.range);
  const lineOf = (index: number | undefined) =>
    index === undefined
      ? { stroke: colours.muted, width: 1, dash: [1, 0] }
      : { stroke: colours.scenarios[index] ?? colours.ink, width: 2, dash: [...(scenarioDashes[index] ?? [1, 0])] };
  const head = [...titles.title, ...titles.subtitle];
  // names that stand beside one another begin on one line
  const top = y0 - 12 - headLines * titleLine;
  const isRead = read !== undefined;
  return {
    rules: [
      ...ticks.map((tick) => ({
        x: x0,
        x2: x1,
        y: y(tick),
        y2: y(tick),
        stroke: tick === 0 ? colours.muted : colours.line,
        width: 1,
        dash: [1, 0],
      })),
      ...(isRead ? [{ x: x(read), x2: x(read), y: y0, y2: y1, stroke: colours.ink, width: 1, dash: [1, 0] }] : []),
    ],
    lines: panel.lines.flatMap((line, i) =>
      line.points.map((point) => ({
        line: `${panel.id} ${i}`,
        x: x(point.year),
        y: y(point.value),
        ...lineOf(line.index),
      })),
    ),
    points: panel.lines.flatMap((line) =>
      line.points
        .filter(({ year }) => year === read || line.points.length === 1)
        .map((point) => ({
          x: x(point.year),
          y: y(point.value),
          fill: lineOf(line.index).stroke,
          stroke: colours.paper,
          size: 44,
        })),
    ),
    texts: [
      ...head.map((text, i) => ({
        x: x0 - left,
        y: top + (i + 0.5) * titleLine,
        text,
        fill: i < titles.title.length ? colours.ink : colours.muted,
        size: i < titles.title.length ? 12.5 : 11.5,
        weight: i < titles.title.length ? 600 : 400,
        align: 'left' as const,
      })),
      ...ticks.map((tick) => ({
        x: x0 - 6,
        y: y(tick),
        text: panel.tick(tick),
        fill: colours.muted,
        size: 11,
        align: 'right' as const,
      })),
      ...[first, last].slice(0, last === first ? 1 : 2).map((year, i) => ({
        x: x(year),
        y: y1 + 12,
        text: String(year),
        fill: colours.muted,
        size: 11,
        align: i === 0 ? ('left' as const) : ('right' as const),
      })),
    ],
  } satisfies Marks;
}

function linesOf(data: PanelsData): number {
  return Math.max(1, ...data.panels.map(({ lines }) => lines.length));
}
