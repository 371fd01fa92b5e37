import { signal } from '@preact/signals-core';

/** What comes when the first figures stand: seldom needed before, and always there soon. */
type LaterParts = typeof import('./laterParts.ts');

const come = signal<LaterParts | undefined>(undefined);
let fetchParts: (() => Promise<LaterParts>) | undefined;
let tellMissing = () => {};
let coming: Promise<LaterParts> | undefined;

/**
 * Tells where the parts come from. They build on most of the page, so the page's beginning alone names them.
 * @param tell says to the reader that what was asked for can't be had now
 */
export function laterPartsFrom(fetch: () => Promise<LaterParts>, tell: () => void): void {
  fetchParts = fetch;
  tellMissing = tell;
}

/**
 * Fetches the parts, once.
 * @throws where they can't be reached; the next call tries again
 */
export function fetchLaterParts(): Promise<LaterParts> {
  coming ??= (async () => {
    try {
      if (!fetchParts) throw new Error('nobody has said where the later parts come from');
      come.value = await fetchParts();
      return come.value;
    } catch (error) {
      coming = undefined;
      throw error;
    }
  })();
  return coming;
}

/** Does something that the reader asked for with the parts: at once where they are here, else when they have come; says so where they can't. */
export function later(use: (parts: LaterParts) => unknown): void {
  void fetchLaterParts().then(use, () => tellMissing());
}

/** The parts if they are here; otherwise they are sent for, and a drawing that asked is drawn again when they come. */
export function partsOrFetch(): LaterParts | undefined {
  // what can't be fetched leaves its place waiting, and is asked for again with the next drawing
  if (!come.value) fetchLaterParts().catch(() => {});
  return come.value;
}
