import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { watchFlicker } from './support/flicker.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { drawnRevision, lever, linesOf, state, tableOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const flexible = 'Fleksibel udlejning';

describe('a lever', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage();
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('moved once runs what it changes exactly once, and redraws the line', async () => {
    const [before, count, revision] = [await linesOf(page()), opened.runs.length, await drawnRevision(page())];
    await lever(page(), flexible).press('Home');
    await whenReadyAfter(page(), revision);
    expect(await drawnRevision(page())).toBe(revision + 1);
    const asked = opened.runs.slice(count).map(({ strategy, replicate }) => `${strategy} ${replicate}`);
    expect(asked.sort()).toEqual(['both 0', 'both 1', 'flexible-letting 0', 'flexible-letting 1']);
    expect((await linesOf(page()))[1]?.path).not.toBe(before[1]?.path);
  });

  it('leaves the strategies that it doesn’t touch as they are', async () => {
    const columns = async () => {
      const rows = (await tableOf(page())).slice(1);
      return [1, 3].map((column) => rows.map((row) => row[column]));
    };
    const [before, revision] = [await columns(), await drawnRevision(page())];
    await lever(page(), flexible).press('End');
    await whenReadyAfter(page(), revision);
    expect(await columns()).toEqual(before);
  });

  it('dragged in forty moves ends on the last one, and runs no move twice', async () => {
    const [count, revision] = [opened.runs.length, await drawnRevision(page())];
    const slider = lever(page(), flexible);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the lever is not on screen');
    const at = (share: number) => [box.x + 8 + (box.width - 16) * share, box.y + box.height / 2] as const;
    const flickers = await watchFlicker(page());
    await page().mouse.move(...at(1));
    await page().mouse.down();
    for (let move = 1; move <= 40; move++) await page().mouse.move(...at(1 - move / 80));
    await page().mouse.up();
    await whenReadyAfter(page(), revision);
    expect(await flickers()).toEqual({ drawingsMadeAnew: 0, cellsEmptied: 0 });
    expect(Math.abs(Number(await slider.inputValue()) - 0.5)).toBeLessThan(0.11);
    const firsts = opened.runs
      .slice(count)
      .filter(({ strategy, replicate }) => strategy === 'flexible-letting' && replicate === 0);
    const moves = (await drawnRevision(page())) - revision;
    expect(firsts.length).toBeGreaterThan(0);
    expect(firsts.length).toBeLessThanOrEqual(moves);
  });

  it('goes back in one step after a drag, and runs nothing for what is known', async () => {
    const [count, revision] = [opened.runs.length, await drawnRevision(page())];
    await page().getByRole('button', { name: 'Fortryd' }).click();
    await whenReadyAfter(page(), revision);
    expect(await lever(page(), flexible).inputValue()).toBe('1');
    expect(opened.runs).toHaveLength(count);
  });

  it('that can’t be answered leaves the last good result on screen, says so, and can be tried again', async () => {
    const [before, table] = [await linesOf(page()), await tableOf(page())];
    await page().evaluate(() => {
      const post = Worker.prototype.postMessage;
      Object.assign(window, { mend: () => Object.assign(Worker.prototype, { postMessage: post }) });
      Worker.prototype.postMessage = () => {
        throw new Error('the worker is gone');
      };
    });
    await lever(page(), flexible).press('Home');
    await lever(page(), flexible).press('ArrowRight');
    await expect.poll(() => state(page())).toBe('failed');
    expect(await linesOf(page())).toEqual(before);
    expect(await tableOf(page())).toEqual(table);
    expect(await page().locator('fremsyn-status').textContent()).toContain('Viser seneste resultat');

    await page().evaluate(() => (window as unknown as { mend(): void }).mend());
    const revision = await drawnRevision(page());
    await page().getByRole('button', { name: 'Prøv igen' }).click();
    await whenReadyAfter(page(), revision);
    expect(await linesOf(page())).not.toEqual(before);
  });
});

