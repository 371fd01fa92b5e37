import { createHash } from 'node:crypto';
import type { Page, Route, Worker } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { linkTo, longestLink } from '../../workbench/notebook/share.ts';
import { savedText } from './support/downloads.ts';
import { newContext, openPage } from './support/openPage.ts';
import { drawnRevision, lever, state, tableOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const flexible = 'Fleksibel udlejning';
const title = (page: Page) => page.locator('fremsyn-header .document-title').textContent();
const saved = (page: Page) => page.locator('.save-state').textContent();

describe('work on a document', () => {
  it('that is closed 600 milliseconds after an edit has lost nothing', async () => {
    const context = await newContext({});
    const first = await openPage({ context });
    await whenReady(first.page);
    expect(await lever(first.page, flexible).inputValue()).not.toBe('0');
    await lever(first.page, flexible).press('Home');
    await first.page.waitForTimeout(600);
    await first.close();

    const again = await openPage({ context });
    await whenReady(again.page);
    expect(await lever(again.page, flexible).inputValue()).toBe('0');
    expect(await saved(again.page)).toMatch(/^Gemt \d\d[.:]\d\d$/);
    await context.close();
  });

  it('is not touched by a shared link that is opened and edited beside it', async () => {
    const context = await newContext({});
    const own = await openPage({ context });
    await whenReady(own.page);
    const before = await drawnRevision(own.page);
    await lever(own.page, flexible).press('Home');
    await whenReadyAfter(own.page, before);
    await expect.poll(() => saved(own.page)).toMatch(/^Gemt \d\d[.:]\d\d$/);
    const [ownTitle, ownTable] = [await title(own.page), await tableOf(own.page)];

    const text = (await textOf(own.page))
      .replace(/^title: .*$/m, 'title: Nabokommunens forslag')
      .replace('flexibleShare: 0\n', 'flexibleShare: 0.5\n');
    const path = (await linkTo('', text)).slice(1);
    const shared = await openPage({ context, path: `#${path}` });
    await whenReady(shared.page);
    expect(await title(shared.page)).toBe('Nabokommunens forslag');
    expect(await shared.page.locator('.shared-note').first().textContent()).toContain(
      'rører ikke dine egne dokumenter',
    );
    await shared.page.locator('select[name=mode]').selectOption('edit');
    await lever(shared.page, flexible).press('End');
    await whenReady(shared.page);
    await shared.page.waitForTimeout(600);
    expect(await title(own.page)).toBe(ownTitle);
    expect(await lever(own.page, flexible).inputValue()).toBe('0');
    await shared.close();
    await own.close();

    const again = await openPage({ context });
    await whenReady(again.page);
    expect(await title(again.page)).toBe(ownTitle);
    expect(await lever(again.page, flexible).inputValue()).toBe('0');
    expect(await tableOf(again.page)).toEqual(ownTable);
    await again.page.locator('fremsyn-header .menu summary').click();
    await again.page.locator('.menu-body button').first().click();
    await again.page.locator('dialog.documents[open]').waitFor();
    expect(await again.page.locator('dialog.documents[open]').textContent()).not.toContain('Nabokommunens forslag');
    await context.close();
  });

  it('that is too long for a link is handed over as a file, whole, and that is said', async () => {
    // letters that no packing makes shorter
    const pages = Array.from({ length: 300 }, (_, i) => createHash('sha256').update(`side ${i}`).digest('base64'));
    const appended = `\n${pages.join('\n')}\n`;
    const { page, errors, close } = await openPage({ appended });
    await whenReady(page);
    expect((await linkTo(page.url(), await textOf(page))).length).toBeGreaterThan(longestLink);
    const waiting = page.waitForEvent('download');
    await page.locator('fremsyn-header .menu summary').click();
    await page.getByRole('button', { name: 'Kopiér link til dokumentet' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/\.md$/);
    expect(await savedText(download)).toBe(await textOf(page));
    await expect.poll(() => page.locator('.notice-place').textContent()).toContain('for langt til et link');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a worker that dies of what it is asked to run', () => {
  it('is stood in for by a new one, which runs it', async () => {
    const deaths: Worker[] = [];
    const { page, runs, close } = await openPage({
      before: async (opening) => {
        opening.on('worker', (worker) => worker.on('close', () => deaths.push(worker)));
        await opening.route(/browserWorker/, dying, { times: 1 });
      },
    });
    await whenReady(page);
    expect(deaths.filter((worker) => worker.url().includes('browserWorker'))).toHaveLength(1);
    const asked = runs.map(({ strategy, replicate }) => `${strategy} ${replicate}`);
    expect(asked.length).toBe(new Set(asked).size + 1);
    await close();
  });

  it('and whose stand-in dies as well is told of with a way to try again; the last good figures and the work stay as they are', async () => {
    const { page, close } = await openPage();
    await whenReady(page);
    const table = await tableOf(page);
    await page.route(/browserWorker/, dying);
    for (const worker of ofEngine(page)) {
      await worker.evaluate(() => {
        setTimeout(() => {
          throw new Error('out of memory');
        });
      });
    }
    await expect.poll(() => ofEngine(page).length).toBe(0);
    await lever(page, flexible).press('Home');
    await expect.poll(() => state(page), { timeout: 60_000 }).toBe('failed');
    const told = await page.locator('fremsyn-status').textContent();
    expect(told).toContain('standsede to gange');
    expect(told).toContain('Viser seneste resultat');
    expect(await tableOf(page)).toEqual(table);
    expect(await lever(page, flexible).inputValue()).toBe('0');
    await expect.poll(() => saved(page)).toMatch(/^Gemt/);
    // none of those that died is left at work
    expect(ofEngine(page)).toEqual([]);

    await page.unroute(/browserWorker/);
    const revision = await drawnRevision(page);
    await page.getByRole('button', { name: 'Prøv igen' }).click();
    await whenReadyAfter(page, revision);
    expect(await tableOf(page)).not.toEqual(table);
    await close();
  });
});

function ofEngine(page: Page): readonly Worker[] {
  return page.workers().filter((worker) => worker.url().includes('browserWorker'));
}

/** The worker's code, to which something happens with the first run that it is asked for. */
async function dying(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: `(${die})();\n${await response.text()}` });
}

/** In a worker: nothing is run, ahead of whoever else listens. */
function die(): void {
  addEventListener('message', (event) => {
    if (event.data.path?.[0] !== 'runBlock') return;
    event.stopImmediatePropagation();
    throw new Error('out of memory');
  });
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { history: { text: { peek(): string } } };
    };
    return workbench.session.history.text.peek();
  });
}
