import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { engineVersion } from '../../engine/index.ts';
import { palettes } from '../../workbench/charts/palette.ts';
import { newContext, type OpenedPage, openPage } from './support/openPage.ts';
import { drawnRevision, focusChart, linesOf, tableOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

describe('the page as it opens', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage();
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('speaks Danish, names its document, and says that it does not foretell', async () => {
    expect(await page().locator('html').getAttribute('lang')).toBe('da');
    expect(await page().getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page().getByText('Den forudsiger ikke fremtiden').filter({ visible: true }).count()).toBe(1);
  });

  it('draws the four strategies in the document’s order, each with its colour and a dash of its own', async () => {
    const lines = await linesOf(page());
    expect(lines.map(({ colour }) => colour)).toEqual(palettes.light.scenarios);
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(4);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(4);
  });

  it('has the same figures in a table, a row for every year', async () => {
    const [heading, ...rows] = await tableOf(page());
    expect(heading).toEqual(['År', 'Basis', 'Mere fleksibel udlejning', 'Omdannelse af Værebro Park', 'Begge dele']);
    expect(rows.map(([year]) => Number(year))).toEqual(Array.from({ length: 16 }, (_, i) => 2025 + i));
    // today is the same today, whatever is decided for later
    expect(new Set(rows[0]?.slice(1)).size).toBe(1);
  });

  it('tells five criteria in figures, and compares every scenario at every place', async () => {
    const tiles = await page().locator('.key-figures dd.gap').allTextContents();
    expect(tiles).toHaveLength(5);
    for (const tile of tiles) expect(tile).toMatch(/[\d–]/);
    const places = page().locator('.comparison-table tbody');
    expect(await places.count()).toBe(4);
    expect(await places.first().getByRole('rowheader').allInnerTexts()).toHaveLength(5);
  });

  it('shows what the change in the share came from, and that the parts make the whole', async () => {
    const waterfall = page().getByRole('figure', { name: /Vandfald af årsager/ });
    expect(await waterfall.locator('.mark-rect path, .mark-bar path').count()).toBeGreaterThan(5);
    expect(
      await page()
        .getByText(/I alt .* procentpoint/)
        .count(),
    ).toBe(1);
  });

  it('says at its foot how the calculation stands, how long it took, and on how many runs, seed, model and data it rests', async () => {
    const told = ((await page().locator('fremsyn-status').textContent()) ?? '').replace(/\s+/g, ' ').trim();
    expect(told).toMatch(/^Beregnet på [\d,.]+ (ms|s|sekunder)/);
    expect(told).toContain('2 gentagelser frø balance');
    expect(told).toContain(`model ${engineVersion} data gladsaxe `);
    expect(told).toContain('(delvist antaget)');
  });

  it('hints once at the first slider, and has no dialog and no banner but the one that says where its numbers come from', async () => {
    const hint = page().getByText('Træk i et greb og se kurven flytte sig.');
    const slider = page().locator('fremsyn-levers input[type="range"]').first();
    const [above, below] = [await hint.boundingBox(), await slider.boundingBox()];
    if (!above || !below) throw new Error('hint or slider is not to be seen');
    expect(below.y - above.y).toBeGreaterThan(0);
    expect(below.y - above.y).toBeLessThan(300);
    expect(await page().locator('dialog[open], [role="alertdialog"], [role="alert"]').count()).toBe(0);
    expect(await page().locator('fremsyn-provenance > details').filter({ visible: true }).count()).toBe(1);
  });

  it('is set in 16 on 24 pixels, in lines of at most 72 letters', async () => {
    const set = await page().evaluate(() => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(document.body);
      const prose = [...document.querySelectorAll('.prose')].map((text) => text.getBoundingClientRect().width);
      const ruler = document.createElement('span');
      ruler.style.cssText = 'position: absolute; width: 72ch';
      document.querySelector('.prose p:not(:first-of-type)')?.append(ruler);
      const widest = ruler.getBoundingClientRect().width;
      ruler.remove();
      return { fontSize, lineHeight, fontFamily, isNarrow: widest > 500 && Math.max(...prose) <= widest + 1 };
    });
    expect(set).toMatchObject({ fontSize: '16px', lineHeight: '24px', isNarrow: true });
    expect(set.fontFamily).toMatch(/^"?IBM Plex Sans/);
  });

  it('ran every strategy and replicate once', () => {
    const asked = opened.runs.map(({ strategy, replicate }) => `${strategy} ${replicate}`).sort();
    const wanted = ['baseline', 'flexible-letting', 'transformation-vaerebro', 'both'];
    expect(asked).toEqual(wanted.flatMap((strategy) => [`${strategy} 0`, `${strategy} 1`]).sort());
  });

  it('shows another criterion and another place without running anything again', async () => {
    const before = await linesOf(page());
    const count = opened.runs.length;
    await page().getByRole('combobox', { name: 'Kriterium' }).selectOption({ label: 'Kun grunduddannelse' });
    await expect.poll(async () => JSON.stringify(await linesOf(page()))).not.toBe(JSON.stringify(before));
    // first what the figure is about, where its finding is the title
    expect(await page().locator('.focus-figure .cell-subtitle').textContent()).toMatch(
      /^(.+\. )?Kun grunduddannelse, 30–59 år/,
    );
    const schooling = await linesOf(page());
    await page().getByRole('combobox', { name: 'Sted' }).selectOption({ label: 'Høje Gladsaxe' });
    await expect.poll(async () => JSON.stringify(await linesOf(page()))).not.toBe(JSON.stringify(schooling));
    expect(await page().locator('.focus-figure .sentence').textContent()).toContain('Høje Gladsaxe');
    expect(opened.runs).toHaveLength(count);
  });
});

