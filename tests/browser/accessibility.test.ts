import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

const languages = ['da', 'en'] as const;
const themes = ['light', 'dark'] as const;

describe.each(languages)('the page in %s', (language) => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage({ language, reducedMotion: 'reduce' });
    await whenReady(page());
  });
  afterAll(() => opened.close());

  const see = async (colorScheme: 'light' | 'dark', width: number) => {
    await page().setViewportSize({ width, height: 900 });
    await page().emulateMedia({ colorScheme });
    await whenReady(page());
  };

  it.each(themes)('has no accessibility fault in %s, with everything that folds open', async (theme) => {
    await see(theme, 1440);
    await page().evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await accessibilityFaults(page())).toEqual([]);
  });

  it.each(themes)(
    'fits a phone in %s: no sideways scrolling, no fault, with the levers shut and open',
    async (theme) => {
      await see(theme, 390);
      await page().evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = false;
      });
      const overflow = () =>
        page().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await overflow()).toBe(0);
      // as tall as the page, because axe takes what the bar at the foot of the window lies over just then for too small to hit
      const height = await page().evaluate(() => document.documentElement.scrollHeight);
      await page().setViewportSize({ width: 390, height });
      expect(await accessibilityFaults(page())).toEqual([]);
      await page().locator('.open-levers').click();
      expect(await overflow()).toBe(0);
      // tall, because axe takes what a fixed sheet has scrolled out of sight for off the screen
      await page().setViewportSize({ width: 390, height: 9600 });
      expect(await accessibilityFaults(page())).toEqual([]);
      await page().keyboard.press('Escape');
    },
  );

  it('can be reached and read by keyboard alone', async () => {
    await see('light', 1440);
    const surface = page().locator('.focus-figure .chart-surface');
    await surface.focus();
    await page().keyboard.press('ArrowLeft');
    await expect.poll(() => page().locator('.focus-figure .chart-reading').textContent()).toMatch(/^2039, /);
    await page().keyboard.press('ArrowDown');
    const reading = page().locator('.focus-figure .chart-reading');
    await expect.poll(() => reading.textContent()).toContain(language === 'da' ? 'Mere fleksibel' : 'More flexible');
  });
});
