import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { folk1a } from '../../import/folk1a.ts';
import { savedText } from '../support/downloads.ts';
import { fromMenu, type Step } from './walk.ts';

const dialog = (page: Page) => page.locator('dialog.import');
const study = (page: Page) => page.locator('.study[data-study="sensitivity"]');
/** A field of the question by its words. */
const field = (page: Page, words: string) =>
  study(page).locator('label.chooser', { has: page.locator('span', { hasText: new RegExp(`^${words}$`) }) });
const data = (page: Page) => page.locator('fremsyn-status .facts').textContent();

/** Presses the dialog's way onward, which must have this name, and waits for the step it leads to. */
async function onward(page: Page, name: string, heading: string): Promise<void> {
  const button = dialog(page).locator('.import-primary');
  await expect.poll(() => button.textContent()).toContain(name);
  await button.click();
  await expect.poll(() => dialog(page).locator('.import-step').textContent()).toContain(heading);
  await expect.poll(() => dialog(page).locator('.import-busy progress').count()).toBe(0);
}

/** From a table of Statistics Denmark to a chart of what an answer hangs on. */
export const analyst: Readonly<Record<string, Step>> = {
  'analyst-import': async (page) => {
    await expect.poll(() => data(page)).toContain('data gladsaxe');
    await fromMenu(page, 'Hent data ind …');
    await dialog(page).locator('#import-files').waitFor({ state: 'attached' });
    const table = { name: 'FOLK1A.csv', mimeType: 'text/csv', buffer: Buffer.from(folk1a('Gladsaxe')) };
    await page.setInputFiles('#import-files', table);
    await expect.poll(() => dialog(page).locator('.import-tables li').count()).toBe(1);
    await expect.poll(() => dialog(page).locator('.import-busy progress').count()).toBe(0);
  },

  'analyst-columns': async (page) => {
    await onward(page, 'Videre til kolonner', 'Hvad er kolonnerne?');
    expect(await page.getByLabel('Hvad er kolonnen ALDER?').inputValue()).toBe('age');
  },

  'analyst-places': async (page) => {
    await onward(page, 'Videre til steder', 'Hvilke steder er det?');
    expect(await page.getByLabel('Fordel kommunens tal på boligområderne').isChecked()).toBe(true);
  },

  'analyst-check': async (page) => {
    await onward(page, 'Kontrollér', 'Passer det hele?');
    expect(await dialog(page).textContent()).toContain('beboere er dannet');
  },

  'analyst-save': async (page, { runs }) => {
    await onward(page, 'Videre til gem', 'Gem tallene');
    await onward(page, 'Gem', 'Gemt');
    const before = runs.length;
    await dialog(page).locator('.import-primary').click();
    await expect.poll(() => data(page)).not.toContain('data gladsaxe ');
    await expect.poll(() => runs.length).toBeGreaterThan(before);
    expect(await page.locator('fremsyn-provenance').textContent()).toContain('FOLK1A.csv');
  },

  'analyst-study': async (page) => {
    await page.getByRole('combobox', { name: 'Visning' }).selectOption({ label: 'Analysér' });
    await page.locator('.studies-panel').getByRole('button', { name: 'Følsomhed', exact: true }).click();
    await expect.poll(() => study(page).count()).toBe(1);
  },

  'analyst-question': async (page) => {
    await study(page).locator('summary', { hasText: 'Spørgsmålet' }).click();
    const expected = await study(page).locator('.study-words').textContent();
    await field(page, 'År').locator('select').selectOption('2026');
    const lucks = field(page, 'Lodder').locator('input');
    await lucks.fill('1');
    await lucks.press('Tab');
    await expect.poll(() => study(page).locator('.study-words').textContent()).not.toBe(expected);
    expect(await study(page).locator('.study-words').textContent()).toMatch(/\d+ kørsler/);
  },

  'analyst-run': async (page) => {
    await study(page).getByRole('button', { name: 'Regn', exact: true }).click();
    await vi.waitFor(async () => expect(await study(page).getAttribute('data-fresh')).toBe('true'), {
      timeout: 290_000,
      interval: 200,
    });
    await expect
      .poll(() => study(page).locator('fremsyn-chart .mark-rect path, fremsyn-chart .mark-bar path').count())
      .toBeGreaterThan(3);
    expect(await study(page).locator('.sentence').first().textContent()).toMatch(
      /går resultatet fra .* til|er resultatet omkring/,
    );
    await study(page).evaluate((element) => element.scrollIntoView());
  },

  'analyst-export': async (page, { context }) => {
    const download = page.waitForEvent('download');
    await study(page).getByRole('button', { name: 'CSV' }).first().click();
    const rows = (await savedText(await download)).trim().split('\n');
    expect(rows.length).toBeGreaterThan(3);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await study(page).getByRole('button', { name: 'Kopiér kommando' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^npx fremsyn sensitivity .* --cell /);
  },
};
