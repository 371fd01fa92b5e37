import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './support/openPage.ts';
import { drawnRevision, focusChart, lever, tableOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const flexible = 'Fleksibel udlejning';
const secondOfMoves = 60;

describe('a hand that drags a lever', () => {
  it('and moves sixty times in a second sees at least fifteen pictures of the chart, and ends on what the lever says', async () => {
    const { page, errors, close } = await openPage({ looksAhead: true });
    await whenReady(page);
    const slider = lever(page, flexible);
    await slider.scrollIntoViewIfNeeded();
    await focusChart(page).evaluate((chart) => {
      chart.addEventListener('fremsyn-drawn', () => {
        const { dataset } = chart as HTMLElement;
        dataset.pictures = String(Number(dataset.pictures ?? 0) + 1);
      });
    });
    const pictures = async () => Number((await focusChart(page).getAttribute('data-pictures')) ?? 0);
    const revision = await drawnRevision(page);
    // down the whole scale and up again, and each move when it is due
    await drag(page, slider, (move) => Math.abs(1 - (2 * move) / secondOfMoves) * 0.9 + 0.05);
    const seen = await pictures();
    await page.mouse.up();
    expect(seen).toBeGreaterThanOrEqual(15);
    await whenReadyAfter(page, revision);
    expect(await drawnRevision(page)).toBe(Number(await focusChart(page).getAttribute('revision')));

    // the numbers are those of the value that the lever ends on, as somebody gets who writes it
    const [value, table] = [Number(await slider.inputValue()), await tableOf(page)];
    const written = page.locator('fremsyn-levers').getByRole('textbox', { name: flexible, exact: true });
    expect(Number((await written.inputValue()).replace(',', '.'))).toBeCloseTo(value * 100, 6);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => slider.inputValue()).not.toBe(String(value));
    const before = await drawnRevision(page);
    await written.fill(String(Math.round(value * 100)));
    await written.press('Enter');
    await whenReadyAfter(page, before);
    expect(await tableOf(page)).toEqual(table);
    expect(errors).toEqual([]);
    await close();
  });

  it('in the document’s own cell moves the line and the same lever in the panel, and one step takes it back', async () => {
    const { page, errors, close } = await openPage();
    await whenReady(page);
    const slider = page.locator('#levers-udlejning').getByRole('slider', { name: flexible, exact: true }).first();
    await slider.scrollIntoViewIfNeeded();
    const [start, table, revision] = [await slider.inputValue(), await tableOf(page), await drawnRevision(page)];
    await drag(page, slider, (move) => 0.8 - (0.5 * move) / secondOfMoves);
    await page.mouse.up();
    await whenReadyAfter(page, revision);
    const end = await slider.inputValue();
    expect(Math.abs(Number(end) - 0.3)).toBeLessThan(0.06);
    expect(await lever(page, flexible).inputValue()).toBe(end);
    expect(await tableOf(page)).not.toEqual(table);

    const moved = await drawnRevision(page);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await whenReadyAfter(page, moved);
    expect(await slider.inputValue()).toBe(start);
    expect(await lever(page, flexible).inputValue()).toBe(start);
    expect(await tableOf(page)).toEqual(table);
    expect(errors).toEqual([]);
    await close();
  });
});

/** Takes hold of a slider and moves it sixty times, one move when its sixtieth of a second has come; the hand still holds it afterwards. */
async function drag(page: Page, slider: Locator, shareAt: (move: number) => number): Promise<void> {
  const box = await slider.boundingBox();
  if (!box) throw new Error('the lever is not on screen');
  const at = (share: number) => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2] as const;
  await page.mouse.move(...at(shareAt(0)));
  await page.mouse.down();
  const begun = performance.now();
  for (let move = 1; move <= secondOfMoves; move++) {
    const wait = begun + (move * 1000) / secondOfMoves - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await page.mouse.move(...at(shareAt(move)));
  }
}
