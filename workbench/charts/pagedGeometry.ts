import { pageHeight } from '../workshop/pages.ts';
import type { Figure } from './figure.ts';

/** Smallest type of the figures, their own pixels: it is enlarged to the page's own size. */
const smallestType = 11.5;

/** Least height of a drawing, of a page's. */
const leastShare = 0.33;

/** Share of a page from which a drawing stays on the one that something else stands on. */
const sharedShare = 0.42;

/** Share of a page from which a drawing of many parts has the words under it on the same one. */
const enoughShare = 0.6;

/** Share of a page under which words are too few for a page of their own: a drawing of many parts makes room for them. */
const fewWords = 0.2;

/** Type that is read from the other end of the room with good eyes, pixels: a drawing makes no room that would press it under this. */
const legible = 14;

/**
 * The size of a drawing on a page that is read from the other end of a room and doesn't scroll: type as large as the page's, and as high as what
 * stands around it leaves. A drawing with a height of its own is pressed together, and then made smaller, until it fits.
 * @param width pixels of the page
 */
export function pagedGeometry<Data>(chart: HTMLElement, figure: Figure<Data>, data: Data, width: number) {
  const type = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const page = pageHeight();
  let scale = Math.max(1, type / smallestType);
  if (figure.isElastic) {
    const room = roomFor(chart, page, type);
    return { width: Math.round(width / scale), height: Math.round(room / scale), scale };
  }
  const least = (own: number) => figure.leastHeight?.(data, own) ?? figure.height(data, own);
  const fitted = (room: number) => {
    let fit = scale;
    while (fit > 0.5 && least(Math.round(width / fit)) * fit > room) fit *= 0.96;
    return fit;
  };
  const room = roomFor(chart, page, type, {
    least: least(Math.round(width / scale)) * scale,
    isLegible: (shared) => fitted(shared) * smallestType >= legible,
  });
  scale = fitted(room);
  const own = Math.round(width / scale);
  return {
    width: own,
    height: Math.min(figure.height(data, own), Math.max(least(own), Math.floor(room / scale))),
    scale,
  };
}

/** What a drawing with a height of its own asks of a page. */
interface Asked {
  /** pixels that it takes with type as large as the page's */
  readonly least: number;
  /** whether it can still be read when it has so many pixels */
  isLegible(room: number): boolean;
}

/**
 * What a page leaves to the drawing: less the rest of its figure, less what stands before it on the page and what its cell has beside it, where
 * that leaves enough. A drawing of many parts needs the page, but for the few words before it and where all of it fits under more of them: the words
 * under it may go over to the next.
 * @param asked what a drawing with a height of its own asks for; undefined for one that takes any height
 */
function roomFor(chart: HTMLElement, page: number, type: number, asked?: Asked): number {
  const figure = chart.closest<HTMLElement>('.figure');
  if (!figure) return page;
  const cell = figure.parentElement;
  const beside = cell && cell.localName !== 'fremsyn-cell' ? heightOf([...cell.children], figure) : 0;
  // a line for what is read, and the air between the parts
  const own = heightOf([...figure.children], chart) + type * 3;
  const whole = page - own;
  const [box] = figure.getClientRects();
  const before = Math.max(0, (box?.top ?? 0) - (figure.closest('fremsyn-document')?.getBoundingClientRect().top ?? 0));
  if (asked === undefined) {
    const sides = beside > 0 ? beside + type * 1.5 : 0;
    const here = [whole - before - sides].filter((room) => room >= page * sharedShare);
    const rooms = [...here, whole - sides, whole - before].filter((room) => room >= page * leastShare);
    return rooms[0] ?? Math.max(page * leastShare, whole);
  }
  const words = endOfCellBefore(chart);
  const shared = whole - words - type;
  if (shared >= page * leastShare && (asked.least <= shared || (words <= page * fewWords && asked.isLegible(shared))))
    return shared;
  if (whole >= page * enoughShare) return whole;
  const head = [...figure.children].filter((element) => element.matches('.cell-heading, .legend'));
  return Math.max(page * leastShare, page - heightOf(head, undefined) - type * 2);
}

/** How far down its page the cell before the drawing's ends, wherever the drawing itself has come to stand; 0 where there is none. */
function endOfCellBefore(chart: HTMLElement): number {
  const before = chart.closest('fremsyn-cell')?.previousElementSibling;
  const box = before?.localName === 'fremsyn-cell' ? [...before.getClientRects()].at(-1) : undefined;
  const top = chart.closest('fremsyn-document')?.getBoundingClientRect().top;
  return box && top !== undefined ? Math.max(0, box.bottom - top) : 0;
}

function heightOf(elements: readonly Element[], but: Element | null | undefined): number {
  return elements.reduce((sum, element) => sum + (element === but ? 0 : (element as HTMLElement).offsetHeight), 0);
}
