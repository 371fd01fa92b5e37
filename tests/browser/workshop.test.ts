import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseNotebook } from '../../engine/index.ts';
import { documentIn, linkTo } from '../../workbench/notebook/share.ts';
import { accessibilityFaults, faultsInSight } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { lever, tableOf, whenReady } from './support/workbenchPage.ts';

const appended = [
  '\n## Sammen\n',
  '```guess begge\nindicator: gap(outside-labour)\nplaces: [vaerebro-park]\nscenario: both\n```\n',
  '```round-up borde\nindicator: gap(outside-labour)\nplaces: [vaerebro-park]\n```\n',
].join('\n');

const textOf = (page: Page) =>
  page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { history: { text: { peek(): string } } };
    };
    return workbench.session.history.text.peek();
  });
const setMode = (page: Page, mode: string) => page.locator('select[name=mode]').selectOption(mode);
const rows = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? '')),
    );

describe('a guess before the answer', () => {
  let opened: OpenedPage;
  const page = () => opened.page;
  const guess = () => page().locator('fremsyn-guess');
  const table = () => rows(page(), 'fremsyn-guess .twin table');

  beforeAll(async () => {
    opened = await openPage({ appended });
    await whenReady(page());
    await setMode(page(), 'workshop');
    await guess().waitFor();
  });
  afterAll(() => opened.close());

  it('keeps what is to come off the page: not drawn, not in the table, not spoken, and not in the other figures', async () => {
    await expect.poll(() => page().locator('#figure-gap-uden-job.held-back').count()).toBe(1);
    expect(await page().locator('#figure-gap-uden-job fremsyn-chart').count()).toBe(0);
    // each cell is drawn anew in its turn
    await expect.poll(() => page().locator('#comparison-veje table').count()).toBe(0);
    expect((await table()).slice(1).map(([year]) => year)).toEqual(['2025']);
    // nor is it told how it would be calculated
    expect(await page().locator('.held-back fremsyn-method, #comparison-veje fremsyn-method').count()).toBe(0);
    await guess().locator('.method > summary').click();
    await guess().locator('.method-parts').waitFor();
    expect(await guess().locator('.worked-steps').count()).toBe(0);
    await guess().locator('.method > summary').click();
    const drawn = await guess()
      .locator('.mark-line path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
    for (const path of drawn) expect(path.match(/[ML]/g)?.length ?? 0).toBeLessThanOrEqual(1);
    await guess().locator('.chart-surface').focus();
    await page().keyboard.press('ArrowLeft');
    expect(await guess().locator('.chart-reading').textContent()).toBe('');
    expect(await faultsInSight(page())).toEqual([]);
  });

  it('lets groups be taken in meanwhile: of their round-up only what came out is held back', async () => {
    const roundUp = page().locator('fremsyn-round-up');
    expect(await roundUp.getByRole('heading').first().textContent()).toContain('Hvad kom grupperne frem til?');
    const before = await textOf(page());
    await roundUp.locator('textarea').fill(`Bord Nord: ${await linkTo('https://a.example/', before)}\nhej`);
    await roundUp.getByRole('button', { name: 'Hent', exact: true }).click();
    await expect.poll(() => roundUp.locator('.group-list li').count()).toBe(1);
    await expect.poll(() => roundUp.locator('.cell-subtitle').textContent()).toContain('Figuren ville vise');
    expect(await roundUp.locator('fremsyn-chart, .twin, fremsyn-method').count()).toBe(0);
    // what could not be taken in is on the page that is turned to
    const isInSight = () =>
      roundUp.locator('.messages').evaluate((list) => {
        const { left, right } = list.getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
      });
    await expect.poll(isInSight, { timeout: 10_000 }).toBe(true);
    await page().locator('fremsyn-header').getByRole('button', { name: 'Fortryd' }).click();
    expect(await textOf(page())).toBe(before);
  });

  it('is typed or drawn, and a stroke is one step to undo', async () => {
    await guess().locator('[data-guess=add]').click();
    await guess().locator('input[data-year="2040"]').fill('9,5');
    await page().keyboard.press('Enter');
    await expect.poll(async () => (await table()).at(-1)).toEqual(['2040', '–', '9,5']);
    const before = await textOf(page());
    await guess().locator('.chart-surface').scrollIntoViewIfNeeded();
    await page().waitForTimeout(200);
    const box = await guess().locator('.chart-surface').boundingBox();
    if (!box) throw new Error('the figure is not on screen');
    await page().mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.4);
    await page().mouse.down();
    for (let i = 1; i <= 12; i++) {
      await page().mouse.move(box.x + box.width * (0.25 + i * 0.04), box.y + box.height * (0.4 + i * 0.015));
    }
    await page().mouse.up();
    expect((await table()).length).toBeGreaterThan(6);
    await page().locator('fremsyn-header').getByRole('button', { name: 'Fortryd' }).click();
    expect(await textOf(page())).toBe(before);
  });

  it('is scored when the answer is shown, which is what the model says, and undo hides it again', async () => {
    await guess().locator('[data-guess=reveal]').click();
    await expect.poll(() => page().locator('#figure-gap-uden-job fremsyn-chart').count()).toBe(1);
    await expect.poll(async () => (await table()).length).toBe(17);
    const last = (await table()).at(-1);
    const model = (await tableOf(page())).at(-1);
    expect(model?.[0]).toBe('2040');
    // each is written in the step that its own error supports, so they agree to a whole point
    const whole = (written: string | undefined) => Math.round(Number(written?.replace('−', '-').replace(',', '.')));
    expect(whole(last?.[1])).toBe(whole(model?.[4]));
    expect(await guess().locator('.sentence').textContent()).toContain('Tættest på: Bord 1');
    const score = (await rows(page(), 'fremsyn-guess .guess-scores table'))[1];
    expect(score?.slice(0, 2)).toEqual(['Bord 1', '9,5']);
    await page().keyboard.press('Control+z');
    await expect.poll(() => page().locator('#figure-gap-uden-job.held-back').count()).toBe(1);
    expect((await table()).map(([year]) => year)).toEqual(['År', '2025', '2040']);
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
  });
});

