import type { VisualizationSpec } from 'vega-embed';
import type { Cursor, Figure, FigureTable } from './figure.ts';
import { chartConfig, type Look } from './look.ts';

/** What is drawn, in pixels from the upper left corner; later kinds lie over earlier ones. */
export interface Marks {
  /** lines behind everything */
  readonly grid?: readonly RuleMark[];
  readonly blocks?: readonly BlockMark[];
  readonly rules?: readonly RuleMark[];
  readonly lines?: readonly LinePointMark[];
  readonly points?: readonly PointMark[];
  readonly texts?: readonly TextMark[];
}

interface BlockMark {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly opacity?: number;
}

interface RuleMark {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A point of a line; points of one `line` are joined in the order of `x`. */
interface LinePointMark {
  readonly line: string;
  readonly x: number;
  readonly y: number;
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

interface PointMark {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
  /** square pixels */
  readonly size?: number;
}

interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** What every figure's data say in words, besides what is drawn. */
export interface Told {
  /** one sentence or two that say what the figure shows */
  readonly sentence: string;
  /** what the figure finds, in one line: its title where the author wrote none */
  readonly finding?: string | undefined;
  readonly table: FigureTable;
}

/** What a form of figure adds to its data: where its marks stand, and how it is read. */
export interface Form<Data> {
  readonly id: string;
  /** pixels for a width */
  height(data: Data, width: number): number;
  /** least pixels that it can be pressed into */
  leastHeight?(data: Data, width: number): number;
  marks(data: Data, look: Look, cursor: Cursor | undefined): Marks;
  extent(data: Data): { readonly steps: number; readonly series: number };
  read(data: Data, cursor: Cursor): string;
}

/**
 * A figure whose parts are laid out before they are drawn: panels beside one another, rows under one another, tiles. The layout of
 * several views in one Vega-Lite spec can't be updated in place, so the spec has one view whose scales are its pixels.
 */
export function drawnFigure<Data extends Told>(form: Form<Data>): Figure<Data> {
  return {
    id: form.id,
    shape: (_, look) => [form.id, look.width, look.height, look.theme, look.wording.language].join('|'),
    spec: (_, look) => pixelSpec(look),
    rows: (data, look, cursor) => ({ ...noMarks, ...form.marks(data, look, cursor) }),
    parameters: () => ({}),
    height: form.height,
    ...(form.leastHeight && { leastHeight: form.leastHeight }),
    describe: ({ sentence }) => sentence,
    table: ({ table }) => table,
    extent: form.extent,
    read: (data, cursor) => form.read(data, cursor),
  };
}

const noMarks: Readonly<Record<keyof Marks, readonly object[]>> = {
  grid: [],
  blocks: [],
  rules: [],
  lines: [],
  points: [],
  texts: [],
};

function pixelSpec(look: Look): VisualizationSpec {
  const { width, height } = look;
  const scaleX = { domain: [0, width], nice: false, zero: false };
  const scaleY = { domain: [0, height], nice: false, zero: false, reverse: true };
  const x = { field: 'x', type: 'quantitative', scale: scaleX, axis: null };
  const y = { field: 'y', type: 'quantitative', scale: scaleY, axis: null };
  const as = (field: string, type = 'nominal') => ({ field, type, scale: null, legend: null });
  const other = (fallback: string | number) => (field: string) => ({
    expr: `datum.${field} || ${JSON.stringify(fallback)}`,
  });
  const ends = { x, y, x2: { field: 'x2' }, y2: { field: 'y2' } };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    config: chartConfig(look),
    autosize: { type: 'none' },
    padding: 0,
    width,
    height,
    datasets: noMarks,
    layer: [
      {
        data: { name: 'grid' },
        mark: { type: 'rule', strokeWidth: 1, opacity: 1 },
        encoding: { ...ends, color: as('stroke') },
      },
      {
        data: { name: 'blocks' },
        mark: { type: 'rect', opacity: { expr: 'isValid(datum.opacity) ? datum.opacity : 1' } },
        encoding: { ...ends, color: as('fill') },
      },
      {
        data: { name: 'rules' },
        mark: { type: 'rule', strokeWidth: other(1)('width'), opacity: 1 },
        encoding: { ...ends, color: as('stroke'), strokeDash: as('dash') },
      },
      {
        data: { name: 'lines' },
        mark: { type: 'line', strokeCap: 'butt' },
        encoding: {
          x,
          y,
          detail: { field: 'line', type: 'nominal' },
          color: as('stroke'),
          strokeDash: as('dash'),
          strokeWidth: as('width', 'quantitative'),
        },
      },
      {
        data: { name: 'points' },
        mark: { type: 'point', filled: true, opacity: 1, size: other(36)('size'), strokeWidth: 1.5 },
        encoding: { x, y, fill: as('fill'), stroke: as('stroke') },
      },
      {
        data: { name: 'texts' },
        mark: {
          type: 'text',
          baseline: 'middle',
          align: other('left')('align'),
          fontSize: other(12)('size'),
          fontWeight: other(400)('weight'),
        },
        encoding: { x, y, text: { field: 'text' }, color: as('fill') },
      },
    ],
  } as VisualizationSpec;
}

/** Pixels that a text takes, about: half its size a letter and a little more where it is bold. */
export function textWidth(text: string, size = 12): number {
  return text.length * size * 0.55;
}

/** A text in lines that fit a width, at most as many as given; the last is cut with an ellipsis where it doesn't. */
export function wrapped(text: string, width: number, size = 12, most = 2): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  const letters = Math.max(2, Math.floor(width / (size * 0.55)));
  return kept.map((part, i) => {
    const isCut = i === most - 1 && lines.length > most;
    return isCut || part.length > letters + 2 ? `${part.slice(0, letters - 1)}…` : part;
  });
}
