import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { lever, whenReady } from '../support/workbenchPage.ts';
import { fromMenu, type Step } from './walk.ts';

let shared = '';
const answers: string[] = [];

async function copiedLink(page: Page): Promise<string> {
  await page.bringToFront();
  await fromMenu(page, 'Kopiér link til dokumentet');
  await page.getByText('Linket er kopieret').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const roundUp = (page: Page) => page.locator('fremsyn-round-up');

/** From three groups' own proposals to a round-up. */
export const facilitator: Readonly<Record<string, Step>> = {
  'facilitator-share': async (page, { context }) => {
    await whenReady(page);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    shared = await copiedLink(page);
    expect(new URL(shared).hash.length).toBeGreaterThan(100);
  },

  'facilitator-groups': async (page, { context }) => {
    answers.length = 0;
    for (const steps of [1, 3, 6]) {
      const group = await context.newPage();
      group.setDefaultTimeout(120_000);
      await group.goto(shared);
      await group.getByRole('combobox', { name: 'Visning' }).selectOption({ label: 'Skriv' });
      const slider = lever(group, 'Fleksibel udlejning');
      await slider.waitFor();
      await slider.focus();
      for (let i = 0; i < steps; i++) await group.keyboard.press('PageDown');
      answers.push(await copiedLink(group));
      await group.close();
    }
    expect(new Set([...answers, shared]).size).toBe(4);
    await page.bringToFront();
  },

  'facilitator-gather': async (page) => {
    const cell = page.locator('fremsyn-cell', { has: page.locator('.focus-figure') });
    await cell.scrollIntoViewIfNeeded();
    await cell.hover();
    await cell.locator('.add-menu summary').click();
    await cell.locator('.add-menu').getByRole('button', { name: 'Gruppeopsamling', exact: true }).click();
    await page.getByLabel('Links fra grupperne').fill(answers.join('\n'));
    await roundUp(page).getByRole('button', { name: 'Hent', exact: true }).click();
    await expect.poll(() => roundUp(page).locator('.group-list li').count()).toBe(3);
    expect(await roundUp(page).locator('.group-fault').count()).toBe(0);
  },

  'facilitator-read': async (page) => {
    const row = roundUp(page).locator('.round-up-levers tbody tr', { hasText: 'Fleksibel udlejning' });
    expect(await row.first().textContent()).toContain('3 af 3');
    await vi.waitFor(
      async () =>
        expect(await roundUp(page).locator('.sentence').textContent()).toMatch(/ender grupperne mellem .* og/),
      { timeout: 240_000 },
    );
    await roundUp(page).locator('fremsyn-chart').scrollIntoViewIfNeeded();
    await roundUp(page).evaluate((element) => element.scrollIntoView());
  },

  'facilitator-room': async (page) => {
    await page.getByRole('combobox', { name: 'Visning' }).selectOption({ label: 'Workshop' });
    await expect.poll(() => page.locator('.columns').getAttribute('data-mode')).toBe('workshop');
    const step = page.locator('.step-name');
    const before = await step.textContent();
    await page.getByRole('button', { name: 'Videre', exact: true }).click();
    await expect.poll(() => step.textContent()).not.toBe(before);
  },
};
