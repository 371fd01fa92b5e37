import { parquetReadObjects } from 'hyparquet';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

const place = 'vaerebro-park';
const free = (...spec: readonly string[]) => [
  'description: Niveauet over årene.',
  'spec:',
  ...spec.map((line) => `  ${line}`),
];
const ofPlace = `- filter: datum.place == '${place}' && datum.criterion == 'convicted'`;

/** A small document with cells of each kind that is somebody's own. */
const text = [
  '---\nfremsyn: 1\ntitle: Egne celler\nlanguage: da\npack: gladsaxe\nyears: 2025..2028\nreplicates: 6\n---\n# Egne celler\n\n&aelig; og &frac12; er tegn, &notso; er ikke.',
  fence('figure gap-work', 'indicator: gap(outside-labour)', `places: [${place}]`),
  fence('scenario baseline', 'name: Basis'),
  fence(
    'scenario flexible',
    'name: Mere fleksibel',
    'extends: baseline',
    'measures:',
    '  - measure: letting-shares',
    `    where: ${place}`,
    '    from: 2026',
    '    municipalShare: 0.1',
    '    flexibleShare: 0.9',
  ),
  fence(
    'formula change',
    'title: Ændring siden 2025',
    `formula: gap("outside-labour", place) - gap("outside-labour", place, 2025)`,
    'unit: points',
    `places: [${place}]`,
  ),
  fence(
    'formula total',
    'title: To afstande lagt sammen',
    'formula: gap("outside-labour", place) + gap("basic-schooling", place)',
    'unit: points',
    'year: 2028',
  ),
  fence('formula chance', 'title: Er afstanden under fem point?', 'formula: gap("outside-labour", place) < 0.05'),
  fence('formula wrong', 'formula: gap("outside-labur", place)'),
  fence('figure trend-change', 'title: Den samme ændring', 'figure: trend', 'indicator: formula(change)'),
  fence(
    'goal fewer',
    'title: En fjerdedel mindre afstand',
    'indicator: gap(outside-labour)',
    `where: ${place}`,
    'year: 2028',
    'shrink: 0.25',
  ),
  fence('goal safer', 'title: Flere trygge', `reach: safe_share("${place}") > 0.7`, 'year: 2028'),
  fence('figure distribution-work', 'figure: distribution', 'indicator: gap(outside-labour)', `places: [${place}]`),
  fence(
    'data own',
    'title: Egne tal',
    'source: Kommunen',
    'licence: CC0',
    'date: 2025-01-01',
    'status: derived',
    'table: |',
    '  place;year;value',
    `  ${place};2025;0,31`,
    `  ${place};2026;..`,
  ),
  fence(
    'data small',
    'title: For små tal',
    'source: Kommunen',
    'licence: CC0',
    'date: 2025-01-01',
    'status: derived',
    'table: |',
    '  place;count',
    `  ${place};3`,
  ),
  fence(
    'vega own',
    'title: Dømte over årene',
    ...free(
      'data: {name: criteria}',
      'transform:',
      `  ${ofPlace}`,
      'mark: line',
      'encoding: {x: {field: year, type: quantitative}, y: {field: mean, type: quantitative}, color: {field: scenario, type: nominal}}',
    ),
  ),
  fence(
    'vega placed',
    'title: Dømte på et kort',
    ...free(
      'data: {name: criteria}',
      'transform:',
      `  ${ofPlace}`,
      'mark: circle',
      'encoding: {longitude: {field: year, type: quantitative}, latitude: {field: mean, type: quantitative}}',
    ),
  ),
  fence(
    'vega none',
    ...free('data: {name: carried}', 'mark: bar', 'encoding: {x: {field: year, type: quantitative, bin: true}}'),
  ),
  fence(
    'vega filtered',
    ...free(
      'data: {name: criteria}',
      `transform: [{filter: "datum.place == 'nowhere'"}]`,
      'mark: point',
      'encoding: {x: {field: place, type: nominal}}',
    ),
  ),
  fence('vega hostile', ...free('data: {url: "https://example.org/rows.json"}', 'mark: bar')),
  fence(
    'vega broken',
    ...free('data: {name: people}', 'mark: no-such-mark', 'encoding: {x: {field: year, type: quantitative}}'),
  ),
].join('\n\n');

function fence(info: string, ...lines: readonly string[]): string {
  return ['```'.concat(info), ...lines, '```'].join('\n');
}

const cell = (page: Page, id: string) => page.locator(`#${id}`);

