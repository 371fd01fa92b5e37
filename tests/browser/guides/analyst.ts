import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { folk1a } from '../../import/folk1a.ts';
import { fromMenu, type Step } from './walk.ts';

const dialog = (page: Page) => page.locator('dialog.import');
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
};
