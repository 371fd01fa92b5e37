import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { mode } from '../mode.ts';
import { isWide } from '../panels/windowWidth.ts';
import { KeptPlace } from './keptPlace.ts';

/** Whether the document is turned like pages: in a workshop on a screen with room for levers beside it. Nothing scrolls there. */
export const isPaged: ReadonlySignal<boolean> = computed(() => mode.value === 'workshop' && isWide.value);

/** How many pages there are, and which is shown, from 0. */
export interface Pages {
  readonly count: number;
  readonly at: number;
  /** page of each anchor that was asked about, in the document's order */
  readonly anchors: readonly { readonly anchor: string; readonly page: number }[];
}

const current = signal<Pages>({ count: 1, at: 0, anchors: [] });

/** The pages as they lie just now. */
export const pages: ReadonlySignal<Pages> = current;

let kept = new KeptPlace();

/** Turns to a page. */
export function turnTo(page: number): void {
  const { frame, step } = layout() ?? {};
  if (!frame || !step) return;
  frame.scrollLeft = Math.min(current.peek().count - 1, Math.max(0, page)) * step;
  look([]);
}

/**
 * Follows how the document breaks into pages while it is paged: its columns are laid out by the browser, so what is drawn or folded open may move
 * what comes after.
 * @param anchors whose pages are told
 * @returns what ends it
 */
export function followPages(anchors: () => readonly string[]): () => void {
  let isWaiting = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    // a document that is turned like pages anew begins with the first
    if (!isPaged.peek()) kept = new KeptPlace();
    if (isWaiting || !isPaged.peek()) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      look(anchors());
    });
  };
  // whatever led the reader between two pages (a link, a key, a field that took the focus), one of them is shown whole
  const scrolled = () => {
    later();
    clearTimeout(settling);
    settling = setTimeout(() => {
      const { frame, step } = layout() ?? {};
      if (!frame || !step || !isPaged.peek()) return;
      const whole = Math.round(frame.scrollLeft / step) * step;
      if (Math.abs(whole - frame.scrollLeft) > 1) frame.scrollLeft = whole;
      if (frame.scrollTop !== 0) frame.scrollTop = 0;
    }, 80);
  };
  const observer = new MutationObserver(later);
  const frame = document.getElementById('document');
  if (frame)
    observer.observe(frame, { childList: true, subtree: true, attributes: true, attributeFilter: ['open', 'style'] });
  const sizes = new ResizeObserver(later);
  if (frame) sizes.observe(frame);
  frame?.addEventListener('scroll', scrolled, { passive: true });
  later();
  return () => {
    observer.disconnect();
    sizes.disconnect();
    clearTimeout(settling);
    frame?.removeEventListener('scroll', scrolled);
  };
}

/** Height that a page has for what stands on it, pixels. */
export function pageHeight(): number {
  return layout()?.body.clientHeight ?? 0;
}

function layout() {
  const frame = document.getElementById('document');
  const body = frame?.querySelector<HTMLElement>('fremsyn-document');
  if (!frame || !body) return undefined;
  const gap = Number.parseFloat(getComputedStyle(body).columnGap) || 0;
  // to a fraction of a pixel: cut off, it would put a section that begins ten pages on a page too early
  return { frame, body, gap, step: body.getBoundingClientRect().width + gap };
}

function look(asked: readonly string[]): void {
  const { frame, body, gap, step } = layout() ?? {};
  if (!frame || !body || !step || gap === undefined || !isPaged.peek()) return;
  const left = body.getBoundingClientRect().left;
  const wanted = asked.length > 0 ? asked : current.peek().anchors.map(({ anchor }) => anchor);
  const anchors = wanted.flatMap((anchor) => {
    const element = document.getElementById(anchor);
    const [box] = element?.getClientRects() ?? [];
    return box ? [{ anchor, page: Math.max(0, Math.floor((box.left - left + 1) / step)) }] : [];
  });
  const count = Math.max(1, Math.round((body.scrollWidth + gap) / step));
  const turned = Math.round(frame.scrollLeft / step);
  const at = kept.pageOf(body, step, { count, at: turned });
  if (at !== turned) frame.scrollLeft = at * step;
  const next: Pages = { count, at, anchors };
  if (JSON.stringify(next) !== JSON.stringify(current.peek())) current.value = next;
}
