import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { linesOf, whenReady } from './support/workbenchPage.ts';

const appended = [
  '\n## Sammen\n',
  '```guess begge\nindicator: gap(outside-labour)\nplaces: [vaerebro-park]\nscenario: both\nrevealed: true\n```\n',
].join('\n');

const stepName = (page: Page) => page.locator('.step-name').textContent();
const bar = (page: Page, name: RegExp | string) => page.locator('.steps').getByRole('button', { name });
const isPressed = (page: Page, name: RegExp) => bar(page, name).getAttribute('aria-pressed');

/** Names of the cells that can be seen, a figure's by its title. */
const inSight = (page: Page) =>
  page
    .locator('fremsyn-document .cell')
    .evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility()).map(({ id }) => id));

describe('in a workshop', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage({ appended, reducedMotion: 'reduce' });
    await whenReady(page());
    await page().locator('select[name=mode]').selectOption('workshop');
    await page().locator('.step-name').waitFor();
  });
  afterAll(() => opened.close());

  it('the spotlight shows the figure alone, under its section’s name, and gives the page back that was in sight', async () => {
    const next = bar(page(), 'Videre');
    while (await next.isEnabled()) {
      const name = await stepName(page());
      await next.click();
      await expect.poll(() => stepName(page())).not.toBe(name);
    }
    const before = await stepName(page());
    expect(before).toContain('Sammen');
    await page().keyboard.press('s');
    await expect.poll(() => inSight(page())).toEqual(['figure-gap-uden-job']);
    await expect.poll(() => stepName(page())).toBe('1 / 1 · Hvordan udvikler afstanden sig?');
    expect(await isPressed(page(), /^Spot/)).toBe('true');
    const notes = page().locator('.focus-figure .notes');
    expect(await notes.evaluate((line) => line.scrollWidth - line.clientWidth)).toBe(0);
    await page().keyboard.press('s');
    await expect.poll(() => stepName(page())).toBe(before);
    expect(await isPressed(page(), /^Spot/)).toBe('false');
    expect((await inSight(page())).length).toBeGreaterThan(5);
  });

  it('the starting point alone keeps the page in sight, in figures and key figures, for as long as the key is held', async () => {
    const before = await stepName(page());
    await page().keyboard.down('b');
    await expect.poll(async () => (await linesOf(page())).length).toBe(1);
    expect(await page().locator('.key-figures .cell-subtitle').textContent()).toContain('Basis');
    await expect.poll(async () => (await stepName(page()))?.replace(/^.*· /, '')).toBe('Sammen');
    await page().keyboard.up('b');
    await expect.poll(async () => (await linesOf(page())).length).toBe(4);
    await expect.poll(() => stepName(page())).toBe(before);
  });

  it('a key that is let go in another window counts as let go', async () => {
    await page().keyboard.down('b');
    await expect.poll(() => isPressed(page(), /^Kun udgangspunkt/)).toBe('true');
    await page().evaluate(() => window.dispatchEvent(new Event('blur')));
    await expect.poll(() => isPressed(page(), /^Kun udgangspunkt/)).toBe('false');
    await page().keyboard.up('b');
  });

  it('neither outlasts the workshop, where the bar that takes them back is', async () => {
    await bar(page(), /^Spot/).click();
    await bar(page(), /^Kun udgangspunkt/).click();
    await expect.poll(async () => (await linesOf(page())).length).toBe(1);
    await page().locator('select[name=mode]').selectOption('read');
    await expect.poll(async () => (await linesOf(page())).length).toBe(4);
    expect((await inSight(page())).length).toBeGreaterThan(5);
    await page().locator('select[name=mode]').selectOption('workshop');
    await expect.poll(() => isPressed(page(), /^Spot/)).toBe('false');
    expect(await isPressed(page(), /^Kun udgangspunkt/)).toBe('false');
    expect(opened.errors).toEqual([]);
  });
});