describe('the line that a lever moves', () => {
  let opened: OpenedPage;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage({ looksAhead: true });
    await whenReady(page());
  });
  afterAll(() => opened.close());

  it('is on screen before anything else of the page is drawn anew, and all else is drawn after it', async () => {
    await expect.poll(() => opened.requests.some((address) => address.includes('default.values'))).toBe(true);
    const changed = await page().evaluate(async () => {
      const slider = document.querySelector('fremsyn-levers input[type=range]');
      const figure = document.querySelector('.focus-figure');
      const chart = figure?.querySelector('fremsyn-chart');
      if (!(slider instanceof HTMLInputElement) || !figure || !chart) throw new Error('no lever or no chart');
      const elsewhere = (found: readonly MutationRecord[]) =>
        found.filter(({ target }) => !figure.closest('fremsyn-cell')?.contains(target)).length;
      const observer = new MutationObserver(() => {});
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      const before = figure.querySelectorAll('.mark-line path')[1]?.getAttribute('d');
      const drawn = new Promise((resolve) => chart.addEventListener('fremsyn-drawn', resolve, { once: true }));
      slider.value = slider.min;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn;
      const withLine = elsewhere(observer.takeRecords());
      const isMoved = figure.querySelectorAll('.mark-line path')[1]?.getAttribute('d') !== before;
      const number = slider.closest('.lever')?.querySelector<HTMLInputElement>('input[type=text]');
      const follows = () => Number(number?.value) === Number(slider.min) * 100;
      const followsWithLine = follows();
      while (!follows()) await new Promise((resolve) => requestAnimationFrame(resolve));
      return { withLine, isMoved, followsWithLine };
    });
    expect(changed).toEqual({ withLine: 0, isMoved: true, followsWithLine: false });
  });

  it('stands in a document of which no cell is made again, though the lever takes a line of its text away', async () => {
    const made = () =>
      page()
        .locator('fremsyn-document > fremsyn-cell')
        .evaluateAll((cells) => cells.filter((cell) => !('wasThere' in cell)).length);
    await page()
      .locator('fremsyn-document > fremsyn-cell')
      .evaluateAll((cells) => {
        for (const cell of cells) Object.assign(cell, { wasThere: true });
      });
    const changed = page().locator('fremsyn-levers .lever.changed');
    const count = await changed.count();
    await changed.first().locator('.reset').click();
    await expect.poll(() => changed.count()).toBe(count - 1);
    expect(await made()).toBe(0);
    await page().getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => changed.count()).toBe(count);
    expect(await made()).toBe(0);
  });
});

describe('levers that differ from the starting point', () => {
  it('are shown alone when asked to, each with a tick at the value it starts from and a way back to it', async () => {
    const { page, close } = await openPage();
    await whenReady(page);
    const panel = page.locator('fremsyn-levers');
    const all = await panel.getByRole('slider').count();
    await panel.getByRole('button', { name: 'vis kun ændrede' }).click();
    await expect.poll(() => panel.getByRole('slider').count()).toBeLessThan(all);
    const changed = panel.locator('.lever');
    expect(await panel.locator('.lever:not(.changed)').count()).toBe(0);
    expect(await panel.locator('.lever .reset').count()).toBe(await changed.count());

    const own = changed.filter({ has: page.getByRole('slider', { name: flexible, exact: true }) });
    const told = /Basis ([\d,]+)\s%/.exec((await own.locator('.lever-note').textContent()) ?? '')?.[1] ?? '';
    const start = Number(told.replace(',', '.')) / 100;
    const [track, tick] = [await own.locator('.track').boundingBox(), await own.locator('.tick').boundingBox()];
    if (!track || !tick) throw new Error('no tick');
    // the thumb has room at both ends of the track
    expect(Math.abs((tick.x + tick.width / 2 - track.x) / track.width - start)).toBeLessThan(0.05);
    await own.locator('.reset').click();
    await expect.poll(() => lever(page, flexible).count()).toBe(0);
    await panel.getByRole('button', { name: 'vis alle' }).click();
    await expect.poll(() => panel.getByRole('slider').count()).toBe(all);
    expect(Number(await lever(page, flexible).inputValue())).toBeCloseTo(start, 9);
    await close();
  });
});

describe('a long run', () => {
  it('stops when told to, keeps what is finished, and goes on from there', async () => {
    const { page, runs, close } = await openPage({ replicates: 60 });
    const told = async () =>
      Number(/(\d+) af 60/.exec((await page.locator('fremsyn-status').textContent()) ?? '')?.[1]);
    await expect.poll(told).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Stands' }).click();
    await expect.poll(() => state(page)).toBe('cancelled');
    const count = runs.length;
    expect(await linesOf(page)).toHaveLength(4);
    expect(count).toBeLessThan(4 * 60);
    expect(await page.locator('fremsyn-status').textContent()).toContain('Viser seneste resultat');
    await page.waitForTimeout(1000);
    expect(runs).toHaveLength(count);
    await page.getByRole('button', { name: 'Regn videre' }).click();
    await expect.poll(() => runs.length).toBeGreaterThan(count);
    expect(await linesOf(page)).toHaveLength(4);
    await close();
  });
});

