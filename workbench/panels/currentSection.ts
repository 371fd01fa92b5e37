import { type ReadonlySignal, signal } from '@preact/signals-core';

const current = signal<string | undefined>(undefined);

/** Anchor of the section that is being read: the last one whose head has passed the upper third of the window. */
export const currentSection: ReadonlySignal<string | undefined> = current;

/**
 * Follows the reader through sections as the window scrolls.
 * @param anchors of the sections, in the document's order
 * @returns what ends it
 */
export function followReading(anchors: () => readonly string[]): () => void {
  let isWaiting = false;
  const look = () => {
    isWaiting = false;
    const line = innerHeight / 3;
    const passed = anchors().filter((anchor) => {
      const top = document.getElementById(anchor)?.getBoundingClientRect().top;
      return top !== undefined && top <= line;
    });
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2 && scrollY > 0;
    current.value = isAtEnd ? anchors().at(-1) : passed.at(-1);
  };
  const scrolled = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(look);
  };
  addEventListener('scroll', scrolled, { passive: true });
  addEventListener('resize', scrolled, { passive: true });
  // where sections lie changes with the mode too, which scrolls nothing where the page is at its top
  const sizes = new ResizeObserver(scrolled);
  sizes.observe(document.body);
  scrolled();
  return () => {
    sizes.disconnect();
    removeEventListener('scroll', scrolled);
    removeEventListener('resize', scrolled);
  };
}
