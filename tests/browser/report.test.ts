import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { documentOfPage } from '../../workbench/notebook/exportPage.ts';
import { documentIn } from '../../workbench/notebook/share.ts';
import { caseNote } from '../../workbench/text/caseNote.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { savedText } from './support/downloads.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { tableOf, whenReady } from './support/workbenchPage.ts';

/** Width of A4 less the margins of the report, CSS pixels. */
const paperWidth = Math.floor(((210 - 32) / 25.4) * 96);

const { resources } = JSON.parse(readFileSync(`${root}scenarios/gladsaxe/datapackage.json`, 'utf8')) as {
  resources: readonly { name: string }[];
};

/** What the criterion is called wherever it is told of. */
const fifthsName = /ikke-vestlige/i;

/** What a print shows, from top to bottom. */
async function printed(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: what isn't laid out isn't printed
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: 'screen' });
  return text;
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await act();
  return await savedText(await download);
}

const chosenFromMenu = (page: Page, name: string) => async () => {
  await page.locator('details.menu summary').click();
  await page.getByRole('button', { name, exact: true }).click();
};

describe('a document on paper', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage();
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('comes in reading order, then an appendix of assumptions, caveats, sources and the model’s numbers', async () => {
    const text = await printed(page());
    const order = [
      'Hvad flytter mest i Værebro Park',
      'Hvordan udvikler afstanden sig?',
      'Hvad sker der andre steder?',
      'Læs tallene med omtanke',
      'Bilag: det, tallene hviler på',
      'Antagelser, som scenarierne ændrer',
      'Forbehold',
      'Data og deres alder',
      'Modellens tal',
    ].map((heading) => text.indexOf(heading));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('has how numbers are calculated where somebody opened it, and nothing of it where nobody did', async () => {
    const arithmetic = 'Regnestykket';
    expect(await printed(page())).not.toContain(arithmetic);
    const summary = page().locator('.focus-figure .method > summary');
    await summary.click();
    await page().locator('.focus-figure .method-parts').waitFor();
    expect((await printed(page())).split(arithmetic)).toHaveLength(2);
    await summary.click();
  });

  it('tells every source of the pack with its day, and how old the data are', async () => {
    await page().emulateMedia({ media: 'print' });
    const rows = page().locator('.report-appendix table').first().locator('tbody tr');
    expect(await rows.count()).toBe(resources.length);
    for (const date of await rows.locator('td:nth-of-type(2)').allTextContents()) expect(date).toMatch(/\d{4}$/);
    expect(await page().locator('.report-appendix').textContent()).toMatch(
      /De ældste data er fra .*\d{4}, de nyeste fra .*\d{4}/,
    );
    await page().emulateMedia({ media: 'screen' });
  });

  it('shows nothing of the controls, and cuts nothing that would scroll on screen', async () => {
    await page().setViewportSize({ width: paperWidth, height: 1000 });
    await page().emulateMedia({ media: 'print' });
    await page().waitForTimeout(500);
    for (const control of ['.top', '.bottom', '.left', '.right', '.saves', 'fremsyn-foot', 'input[type=range]']) {
      expect(await page().locator(control).first().isVisible(), control).toBe(false);
    }
    const pressed = page().locator('main').locator('button, select, textarea, summary, input:not([type=text])');
    expect(await pressed.and(page().locator(':visible')).allInnerTexts()).toEqual([]);
    const cut = await page().evaluate((width) => {
      const faults: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
        if (element.getClientRects().length === 0 || element.closest('.visually-hidden, svg')) continue;
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        // what is for ears alone, as table headings are on narrow paper
        if (clipPath !== 'none') continue;
        const clips = (overflow: string) => overflow !== 'visible';
        const tall = element.scrollHeight > element.clientHeight + 1 && clips(overflowY);
        const wide = element.scrollWidth > element.clientWidth + 1 && clips(overflowX);
        const beyond = element.getBoundingClientRect().right > width + 1;
        if ((element.clientHeight > 0 && (tall || wide)) || beyond)
          faults.push(`${element.tagName}.${element.className}`);
      }
      return faults;
    }, paperWidth);
    expect(cut).toEqual([]);
    // a column of the appendix has room for its longest word
    const broken = await page()
      .locator('.report-appendix tbody :is(th, td)')
      .evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const texts = [...cell.childNodes].filter((node): node is Text => node instanceof Text);
          return texts.flatMap((text) =>
            [...text.data.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              return range.getClientRects().length > 1 ? [word] : [];
            }),
          );
        }),
      );
    expect(broken).toEqual([]);
    await page().emulateMedia({ media: 'screen' });
    await page().setViewportSize({ width: 1440, height: 900 });
    await whenReady(page());
  });

  it('keeps a drawing whole with its heading, and lets what is said of it go on overleaf: no page is left half empty for it', async () => {
    await page().emulateMedia({ media: 'print' });
    const rules = await page()
      .locator('.figure')
      .first()
      .evaluate((figure) => {
        const of = (selector: string) => {
          const found = figure.querySelector(selector);
          if (!found) throw new Error(`no ${selector}`);
          const { display, breakInside, breakAfter } = getComputedStyle(found);
          return { display, breakInside, breakAfter };
        };
        return {
          figure: getComputedStyle(figure).breakInside,
          heading: of('.cell-heading').breakAfter,
          chart: of('fremsyn-chart'),
          sentence: of('.sentence').breakAfter,
        };
      });
    expect(rules).toEqual({
      figure: 'auto',
      heading: 'avoid',
      chart: { display: 'block', breakInside: 'avoid', breakAfter: 'auto' },
      sentence: 'auto',
    });
    await page().emulateMedia({ media: 'screen' });
  });

  it('begins a table of the appendix with its head and more than a row on one page', async () => {
    await page().emulateMedia({ media: 'print' });
    const rules = await page()
      .locator('.report-appendix table.words tbody')
      .first()
      .evaluate((body) => ({
        head: getComputedStyle(body).breakBefore,
        rows: [...body.querySelectorAll('tr')].slice(0, 4).map((row) => getComputedStyle(row).breakAfter),
      }));
    expect(rules).toEqual({ head: 'avoid', rows: ['avoid', 'avoid', 'avoid', 'auto'] });
    await page().emulateMedia({ media: 'screen' });
  });

  it('makes a PDF of several pages, in light colours however dark the screen is', async () => {
    await page().emulateMedia({ colorScheme: 'dark' });
    const pdf = await page().pdf({ preferCSSPageSize: true });
    await page().emulateMedia({ colorScheme: 'light' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0).toBeGreaterThan(5);
  });

  it('carries the appendix in the reading page too, which has no accessibility fault', async () => {
    const html = await saved(page(), chosenFromMenu(page(), 'Gem som læseside (.html)'));
    expect(html).toContain('Bilag: det, tallene hviler på');
    const reading = await opened.context.newPage();
    await reading.setContent(html);
    expect(await reading.getByRole('heading', { name: 'Bilag: det, tallene hviler på' }).isVisible()).toBe(true);
    expect(await accessibilityFaults(reading)).toEqual([]);
    await reading.close();
  });
});

