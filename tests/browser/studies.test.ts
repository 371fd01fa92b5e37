import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { accessibilityFaults } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { lever, state, whenReady } from './support/workbenchPage.ts';

/** Long enough for five studies after one another on a slow machine with two cores, milliseconds. */
const longest = 900_000;
const patience = { timeout: longest, interval: 100 };

/** Small studies of the year after the base year, one of each kind. */
const studies = `
## Analyser

\`\`\`sensitivity folsomhed
method: tornado
scenario: flexible-letting
parameters: [refusal-family, choice-rent, income-growth]
place: vaerebro-park
year: 2026
strongest: 2
lucks: 2
\`\`\`

\`\`\`goal-seek mindst
scenario: flexible-letting
lever: letting-shares-vaerebro-park.flexibleShare
doses: 0..0.8..0.4
place: vaerebro-park
at-most: 0.5
year: 2026
lucks: 2
\`\`\`

\`\`\`robustness robust
scenarios: [baseline, flexible-letting]
place: vaerebro-park
at-most: 0.12
year: 2026
draws: 3
lucks: 2
\`\`\`

\`\`\`discovery hvornaar
scenario: flexible-letting
place: vaerebro-park
at-most: 0.12
year: 2026
draws: 8
\`\`\`

\`\`\`credit bidrag
scenario: flexible-letting
by: use
place: vaerebro-park
year: 2026
lucks: 2
\`\`\`
`;

const kinds = ['sensitivity', 'goal-seek', 'robustness', 'discovery', 'credit'] as const;
const study = (page: Page, kind: string): Locator => page.locator(`.study[data-study="${kind}"]`);
const button = (cell: Locator, name: string): Locator => cell.locator('.study-bar').getByRole('button', { name });

async function whenAnswered(cell: Locator): Promise<void> {
  await vi.waitFor(async () => expect(await cell.getAttribute('data-fresh')).toBe('true'), patience);
}

let opened: OpenedPage;
const page = () => opened.page;

beforeAll(async () => {
  opened = await openPage({ appended: studies });
  await whenReady(page());
}, longest);
afterAll(() => opened.close());