describe('a lever moved while a long run comes in', () => {
  it('stops the run, which then goes on with the workers that there are: starting one takes more than it was stopped for', async () => {
    const { page, runs, close } = await openPage({ replicates: 60 });
    const later = () => runs.filter(({ replicate }) => replicate > 1).length;
    await expect.poll(later).toBeGreaterThan(0);
    // not the one that keeps results, which is started when there is something to keep
    const ofEngine = () => page.workers().filter((worker) => worker.url().includes('browserWorker'));
    const workers = new Set(ofEngine());
    for (const key of ['Home', 'End', 'Home']) {
      const count = later();
      await lever(page, flexible).press(key);
      await expect.poll(later).toBeGreaterThan(count);
    }
    expect(workers.size).toBeGreaterThan(0);
    expect(ofEngine().filter((worker) => !workers.has(worker))).toEqual([]);
    await close();
  });
});

describe('a lever that the hand comes near', () => {
  it('is run for its values before it is moved, and then shows them without running anything first', async () => {
    const { page, runs, foreignRequests, close } = await openPage({ looksAhead: true });
    await whenReady(page);
    await lever(page, flexible).hover();
    // 21 values, less those that were run already
    const ofLever = () => runs.filter(({ strategy, replicate }) => strategy === 'flexible-letting' && replicate === 0);
    await expect.poll(() => ofLever().length, { timeout: 110_000 }).toBeGreaterThanOrEqual(19);
    await page.evaluate(leaveUnanswered);
    const before = (await linesOf(page))[1]?.path;
    await lever(page, flexible).press('Home');
    await expect.poll(async () => (await linesOf(page))[1]?.path).not.toBe(before);
    expect(await page.locator('.focus-figure .mark-line path[opacity="0.4"]').count()).toBe(0);
    expect(foreignRequests()).toEqual([]);
    await close();
  });
});

describe('a lever moved right after opening', () => {
  const isFaint = (page: Page) => page.locator('.focus-figure .mark-line path[opacity="0.4"]').count();
  const flexibleLine = async (page: Page) => (await linesOf(page))[1]?.path;

  it('shows its line though nothing has been run on the page yet, where its value came with the site', async () => {
    const { page, requests, close } = await openPage({
      replicates: 100,
      looksAhead: true,
      before: (opening) => opening.addInitScript(leaveUnanswered).then(() => {}),
    });
    await expect.poll(() => linesOf(page)).toHaveLength(4);
    const before = await flexibleLine(page);
    await lever(page, flexible).press('Home');
    await expect.poll(() => flexibleLine(page)).not.toBe(before);
    expect(await isFaint(page)).toBe(0);
    const asked = (name: string) => requests.findIndex((address) => address.includes(name));
    expect(asked('default.values')).toBeGreaterThan(asked('default.first'));
    expect(asked('default.values')).toBeGreaterThan(asked('laterParts'));
    await close();
  });

  it('shows its line without anything being run first, once the page has results of its own', async () => {
    const { page, requests, close } = await openPage({ looksAhead: true });
    await whenReady(page);
    await expect.poll(() => requests.some((address) => address.includes('default.values'))).toBe(true);
    await page.evaluate(leaveUnanswered);
    const [before, revision] = [await flexibleLine(page), await drawnRevision(page)];
    await lever(page, flexible).press('Home');
    await expect.poll(() => drawnRevision(page)).toBeGreaterThan(revision);
    await expect.poll(() => flexibleLine(page)).not.toBe(before);
    expect(await isFaint(page)).toBe(0);
    await close();
  });

  it('waits for the engine where what came with the site is of another build', async () => {
    const { page, errors, close } = await openPage({
      replicates: 100,
      looksAhead: true,
      before: async (opening) => {
        await opening.addInitScript(leaveUnanswered);
        await opening.route(/default\.values\.bin$/, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from('2')]) });
        });
      },
    });
    await expect.poll(() => linesOf(page)).toHaveLength(4);
    const before = await flexibleLine(page);
    await lever(page, flexible).press('Home');
    await expect.poll(() => errors.some((error) => error.includes('integrity'))).toBe(true);
    expect(await flexibleLine(page)).toBe(before);
    await close();
  });
});

/** In the page: workers aren't told of what is to be run from now on. */
function leaveUnanswered(): void {
  const post = Worker.prototype.postMessage as (this: Worker, ...sent: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]): void {
    const [call] = sent as [{ path?: string[] }];
    if (call.path?.[0] !== 'runBlock') post.apply(this, sent);
  };
}
