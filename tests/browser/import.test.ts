import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../engine/hosts/cli/commandLine.ts';
import {
  archived,
  Faults,
  newPack,
  ownChoice,
  provenanceOf,
  readTables,
  suggestMapping,
  takeTables,
} from '../../engine/import/index.ts';
import { fakeTerminal } from '../hosts/fakeTerminal.ts';
import { temporaryFolder } from '../hosts/temporaryFolder.ts';
import { folk1a, residentsIn } from '../import/folk1a.ts';
import { herlev } from '../import/herlev.ts';
import { utf8, windows1252 } from '../import/reading.ts';
import { shipped } from '../pack/damage.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openPage } from './support/openPage.ts';

const dialog = (page: Page) => page.locator('dialog.import');
const onward = (page: Page) => dialog(page).locator('.import-primary');
const heading = (page: Page) => dialog(page).locator('.import-step').textContent();
const data = (page: Page) => page.locator('fremsyn-status .facts').textContent();
const saved = (page: Page) => page.locator('.save-state').textContent();

/** Opens the import from the document's menu. */
async function bringDataIn(page: Page, command = 'Hent data ind …'): Promise<void> {
  await expect.poll(() => data(page)).toContain('data ');
  await page.locator('fremsyn-header .menu summary').click();
  await page.getByRole('button', { name: command }).click();
  await dialog(page).locator('#import-files').waitFor({ state: 'attached' });
}

function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

async function take(page: Page, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.setInputFiles('#import-files', [...files]);
  await whenCalm(page);
}

/** Waits until nothing is at work. */
async function whenCalm(page: Page): Promise<void> {
  await expect.poll(() => dialog(page).locator('.import-busy progress').count()).toBe(0);
}

/** Herlev's pack as one file. */
function herlevArchive(): Uint8Array {
  const label = { da: 'Herlev Kommune', en: 'Herlev Municipality' };
  const faults = new Faults();
  const tables = Object.entries(herlev).flatMap(([name, text]) => readTables(name, utf8(text), faults));
  const mapped = tables.flatMap((table) => {
    const mapping = suggestMapping(table)?.mapping;
    return mapping ? [{ table, mapping, provenance: provenanceOf(table, '2026-11-26') }] : [];
  });
  const start = newPack(shipped, { label, code: '163', baseYear: 2025 });
  return archived(takeTables(mapped, start, new Map(), ownChoice('2026-11-26'), faults).files);
}

