import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palettes } from '../../workbench/charts/palette.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { accessibilityFaults, faultsInSight } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { linesOf, whenReady } from './support/workbenchPage.ts';

const languages = ['da', 'en'] as const;
const themes = ['light', 'dark'] as const;
const modes = ['read', 'edit', 'analyse', 'workshop'] as const;

const setMode = async (page: Page, mode: string) => {
  await page.locator('select[name=mode]').selectOption(mode);
  await whenReady(page);
};

/** What is done to open each thing that can lie over the page, by the words that stand for it. */
const overlays = (language: 'da' | 'en') => {
  const { text } = wordingIn(language);
  const fromPalette = (words: string) => async (page: Page) => {
    await page.keyboard.press('Control+k');
    await page.locator('#palette-list').waitFor();
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
  };
  return [
    ['the palette', 'dialog.palette', (page: Page) => page.keyboard.press('Control+k')],
    ['the documents', 'fremsyn-documents dialog', fromPalette(text.editing.documents.menu)],
    ['the code', 'dialog.code', fromPalette(text.room.qr.action)],
    ['the glossary', 'dialog.glossary', fromPalette(text.room.glossary.action)],
    ['the shortcuts', 'dialog.shortcuts', fromPalette(text.room.shortcuts.action)],
    ['the tour', 'dialog.tour', fromPalette(text.room.tour.action)],
    [
      'the import',
      'dialog.import',
      async (page: Page) => {
        await page.locator('fremsyn-header .menu summary').click();
        await page.locator('fremsyn-header .menu-body').getByRole('button', { name: text.header.importData }).click();
      },
    ],
  ] as const;
};

describe.each(languages)('the page in %s', (language) => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage({ language, reducedMotion: 'reduce' });
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it.each(themes)('has no accessibility fault in %s, whatever the mode and whatever lies over it', async (theme) => {
    await page().emulateMedia({ colorScheme: theme });
    // over the languages and themes, each thing that lies over the page lies over it in each of the modes
    const turn = languages.indexOf(language) * themes.length + themes.indexOf(theme);
    const found: Record<string, readonly string[]> = {};
    for (const [at, mode] of modes.entries()) {
      await setMode(page(), mode);
      // the page in the mode that it opens in is looked at where it is unfolded (accessibility.test.ts)
      if (mode !== 'edit') {
        found[mode] = mode === 'workshop' ? await faultsInSight(page()) : await accessibilityFaults(page());
      }
      const over = overlays(language).filter((_, number) => (number + turn) % modes.length === at);
      for (const [name, dialog, open] of over) {
        await open(page());
        await page().locator(`${dialog} >> visible=true`).first().waitFor();
        found[`${name} in ${mode}`] = await accessibilityFaults(page(), dialog);
        await page().keyboard.press('Escape');
        await expect.poll(() => page().locator(`${dialog} >> visible=true`).count()).toBe(0);
      }
    }
    expect(Object.keys(found)).toHaveLength(modes.length - 1 + overlays(language).length);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
  });

  it.each(modes)('scrolls no way but down at 320 pixels in mode %s', async (mode) => {
    await page().setViewportSize({ width: 320, height: 800 });
    await setMode(page(), mode);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page().setViewportSize({ width: 1440, height: 900 });
  });

  it('moves nothing by itself where less motion is asked for', async () => {
    await setMode(page(), 'edit');
    const longest = await page().evaluate(() => {
      const seconds = (times: string) =>
        times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1));
      return Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return [...seconds(transitionDuration), ...seconds(animationDuration), scrollBehavior === 'smooth' ? 1 : 0];
        }),
      );
    });
    expect(longest).toBeLessThanOrEqual(0.001);
  });
});

describe('a device with few colours of its own', () => {
  it('has its figures drawn for its own ground, dark or light, whatever theme was chosen', async () => {
    for (const ground of themes) {
      const chosen = ground === 'dark' ? 'Lyst' : 'Mørkt';
      const { page, close } = await openPage({ colorScheme: ground, forcedColors: 'active' });
      await whenReady(page);
      await page.locator('fremsyn-header .menu summary').click();
      await page.getByRole('radio', { name: chosen }).check();
      await page.keyboard.press('Escape');
      await expect
        .poll(async () => (await linesOf(page)).map(({ colour }) => colour))
        .toEqual(palettes[ground].scenarios);
      expect(await accessibilityFaults(page)).toEqual([]);
      await close();
    }
  });

  it('shows which scenario is chosen by an outline, since it takes away what grounds are filled with', async () => {
    const { page, close } = await openPage({ forcedColors: 'active' });
    await whenReady(page);
    await setMode(page, 'edit');
    const outlines = await page
      .locator('.scenario-choice')
      .evaluateAll((choices) => choices.map((choice) => getComputedStyle(choice).outlineStyle !== 'none'));
    expect(outlines.filter((isOutlined) => isOutlined)).toHaveLength(1);
    await close();
  });
});
