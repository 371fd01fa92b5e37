import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it, vi } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openPage } from './support/openPage.ts';
import { focusChart, whenReady } from './support/workbenchPage.ts';

/** Thousands of bytes, compressed as servers do it. */
function kilobytes(files: readonly string[]): number {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(`${root}dist/site/${file}`), { level: 9 }).length, 0) / 1000
  );
}

/** Files that `index.html` itself names, and the letters that its styles name. */
function frameFiles(): readonly string[] {
  const html = readFileSync(`${root}dist/site/index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  const letters = named
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [
      ...readFileSync(`${root}dist/site/${file}`, 'utf8').matchAll(/url\(["']?\.?\/?([\w./-]+\.woff2)/g),
    ])
    .map(([, file = '']) => (file.startsWith('assets/') ? file : `assets/${file}`));
  return ['index.html', ...named, ...new Set(letters)];
}

/** What of the site was asked for. */
function filesOf(addresses: readonly string[]): readonly string[] {
  const site = inject('site');
  return [...new Set(addresses.map((address) => decodeURIComponent(address.slice(site.length)) || 'index.html'))];
}

describe('what a browser fetches, compressed', () => {
  it('is at most 170 kB for the frame of the page, letters included', () => {
    const files = frameFiles();
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(2);
    expect(kilobytes(files)).toBeLessThanOrEqual(170);
  });

  it('is at most 600 kB until the question, the key figures, the first figure and its levers stand, letters and data included', async () => {
    const held: string[] = [];
    const opened = await openPage({
      replicates: 100,
      before: async (page) => {
        for (const late of [/assets\/vega[-.]/, /browserWorker/]) {
          await page.route(late, (route) => {
            held.push(route.request().url());
          });
        }
      },
    });
    const { page } = opened;
    await page.locator('fremsyn-levers input[type="range"]').first().waitFor();
    await focusChart(page).locator('svg .mark-line path').first().waitFor();
    await expect.poll(() => held.length).toBeGreaterThan(1);
    expect(await page.locator('.key-figures dd.gap').first().textContent()).toMatch(/\d/);
    const asked = filesOf(opened.requests.filter((address) => !held.includes(address)));
    expect(asked.some((file) => file.startsWith('assets/vega'))).toBe(true);
    for (const part of [
      'assets/main',
      'assets/da-',
      'scenarios/default.first.bin',
      'scenarios/gladsaxe/population.csv',
      '.woff2',
    ])
      expect(
        asked.some((file) => file.includes(part)),
        part,
      ).toBe(true);
    expect(kilobytes(asked)).toBeLessThanOrEqual(600);
    await opened.close();
  });

  it('is bounded for what draws and calculates as well, and what can come later comes when the first figure stands', async () => {
    const figuresAtLater: (string | null)[] = [];
    const opened = await openPage({
      before: async (page) => {
        await page.route(fetchedLater, async (route) => {
          figuresAtLater.push(await focusChart(page).getAttribute('data-drawn-revision'));
          await route.continue();
        });
      },
    });
    await whenReady(opened.page);
    await vi.waitFor(() => expect(figuresAtLater.length).toBeGreaterThan(1), { timeout: 60_000 });
    expect(figuresAtLater).not.toContain(null);

    const asked = filesOf(opened.requests);
    const view = [
      ...new Set(
        asked.slice(
          0,
          asked.findIndex((file) => fetchedLater.test(file)),
        ),
      ),
    ];
    const code = view.filter((file) => /\.(js|css)$/.test(file));
    for (const needed of ['main', 'browserWorker', 'vega', 'da-']) {
      expect(
        code.some((file) => file.startsWith(`assets/${needed}`)),
        needed,
      ).toBe(true);
    }
    for (const never of ['codeMirror', 'importDialog', 'importWorker', 'en-']) {
      expect(
        asked.filter((file) => file.startsWith(`assets/${never}`)),
        never,
      ).toEqual([]);
    }
    // the reader has asked the browser to do with less
    expect(asked.filter((file) => file.includes('default.values'))).toEqual([]);
    expect(kilobytes(code)).toBeLessThanOrEqual(firstCode);
    expect(kilobytes(view)).toBeLessThanOrEqual(firstView);
    await opened.close();
  });
});

describe('what the levers’ values come to', () => {
  it('is at most 250 kB, as it is sent', () => {
    expect(readFileSync(`${root}dist/site/scenarios/default.values.bin`).length).toBeLessThanOrEqual(250_000);
  });
});

describe('what can come later', () => {
  it('is told to be out of reach where somebody asks for it and the network is gone, and can be asked for again', async () => {
    const opened = await openPage({
      before: (page) => page.route(/laterParts/, (route) => route.abort()).then(() => {}),
    });
    const { page } = opened;
    await whenReady(page);
    const save = async () => {
      await page.getByText('Dokument', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Gem som fil (.md)' }).click();
    };
    await save();
    await page.getByText('Den del af siden kan ikke hentes lige nu.').waitFor();
    await page.unroute(/laterParts/);
    const saved = page.waitForEvent('download');
    await save();
    expect((await saved).suggestedFilename()).toMatch(/\.md$/);
    await opened.close();
  });
});

describe('what reads formulas', () => {
  const triggered = [
    '```scenario i-tide',
    'name: Grib ind i tide',
    'extends: baseline',
    'measures:',
    '  - measure: employment-programme',
    '    id: job',
    '    where: vaerebro-park',
    '    from: 2026',
    '    coverage: 0.4',
    'triggers:',
    '  - trigger: afstand',
    '    when: gap("outside-labour", "vaerebro-park") > 0.02',
    '    act: while',
    '    start: [job]',
    '```',
  ].join('\n');

  it('is fetched by the page and its workers before a document that has one is run, and no formula goes unread', async () => {
    const opened = await openPage({ appended: `\n${triggered}\n` });
    await whenReady(opened.page);
    expect(opened.runs.map(({ strategy }) => strategy)).toContain('i-tide');
    expect(await opened.page.locator('.messages').count()).toBe(0);
    expect(opened.requests.filter((address) => address.includes('formulaParser')).length).toBeGreaterThan(1);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

/** What the page fetches once the first figure stands, and what brings more with it. */
const fetchedLater = /assets\/(laterParts|formulaParser)/;

/** kB of code and styles until the first figure is drawn live, what draws and calculates with it: more than the first view needs. */
const firstCode = 606;

/** kB of all that is fetched until then: code, styles, letters, documents, data and first results. */
const firstView = 856;