/** Goes on to a step and waits until it stands there with attention on its heading. */
async function goOn(page: Page, title: string): Promise<void> {
  await onward(page).click();
  await expect.poll(() => heading(page)).toContain(title);
  await whenCalm(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('import-step');
}

describe('from a table of Statistics Denmark to figures that runs use', () => {
  it('goes by five steps, is undone in one, and is there the next day', async () => {
    const opened = await openPage();
    const { page } = opened;
    await bringDataIn(page);
    await take(page, file('FOLK1A.csv', folk1a('Gladsaxe')));
    expect(await dialog(page).locator('.import-tables').textContent()).toContain('762 linjer, 6 kolonner');
    expect(await accessibilityFaults(page)).toEqual([]);

    await goOn(page, 'Hvad er kolonnerne?');
    const use = (column: string) => page.getByLabel(`Hvad er kolonnen ${column}?`).inputValue();
    expect(await Promise.all(['OMRÅDE', 'KØN', 'ALDER', 'TID', 'INDHOLD'].map(use))).toEqual([
      'estate',
      'sex',
      'age',
      'ignore',
      'count',
    ]);
    expect(await page.getByLabel('Licens').inputValue()).toBe('CC-BY-4.0');

    await goOn(page, 'Hvilke steder er det?');
    expect(await page.getByLabel('Fordel kommunens tal på boligområderne').isChecked()).toBe(true);

    await goOn(page, 'Passer det hele?');
    const everybody = residentsIn(true, 0, 125, 2026) + residentsIn(false, 0, 125, 2026);
    const written = new Intl.NumberFormat('da-DK').format(everybody);
    expect(await dialog(page).textContent()).toContain(`${written} beboere er dannet`);
    expect(await dialog(page).textContent()).toContain('TID: kun 2026K1 er brugt');
    expect(await dialog(page).textContent()).toContain('Datapakkens basisår er 2025');

    await goOn(page, 'Gem tallene');
    await goOn(page, 'Gemt');
    expect(await accessibilityFaults(page)).toEqual([]);
    const runs = opened.runs.length;
    await onward(page).click();
    await expect.poll(() => data(page)).toContain('data gladsaxe-kommune-egne-tal ');
    await expect.poll(() => opened.runs.length).toBeGreaterThan(runs);
    expect(await page.locator('fremsyn-provenance').textContent()).toContain('FOLK1A.csv, fordelt på boligområder');

    await page.keyboard.press('Control+z');
    await expect.poll(() => data(page)).toContain('data gladsaxe ');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => data(page)).toContain('data gladsaxe-kommune-egne-tal ');
    await expect.poll(() => saved(page)).toMatch(/^Gemt/);
    await page.reload();
    await expect.poll(() => data(page)).toContain('data gladsaxe-kommune-egne-tal ');
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });

  it('takes files that are dropped on it, as those that are chosen', async () => {
    const { page, errors, violations, close } = await openPage();
    await bringDataIn(page);
    const dropped = await page.evaluateHandle(
      ([text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'FOLK1A.csv', { type: 'text/csv' }));
        transfer.items.add(new File(['hverken eller'], 'brev.pdf', { type: 'application/pdf' }));
        return transfer;
      },
      [folk1a('Gladsaxe')] as const,
    );
    const place = dialog(page).locator('.import-drop');
    for (const type of ['dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer: dropped });
    await expect.poll(() => dialog(page).locator('.import-tables li').count()).toBe(1);
    await whenCalm(page);
    expect(await dialog(page).locator('.import-tables').textContent()).toContain('762 linjer, 6 kolonner');
    expect(await dialog(page).locator('.import-faults').textContent()).toContain('brev.pdf');
    expect([...errors, ...violations]).toEqual([]);
    await close();
  });

  it('can be done by keyboard alone, from a pasted table, and remembers what a name meant', async () => {
    const opened = await openPage();
    const { page } = opened;
    for (const round of ['first', 'second']) {
      await expect.poll(() => data(page)).toContain('data ');
      await page.locator('fremsyn-header .menu summary').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Hent data ind …' }).focus();
      await page.keyboard.press('Enter');
      await dialog(page).locator('#import-files').waitFor({ state: 'attached' });
      await page.locator('.import-paste summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('#import-pasted').focus();
      await page.keyboard.insertText('Boligområde\tIndkomst\nVærebro Park\t301.500\nAfd. 12\t298.000\n');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => dialog(page).locator('.import-tables li').count()).toBe(1);
      await whenCalm(page);
      for (const title of ['Hvad er kolonnerne?', 'Hvilke steder er det?']) {
        await onward(page).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => heading(page)).toContain(title);
        await whenCalm(page);
      }
      const place = page.getByLabel('Hvilket sted er Afd. 12?');
      const row = dialog(page).locator('tr', { hasText: 'Afd. 12' });
      if (round === 'second') {
        expect(await place.inputValue()).toBe('pileparken');
        expect(await row.textContent()).toContain('husket fra før');
        break;
      }
      await place.focus();
      await place.selectOption('pileparken');
      await whenCalm(page);
      expect(await row.textContent()).toContain('valgt');
      for (const title of ['Passer det hele?', 'Gem tallene', 'Gemt']) {
        await onward(page).focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => heading(page)).toContain(title);
        await whenCalm(page);
      }
      await dialog(page).getByRole('button', { name: 'Fortryd' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => dialog(page).textContent()).toContain('Fortrudt');
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog(page).count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    }
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

describe('what may not come in', () => {
  it('is a column of personal identity numbers, small cells and words that mean nothing, each told where it is mended', async () => {
    const { page, errors, close } = await openPage();
    await bringDataIn(page);
    await take(
      page,
      file('personer.csv', 'CPR;Afdeling;Antal\n0101901234;Pileparken;7\n0202905678;Pileparken;9\n'),
      file('doemte.csv', windows1252('Boligområde;Dømte;Dømte sidste år\nPileparken;3;12\n')),
    );
    expect(await dialog(page).locator('.import-faults').textContent()).toMatch(
      /personer\.csv.*ligner et personnummer/s,
    );
    expect(await dialog(page).textContent()).not.toContain('0101901234');
    expect(await dialog(page).locator('.import-tables li').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    await goOn(page, 'Hvad er kolonnerne?');
    await goOn(page, 'Hvilke steder er det?');
    await goOn(page, 'Passer det hele?');
    expect(await dialog(page).locator('.import-faults').textContent()).toMatch(/linje 2.*under 5 personer/s);
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Ret i kolonner' }).click();
    const column = page.getByLabel('Hvad er kolonnen Dømte?');
    await expect.poll(() => column.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await column.getAttribute('aria-invalid')).toBe('true');
    const described = (await column.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('under 5 personer');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('is told in English, and fits on a narrow screen in the dark', async () => {
    const { page, close } = await openPage({ width: 320, height: 700, language: 'en', colorScheme: 'dark' });
    await bringDataIn(page, 'Bring data in …');
    await take(page, file('list.csv', 'List 2021;\nArea;Convicted (per cent)\nVærebro Park;1.52\nSomewhere;2.0\n'));
    for (const title of ['What are the columns?', 'Which places are they?', 'Does it all fit?', 'Save the figures']) {
      await goOn(page, title);
      const [wide, room] = await dialog(page)
        .locator('.import-body')
        .evaluate((body) => [body.scrollWidth, body.clientWidth]);
      expect(wide, title).toBeLessThanOrEqual(room ?? 0);
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await close();
  });
});

describe('work that takes long', () => {
  it('can be stopped or left for a while, and nothing chosen is lost', async () => {
    const { page, errors, close } = await openPage();
    await bringDataIn(page);
    await take(page, file('a.csv', 'Boligområde;Indkomst\nVærebro Park;301.500\n'));
    await goOn(page, 'Hvad er kolonnerne?');
    await page.getByLabel('Licens').fill('aftale');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
    await page.locator('fremsyn-header .menu summary').click();
    await page.getByRole('button', { name: 'Hent data ind …' }).click();
    await expect.poll(() => dialog(page).isVisible()).toBe(true);
    expect(await heading(page)).toContain('Hvad er kolonnerne?');
    expect(await page.getByLabel('Licens').inputValue()).toBe('aftale');
    await goOn(page, 'Hvilke steder er det?');
    await onward(page).click();
    await dialog(page).getByRole('button', { name: 'Stands' }).click();
    await whenCalm(page);
    expect(await dialog(page).locator('.import-verdict').count()).toBe(0);
    await onward(page).click();
    await whenCalm(page);
    expect(await dialog(page).locator('.import-verdict').textContent()).toContain('Alt passer');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('tables that stand in the document', () => {
  it('come with source, licence, date, status and mapping, in one step that can be undone', async () => {
    const { page, errors, close } = await openPage();
    await bringDataIn(page);
    await take(page, file('liste.csv', 'Liste 1. december 2021;\nOmråde;Dømte (pct.)\nVærebro Park;1,52\n'));
    for (const title of ['Hvad er kolonnerne?', 'Hvilke steder er det?', 'Passer det hele?', 'Gem tallene']) {
      await goOn(page, title);
    }
    await page.getByLabel('Som tabeller i dokumentet').check();
    await goOn(page, 'Gemt');
    await onward(page).click();
    await expect.poll(() => page.locator('#data-liste-1-december-2021').count()).toBe(1);
    const download = page.waitForEvent('download');
    await page.locator('fremsyn-header .menu summary').click();
    await page.getByRole('button', { name: 'Gem som fil (.md)' }).click();
    const folder = await temporaryFolder();
    await (await download).saveAs(join(folder, 'plan.md'));
    const terminal = fakeTerminal({ folder });
    expect(await runCommandLine(['check', 'plan.md'], terminal)).toBe(0);
    expect(terminal.reported()).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('#data-liste-1-december-2021').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("another municipality's pack", () => {
  it('is made of tables, begins a document, and is saved as one file that the command line reads too', async () => {
    const first = await openPage();
    const { page } = first;
    await bringDataIn(page);
    await page.getByLabel('Til en anden kommunes datapakke, der begynder her').check();
    await page.getByLabel('Kommunens navn').fill('Herlev Kommune');
    await page.getByLabel('Kommunekode').fill('163');
    await page.getByLabel('Basisår').fill('2025');
    await take(page, ...Object.entries(herlev).map(([name, content]) => file(name, content)));
    expect(await dialog(page).locator('.import-tables li').count()).toBe(Object.keys(herlev).length);
    for (const title of ['Hvad er kolonnerne?', 'Hvilke steder er det?', 'Passer det hele?']) await goOn(page, title);
    expect(await dialog(page).textContent()).toContain('1.400 beboere er dannet');
    await goOn(page, 'Gem tallene');
    expect(await page.getByLabel('Datapakkens navn').inputValue()).toBe('Herlev Kommune');
    await page.getByLabel('Datapakkens navn').fill('Herlev');
    await page.getByLabel('Gem også datapakken som fil (.zip)').check();
    const download = page.waitForEvent('download');
    await goOn(page, 'Gemt');
    const folder = await temporaryFolder();
    const saving = await download;
    expect(saving.suggestedFilename()).toBe('herlev.zip');
    const archive = join(folder, 'herlev.zip');
    await saving.saveAs(archive);
    await onward(page).click();
    await expect.poll(() => page.locator('main h1').first().textContent()).toBe('Social balance i Herlev');
    await expect.poll(() => data(page)).toContain('data herlev ');
    expect(first.errors).toEqual([]);
    await first.close();

    const terminal = fakeTerminal({ folder });
    expect(await runCommandLine(['pack', 'fit', 'herlev.zip'], terminal)).toBe(0);
    expect(terminal.printed()).toContain('1,400 residents');
  });

  it('opens from its file, and a document that begins with it is run', async () => {
    const { page, runs, errors, close } = await openPage();
    const remarks: string[] = [];
    page.on('console', (message) => remarks.push(message.text()));
    await bringDataIn(page);
    await page.setInputFiles('#import-files', [file('herlev.zip', herlevArchive())]);
    await expect.poll(() => heading(page)).toContain('Datapakken Herlev Kommune er åbnet');
    expect(await accessibilityFaults(page)).toEqual([]);
    await onward(page).click();
    await expect.poll(() => heading(page)).toContain('Gemt');
    const before = runs.length;
    await onward(page).click();
    await expect.poll(() => data(page)).toContain('data herlev ');
    await expect.poll(() => runs.length).toBeGreaterThan(before);
    await expect.poll(() => page.locator('fremsyn-document .tile').first().textContent()).not.toContain('Beregnes');
    // its one place is the whole municipality, so there is no rest to hold it against
    expect(await page.locator('fremsyn-document .tile').first().textContent()).toMatch(/\d.%\s+niveau/s);
    expect(await page.locator('fremsyn-document').textContent()).toContain('ingen rest af kommunen');
    await expect.poll(() => page.locator('.focus-figure svg .mark-line path').count()).toBeGreaterThan(0);
    expect(remarks.filter((remark) => remark.includes('no place'))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('that a document asks for and the browser does not have is said, with what to do', async () => {
    const opened = await openPage({
      before: async (page) => {
        await page.route(/\/scenarios\/default\.md$/, async (route) => {
          const response = await route.fetch();
          const text = await response.text();
          await route.fulfill({ response, body: text.replace('pack: gladsaxe', 'pack: herlev') });
        });
      },
    });
    const { page } = opened;
    await expect.poll(() => page.locator('.messages').textContent()).toContain('som ikke er i denne browser');
    expect(await accessibilityFaults(page)).toEqual([]);
    await opened.close();
  });
});
