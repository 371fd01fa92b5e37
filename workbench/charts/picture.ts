import type { Figure } from './figure.ts';
import { chartFont, type Look } from './look.ts';
import { palettes } from './palette.ts';
import { type Measure, markWidth, type PictureItem, type PictureLayout, pictureLayout } from './pictureLayout.ts';
import type { PictureWords } from './pictureWords.ts';
import { drawApart } from './vegaView.ts';

/** Device pixels of a PNG for each of the drawing's. */
const sharpness = 2;

/**
 * A figure as a picture that stands by itself in a report or on a slide: light, on paper of its own, with title, unit, legend and notes.
 * @param look light, in the size that the drawing has there
 */
export async function pictureOf<Data>(
  kind: 'svg' | 'png',
  figure: Figure<Data>,
  data: Data,
  look: Look,
  words: PictureWords,
): Promise<Blob | undefined> {
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 16px "IBM Plex Sans"`)));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  const measure: Measure = (text, size, weight) => {
    context.font = fontOf(size, weight);
    return context.measureText(text).width;
  };
  const layout = pictureLayout(words, look, measure);
  if (kind === 'svg') {
    const drawing = await drawApart(figure, data, look, (view) => view.svg());
    return new Blob([svgOf(layout, words, drawing)], { type: 'image/svg+xml' });
  }
  const drawing = await drawApart(figure, data, look, (view) => view.canvas(sharpness));
  canvas.width = layout.width * sharpness;
  canvas.height = layout.height * sharpness;
  context.fillStyle = palettes.light.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, layout.left * sharpness, layout.top * sharpness);
  context.scale(sharpness, sharpness);
  for (const item of layout.items) paint(context, item);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}

function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px ${chartFont}`;
}

function paint(context: CanvasRenderingContext2D, item: PictureItem): void {
  context.fillStyle = item.colour;
  context.strokeStyle = item.colour;
  switch (item.kind) {
    case 'text':
      context.font = fontOf(item.size, item.weight);
      context.fillText(item.text, item.x, item.y);
      return;
    case 'block':
      context.fillRect(item.x, item.y - 6, markWidth, 12);
      return;
    case 'dot':
      context.beginPath();
      context.arc(item.x + markWidth / 2, item.y, 5, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'line':
      context.lineWidth = 2.5;
      context.setLineDash(isSolid(item.dash) ? [] : [...item.dash]);
      context.beginPath();
      context.moveTo(item.x, item.y);
      context.lineTo(item.x + markWidth, item.y);
      context.stroke();
  }
}

/** The same as SVG; what is heard of it is the title and the sentence. */
function svgOf({ width, height, left, top, items }: PictureLayout, words: PictureWords, drawing: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${words.language}">`,
    `<title>${escaped(words.title)}</title>`,
    `<desc>${escaped(words.sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="${palettes.light.paper}"/>`,
    ...items.map(elementOf),
    drawing.replace('<svg ', `<svg x="${left}" y="${top}" `),
    '</svg>\n',
  ].join('\n');
}

function elementOf(item: PictureItem): string {
  const { x, y, colour } = item;
  switch (item.kind) {
    case 'text':
      return `<text x="${x}" y="${y}" font-family="${chartFont}" font-size="${item.size}" font-weight="${item.weight}" fill="${colour}">${escaped(item.text)}</text>`;
    case 'block':
      return `<rect x="${x}" y="${y - 6}" width="${markWidth}" height="12" fill="${colour}"/>`;
    case 'dot':
      return `<circle cx="${x + markWidth / 2}" cy="${y}" r="5" fill="${colour}"/>`;
    case 'line': {
      const dash = isSolid(item.dash) ? '' : ` stroke-dasharray="${item.dash.join(' ')}"`;
      return `<line x1="${x}" x2="${x + markWidth}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2.5"${dash}/>`;
    }
  }
}

/** A dash of no gap is a line. */
function isSolid(dash: readonly number[]): boolean {
  return !dash.some((length, i) => i % 2 === 1 && length > 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