/** Opens the document in the place of the one that the page comes with. */
function openOwn() {
  return openPage({
    before: async (page) => {
      await page.route(/\/scenarios\/default\.md$/, (route) =>
        route.fulfill({ body: text, contentType: 'text/markdown' }),
      );
    },
  });
}

describe('cells that are somebody’s own', () => {
  it('compute formulas, goals and spreads, draw free figures without asking the network, and tell what is wrong in their own place', async () => {
    const { page, errors, violations, foreignRequests, close } = await openOwn();
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await whenReady(page);

    // a formula is a line with its table, a number, the chance of a claim, and what a figure shows
    const series = cell(page, 'formula-change');
    await series.scrollIntoViewIfNeeded();
    await expect.poll(() => series.locator('fremsyn-chart .mark-line path').count()).toBeGreaterThan(1);
    await series.locator('.twin > summary').click();
    const first = await series.locator('table tbody tr').first().locator('th, td').allTextContents();
    expect(first.slice(1, 4)).toEqual(['Basis', '2025', '0,0']);
    const total = cell(page, 'formula-total').locator('.tile');
    await expect.poll(() => total.count()).toBe(2);
    expect(await total.nth(1).locator('.gap').textContent()).toMatch(/^\d+,?\d*$/);
    expect(await cell(page, 'formula-chance').locator('.sentence').textContent()).toMatch(/af\s6/);
    expect(await cell(page, 'figure-trend-change').locator('h2, h3').textContent()).toBe('Den samme ændring');
    expect(await cell(page, 'formula-wrong').textContent()).toContain('Bemærkningerne til dokumentet siger hvorfor');
    expect(await page.locator('fremsyn-document > .messages').textContent()).toContain('Mente du outside-labour?');

    const goal = cell(page, 'goal-fewer');
    expect(await goal.locator('.sentence').textContent()).toMatch(/Sandsynlighed for at nå målet: Basis \d/);
    // a claim is looked at run by run, and its value stands beside the chance
    const safer = cell(page, 'goal-safer');
    await expect
      .poll(() => safer.locator('.sentence').textContent())
      .toMatch(/Sandsynlighed for at nå målet: Basis \d/);
    expect(await safer.locator('.cell-subtitle').textContent()).toMatch(
      /^Andelen af trygge beboere i .* er over 70\s%/,
    );
    await safer.locator('.twin > summary').click();
    const row = await safer.locator('table tbody tr').first().locator('th, td').allTextContents();
    expect(row[3]).toMatch(/^\d\d.*\s% \(\d\d.* til \d\d.*\)$/);
    expect(row[4]).toMatch(/^[+−]?\d.*\sprocentpoint$/);
    const spread = cell(page, 'figure-distribution-work');
    await spread.scrollIntoViewIfNeeded();
    await expect.poll(() => spread.locator('.mark-symbol path').count()).toBe(12);
    await spread.locator('.chart-surface').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => spread.locator('.chart-reading').textContent()).toContain('Basis, mindste: ');

    // an imported table says where it is from, and one with small cells shows nothing
    const own = cell(page, 'data-own');
    expect(await own.locator('.facts').textContent()).toMatch(/Kommunen.*1\. jan\. 2025.*CC0/s);
    expect(await own.locator('tbody tr').last().locator('th, td').allTextContents()).toEqual([place, '2026', '–']);
    expect(await cell(page, 'data-small').locator('table').count()).toBe(0);
    expect(await cell(page, 'data-small').textContent()).toContain('færre end fem personer');

    // free figures draw what is here, fetch nothing, and one that is wrong says so where it stands
    const drawn = cell(page, 'vega-own');
    await drawn.scrollIntoViewIfNeeded();
    await expect.poll(() => drawn.locator('.mark-line path').count()).toBeGreaterThan(1);
    const placed = cell(page, 'vega-placed');
    await placed.scrollIntoViewIfNeeded();
    await expect.poll(() => placed.locator('.mark-symbol path').count()).toBeGreaterThan(1);
    expect(await page.locator('.prose', { hasText: 'tegn' }).textContent()).toContain(
      'æ og ½ er tegn, &notso; er ikke',
    );
    expect(await cell(page, 'vega-none').locator('fremsyn-chart').count()).toBe(0);
    expect(await cell(page, 'vega-none').textContent()).toContain('Der er ingen rækker i carried');
    const filtered = cell(page, 'vega-filtered');
    await filtered.scrollIntoViewIfNeeded();
    await expect.poll(() => filtered.textContent()).toContain('Ingen rækker er tilbage efter figurens egne filtre');
    expect(await drawn.textContent()).not.toContain('Ingen rækker');
    // years are years, and scenarios have the colours of every other figure
    const words = await drawn.locator('.chart-drawing').textContent();
    expect(words).toContain('2026');
    expect(words).not.toContain('2.026');
    expect(warnings.filter((warning) => warning.includes('extent'))).toEqual([]);
    expect(await cell(page, 'vega-hostile').locator('fremsyn-chart').count()).toBe(0);
    const broken = cell(page, 'vega-broken');
    await broken.scrollIntoViewIfNeeded();
    await expect.poll(() => broken.locator('.fault').textContent()).toContain('Figuren kunne ikke tegnes');
    expect(await broken.locator('.fault details').getAttribute('open')).toBeNull();
    // what is saved as Parquet has the numbers as numbers
    expect(await goal.locator('.saves button').allTextContents()).toEqual(['CSV', 'Parquet', 'PNG', 'SVG']);
    const waiting = page.waitForEvent('download');
    await cell(page, 'data-own').getByRole('button', { name: 'Parquet' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await waiting).createReadStream()) chunks.push(chunk as Buffer);
    const rows = await parquetReadObjects({ file: new Uint8Array(Buffer.concat(chunks)).buffer });
    expect(rows).toEqual([
      { place, year: 2025, value: 0.31 },
      { place, year: 2026, value: null },
    ]);

    expect(foreignRequests()).toEqual([]);
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);
    await close();
  });

  it('are dragged past one another, and their text tells faults at their lines and completes words', async () => {
    const { page, errors, close } = await openOwn();
    await page.locator('fremsyn-document > .messages').waitFor();
    await page.setViewportSize({ width: 1440, height: 1800 });
    const order = () =>
      page.locator('fremsyn-cell section[id^="data-"]').evaluateAll((cells) => cells.map(({ id }) => id));
    const [own, small] = [cell(page, 'data-own'), cell(page, 'data-small')];
    await own.scrollIntoViewIfNeeded();
    await own.hover();
    const grip = await page.locator('fremsyn-cell:has(#data-own) .cell-grip').boundingBox();
    const target = await small.boundingBox();
    if (!grip || !target) throw new Error('nothing to drag');
    await page.mouse.move(grip.x + 16, grip.y + 16);
    await page.mouse.down();
    await page.mouse.move(grip.x + 16, target.y + target.height - 10, { steps: 3 });
    expect(await page.locator('fremsyn-cell[data-drop]').count()).toBe(1);
    await page.mouse.up();
    await expect.poll(order).toEqual(['data-small', 'data-own']);
    await expect
      .poll(() => page.locator('fremsyn-cell-told').textContent())
      .toMatch(/Egne tal er nu nummer \d+ af \d+/);
    await page.keyboard.press('Control+z');
    await expect.poll(order).toEqual(['data-own', 'data-small']);

    const wrong = page.locator('fremsyn-cell:has(#formula-wrong)');
    await wrong.locator('[data-action="edit"]').focus();
    await page.keyboard.press('Enter');
    await wrong.locator('.cm-content').waitFor();
    expect(await wrong.locator('.editor-faults').textContent()).toContain('Mente du outside-labour?');
    expect(await wrong.locator('.cm-lintRange-error').count()).toBeGreaterThan(0);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nunit: pe');
    // the list opens while somebody writes, and when it is asked for
    await expect
      .poll(() => wrong.locator('.cm-tooltip-autocomplete li').allTextContents())
      .toEqual(['percent', 'persons']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => wrong.locator('.cm-content').textContent()).toContain('unit: percent');
    await page.keyboard.type('\n');
    await page.keyboard.press('Control+Space');
    await expect.poll(() => wrong.locator('.cm-tooltip-autocomplete li').allTextContents()).toContain('description');
    // Escape closes the list first, and the text when no list is to be seen, even while one is being looked for
    await page.keyboard.press('Escape');
    await expect.poll(() => wrong.locator('.cm-tooltip-autocomplete').count()).toBe(0);
    await page.keyboard.type('title: N');
    await page.keyboard.press('Escape');
    await expect.poll(() => wrong.locator('.cm-content').count()).toBe(0);

    await page.locator('fremsyn-cell:has(> .prose) [data-action="edit"]').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.cm-content').waitFor();
    expect(await page.locator('.editor-faults').textContent()).toContain('Ingen bemærkninger');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n![plan](plan.png)');
    await expect.poll(() => page.locator('.editor-faults').textContent()).toContain('Billedet »plan« vises ikke');
    await expect.poll(() => page.locator('.cm-lintRange-warning').count()).toBe(1);
    expect(errors).toEqual([]);
    await close();
  });
});
