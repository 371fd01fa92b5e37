import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { palettes } from '../../workbench/charts/palette.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { savedText } from './support/downloads.ts';
import { newContext, type OpenedPage, openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

/** Cells that are edited where they stand, and figures whose drawings are shared out over panels, rows and tiles. */
const appended = `
\`\`\`timeline omdannelse
scenario: transformation-vaerebro
\`\`\`

\`\`\`status 2026
year: 2026
values:
  - place: vaerebro-park
    outside-labour: 0.31
\`\`\`

\`\`\`figure multiples-to
indicators: [gap(outside-labour), gap(convicted)]
places: [vaerebro-park]
\`\`\`

\`\`\`figure tiles-alle
indicator: gap(outside-labour)
\`\`\`

\`\`\`vega egen
description: Niveauet over årene.
spec:
  data: {name: criteria}
  transform:
    - filter: datum.place == 'vaerebro-park' && datum.criterion == 'convicted'
  mark: line
  encoding: {x: {field: year, type: quantitative}, y: {field: mean, type: quantitative}, color: {field: scenario, type: nominal}}
\`\`\`
`;

const textOf = (page: Page) =>
  page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { history: { text: { peek(): string } } };
    };
    return workbench.session.history.text.peek();
  });
const fromMenu = async (page: Page, name: string) => {
  await page.locator('fremsyn-header details.menu summary').click();
  await page.getByRole('button', { name, exact: true }).click();
};
/** Opens the standard document, so that another one's coming is seen. */
const turnAway = async (page: Page) => {
  await page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { start(text: string): Promise<void> };
    };
    return workbench.session.start(
      '---\nfremsyn: 1\ntitle: Noget andet\nlanguage: da\npack: gladsaxe\n---\n# Noget andet\n',
    );
  });
  await expect.poll(() => textOf(page)).toContain('Noget andet');
};

