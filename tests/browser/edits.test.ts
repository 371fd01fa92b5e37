import { describe, expect, it } from 'vitest';
import { openPage } from './support/openPage.ts';
import { drawnRevision, lever, linesOf, tableOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const flexible = 'Fleksibel udlejning';

describe('what somebody edits', () => {
  it('survives a reload with its results, and can be taken back before and done again', async () => {
    const { page, errors, close } = await openPage();
    await whenReady(page);
    const start = await lever(page, flexible).inputValue();
    const revision = await drawnRevision(page);
    await lever(page, flexible).press('Home');
    await whenReadyAfter(page, revision);

    await page.keyboard.press('Control+z');
    await expect.poll(() => lever(page, flexible).inputValue()).toBe(start);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => lever(page, flexible).inputValue()).toBe('0');
    await whenReady(page);
    await expect.poll(() => page.locator('.save-state').textContent()).toMatch(/^Gemt \d\d[.:]\d\d$/);
    const table = await tableOf(page);

    await page.reload();
    await whenReady(page);
    expect(await lever(page, flexible).inputValue()).toBe('0');
    expect(await tableOf(page)).toEqual(table);
    expect(await linesOf(page)).toHaveLength(4);
    expect(errors).toEqual([]);
    await close();
  });

  it('goes into the file that is saved, where the command line finds it', async () => {
    const { page, close } = await openPage();
    await expect.poll(() => lever(page, flexible).count()).toBe(1);
    await lever(page, flexible).press('Home');
    const waiting = page.waitForEvent('download');
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: /^Gem .*\(\.md\)$/ }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toMatch(/\.md$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8')).toMatch(/where: vaerebro-park\n.*\n.*\n {4}flexibleShare: 0\n/);
    await close();
  });
});