describe('the law’s fifth criterion', () => {
  let opened: OpenedPage;
  const page = () => opened.page;
  const fifth = () => page().locator('input[name=fifth]');

  const appended = [
    '```figure gap-femte\nindicator: gap(origin)\nplaces: [vaerebro-park]\n```',
    '```figure multiples-alle\nindicators: [gap(origin), gap(convicted)]\nplaces: [vaerebro-park]\n```',
    '```figure status-vaerebro\nplaces: [vaerebro-park]\n```',
  ].join('\n\n');

  beforeAll(async () => {
    opened = await openPage({ appended: `\n${appended}\n` });
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await whenReady(page());
  });
  afterAll(() => opened.close());

  const statusPanels = () =>
    page()
      .locator('#status-vaerebro table, section[id$="status-vaerebro"] table')
      .first()
      .locator('tbody th, tbody td:first-child')
      .allTextContents();

  it('is told of with where the case about it stands, and the status with it and without', async () => {
    expect(await page().locator('main').textContent()).toMatch(fifthsName);
    await page().locator('.case-note summary').click();
    expect(await page().locator('.case-note').textContent()).toContain(caseNote.da);
    await vi.waitFor(async () => expect((await statusPanels()).length).toBeGreaterThan(0), { timeout: 120_000 });
    const lists = (await statusPanels()).join('\n');
    expect(lists).toContain('uden');
    expect(lists.split('\n').some((list) => !list.includes('uden'))).toBe(true);
    expect(await printed(page())).toContain(caseNote.da);
  });

  it('is gone from the page, its figures and tables when it is left out, and from paper', async () => {
    await fifth().uncheck();
    await whenReady(page());
    await vi.waitFor(async () => expect(await page().locator('main').textContent()).not.toMatch(fifthsName), {
      timeout: 60_000,
    });
    await page().evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
    });
    // names, labels and descriptions that only a screen reader meets are text of the page too
    expect(
      await page()
        .locator('fremsyn-workbench')
        .evaluate((element) => element.outerHTML),
    ).not.toMatch(fifthsName);
    expect(await page().getByRole('combobox', { name: 'Kriterium' }).locator('option').count()).toBe(4);
    expect(await page().locator('.key-figures .tile').count()).toBe(4);
    expect(await page().locator('[data-criterion="origin"]').count()).toBe(0);
    expect(await printed(page())).not.toMatch(fifthsName);
    expect(await accessibilityFaults(page())).toEqual([]);
  });

  it('leaves the status as the other criteria give it', async () => {
    const lists = await statusPanels();
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) expect(list).toContain('uden');
  });

  it('is in no table, reading page or link that is handed on', async () => {
    const tables: string[] = [];
    page().on('download', async (download) => tables.push(await savedText(download)));
    await chosenFromMenu(page(), 'Gem tabeller (.csv)')();
    await vi.waitFor(() => expect(tables).toHaveLength(3), { timeout: 60_000 });
    for (const table of tables) expect(table).not.toMatch(/origin/);
    expect(tables.some((table) => table.includes('convicted'))).toBe(true);

    const html = await saved(page(), chosenFromMenu(page(), 'Gem som læseside (.html)'));
    expect(html).not.toMatch(fifthsName);
    expect(documentOfPage(html)).not.toContain('origin');

    await chosenFromMenu(page(), 'Kopiér link til dokumentet')();
    await page().getByText('Linket er kopieret').waitFor();
    const link = await page().evaluate(() => navigator.clipboard.readText());
    const shared = await documentIn(new URL(link).hash);
    expect(shared).toContain('fifth-criterion: hidden');
    expect(shared).not.toContain('origin');
  });

  it('comes back as it was, by the switch or by undoing', async () => {
    await page().keyboard.press('Control+z');
    await expect.poll(() => fifth().isChecked()).toBe(true);
    await expect.poll(() => page().locator('.key-figures .tile').count()).toBe(5);
    expect((await tableOf(page())).length).toBeGreaterThan(2);
    expect(opened.errors).toEqual([]);
  });
});
