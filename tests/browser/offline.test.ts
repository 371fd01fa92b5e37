import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { serve } from '../../scripts/serve.mjs';
import { newContext, pickNoFiles } from './support/openPage.ts';
import { drawnRevision, lever, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

/** The built site under a path of its own, as on a server that has other sites too; its document asks for few replicates. */
function siteUnder(path: string): { readonly folder: string; readonly site: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fremsyn-offline-'));
  const site = join(folder, path);
  mkdirSync(site, { recursive: true });
  cpSync(`${root}dist/site`, site, { recursive: true });
  changeFile(site, 'scenarios/default.md', (text) => text.replace(/^replicates: \d+$/m, 'replicates: 2'));
  return { folder, site };
}

const hashOf = (bytes: string | Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Another version of the site: a file is changed, and the worker's list with it, as a build would. */
function changeFile(site: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(site, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(site, path), after);
  const worker = readFileSync(join(site, 'sw.js'), 'utf8');
  const listed = worker.replace(hashOf(before), hashOf(after));
  expect(listed).not.toBe(worker);
  writeFileSync(
    join(site, 'sw.js'),
    listed.replace(/(version\\":\\")\w+/, (_, key) => key + hashOf(listed).slice(7, 17).replaceAll(/\W/g, 'x')),
  );
}

/** Waits until the browser has the whole site and the page's next load will come from it. */
async function whenKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

describe('the built site', () => {
  it('lists every file of its own for keeping, each with its hash', () => {
    const folder = `${root}dist/site`;
    const [, list = ''] = /JSON\.parse\((".*?[^\\]")\)/.exec(readFileSync(`${folder}/sw.js`, 'utf8')) ?? [];
    const { files } = JSON.parse(JSON.parse(list) as string) as { files: Record<string, string> };
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((name) => name !== 'sw.js');
    expect(Object.keys(files).sort()).toEqual(there.sort());
    for (const name of there) expect(files[name], name).toBe(hashOf(readFileSync(`${folder}/${name}`)));
  });
});

describe('without a network, under a path of a server', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let page: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    ({ folder } = siteUnder('afdeling/social balance'));
    server = await serve({ folder });
    context = await newContext({ offline: true });
    await context.addInitScript(pickNoFiles);
    page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.on('pageerror', (error) => failures.push(error.message));
    await page.goto(`${server.address}afdeling/social%20balance/`);
    await whenReady(page);
    await whenKept(page);
    await server.close();
  });
  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });

  it('the page opens again and runs', async () => {
    await page.reload();
    await whenReady(page);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  it('a lever moves the line, and what was edited is there after the next load', async () => {
    const revision = await drawnRevision(page);
    const slider = lever(page, 'Fleksibel udlejning');
    await slider.press('Home');
    await whenReadyAfter(page, revision);
    await expect.poll(() => page.locator('.save-state').textContent()).toMatch(/^Gemt/);
    const value = await slider.inputValue();
    await page.reload();
    await whenReady(page);
    expect(await lever(page, 'Fleksibel udlejning').inputValue()).toBe(value);
  });

  it('a cell opens as text, in the editor that is fetched the first time it is wanted', async () => {
    const title = page.locator('fremsyn-cell').first();
    await title.hover();
    await title.getByRole('button', { name: /^Redigér/ }).click();
    await expect.poll(() => page.locator('fremsyn-cell-editor').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('the document, its reading page, a figure and its numbers are saved', async () => {
    for (const name of ['Gem som fil (.md)', 'Gem som læseside (.html)']) {
      await page.locator('details.menu summary').click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      expect((await download).suggestedFilename()).toMatch(/^bydele-i-social-balance\.(md|html)$/);
    }
    for (const kind of ['CSV', 'SVG', 'PNG']) {
      const download = page.waitForEvent('download');
      await page.locator('.focus-figure').getByRole('button', { name: kind }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    }
  });

  it('the pages about privacy and accessibility open too', async () => {
    await page.locator('fremsyn-foot').getByRole('link', { name: 'Privatliv' }).click();
    await page.waitForURL(/pages\/privacy\.da\.html$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Privatliv');
    await page.getByRole('link', { name: 'Tilgængelighed' }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Tilgængelighed');
    expect(failures).toEqual([]);
  });
});

describe('a newer version of the site', () => {
  it('is taken into use when the reader says so, with the work kept, and not before', async () => {
    const { folder, site } = siteUnder('fremsyn');
    const server = await serve({ folder });
    const context = await newContext({ offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${server.address}fremsyn/`);
    await whenReady(page);
    await whenKept(page);
    await page.reload();
    await whenReady(page);
    const slider = lever(page, 'Fleksibel udlejning');
    const revision = await drawnRevision(page);
    await slider.press('Home');
    await whenReadyAfter(page, revision);
    const value = await slider.inputValue();

    changeFile(site, 'index.html', (text) => text.replace('name="description"', 'name="description" data-newer=""'));
    const isNewer = () => page.locator('meta[data-newer]').count();
    await page.reload();
    await whenReady(page);
    expect(await isNewer()).toBe(0);
    const offer = page.locator('.new-version');
    await vi.waitFor(async () => expect(await offer.count()).toBe(1), { timeout: 60_000 });
    await offer.getByRole('button', { name: 'Brug den nye udgave' }).click();
    await vi.waitFor(async () => expect(await isNewer()).toBe(1), { timeout: 60_000 });
    await whenReady(page);
    expect(await offer.count()).toBe(0);
    expect(await lever(page, 'Fleksibel udlejning').inputValue()).toBe(value);
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('that came only in part is left alone, and the old one goes on', async () => {
    const { folder, site } = siteUnder('fremsyn');
    const server = await serve({ folder });
    const context = await newContext({ offline: true });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(`${server.address}fremsyn/`);
    await whenReady(page);
    await whenKept(page);
    changeFile(site, 'index.html', (text) => text.replace('name="description"', 'name="description" data-newer=""'));
    writeFileSync(join(site, 'scenarios/index.json'), '[]');
    await page.reload();
    await whenReady(page);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const coming = new Promise<string>((resolve) => {
        const follow = (worker: ServiceWorker | null) =>
          worker?.addEventListener('statechange', () => {
            if (worker.state === 'installed' || worker.state === 'redundant') resolve(worker.state);
          });
        follow(registration.installing);
        registration.addEventListener('updatefound', () => follow(registration.installing));
      });
      registration.update().catch(() => {});
      return coming;
    });
    expect(outcome).toBe('redundant');
    expect(await page.locator('.new-version').count()).toBe(0);
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });
});
