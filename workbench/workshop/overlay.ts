import { signal } from '@preact/signals-core';

/** What lies over the page, one at a time. */
export type Overlay =
  | { readonly kind: 'palette' | 'shortcuts' | 'tour' | 'code' }
  | { readonly kind: 'glossary'; readonly term?: string };

/** What lies over the page just now. */
export const overlay = signal<Overlay | undefined>(undefined);

/** Whether shortcuts of a single key work: they get in the way of those who speak to the computer. */
export const areShortcutsOn = signal(true);

/** Leads the reader to a place in the page. */
export function goTo(anchor: string): void {
  const target = document.getElementById(anchor);
  if (!target) return;
  const cell = target.closest<HTMLElement>('fremsyn-cell') ?? target;
  target.scrollIntoView({ block: 'start' });
  cell.focus({ preventScroll: true });
}
