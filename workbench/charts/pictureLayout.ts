import { palettes } from './palette.ts';
import type { LegendEntry, PictureWords } from './pictureWords.ts';

/** Something that is written or drawn beside the drawing; `y` is the base line of text and the middle of a mark. */
export type PictureItem =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: 400 | 600;
      readonly colour: string;
      readonly text: string;
    }
  | {
      readonly kind: LegendEntry['mark'];
      readonly x: number;
      readonly y: number;
      readonly colour: string;
      readonly dash: readonly number[];
    };

/** A picture on paper of its own: words above the drawing, the drawing, and words below. Pixels. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  /** upper left corner of the drawing */
  readonly left: number;
  readonly top: number;
  readonly items: readonly PictureItem[];
}

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

const margin = 20;
const styles = {
  title: { size: 18, line: 24, weight: 600 },
  subtitle: { size: 14, line: 20, weight: 400 },
  legend: { size: 13, line: 22, weight: 400 },
  notes: { size: 12, line: 17, weight: 400 },
} as const;
const swatch = { width: 22, gap: 8, between: 24 };

/** Where everything stands around a drawing: each line as long as the drawing is wide, at most. */
export function pictureLayout(
  words: PictureWords,
  drawing: { readonly width: number; readonly height: number },
  measure: Measure,
): PictureLayout {
  const { ink, muted } = palettes.light;
  const items: PictureItem[] = [];
  let y = margin;
  const write = (text: string, style: keyof typeof styles, colour: string) => {
    const { size, line, weight } = styles[style];
    for (const words of wrapped(text, drawing.width, (part) => measure(part, size, weight))) {
      items.push({ kind: 'text', x: margin, y: y + size, size, weight, colour, text: words });
      y += line;
    }
  };
  write(words.title, 'title', ink);
  write(words.subtitle, 'subtitle', muted);
  const { size, line, weight } = styles.legend;
  let x = margin;
  for (const { text, mark, colour, dash } of words.legend) {
    const width = swatch.width + swatch.gap + measure(text, size, weight);
    if (x > margin && x + width > margin + drawing.width) {
      x = margin;
      y += line;
    }
    const middle = y + 4 + size / 2;
    items.push({ kind: mark, x, y: middle, colour, dash });
    const start = x + swatch.width + swatch.gap;
    items.push({ kind: 'text', x: start, y: middle + size / 3, size, weight, colour: ink, text });
    x += width + swatch.between;
  }
  if (words.legend.length > 0) y += line + 4;
  const top = y + 8;
  y = top + drawing.height + 12;
  write(words.notes, 'notes', muted);
  return { width: drawing.width + 2 * margin, height: Math.ceil(y + margin / 2), left: margin, top, items };
}

/** Lines of whole words that are no wider than there is room. */
function wrapped(text: string, room: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Width of the mark beside a legend's words. */
export const markWidth = swatch.width;
