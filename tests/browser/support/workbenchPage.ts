import type { Locator, Page } from 'playwright-core';
import { expect, vi } from 'vitest';

/** Long enough for the first run on a slow machine with two cores, milliseconds. */
const patience = { timeout: 240_000, interval: 50 };

/** Waits until all that the document asks for has been run and drawn. */
export async function whenReady(page: Page): Promise<void> {
  await vi.waitFor(async () => {
    expect(await state(page)).toBe('ready');
    expect(await focusChart(page).evaluate(isDrawn)).toBe(true);
    expect(await page.evaluate(isAnyCellDue)).toBe(false);
  }, patience);
}

/** Waits until something newer than the given revision has been run and drawn to the end. */
export async function whenReadyAfter(page: Page, revision: number): Promise<void> {
  await vi.waitFor(async () => expect(await drawnRevision(page)).toBeGreaterThan(revision), patience);
  await whenReady(page);
}

/** How the calculation stands, as the status line's lamp has it. */
export async function state(page: Page): Promise<string> {
  const classes = (await page.locator('fremsyn-status .state').getAttribute('class')) ?? '';
  return classes.replace('state', '').trim();
}

/** The chart that follows the hand. */
export function focusChart(page: Page): Locator {
  return page.locator('.focus-figure fremsyn-chart');
}

/** Number of the inputs whose result the focus chart shows. */
export async function drawnRevision(page: Page): Promise<number> {
  return Number(await focusChart(page).getAttribute('data-drawn-revision'));
}

/** Lines of the focus chart in the order drawn: colour, dash and path. */
export function linesOf(page: Page): Promise<readonly { colour: string; dash: string; path: string }[]> {
  return focusChart(page).evaluate((chart) =>
    [...chart.querySelectorAll('.mark-line path')]
      .map((path) => ({
        colour: (path.getAttribute('stroke') ?? '').toUpperCase(),
        dash: path.getAttribute('stroke-dasharray') ?? '',
        path: path.getAttribute('d') ?? '',
      }))
      .filter(({ path }) => path.length > 20),
  );
}

/** The figures under the focus chart, row by row; the first row is the heading. */
export function tableOf(page: Page): Promise<readonly (readonly string[])[]> {
  return page
    .locator('.focus-figure table')
    .evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

/** A lever of the selected scenario in the panel. */
export function lever(page: Page, name: string): Locator {
  return page.locator('fremsyn-levers').getByRole('slider', { name, exact: true });
}

/** Whether the revision that the page holds is the one that the drawing shows. */
function isDrawn(chart: Element): boolean {
  return chart.getAttribute('revision') === (chart as HTMLElement).dataset.drawnRevision;
}

/** In the page: whether a cell has still to be drawn anew. Each comes in its turn, so a cell may come after the chart that the hand moves. */
function isAnyCellDue(): boolean {
  return [...document.querySelectorAll('fremsyn-cell')].some(
    (cell) => (cell as Element & { isUpdatePending: boolean }).isUpdatePending,
  );
}
