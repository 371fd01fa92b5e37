import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { savedText } from './support/downloads.ts';
import { openPage } from './support/openPage.ts';

const comparison = (page: Page) => page.locator('fremsyn-cell').filter({ has: page.locator('#comparison-veje') });
const textOf = (page: Page) =>
  page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { history: { text: { value: string } } };
    };
    return workbench.session.history.text.value;
  });
const menu = (page: Page) => page.locator('fremsyn-header .menu');
const fromMenu = async (page: Page, name: string) => {
  await menu(page).locator('summary').click();
  await menu(page).getByRole('button', { name, exact: true }).click();
};
const edit = async (page: Page) => {
  const before = await textOf(page);
  await comparison(page).locator('[data-action=down]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(page)).not.toBe(before);
};
const state = (page: Page) => page.locator('.save-state').textContent();

/** In the page: the browser's dialogs, answered at once with a file of the page's own folder. */
function answerDialogs(): void {
  const dialogs = { asked: 0, givesUp: false, chosen: '' };
  const answer = async (name: string) => {
    dialogs.asked++;
    if (dialogs.givesUp) throw new DOMException('no', 'AbortError');
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(name, { create: true });
  };
  Object.assign(window, {
    dialogs,
    showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) => answer(dialogs.chosen || suggestedName),
    showOpenFilePicker: async () => [await answer(dialogs.chosen)],
  });
}

const asked = (page: Page) => page.evaluate(() => (window as unknown as { dialogs: { asked: number } }).dialogs.asked);
const willAnswer = (page: Page, answer: { givesUp?: boolean; chosen?: string }) =>
  page.evaluate((how) => {
    Object.assign((window as unknown as { dialogs: object }).dialogs, how);
  }, answer);
const held = (page: Page, name: string) =>
  page.evaluate(async (called) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(called)).getFile();
    return file.text();
  }, name);

describe('a browser that lets pages write in files', () => {
  it('is asked once where the document goes, saves in that file from then on, and asks again for another', async () => {
    const { page, errors, violations, close } = await openPage({
      picksFiles: true,
      before: async (opened) => {
        await opened.addInitScript(answerDialogs);
      },
    });
    await comparison(page).waitFor();
    await edit(page);
    await menu(page).locator('summary').click();
    expect(
      await menu(page)
        .getByRole('button', { name: /^Gem i / })
        .count(),
    ).toBe(0);
    await menu(page).locator('summary').click();

    await willAnswer(page, { givesUp: true });
    await fromMenu(page, 'Gem som fil (.md)');
    await expect.poll(() => asked(page)).toBe(1);
    await expect.poll(() => state(page)).toMatch(/^Gemt \d/);
    await willAnswer(page, { givesUp: false, chosen: 'mit.md' });
    await fromMenu(page, 'Gem som fil (.md)');
    await expect.poll(() => state(page)).toBe('Gemt i mit.md');
    expect(await held(page, 'mit.md')).toBe(await textOf(page));

    await edit(page);
    await expect.poll(() => state(page)).toMatch(/^Gemt \d/);
    expect(await held(page, 'mit.md')).not.toBe(await textOf(page));
    await fromMenu(page, 'Gem i mit.md');
    await expect.poll(() => state(page)).toBe('Gemt i mit.md');
    expect(await held(page, 'mit.md')).toBe(await textOf(page));
    expect(await asked(page)).toBe(2);

    await willAnswer(page, { chosen: 'kopi.md' });
    await fromMenu(page, 'Gem som fil (.md)');
    await expect.poll(() => state(page)).toBe('Gemt i kopi.md');
    expect(await asked(page)).toBe(3);

    // another of the reader's documents has a file of its own
    await willAnswer(page, { chosen: 'mit.md' });
    await fromMenu(page, 'Åbn fil (.md, .html) …');
    await expect.poll(() => state(page)).toBe('Gemt i mit.md');
    await edit(page);
    await fromMenu(page, 'Gem i mit.md');
    await expect.poll(() => state(page)).toBe('Gemt i mit.md');
    expect(await held(page, 'mit.md')).toBe(await textOf(page));
    expect(await held(page, 'kopi.md')).not.toBe(await textOf(page));
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    await close();
  });

  it('loses nothing where the file may not be written in: the document is a download then', async () => {
    const { page, close } = await openPage({
      picksFiles: true,
      before: async (opened) => {
        await opened.addInitScript(answerDialogs);
        await opened.addInitScript(() => {
          FileSystemFileHandle.prototype.createWritable = () =>
            Promise.reject(new DOMException('no', 'NotAllowedError'));
        });
      },
    });
    await comparison(page).waitFor();
    const download = page.waitForEvent('download');
    await fromMenu(page, 'Gem som fil (.md)');
    expect(await savedText(await download)).toBe(await textOf(page));
    await close();
  });
});

describe('a browser that doesn’t', () => {
  it('saves the document as a download each time, and opens it from a file that is chosen', async () => {
    const { page, errors, violations, close } = await openPage();
    await comparison(page).waitFor();
    await edit(page);
    const download = page.waitForEvent('download');
    await fromMenu(page, 'Gem som fil (.md)');
    const saved = await savedText(await download);
    expect(saved).toBe(await textOf(page));
    await menu(page).locator('summary').click();
    expect(
      await menu(page)
        .getByRole('button', { name: /^Gem i / })
        .count(),
    ).toBe(0);
    await menu(page).locator('summary').click();
    await edit(page);
    const choosing = page.waitForEvent('filechooser');
    await fromMenu(page, 'Åbn fil (.md, .html) …');
    await (await choosing).setFiles({ name: 'mit.md', mimeType: 'text/markdown', buffer: Buffer.from(saved) });
    await expect.poll(() => textOf(page)).toBe(saved);
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    await close();
  });
});
