import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { drawnRevision, linesOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

/** More stops than the page has: whoever presses more often than this goes round in a ring without getting there. */
const mostStops = 250;

describe('whoever has a keyboard alone', () => {
  let opened: OpenedPage;
  /** stops on the way that nothing on screen marks as the one that keys go to */
  const unmarked: string[] = [];
  const page = () => opened.page;

  /** Goes on with one key until what has the focus answers to a selector. */
  async function goTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stop = 0; stop < mostStops; stop++) {
      await page().keyboard.press(key);
      const { isThere, unseen } = await page().evaluate(lookAtFocus, selector);
      if (unseen) unmarked.push(unseen);
      if (isThere) return;
    }
    throw new Error(`no way to ${selector}`);
  }

  const focused = () => page().evaluate(() => document.activeElement?.localName ?? '');

  beforeAll(async () => {
    opened = await openPage({ reducedMotion: 'reduce' });
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('passes the page’s head with the first key, and comes to the document', async () => {
    await page().keyboard.press('Tab');
    expect(await page().evaluate(() => document.activeElement?.className)).toBe('skip');
    await page().keyboard.press('Enter');
    await expect.poll(focused).toBe('main');
  });

  it('comes to the first lever and changes it: the line follows', async () => {
    await goTo('input[type=range]');
    const value = () => page().evaluate(() => (document.activeElement as HTMLInputElement).value);
    const [start, before, revision] = [await value(), await linesOf(page()), await drawnRevision(page())];
    await page().keyboard.press('Home');
    await whenReadyAfter(page(), revision);
    expect(await value()).not.toBe(start);
    expect((await linesOf(page()))[1]?.path).not.toBe(before[1]?.path);
    // the hand is still where it was, so the next key moves the same lever
    expect(await focused()).toBe('input');
  });

  it('goes back to how the page is used, and has it another way', async () => {
    await goTo('select[name=mode]', 'Shift+Tab');
    await page().keyboard.press('ArrowDown');
    await expect.poll(() => page().locator('.columns').getAttribute('data-mode')).toBe('analyse');
    await page().keyboard.press('ArrowUp');
    await expect.poll(() => page().locator('.columns').getAttribute('data-mode')).toBe('edit');
    expect(await focused()).toBe('select');
  });

  it('finds and takes back by the palette: the lever stands where it stood', async () => {
    const lines = await linesOf(page());
    const revision = await drawnRevision(page());
    await page().keyboard.press('Control+k');
    await page().getByRole('combobox', { name: 'Skriv, hvad du leder efter' }).waitFor();
    await page().keyboard.type('fortryd');
    await page().keyboard.press('Enter');
    await whenReadyAfter(page(), revision);
    expect((await linesOf(page()))[1]?.path).not.toBe(lines[1]?.path);
    await expect.poll(focused).toBe('select');
    await page().keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await linesOf(page()))[1]?.path).toBe(lines[1]?.path);
    await page().keyboard.press('Control+z');
    await expect.poll(async () => (await linesOf(page()))[1]?.path).not.toBe(lines[1]?.path);
  });

  it('opens a dialog from the menu, stays inside it, and comes back to the menu', async () => {
    await goTo('.menu summary');
    await page().keyboard.press('Enter');
    await goTo('.menu-body button');
    await page().keyboard.press('Enter');
    const dialog = page().locator('dialog.documents[open]');
    await dialog.waitFor();
    for (let stop = 0; stop < 12; stop++) {
      await page().keyboard.press('Tab');
      const at = await page().evaluate(() => {
        const { activeElement } = document;
        // past the last stop the browser's own bar has its turn
        return activeElement === document.body || activeElement?.closest('dialog[open]') !== null;
      });
      expect(at).toBe(true);
    }
    await page().keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(focused).toBe('summary');
  });

  it('reads a figure year by year and scenario by scenario, and opens its table', async () => {
    await goTo('.focus-figure .chart-surface');
    const reading = page().locator('.focus-figure .chart-reading');
    await expect.poll(() => reading.textContent()).toMatch(/^2040, Basis/);
    await page().keyboard.press('ArrowLeft');
    await expect.poll(() => reading.textContent()).toMatch(/^2039, Basis/);
    await page().keyboard.press('ArrowDown');
    await expect.poll(() => reading.textContent()).toMatch(/^2039, Mere fleksibel udlejning/);
    await goTo('.focus-figure .twin summary');
    expect(await page().locator('.focus-figure .twin table').isVisible()).toBe(false);
    await page().keyboard.press('Enter');
    await expect.poll(() => page().locator('.focus-figure .twin table').isVisible()).toBe(true);
  });

  it('sees at every stop where the keys go, and has met no fault', async () => {
    expect(unmarked).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
  });
});

/** In the page: whether what has the focus answers to a selector, and its name where nothing marks it on screen. */
function lookAtFocus(selector: string): { readonly isThere: boolean; readonly unseen: string | undefined } {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return { isThere: false, unseen: undefined };
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(activeElement);
  const isOutlined = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  // a slider's mark is drawn around its thumb, whose style a page can't be asked for
  const isMarked = isOutlined || activeElement.matches('.track input[type=range]');
  const { width, height } = activeElement.getBoundingClientRect();
  const isOnScreen = width > 1 && height > 1;
  return {
    isThere: activeElement.matches(selector),
    unseen: isMarked && isOnScreen ? undefined : `${activeElement.localName}.${activeElement.className}`,
  };
}
