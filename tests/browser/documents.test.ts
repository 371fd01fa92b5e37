import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { openPage } from './support/openPage.ts';

const cells = (page: Page) => page.locator('fremsyn-cell');
const comparison = (page: Page) => cells(page).filter({ has: page.locator('#comparison-veje') });
const order = (page: Page) => cells(page).evaluateAll((all) => all.map((cell) => cell.querySelector('[id]')?.id ?? ''));
const openDocuments = async (page: Page) => {
  await page.locator('fremsyn-header .menu summary').click();
  await page.getByRole('button', { name: 'Mine dokumenter …' }).click();
  await expect.poll(() => page.locator('.template-list li').count()).toBeGreaterThan(1);
};
const heading = (page: Page) => page.locator('main h1').first().textContent();

describe('a cell’s tools', () => {
  it('move, copy and delete it by keyboard alone, each undone in one step', async () => {
    const { page, errors, violations, close } = await openPage();
    await comparison(page).waitFor();
    const before = await order(page);
    await comparison(page).locator('[data-action=edit]').focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(() => order(page)).not.toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.closest('fremsyn-cell')?.querySelector('[id]')?.id)).toBe(
      'comparison-veje',
    );
    await page.keyboard.press('Control+z');
    await expect.poll(() => order(page)).toEqual(before);

    await comparison(page).locator('[data-action=edit]').focus();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Slet cellen: /);
    await page.keyboard.press('Enter');
    await expect.poll(() => comparison(page).count()).toBe(0);
    await expect.poll(() => page.locator('fremsyn-cell-told').textContent()).toContain('Slettet: Afstand til resten');
    await page.locator('fremsyn-cell-told').getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => order(page)).toEqual(before);
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    await close();
  });

  it('add a cell of every kind from a menu, and stay away while the document is only read', async () => {
    const { page, close } = await openPage();
    await comparison(page).waitFor();
    const count = await cells(page).count();
    await comparison(page).locator('[data-action=edit]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#scenario-nyt-scenarie').count()).toBe(1);
    expect(await cells(page).count()).toBeGreaterThan(count);
    await page.locator('select[name=mode]').selectOption('read');
    await expect.poll(() => page.locator('.cell-tools >> visible=true').count()).toBe(0);
    await close();
  });
});

