import type { Page } from 'playwright-core';

/** Counts from now on the drawings that are embedded anew, and the cells that show that they wait in place of what they showed. */
export async function watchFlicker(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const seen = { drawingsMadeAnew: 0, cellsEmptied: 0 };
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (!(target instanceof Element)) continue;
        if (target.matches('.chart-drawing') && addedNodes.length > 0) seen.drawingsMadeAnew++;
        if (target.matches('.cell.waiting')) seen.cellsEmptied++;
        for (const added of addedNodes)
          if (added instanceof Element && (added.matches('.waiting') || added.querySelector('.waiting')))
            seen.cellsEmptied++;
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['class'] });
    Object.assign(window, { flickers: () => seen });
  });
  return () => page.evaluate(() => (window as unknown as { flickers(): unknown }).flickers());
}
