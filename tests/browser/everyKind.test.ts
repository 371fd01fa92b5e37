import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Cell, parseNotebook, placesOf } from '../../engine/index.ts';
import { startingCell, startingKinds } from '../../workbench/notebook/startingCells.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { gladsaxe } from '../workbench/gladsaxeSession.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

const head = `---
fremsyn: 1
title: Alle slags
language: da
pack: gladsaxe
years: 2025..2027
replicates: 6
---
# Alle slags

\`\`\`figure gap-first
indicator: gap(outside-labour)
places: [vaerebro-park]
\`\`\`

\`\`\`scenario baseline
name: Basis
\`\`\`

\`\`\`scenario more
name: Mere fleksibel udlejning
extends: baseline
measures:
  - measure: flexible-letting
    where: vaerebro-park
    from: 2026
    share: 0.6
\`\`\`
`;

/** A document with a new cell of every kind, as the menu would begin it. */
function documentOfAll(): string {
  const pack = gladsaxe();
  const place = placesOf(pack.geography).find(({ id }) => id === 'vaerebro-park');
  if (!place) throw new Error('no place');
  const start = {
    notebook: parseNotebook(head, 'alle.md').notebook,
    focus: { place, indicator: { form: 'gap', criterion: 'outside-labour' } as const, year: 2027 },
    scenario: 'more',
    baseYear: pack.baseYear,
    words: wordingIn('da').text.editing.cells.starting,
  };
  const kinds = startingKinds.filter((kind) => kind !== 'text');
  const cells = kinds.map((kind) => startingCell(kind, start)).join('\n\n');
  // an open guess holds back what would give its answer away
  const told = cells.replace(/^```guess .*$/m, (fence) => `${fence}\nrevealed: true`);
  // the observed value that the menu leaves for somebody to enter, and a formula's value in one year
  return `${head}\n${told.replace('# outside-labour', 'outside-labour')}\n\n${formulaInOneYear}\n`;
}

const formulaInOneYear = [
  '```formula i-2027',
  'formula: level("outside-labour", place)',
  'unit: percent',
  'places: [vaerebro-park]',
  'year: 2027',
  '```',
].join('\n');

/** Whether a cell of this document shows numbers of results: a new kind has to say. */
const showsResults: Readonly<Record<Cell['kind'], boolean>> = {
  text: false,
  scenario: false,
  figure: true,
  'key-figures': true,
  table: true,
  comparison: true,
  levers: false,
  'stair-letting': false,
  timeline: false,
  status: true,
  data: false,
  formula: true,
  goal: true,
  vega: true,
  guess: true,
  // no groups are in, and nobody has asked the studies
  'round-up': false,
  sensitivity: false,
  'goal-seek': false,
  robustness: false,
  discovery: false,
  credit: false,
  unread: false,
};

/** Numbers as they are written, each as one. */
const numbersIn = (text: string) => text.replace(/(\d)\.(\d{3})/g, '$1$2').match(/\d+(?:,\d+)?/g) ?? [];

/** Opens how a cell's numbers are calculated: what it says under its headings, and the numbers that each of its lines ends with. */
async function calculated(shown: Locator) {
  const method = shown.locator('.method');
  await method.first().evaluate((details) => {
    (details as HTMLDetailsElement).open = true;
  });
  await method.locator('.method-parts').waitFor();
  const headings = await method.locator('dt').allTextContents();
  const steps = await method.locator('.worked-steps li').allTextContents();
  return { headings, steps };
}

/** Saves a cell in one way, and looks at whether all of it is in the file. */
async function expectWhole(page: Page, cell: Locator, id: string, button: Locator): Promise<void> {
  const kind = (await button.textContent())?.trim() ?? '';
  const download = page.waitForEvent('download');
  await button.click();
  const saved = await download;
  const about = `${id} as ${kind}`;
  expect(saved.suggestedFilename(), about).toBe(`${id}.${kind.toLowerCase()}`);
  const bytes: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) bytes.push(chunk as Buffer);
  const file = Buffer.concat(bytes);
  switch (kind) {
    case 'CSV':
      expect(file.toString('utf8').trim().split('\n').length, about).toBeGreaterThan(1);
      break;
    case 'Parquet':
      expect([file.subarray(0, 4).toString(), file.subarray(-4).toString()], about).toEqual(['PAR1', 'PAR1']);
      break;
    case 'PNG':
      expect(file.subarray(1, 4).toString(), about).toBe('PNG');
      expect(file.readUInt32BE(16), about).toBeGreaterThanOrEqual(1000);
      expect(file.length, about).toBeGreaterThan(5000);
      break;
    case 'SVG': {
      const drawn = await page.evaluate((text) => {
        const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        const marks =
          '.mark-line path, .mark-rect path, .mark-area path, .mark-symbol path, .mark-rule line, .mark-bar path';
        return {
          title: root.querySelector(':scope > title')?.textContent?.trim(),
          marks: root.querySelectorAll(marks).length,
          isWell: root.localName === 'svg',
        };
      }, file.toString('utf8'));
      expect(drawn.isWell, about).toBe(true);
      expect(drawn.marks, about).toBeGreaterThan(2);
      expect(drawn.title, about).toBe((await cell.locator('.cell-title').first().textContent())?.trim());
      break;
    }
    default:
      throw new Error(`nothing is known of ${about}`);
  }
}

