import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, lowContrast } from './support/accessibility.ts';
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

  it.each(themes)('gives whoever asks for more contrast all text at 7 : 1, in %s', async (theme) => {
    await see(theme, 1440);
    await page().emulateMedia({ contrast: 'more' });
    expect(await lowContrast(page())).toEqual([]);
    await page().emulateMedia({ contrast: 'no-preference' });
    expect(await lowContrast(page())).not.toEqual([]);
  });

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

it('has no fault where a comparison stands twice with the same title', async () => {
  const twice = ['one', 'two'].map((name) =>
    ['```comparison '.concat(name), 'title: Fire veje', 'places: [vaerebro-park]', 'year: 2040', '```'].join('\n'),
  );
  const { page, close } = await openPage({ reducedMotion: 'reduce', appended: twice.join('\n\n') });
  await whenReady(page);
  await page.locator('#comparison-two .comparison-table').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await close();
});

it('breaks names that are longer than a phone is wide: nothing scrolls sideways', async () => {
  const { page, close } = await openPage({ width: 320, height: 800 });
  await whenReady(page);
  const long = 'Helhedsplansbestyrelsesmødereferatgennemgangen i hele bydelen';
  const fence = (info: string, ...lines: readonly string[]) => ['```'.concat(info), ...lines, '```'].join('\n');
  const text = [
    '---\nfremsyn: 1\ntitle: Lange navne\nlanguage: da\npack: gladsaxe\nyears: 2025..2026\nreplicates: 1\n---',
    `# ${long}`,
    fence('key-figures a', `title: ${long}`, 'places: [vaerebro-park]', 'year: 2026'),
    fence('figure moves-a', `title: ${long}`, 'places: [vaerebro-park]'),
    fence('scenario baseline', `name: ${long}`),
    fence(
      'scenario other',
      `name: ${long} igen`,
      'extends: baseline',
      'measures:',
      '  - measure: letting-shares',
      '    where: vaerebro-park',
      '    from: 2026',
      '    flexibleShare: 0.7',
    ),
  ].join('\n\n');
  await page.evaluate((words) => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { start(text: string): Promise<void> };
    };
    return workbench.session.start(words);
  }, text);
  await page.locator('.scenario-cell h3', { hasText: `${long} igen` }).waitFor();
  await page.locator('#figure-moves-a .legend').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.locator('.tile .difference b').first().waitFor();
  const narrowest = await page
    .locator('.tile dt')
    .evaluateAll((names) => Math.min(...names.map((name) => name.getBoundingClientRect().width)));
  expect(narrowest).toBeGreaterThan(80);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  // the list of contents stays within its column too
  await page.setViewportSize({ width: 1440, height: 900 });
  const sticksOut = await page
    .locator('.outline-list')
    .evaluate((list) => list.scrollWidth - (list.parentElement?.clientWidth ?? 0));
  expect(sticksOut).toBeLessThanOrEqual(0);
  const spilt = await page
    .locator('.tile, .lever-scenario, .lever-summary')
    .evaluateAll((parts) => parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length);
  expect(spilt).toBe(0);
  await close();
});