describe('an analysis in the page', { timeout: longest }, () => {
  it('says what it asks and what it takes, and runs nothing before somebody says so', async () => {
    for (const kind of kinds) {
      const bar = study(page(), kind).locator('.study-bar');
      expect(await bar.locator('.study-words').textContent()).toMatch(
        /^\d+ kørsler, omkring \d+ (sekunder|minut(ter)?) her$/,
      );
      expect(await button(study(page(), kind), 'Regn').isVisible()).toBe(true);
    }
    const known = new Set(['baseline', 'flexible-letting', 'transformation-vaerebro', 'both']);
    expect(opened.runs.every(({ strategy }) => known.has(strategy))).toBe(true);
  });

  it('answers with a finding, a figure, its sentence and its table', async () => {
    for (const kind of kinds) await button(study(page(), kind), 'Regn').click();
    for (const kind of kinds) await whenAnswered(study(page(), kind));
    const tornado = study(page(), 'sensitivity');
    // with this few runs the finding may be that none can be told from chance
    const findings =
      /^(».+« flytter resultatet mest|Ingen antagelse flytter resultatet så meget, at det kan skelnes fra det tilfældige)$/;
    await expect.poll(() => tornado.locator('.cell-title').textContent()).toMatch(findings);
    await expect.poll(() => tornado.locator('fremsyn-chart svg').count()).toBe(1);
    await tornado.getByText('Tabel', { exact: true }).click();
    expect(await tornado.locator('table tbody tr').count()).toBe(3);
    expect(await study(page(), 'robustness').locator('fremsyn-chart').count()).toBe(2);
    const surface = tornado.locator('.chart-surface');
    await surface.focus();
    await surface.press('Home');
    await expect.poll(() => tornado.locator('.chart-reading').textContent()).toMatch(/ved den (lave|høje) ende/);
  });

  it('is repeated in Node by the command it gives, number by number', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fremsyn-study-'));
    const text = `${await readFile(join(root, 'scenarios/default.md'), 'utf8')}${studies}`;
    for (const kind of kinds) {
      const cell = study(page(), kind);
      const [download] = await Promise.all([
        page().waitForEvent('download'),
        cell.getByRole('button', { name: 'Svar (.json)' }).click(),
      ]);
      await download.saveAs(join(folder, 'here.json'));
      const here = JSON.parse(await readFile(join(folder, 'here.json'), 'utf8'));
      const command = (await cell.locator('.study-command code').textContent()) ?? '';
      expect(here.command).toBe(command);
      const [npx, fremsyn, ...words] = command.split(' ');
      expect([npx, fremsyn]).toEqual(['npx', 'fremsyn']);
      const [document, out] = [join(folder, words[1] ?? ''), join(folder, words.at(-1) ?? '')];
      await writeFile(document, text);
      const asked = words.with(1, document).with(-1, out);
      await promisify(execFile)(process.execPath, [join(root, 'scripts/fremsyn.mjs'), ...asked], { cwd: root });
      const there = JSON.parse(await readFile(out, 'utf8'));
      expect(here.answer, kind).toEqual(there.answer);
    }
    await rm(folder, { recursive: true });
  });

  it('stays as it is in every mode, and nothing is run for that', async () => {
    const count = opened.runs.length;
    for (const mode of ['analyse', 'read', 'workshop', 'edit']) {
      await page().locator('select[name="mode"]').selectOption(mode);
      for (const kind of kinds) expect(await study(page(), kind).getAttribute('data-fresh'), mode).toBe('true');
    }
    expect(opened.runs).toHaveLength(count);
  });

  it('has no fault of access, with its question open and before it is answered', async () => {
    await page().locator('select[name="mode"]').selectOption('analyse');
    await study(page(), 'goal-seek').getByText('Spørgsmålet', { exact: true }).click();
    expect(await accessibilityFaults(page())).toEqual([]);
  });

  it('moves what is ticked under its question, each kind with how much there is of it', async () => {
    const cell = study(page(), 'robustness');
    const words = () => cell.locator('.study-bar .study-words').textContent();
    const ticked = () =>
      cell.getByRole('group', { name: 'Det uvisse' }).getByRole('checkbox', { checked: true }).count();
    if ((await cell.locator('.study-form').getAttribute('open')) === null) {
      await cell.locator('summary', { hasText: 'Spørgsmålet' }).click();
    }
    await expect.poll(ticked).toBe(1);
    await cell.getByLabel(/rater.*\(\d+\)$/).check();
    await expect.poll(ticked).toBe(2);
    await expect.poll(() => cell.getAttribute('data-fresh')).toBe('false');
    await expect.poll(words).toMatch(/kørsler/);
    await page().getByRole('button', { name: 'Fortryd', exact: true }).click();
    await expect.poll(ticked).toBe(1);
    await expect.poll(() => cell.getAttribute('data-fresh')).toBe('true');
  });

  it('asks of a claim once one is chosen under its question, beginning as what it asked before', async () => {
    const cell = study(page(), 'discovery');
    const chooser = (label: string) =>
      cell.locator('label', { hasText: new RegExp(`^\\s*${label}`) }).locator('select');
    if ((await cell.locator('.study-form').getAttribute('open')) === null) {
      await cell.locator('summary', { hasText: 'Spørgsmålet' }).click();
    }
    expect(await chooser('Sted').count()).toBe(1);
    await chooser('Mål').selectOption('claim');
    const written = cell.locator('fremsyn-formula-field input');
    await expect.poll(() => written.inputValue()).toBe('gap("outside-labour", "vaerebro-park") <= 0.12');
    expect(await chooser('Sted').count()).toBe(0);
    await written.fill('safe_share("vaerebro-park") >= 0.7');
    await written.press('Enter');
    await expect.poll(() => cell.getAttribute('data-fresh')).toBe('false');
    await button(cell, 'Regn igen').click();
    await whenAnswered(cell);
    await expect
      .poll(() => cell.locator('.cell-subtitle').first().textContent())
      .toMatch(/^Andelen af trygge beboere i Værebro Park er mindst 70\s% i 2026/);
    for (const _ of ['formula', 'claim']) await page().getByRole('button', { name: 'Fortryd', exact: true }).click();
    await expect.poll(() => chooser('Mål').inputValue()).toBe('atMost');
    await expect.poll(() => cell.getAttribute('data-fresh')).toBe('true');
  });

  it('is shown again when the page is opened anew, with the document’s own results, and nothing is run', async () => {
    await vi.waitFor(async () => expect(await storedParts(page())).toBeGreaterThanOrEqual(8), patience);
    const count = opened.runs.length;
    await page().reload();
    await whenReady(page());
    for (const kind of kinds) await whenAnswered(study(page(), kind));
    expect(opened.runs).toHaveLength(count);
  });

  it('keeps its answer, and says that it is of before, once what it rests on has changed', async () => {
    const cell = study(page(), 'credit');
    const title = await cell.locator('.cell-title').textContent();
    await lever(page(), 'Fleksibel udlejning').press('ArrowLeft');
    await expect.poll(() => cell.getAttribute('data-fresh'), { timeout: 60_000 }).toBe('false');
    expect(await cell.locator('.chip.stale').textContent()).toBe('Svaret er fra før en ændring');
    expect(await cell.locator('.cell-title').textContent()).toBe(title);
    await page().getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => cell.getAttribute('data-fresh'), { timeout: 60_000 }).toBe('true');
  });

  it('stops when told to, and its last answer stays', async () => {
    const cell = study(page(), 'discovery');
    const before = await cell.locator('.cell-title').textContent();
    await cell.getByText('Spørgsmålet', { exact: true }).click();
    const draws = cell.getByLabel('Fremtider', { exact: true });
    await draws.fill('400');
    await draws.press('Tab');
    await button(cell, 'Regn igen').click();
    await button(cell, 'Stands').click();
    await expect.poll(() => cell.locator('.study-bar').getAttribute('data-state')).toBe('cancelled');
    await expect.poll(() => state(page())).toBe('ready');
    const count = opened.runs.length;
    await page().waitForTimeout(1500);
    expect(opened.runs).toHaveLength(count);
    expect(await cell.locator('.cell-title').textContent()).toBe(before);
  });

  it('breaks no rule of the page', () => {
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
    expect(opened.foreignRequests()).toEqual([]);
  });
});