describe('a round-up of groups', () => {
  it('takes in links and files, tells a broken one by name, and holds levers and outcomes side by side', async () => {
    const { page, errors, foreignRequests, close } = await openPage({ appended });
    await whenReady(page);
    const text = await textOf(page);
    const share = (value: string) => text.replace('flexibleShare: 0.85', `flexibleShare: ${value}`);
    const [one, two] = await Promise.all(
      ['0.5', '0.7'].map((value) => linkTo('https://a.example/fremsyn/', share(value))),
    );
    const roundUp = page.locator('fremsyn-round-up');
    await roundUp.locator('textarea').fill([`Bord Nord: ${one}`, two?.slice(0, -300), 'hej'].join('\n'));
    await roundUp.getByRole('button', { name: 'Hent' }).click();
    const faults = roundUp.getByRole('alert');
    await expect.poll(() => faults.textContent()).toMatch(/Link 2:.*ikke helt[\s\S]*hej:.*hverken et link/);
    const choosing = page.waitForEvent('filechooser');
    await roundUp.getByRole('button', { name: /^Vælg filer/ }).click();
    await (await choosing).setFiles({
      name: 'bord-syd.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(share('0.6')),
    });

    const levers = () => rows(page, 'fremsyn-round-up .round-up-levers table');
    await expect.poll(async () => (await levers()).length).toBe(2);
    expect((await levers())[1]?.map((cell) => cell.replace('\u00a0', ' '))).toEqual([
      ...['Fleksibel udlejning, Værebro Park', '85 %', '50 %', '55 %', '60 %', '2 af 2'],
    ]);
    await expect.poll(() => roundUp.locator('.round-up-state').textContent()).toBe('');
    const outcomes = await rows(page, 'fremsyn-round-up .twin table');
    expect(outcomes[0]).toEqual(['År', 'Basis', 'Bord Nord', 'bord syd']);
    // the starting point is the document's own, on the same luck
    const own = (await tableOf(page)).at(-1);
    expect(outcomes.at(-1)?.slice(0, 2)).toEqual(own?.slice(0, 2));
    expect(foreignRequests()).toEqual([]);
    expect(errors).toEqual([]);
    expect(await accessibilityFaults(page)).toEqual([]);

    for (const left of ['Bord Nord', undefined]) {
      await page.locator('fremsyn-header').getByRole('button', { name: 'Fortryd' }).click();
      const names = roundUp.locator('.group-list input');
      await expect
        .poll(() => names.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)[0]))
        .toBe(left);
    }
    await close();
  });
});

