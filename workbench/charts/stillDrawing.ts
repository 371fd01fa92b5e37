import type { Figure } from './figure.ts';
import type { Look } from './look.ts';

/**
 * What a drawing shows, as a short mark: equal for drawings of the same rows in the same words at the same size, whatever their colours.
 */
export function drawingMark<Data>(figure: Figure<Data>, data: Data, look: Look): string {
  const content = JSON.stringify([look.width, look.height, figure.rows(data, { ...look, theme: 'light' }, undefined)]);
  let mark = 0x811c9dc5;
  for (let at = 0; at < content.length; at++) mark = Math.imul(mark ^ content.charCodeAt(at), 0x01000193) >>> 0;
  return mark.toString(36);
}

/** Drawings that the page came with, by their marks, until something has been drawn in their place. */
const kept = new Map<string, SVGSVGElement>();

/** Takes the drawings of a part of the page that is about to go. */
export function keepStillDrawings(part: Element): void {
  for (const holder of part.querySelectorAll<HTMLElement>('[data-drawing]')) {
    const svg = holder.querySelector('svg');
    if (svg) kept.set(holder.dataset.drawing ?? '', svg);
  }
}

/** The drawing that the page came with where it shows just these data, to stand where they will be drawn; each is given once. */
export function stillDrawingOf<Data>(figure: Figure<Data>, data: Data, look: Look): SVGSVGElement | undefined {
  if (kept.size === 0) return undefined;
  const found = [...kept].filter(([mark, { viewBox }]) => {
    const { width, height } = viewBox.baseVal;
    return mark === drawingMark(figure, data, { ...look, width, height });
  });
  const gap = ([, { viewBox }]: (typeof found)[number]) => Math.abs(viewBox.baseVal.width - look.width);
  const svg = found.toSorted((a, b) => gap(a) - gap(b))[0]?.[1];
  if (svg) kept.clear();
  return svg;
}