describe('a cell open as text', () => {
  it('is an editor fetched when first used, which breaks no policy and tells faults at their lines', async () => {
    const opened = await openPage();
    const { page } = opened;
    await comparison(page).waitFor();
    const scripts = () => opened.requests.filter((address) => /codeMirror/.test(address)).length;
    expect(scripts()).toBe(0);
    await comparison(page).locator('[data-action=edit]').focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: /^Tekst i YAML: / });
    await field.waitFor();
    expect(scripts()).toBeGreaterThan(0);
    // its rules are in force, and in no style element
    expect(await field.evaluate((element) => getComputedStyle(element).whiteSpace)).toMatch(/break-spaces|pre-wrap/);
    expect(
      await field.evaluate((element) => (element.getRootNode() as ShadowRoot).querySelectorAll('style').length),
    ).toBe(0);

    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nyaer: 2030');
    await expect.poll(() => page.locator('.editor-faults li').count()).toBe(1);
    expect(await page.locator('.editor-faults').textContent()).toContain('year');
    await expect.poll(() => page.locator('fremsyn-cell-editor .cm-lintRange').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('fremsyn-cell-editor').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.messages').count()).toBe(0);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

describe('the reader’s documents', () => {
  it('begin from a template beside the one at hand, and are renamed, deleted and put back', async () => {
    const { page, errors, violations, close } = await openPage();
    await comparison(page).waitFor();
    const standard = await heading(page);
    await openDocuments(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('.template-list button').nth(1).click();
    await expect.poll(() => heading(page)).not.toBe(standard);
    await page.reload();
    await expect.poll(() => heading(page)).not.toBe(standard);

    await openDocuments(page);
    await page
      .locator('.document-list')
      .getByRole('button', { name: /^Omdøb / })
      .click();
    await page.keyboard.type('Vores plan');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.document-list').textContent()).toContain('Vores plan');
    await page.getByRole('button', { name: 'Slet Vores plan' }).click();
    await expect.poll(() => page.locator('.documents-told').textContent()).toContain('Vores plan er slettet');
    await page.locator('.documents-told').getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => page.locator('.document-list li').count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.document-title').textContent()).toBe('Vores plan');
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    await close();
  });

  it('that an older page kept are all there', async () => {
    const opened = await openPage();
    const text = '---\nfremsyn: 1\ntitle: Gammelt\nlanguage: da\npack: gladsaxe\n---\n# Fra før\n';
    const { page, context } = opened;
    const old = await context.newPage();
    await page.close();
    await old.goto(new URL('mark.svg', inject('site')).href);
    await old.evaluate(async (kept) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('fremsyn'));
      const request = indexedDB.open('fremsyn', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('documents');
        request.result.createObjectStore('preferences');
      };
      const db = await done(request);
      const work = db.transaction(['documents', 'preferences'], 'readwrite');
      work.objectStore('documents').put({ text: kept, savedAt: 5 }, 'default');
      await done(work.objectStore('preferences').put({ language: 'da', theme: 'dark' }, 'reader'));
      db.close();
    }, text);
    const second = await openPage({ context });
    await expect.poll(() => heading(second.page)).toBe('Fra før');
    expect(await second.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await openDocuments(second.page);
    await expect.poll(() => second.page.locator('.snapshot-list li').count()).toBe(1);
    await context.close();
  });

  it('can be written in one tab at a time, and are taken over with all that was written', async () => {
    const first = await openPage();
    await comparison(first.page).waitFor();
    const second = await openPage({ context: first.context });
    const take = second.page.getByRole('button', { name: 'Overtag' });
    await take.waitFor();
    expect(await second.page.locator('.cell-tools >> visible=true').count()).toBe(0);
    await comparison(first.page).locator('[data-action=remove]').focus();
    await first.page.keyboard.press('Enter');
    await expect.poll(() => comparison(first.page).count()).toBe(0);
    await take.click();
    await expect.poll(() => comparison(second.page).count()).toBe(0);
    await expect.poll(() => take.count()).toBe(0);
    await expect.poll(() => first.page.locator('.shared-note').textContent()).toContain('En anden fane');
    await expect.poll(() => first.page.locator('.cell-tools >> visible=true').count()).toBe(0);
    await first.context.close();
  });
});

describe('a page that fails', () => {
  it('hands the work out as a file', async () => {
    const { page, close } = await openPage();
    await comparison(page).waitFor();
    await page.evaluate(() => {
      const header = document.querySelector('fremsyn-header') as HTMLElement & { requestUpdate(): void };
      Object.defineProperty(header, 'render', {
        value: () => {
          throw new Error('broken on purpose');
        },
      });
      header.requestUpdate();
    });
    await page.getByRole('heading', { name: 'Siden gik i stå' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Gem dokumentet som fil' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
    await page.getByRole('button', { name: 'Genindlæs siden' }).click();
    await comparison(page).waitFor();
    await close();
  });
});

describe('the reminder to save as a file', () => {
  for (const [screen, width, height] of [
    ['beside when the document was saved', 1440, 900],
    ['above the document on a tablet', 820, 1100],
    ['above the document on a phone', 390, 844],
  ] as const) {
    it(`stands ${screen} after a quarter of an hour without a file, covers nothing, and goes with the file or a no`, async () => {
      const { page, errors, close } = await openPage({
        width,
        height,
        before: async (opened) => {
          await opened.clock.install();
        },
      });
      const later = () => page.clock.fastForward('15:01');
      const reminder = page.locator('.file-reminder', {
        hasText: /Kun i denne browser|Filen mangler ændringer/,
      });
      const move = async () => {
        await comparison(page).locator('[data-action=down]').focus();
        await page.keyboard.press('Enter');
      };
      await comparison(page).waitFor();
      await page.locator('select[name=mode]').selectOption('edit');
      await later();
      expect(await reminder.count()).toBe(0);
      await move();
      await later();
      await reminder.waitFor();
      const isCovering = await reminder.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const rows = 'fremsyn-header > :not(.file-reminder, .skip), .shared-note:not(.file-reminder)';
        const isAbove = !element.closest('fremsyn-header');
        const others = [...document.querySelectorAll(isAbove ? `${rows}, main > *` : rows)];
        return others.some((other) => {
          const box = other.getBoundingClientRect();
          const isSeen = box.width > 1 && box.height > 1;
          return isSeen && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
        });
      });
      expect(isCovering).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.locator('select[name=mode]').selectOption('read');
      await expect.poll(() => reminder.count()).toBe(0);
      await page.locator('select[name=mode]').selectOption('edit');
      const saved = page.waitForEvent('download');
      await reminder.getByRole('button', { name: 'Gem som fil', exact: true }).click();
      expect((await saved).suggestedFilename()).toMatch(/\.md$/);
      await expect.poll(() => reminder.count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.matches('fremsyn-header .menu > summary'))).toBe(true);

      await move();
      await later();
      await expect.poll(() => reminder.textContent()).toContain('Filen mangler ændringer');
      await reminder.getByRole('button', { name: 'Gem ikke som fil nu' }).click();
      await expect.poll(() => reminder.count()).toBe(0);
      await move();
      await later();
      expect(await reminder.count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    });
  }
});

describe('a browser that refuses to keep anything, on a phone', () => {
  it('says so in whole words at the head of the document, and hands the work out as a file', async () => {
    const { page, errors, close } = await openPage({
      width: 390,
      height: 844,
      before: async (opened) => {
        await opened.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException('full', 'QuotaExceededError');
          };
        });
      },
    });
    await comparison(page).waitFor();
    await page.locator('select[name=mode]').selectOption('edit');
    await comparison(page).locator('[data-action=down]').focus();
    await page.keyboard.press('Enter');
    const warning = page.locator('.not-saved');
    await expect.poll(() => warning.textContent()).toContain('Kan ikke gemme i browseren');
    expect(await page.locator('.save-state').textContent()).toBe('Ikke gemt');
    // beside it all of the header stays on one line
    const tops = await page.locator('fremsyn-header').evaluate((header) => {
      const seen = [
        ...header.querySelectorAll('.save-state .chip, .button-pair, .mode-chooser, .menu > summary, .languages'),
      ];
      return seen.map((part) => Math.round(part.getBoundingClientRect().top));
    });
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(16);
    const cut = (locator: typeof warning) =>
      locator.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1;
      });
    expect(await cut(warning)).toBe(false);
    expect(await cut(page.locator('.save-state .chip'))).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await warning.getByRole('button', { name: 'Gem som fil (.md)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/);
    expect(errors).toEqual([]);
    await close();
  });
});