describe('a document saved as one file', () => {
  let opened: OpenedPage;
  let folder: string;
  let file: string;
  let html: string;
  let text: string;
  let figures: readonly string[];
  const page = () => opened.page;

  beforeAll(async () => {
    // dark, as the one who saves it may sit; the file is light whoever saved it
    opened = await openPage({ appended, colorScheme: 'dark' });
    await whenReady(page());
    text = await textOf(page());
    figures = await page()
      .locator('main fremsyn-chart')
      .evaluateAll((charts) => charts.map((chart) => chart.closest('[id]')?.id ?? ''));
    const download = page().waitForEvent('download');
    await fromMenu(page(), 'Gem som læseside (.html)');
    html = await savedText(await download);
    folder = mkdtempSync(join(tmpdir(), 'fremsyn-exported-'));
    file = join(folder, 'side.html');
    writeFileSync(file, html);
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([
    ['on a screen', 1440, 'wide'],
    ['on a phone', 390, 'narrow'],
  ])('read %s by a stranger without a network', (_, width, drawn) => {
    let context: BrowserContext;
    let reading: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      context = await newContext({ width, height: 900, colorScheme: 'dark' });
      await context.setOffline(true);
      reading = await context.newPage();
      reading.on('console', (message) => errors.push(message.text()));
      reading.on('requestfailed', (request) => errors.push(request.url()));
      await reading.goto(pathToFileURL(file).href);
    });
    afterAll(() => context.close());

    it('tells under every figure how its numbers are calculated, folded as it was', async () => {
      for (const id of figures) {
        const method = reading.locator(`#${id} .method`);
        expect(await method.getAttribute('open'), id).toBe(null);
        expect((await method.locator('dt').allTextContents()).slice(0, 2), id).toEqual([
          'Regnestykket',
          'Med tallene her',
        ]);
      }
    });

    it('has every figure, drawn for its width and large enough to read', async () => {
      expect(figures.length).toBeGreaterThan(6);
      for (const id of figures) {
        const drawing = reading.locator(`#${id} .drawn-${drawn} svg`);
        expect(await drawing.isVisible(), id).toBe(true);
        const { marks, smallest } = await drawing.evaluate((svg) => {
          const { width: natural } = (svg as SVGSVGElement).viewBox.baseVal;
          const scale = svg.getBoundingClientRect().width / natural;
          const sizes = [...svg.querySelectorAll('text')]
            .filter((label) => label.textContent)
            .map((label) => Number.parseFloat(getComputedStyle(label).fontSize) * scale);
          return { marks: svg.querySelectorAll('path[d]').length, smallest: Math.min(...sizes) };
        });
        expect(marks, id).toBeGreaterThan(2);
        expect(smallest, id).toBeGreaterThan(9.5);
        expect(await reading.locator(`#${id} .drawing > div:visible`).count(), id).toBe(1);
      }
      expect(await reading.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });

    it('looks as the page does: its own letters, light colours', async () => {
      const font = await reading.evaluate(async () => {
        await document.fonts.ready;
        return {
          family: getComputedStyle(document.body).fontFamily,
          isHeld: document.fonts.check('16px "IBM Plex Sans"'),
        };
      });
      expect(font.family).toContain('IBM Plex Sans');
      expect(font.isHeld).toBe(true);
      const strokes = await reading
        .locator(`#figure-gap-uden-job .drawn-${drawn} path[stroke]`)
        .evaluateAll((paths) => paths.map((path) => path.getAttribute('stroke')?.toUpperCase()));
      for (const colour of palettes.light.scenarios.slice(0, 4)) expect(strokes).toContain(colour.toUpperCase());
    });

    it('says in words what stood in fields', async () => {
      const share = reading.locator('#levers-udlejning .lever', { hasText: 'Fleksibel udlejning' }).first();
      expect((await share.locator('.lever-number').textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe('85 %');
      expect(await reading.locator('#timeline-omdannelse tbody tr').first().textContent()).toMatch(
        /Værebro Park[\s\S]*2027[\s\S]*2033[\s\S]*320/,
      );
      expect(await reading.locator('#status-2026 tbody').textContent()).toContain('31');
      expect(await reading.locator('input, select, textarea, button, .adding, [role=slider]').count()).toBe(0);
    });

    it('has no fault: nothing asked for, nothing that can’t be reached', async () => {
      expect(errors).toEqual([]);
      expect(await accessibilityFaults(reading)).toEqual([]);
    });
  });

  it('is opened for editing again as it was, chosen or dropped', async () => {
    await turnAway(page());
    const choosing = page().waitForEvent('filechooser');
    await fromMenu(page(), 'Åbn fil (.md, .html) …');
    await (await choosing).setFiles({ name: 'side.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await expect.poll(() => textOf(page())).toBe(text);

    await turnAway(page());
    const drop = (name: string, content: string) =>
      page().evaluate(
        ([called = '', held = '']) => {
          const files = new DataTransfer();
          files.items.add(new File([held], called));
          const main = document.querySelector('main');
          main?.dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer: files }),
          );
        },
        [name, content],
      );
    await drop('anden.html', '<!doctype html><title>En anden side</title>');
    await page().getByText('Filen er ikke et dokument fra Fremsyn').waitFor();
    expect(await textOf(page())).toContain('Noget andet');
    await drop('side.html', html);
    await expect.poll(() => textOf(page())).toBe(text);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  it('comes by a link as it was, to somebody who has never been here', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await fromMenu(page(), 'Kopiér link til dokumentet');
    await page().getByText('Linket er kopieret').waitFor();
    const link = await page().evaluate(() => navigator.clipboard.readText());
    const stranger = await openPage({ path: new URL(link).hash });
    await expect.poll(() => textOf(stranger.page)).toBe(text);
    expect(await stranger.page.locator('.shared-note').first().textContent()).toContain('delt kopi');
    expect(stranger.errors).toEqual([]);
    await stranger.close();
  });
});