/** Where a drawing's lines go. */
function linesIn(drawing: Locator): Promise<readonly string[]> {
  return drawing
    .locator('.mark-line path')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? '').filter((path) => path.length > 20));
}

describe('the page before its engine has answered', () => {
  const tiles = (page: Page) =>
    page.locator('.key-figures .tile').evaluateAll((found) =>
      found.map((tile) =>
        [...tile.querySelectorAll('dt, .gap, .level, .difference')].map((part) => {
          for (const hidden of part.querySelectorAll('.visually-hidden')) hidden.remove();
          return part.textContent?.replace(/\s+/g, ' ').trim();
        }),
      ),
    );

  it('has its key figures as text and its first figure as a drawing without any code, and they are the engine’s own', async () => {
    const context = await newContext({});
    const still = await (await context.browser()?.newContext({ javaScriptEnabled: false }))?.newPage();
    if (!still) throw new Error('no browser');
    await still.goto(inject('site'));
    const written = await tiles(still);
    const drawn = still.locator('main .figure');
    const lines = await linesIn(drawn.locator('.wide'));
    const sentence = await drawn.locator('.sentence').textContent();
    expect(await drawn.locator('.wide').isVisible()).toBe(true);
    expect(await drawn.locator('.narrow').isVisible()).toBe(false);
    await still.context().close();
    await context.close();

    const opened = await openPage({ replicates: 5 });
    await whenReady(opened.page);
    // made here, by this page's engine: nothing is kept, and five replicates are all that are asked for
    expect(opened.runs.filter(({ strategy }) => strategy === 'flexible-letting')).toHaveLength(5);
    const own = await tiles(opened.page);
    expect(written).toHaveLength(5);
    expect(written).toEqual(own);
    const live = opened.page.locator('.focus-figure');
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(await linesIn(live));
    expect(sentence).toBe(await live.locator('.sentence').textContent());
    await opened.close();
  });

  it('is laid out as it stays, and keeps the drawing until what draws has come', async () => {
    let letThrough = () => {};
    const opened = await openPage({
      replicates: 100,
      before: async (page) => {
        await page.route(/browserWorker/, () => {});
        const held = new Promise<void>((resolve) => {
          letThrough = resolve;
        });
        await page.route(/assets\/vega[-.]/, async (route) => {
          await held;
          await route.continue();
        });
        const main = new Promise<void>((resolve) => setTimeout(resolve, 1500));
        await page.route(/assets\/main/, async (route) => {
          await main;
          await route.continue();
        });
      },
    });
    const { page } = opened;
    const figure = page.locator('main .figure').first();
    const before = await figure.boundingBox();
    const lines = await linesIn(figure.locator('.wide'));
    expect(await page.locator('fremsyn-chart').count()).toBe(0);
    expect(lines).toHaveLength(4);

    await page.locator('fremsyn-levers input[type="range"]').first().waitFor();
    const after = await figure.boundingBox();
    expect(await linesIn(focusChart(page))).toEqual(lines);
    expect(await focusChart(page).getAttribute('data-drawn-revision')).toBeNull();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
    expect(after?.x).toBe(before?.x);

    letThrough();
    await expect.poll(() => focusChart(page).getAttribute('data-drawn-revision')).not.toBeNull();
    expect(await focusChart(page).locator('svg').count()).toBe(1);
    expect(await linesIn(focusChart(page))).toEqual(lines);
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
    await opened.close();
  });

  it.each([
    ['beside the levers', { width: 1440, height: 900 }],
    ['on a phone, where the chart is out of sight', { width: 390, height: 844 }],
  ])('draws the chart and tells the figures that the site came with, while no worker has come, %s', async (_, size) => {
    const opened = await openPage({
      ...size,
      replicates: 100,
      before: (page) => page.route(/browserWorker/, () => {}).then(() => {}),
    });
    const { page } = opened;
    await expect.poll(async () => (await linesOf(page)).length).toBe(4);
    expect(await page.locator('.focus-figure .notes').textContent()).toContain('5 parrede gentagelser');
    expect((await tiles(page)).flat().join()).toMatch(/pp\./);
    expect(await page.locator('fremsyn-levers input[type="range"]').count()).toBeGreaterThan(0);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

describe('a page that opens in a browser set to English', () => {
  it('is in English, and turns to Danish and back with the same figures', async () => {
    const opened = await openPage({ language: 'en' });
    const { page } = opened;
    await whenReady(page);
    const figures = async () => (await tableOf(page)).slice(1).flatMap((row) => row.slice(1));
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const english = await figures();
    const revision = await drawnRevision(page);

    await page.getByRole('button', { name: 'Dansk' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('da');
    await expect.poll(async () => (await tableOf(page))[0]?.[0]).toBe('År');
    if ((await drawnRevision(page)) > revision) await whenReadyAfter(page, revision);
    await expect.poll(figures).toEqual(english);

    await page.reload();
    await whenReady(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('da');
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});