describe('a cell of every kind', () => {
  it('is drawn in the page, in every mode, without a fault, and can be saved in each of its ways', async () => {
    const text = documentOfAll();
    const cells = parseNotebook(text, 'alle.md').notebook.cells.filter((cell) => cell.kind !== 'text');
    const { page, errors, violations, runs, close } = await openPage({
      height: 2400,
      before: async (opened) => {
        await opened.route(/\/scenarios\/default\.md$/, (route) =>
          route.fulfill({ body: text, contentType: 'text/markdown' }),
        );
      },
    });
    await whenReady(page);
    for (const cell of cells) {
      const shown = page.locator(`#${cell.kind}-${'id' in cell ? cell.id : ''}`);
      await shown.scrollIntoViewIfNeeded();
      await expect.poll(() => shown.locator('xpath=self::*[contains(@class, "waiting")]').count()).toBe(0);
    }
    expect(await page.locator('.unread, .cell-faults, section.messages, .cell .fault').count()).toBe(0);
    const saves = page.locator('.saves').filter({ visible: true });
    expect(await saves.count()).toBeGreaterThan(20);
    for (const place of await saves.all()) {
      const cell = place.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " cell ")][1]');
      const id = (await cell.getAttribute('id')) ?? '';
      for (const button of await place.getByRole('button').all()) await expectWhole(page, cell, id, button);
    }
    // each tells how its numbers are calculated, with the numbers that its table shows
    for (const cell of cells) {
      const id = `${cell.kind}-${'id' in cell ? cell.id : ''}`;
      const shown = page.locator(`#${id}`);
      await expect.poll(() => shown.locator('.method').count(), { message: id }).toBe(showsResults[cell.kind] ? 1 : 0);
      if (!showsResults[cell.kind]) continue;
      const { headings, steps } = await calculated(shown);
      expect(headings, id).toEqual(
        expect.arrayContaining(['Regnestykket', 'Med tallene her', 'Fra gentagelser til tal']),
      );
      const table = await shown.locator('.numbers td, .tiles dd, table:not(.numbers) td').allTextContents();
      const own = new Set(table.flatMap(numbersIn));
      expect(steps.length, id).toBeGreaterThan(0);
      // a free figure tells of the rows that its author's specification gets
      const isShown = steps.some((step) => numbersIn(step).some((number) => own.has(number)));
      if (cell.kind !== 'vega') expect(isShown, `${id}: ${steps.join(' | ')}`).toBe(true);
    }
    // one page in every mode: nothing is run again, made anew or left blank, and the hand stays where it is
    const count = runs.length;
    const chart = page.locator('.focus-figure fremsyn-chart');
    await chart.evaluate((element) => element.setAttribute('data-kept', ''));
    const chooser = page.locator('select[name="mode"]');
    await chooser.focus();
    for (const mode of ['edit', 'analyse', 'workshop', 'read', 'edit']) {
      await chooser.selectOption(mode);
      expect(await page.locator('.columns').getAttribute('data-mode')).toBe(mode);
      expect(await chart.getAttribute('data-kept'), mode).toBe('');
      expect(await chart.locator('.mark-line path').count(), mode).toBeGreaterThan(0);
      expect(await chooser.evaluate((element) => element === document.activeElement), mode).toBe(true);
      if (mode !== 'workshop') expect(await accessibilityFaults(page), mode).toEqual([]);
    }
    expect(runs).toHaveLength(count);
    expect([...errors, ...violations]).toEqual([]);
    await close();
  });
});