describe('what lies over the page', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage();
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('finds every action and cell by writing, and does it by keyboard alone', async () => {
    await page().keyboard.press('Control+k');
    const field = page().getByRole('combobox', { name: 'Skriv, hvad du leder efter' });
    await field.waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    await page().keyboard.type('visning analys');
    expect(await page().locator('#palette-list [role=option]').count()).toBe(1);
    await page().keyboard.press('Enter');
    await expect.poll(() => page().locator('select[name=mode]').inputValue()).toBe('analyse');
    await page().keyboard.press('Control+k');
    await page().keyboard.type('gå til prøv');
    await page().keyboard.press('Enter');
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.querySelector('h2')?.textContent ?? ''))
      .toBe('Prøv selv');
  });

  it('lists shortcuts, and lets those of a single key be switched off', async () => {
    await page().keyboard.press('?');
    const dialog = page().getByRole('dialog', { name: 'Genveje på tastaturet' });
    await dialog.waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    await dialog.getByRole('checkbox').uncheck();
    await page().keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await page().keyboard.press('?');
    await page().keyboard.press('Control+k');
    await page().locator('#palette-list').waitFor();
    expect(await dialog.count()).toBe(0);
    await page().keyboard.type('genveje');
    await page().keyboard.press('Enter');
    await dialog.getByRole('checkbox').check();
    await page().keyboard.press('Escape');
  });

  it('explains the law’s words where they stand', async () => {
    await page().locator('main a.term', { hasText: 'fleksibel udlejning' }).first().click();
    const dialog = page().getByRole('dialog', { name: 'Ordliste' });
    await dialog.waitFor();
    expect(await dialog.locator('[aria-current]').textContent()).toMatch(/^\s*Fleksibel udlejning\s+§ 60/);
    for (const law of ['§ 59', '§ 51 b', '§ 61 b', '§ 61 a, stk. 4']) {
      expect(await dialog.locator('.law', { hasText: law }).count()).toBeGreaterThan(0);
    }
    expect(await accessibilityFaults(page())).toEqual([]);
    await page().keyboard.press('Escape');
  });

  it('shows the link as a code, says when the whole does not fit, and gives the focus back', async () => {
    await page().locator('fremsyn-header .menu summary').click();
    await page().getByRole('button', { name: 'Vis QR-kode til grupper' }).click();
    const picture = page().getByRole('img', { name: /^QR-kode/ });
    await picture.waitFor();
    const dialog = page().getByRole('dialog', { name: 'Åbn dokumentet på jeres egen skærm' });
    expect(await dialog.textContent()).toMatch(/linket er \d+ tegn/);
    const box = await picture.boundingBox();
    expect(box?.height).toBeGreaterThan(900 * 0.7);
    expect(await accessibilityFaults(page())).toEqual([]);
    const link = await readFrom(picture);
    expect(link.slice(0, link.indexOf('#'))).toBe(page().url().replace(/#.*$/, ''));
    const opening = parseNotebook((await documentIn(new URL(link).hash)) ?? '', 'kode').notebook;
    expect(opening.title).toBe('Bydele i social balance');
    expect(opening.cells.some(({ kind }) => kind === 'scenario')).toBe(true);
    await page().keyboard.press('Escape');
    await expect.poll(() => page().evaluate(() => document.activeElement?.localName)).toBe('summary');
  });

  it('leads through the page when asked, and ends where one wants', async () => {
    await page().keyboard.press('Control+k');
    await page().keyboard.type('rundvisning');
    await page().keyboard.press('Enter');
    const tour = page().getByRole('dialog', { name: /^Rundvisning, 1 af / });
    await tour.waitFor();
    expect(await accessibilityFaults(page())).toEqual([]);
    await page().getByRole('button', { name: 'Næste' }).click();
    await expect.poll(() => page().locator('.tour-target').getAttribute('id')).toBe('figure-gap-uden-job');
    await page().keyboard.press('Escape');
    await expect.poll(() => page().locator('.tour-target').count()).toBe(0);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

describe('a workshop', () => {
  it.each([
    [1280, 720],
    [3840, 2160],
  ])(
    'at %i × %i is turned like pages: nothing scrolls, type is from 20 px, levers beside the charts',
    async (width, height) => {
      const { page, close } = await openPage({ width, height, reducedMotion: 'reduce' });
      await whenReady(page);
      await setMode(page, 'workshop');
      // all of the menu can be reached, though the page under it can't be scrolled
      await page.locator('fremsyn-header .menu summary').click();
      const menu = await page.locator('fremsyn-header .menu-body').boundingBox();
      expect((menu?.y ?? height) + (menu?.height ?? height)).toBeLessThanOrEqual(height);
      await page.locator('fremsyn-header .menu summary').click();
      const step = page.locator('.step-name');
      await expect.poll(() => step.textContent()).toMatch(/^1 \/ \d{1,2} ·/);
      const next = page.locator('.steps').getByRole('button', { name: 'Videre' });
      const seen: (string | null)[] = [];
      for (let turn = 0; turn < 40; turn++) {
        const overflow = () =>
          page.evaluate(() => {
            const { scrollHeight, scrollWidth } = document.documentElement;
            const main = document.getElementById('document') as HTMLElement;
            const over = [scrollHeight - innerHeight, scrollWidth - innerWidth, main.scrollHeight - main.clientHeight];
            return over.map((pixels) => Math.max(0, pixels));
          });
        await expect.poll(overflow).toEqual([0, 0, 0]);
        const name = await step.textContent();
        seen.push(name);
        if (await next.isDisabled()) break;
        await next.click();
        await expect.poll(() => step.textContent()).not.toBe(name);
      }
      expect(seen.length).toBeGreaterThan(7);
      // the head of a table stands with what it heads
      const columns = await page
        .locator('.comparison-table')
        .evaluate((table) =>
          ['thead', 'tbody'].map((part) =>
            Math.round(table.querySelector(part)?.getClientRects()[0]?.left ?? Number.NaN),
          ),
        );
      expect(columns[1]).toBe(columns[0]);
      // nobody in the room needs glasses for a figure of many parts
      const drawn = await page.locator('main svg text').evaluateAll((texts) =>
        texts
          .filter((text) => text.textContent)
          .map((text) => {
            const svg = text.closest('svg') as SVGSVGElement;
            return Number.parseFloat(getComputedStyle(text).fontSize) * (svg.clientWidth / svg.viewBox.baseVal.width);
          }),
      );
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(14);
      await page.keyboard.press('PageUp');
      await expect.poll(() => step.textContent()).not.toBe(seen.at(-1));
      // the chart's own type, enlarged as it is drawn
      const sizes = await page.locator('.focus-figure svg text').evaluateAll((texts) =>
        texts.map((text) => {
          const svg = text.closest('svg') as SVGSVGElement;
          return Number.parseFloat(getComputedStyle(text).fontSize) * (svg.clientWidth / svg.viewBox.baseVal.width);
        }),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19.9);
      const slider = await lever(page, 'Fleksibel udlejning').boundingBox();
      expect(slider && slider.x > width * 0.6 && slider.y + slider.height < height).toBe(true);
      expect(await faultsInSight(page)).toEqual([]);
      await close();
    },
  );
});

/** What a camera would read from a picture of a code on screen. */
async function readFrom(picture: Locator): Promise<string> {
  const png = await picture.screenshot();
  const { width, height, data } = await picture.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: [...(pixels?.data ?? [])] };
  }, png.toString('base64'));
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}
