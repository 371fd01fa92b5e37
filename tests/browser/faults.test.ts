import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { openPage } from './support/openPage.ts';
import { lever, state, whenReady } from './support/workbenchPage.ts';

const faulty = `---
fremsyn: 1
title: Med en fejl
language: da
pack: gladsaxe
years: 2025..2028
replicates: 2
---
# Med en fejl

\`\`\`figure gap-work
indicator: gap(outside-labour)
places: [vaerebro-park]
\`\`\`

\`\`\`scenario baseline
name: Basis
\`\`\`

\`\`\`scenario wrong
name: Vores vej
extends: baseline
measures:
  - measure: flexible-letting
    where: vaerebro-park
    from: 2026
    flexibleShare: 60
\`\`\`
`;

describe('a document that can’t be calculated', () => {
  it('tells the fault in the cell that has it, and the others wait for that one with a way to it', async () => {
    const { page, close } = await openPage({
      before: async (opened) => {
        await opened.route(/\/scenarios\/default\.md$/, (route) =>
          route.fulfill({ body: faulty, contentType: 'text/markdown' }),
        );
      },
    });
    const cell = page.locator('fremsyn-cell:has(#scenario-wrong)');
    await expect.poll(() => cell.locator('.cell-faults').textContent()).toContain('60');
    const figure = page.locator('#figure-gap-work');
    await expect.poll(() => figure.textContent()).toContain('Venter på Vores vej');
    expect(await figure.getByRole('link', { name: 'Vores vej' }).getAttribute('href')).toBe('#scenario-wrong');
    expect(await page.locator('.cell-faults').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });
});

describe('a calculation that fails', () => {
  it('marks what is on screen as of before, in figures and in words, with its text as readable as ever', async () => {
    const { page, close } = await openPage();
    await whenReady(page);
    const columns = page.locator('.columns');
    expect(await columns.getAttribute('data-shows')).toBe('newest');
    const bars = () =>
      page
        .locator('.focus-figure, .comparison')
        .evaluateAll((cells) => cells.map((each) => getComputedStyle(each).borderInlineStartWidth));
    expect(new Set(await bars())).toEqual(new Set(['0px']));
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => {
        throw new Error('the worker is gone');
      };
    });
    await lever(page, 'Fleksibel udlejning').press('Home');
    await expect.poll(() => state(page)).toBe('failed');
    expect(await columns.getAttribute('data-shows')).toBe('last');
    expect(new Set(await bars())).toEqual(new Set(['3px']));
    expect(await page.locator('fremsyn-status .chip').textContent()).toContain('Viser seneste resultat');
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });
});
