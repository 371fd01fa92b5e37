import { expect } from 'vitest';
import { savedText } from '../support/downloads.ts';
import {
  drawnRevision,
  focusChart,
  lever,
  linesOf,
  tableOf,
  whenReady,
  whenReadyAfter,
} from '../support/workbenchPage.ts';
import { fromMenu, type Step } from './walk.ts';

const proposal = 'Vores forslag';

/** From a first insight to a scenario of one's own and a report. */
export const strategist: Readonly<Record<string, Step>> = {
  'strategist-open': async (page) => {
    await whenReady(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Værebro Park');
    for (const gap of await page.locator('.key-figures dd.gap').allTextContents()) expect(gap).toMatch(/\d.*pp\./);
  },

  'strategist-insight': async (page) => {
    const figure = page.locator('.focus-figure');
    await figure.scrollIntoViewIfNeeded();
    expect(await figure.locator('.sentence').textContent()).toMatch(/^I 2040 er afstanden/);
    await figure.locator('summary', { hasText: 'Tabel' }).click();
    expect(await figure.locator('table').first().isVisible()).toBe(true);
    await figure.locator('summary', { hasText: 'Tabel' }).click();
    await figure.locator('summary', { hasText: 'Hvordan beregnes dette?' }).click();
    expect(await figure.locator('.worked-steps').first().textContent()).toMatch(/ − .* = .*\sprocentpoint/);
    await figure.locator('summary', { hasText: 'Hvordan beregnes dette?' }).click();
    await page
      .getByRole('heading', { name: 'Hvordan udvikler afstanden sig?' })
      .evaluate((heading) => heading.scrollIntoView());
  },

  'strategist-why': async (page) => {
    const causes = page.locator('section.figure', { hasText: 'Årsager til ændringen' });
    await causes.scrollIntoViewIfNeeded();
    const before = await causes.locator('.cell-subtitle').textContent();
    await page.locator('.scenario-choice', { hasText: 'Omdannelse af Værebro Park' }).click();
    await expect.poll(() => causes.locator('.cell-subtitle').textContent()).not.toBe(before);
    expect(await causes.locator('.cell-subtitle').textContent()).toContain('Omdannelse af Værebro Park');
    expect(await causes.locator('.sentence').textContent()).toMatch(
      /gennem andre beboere og .* gennem de samme beboere/,
    );
  },

  'strategist-place': async (page) => {
    const place = page.getByRole('combobox', { name: 'Sted', exact: true });
    const sentence = page.locator('.focus-figure .sentence');
    for (const name of ['Høje Gladsaxe', 'Værebro Park']) {
      await place.selectOption({ label: name });
      await expect.poll(() => sentence.textContent()).toContain(name);
    }
  },

  'strategist-branch': async (page) => {
    await page.locator('.scenario-choice', { hasText: 'Mere fleksibel udlejning' }).click();
    await page.getByRole('button', { name: 'Nyt scenarie fra Mere fleksibel udlejning' }).click();
    await page.locator('fremsyn-scenario-tools').getByRole('textbox').fill(proposal);
    await page.getByRole('button', { name: 'Gem navn' }).click();
    await expect.poll(async () => (await tableOf(page))[0]).toContain(proposal);
    expect(await page.getByRole('radio', { name: new RegExp(`^${proposal}`) }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(async () => (await tableOf(page))[0]).not.toContain(proposal);
    await page.getByRole('button', { name: 'Gentag' }).click();
    await expect.poll(async () => (await tableOf(page))[0]).toContain(proposal);
    const compared = page.locator('.focus-figure').getByRole('group', { name: 'Sammenlignes' });
    expect(await compared.getByRole('checkbox', { checked: true }).count()).toBe(4);
    expect(await compared.getByLabel(proposal).isChecked()).toBe(true);
    await whenReady(page);
  },

  'strategist-lever': async (page) => {
    await focusChart(page).scrollIntoViewIfNeeded();
    const before = await linesOf(page);
    const revision = await drawnRevision(page);
    const slider = lever(page, 'Fleksibel udlejning');
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown');
    await whenReadyAfter(page, revision);
    const after = await linesOf(page);
    expect(after[3]).not.toEqual(before[3]);
    expect(after[1]?.colour).toBe(before[1]?.colour);
    const card = page.locator('fremsyn-levers fremsyn-lever').first();
    expect(await card.textContent()).toContain('Om grebet');
  },

  'strategist-save': async (page) => {
    const download = page.waitForEvent('download');
    await fromMenu(page, 'Gem som fil (.md)');
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/\.md$/);
    expect(await savedText(saved)).toContain(`name: ${proposal}`);
  },

  'strategist-report': async (page) => {
    await page.evaluate(() => {
      window.print = () => document.body.classList.add('was-printed');
    });
    await fromMenu(page, 'Udskriv');
    expect(await page.locator('body.was-printed').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const appendix = page.getByRole('heading', { name: 'Bilag: det, tallene hviler på' });
    await expect.poll(() => appendix.isVisible()).toBe(true);
    expect(await page.locator('.report-facts').textContent()).toContain(proposal);
    await page.emulateMedia({ media: 'screen' });
    const download = page.waitForEvent('download');
    await fromMenu(page, 'Gem som læseside (.html)');
    expect(await savedText(await download)).toContain(proposal);
  },
};