describe('an analysis that was stopped', { timeout: longest }, () => {
  it('goes on where it was when the page has been loaded anew', async () => {
    // so many that it is still at work when its first runs are kept
    const left = await openPage({ appended: studies.replace('draws: 8', 'draws: 400') });
    await whenReady(left.page);
    const cell = () => study(left.page, 'discovery');
    const before = await storedParts(left.page);
    const start = left.runs.length;
    await button(cell(), 'Regn').click();
    await expect.poll(() => left.runs.length - start, patience).toBeGreaterThan(30);
    await button(cell(), 'Stands').click();
    await expect.poll(() => cell().locator('.study-bar').getAttribute('data-state')).toBe('cancelled');
    await vi.waitFor(async () => expect(await storedParts(left.page)).toBeGreaterThan(before), patience);
    const first = left.runs.length;
    await left.page.reload();
    await whenReady(left.page);
    await button(cell(), 'Regn').click();
    await expect.poll(() => left.runs.length - first, patience).toBeGreaterThan(5);
    // the first lot was kept
    expect(Math.min(...left.runs.slice(first).map(({ replicate }) => replicate))).toBeGreaterThan(20);
    await left.close();
  });
});

describe('a browser that keeps nothing', { timeout: longest }, () => {
  it('answers all the same', async () => {
    const refusing = await openPage({
      appended: studies,
      before: async (unopened) => {
        await unopened.addInitScript(() => {
          indexedDB.open = () => {
            throw new DOMException('refused', 'SecurityError');
          };
        });
      },
    });
    await whenReady(refusing.page);
    const cell = study(refusing.page, 'credit');
    await button(cell, 'Regn').click();
    await whenAnswered(cell);
    expect(await cell.locator('fremsyn-chart').count()).toBe(1);
    await refusing.close();
  });
});

/** Parts of results in the browser's store. */
function storedParts(of: Page): Promise<number> {
  return of.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('fremsyn-results');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const count = db.transaction('parts').objectStore('parts').count();
          count.onsuccess = () => {
            db.close();
            resolve(count.result);
          };
        };
      }),
  );
}
