import { describe, expect, it } from 'vitest';
import { openPage } from './support/openPage.ts';
import { drawnRevision, lever, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const flexible = 'Fleksibel udlejning';

describe('the levers of a cell in the document', () => {
  it('are moved by hand like those beside it, which follow', async () => {
    const { page, errors, close } = await openPage();
    await whenReady(page);
    const slider = page.locator('.levers-cell').getByRole('slider', { name: flexible, exact: true }).first();
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('the lever is not on screen');
    const revision = await drawnRevision(page);
    await page.mouse.move(box.x + box.width * 0.85, box.y + box.height / 2);
    await page.mouse.down();
    for (let move = 1; move <= 10; move++)
      await page.mouse.move(box.x + box.width * (0.85 - move * 0.055), box.y + box.height / 2);
    await page.mouse.up();
    await whenReadyAfter(page, revision);
    const value = Number(await slider.inputValue());
    expect(Math.abs(value - 0.3)).toBeLessThan(0.11);
    expect(Number(await lever(page, flexible).inputValue())).toBe(value);
    await page.getByRole('button', { name: 'Fortryd' }).click();
    await expect.poll(() => slider.inputValue()).toBe('0.85');
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the way to the levers on a phone', () => {
  it('covers nothing of the document: it stands in the line at the bottom, beside how the calculation stands', async () => {
    const opened = await openPage({ width: 390, height: 844, replicates: 1 });
    const { page } = opened;
    await page.locator('.open-levers').waitFor();
    const covers = await page.evaluate(() => {
      const of = (selector: string) => {
        const found = document.querySelector(selector);
        if (!found) throw new Error(`no ${selector}`);
        return found.getBoundingClientRect();
      };
      const [way, line, state] = [of('.open-levers'), of('.bottom'), of('fremsyn-status .state')];
      return { document: way.top < line.top, screen: way.bottom > innerHeight, state: state.right > way.left };
    });
    expect(covers).toEqual({ document: false, screen: false, state: false });
    await opened.close();
  });
});

describe('the levers on a phone', () => {
  it('lie under the figure that they move, which stays in sight while they are leafed through', async () => {
    const opened = await openPage({ width: 390, height: 844, replicates: 1 });
    const { page } = opened;
    await whenReady(page);
    await page.locator('.open-levers').click();
    await lever(page, flexible).waitFor();
    const chart = page.locator('.focus-figure fremsyn-chart');
    const place = async () => {
      const [figure, sheet] = [await chart.boundingBox(), await page.locator('.right').boundingBox()];
      if (!figure || !sheet) throw new Error('no figure or no levers');
      return { top: figure.y, bottom: figure.y + figure.height, sheet: sheet.y };
    };
    const before = await place();
    expect(before.top).toBeGreaterThanOrEqual(0);
    expect(before.bottom).toBeLessThanOrEqual(before.sheet + 1);
    await page.locator('.right .lever').last().scrollIntoViewIfNeeded();
    expect(await place()).toEqual(before);
    await opened.close();
  });
});

describe('the first lever that somebody moves', () => {
  it('brings the line that it moves onto the screen, and the next move leaves the page where it is', async () => {
    const opened = await openPage({ width: 1440, height: 900, replicates: 1, reducedMotion: 'reduce' });
    const { page } = opened;
    await whenReady(page);
    const chart = page.locator('.focus-figure .chart-drawing');
    const isInSight = () =>
      chart.evaluate((drawing) => {
        const { top, bottom } = drawing.getBoundingClientRect();
        const line = document.querySelector('.bottom')?.getBoundingClientRect().top ?? innerHeight;
        return top >= 0 && bottom <= line;
      });
    expect(await isInSight()).toBe(false);
    await lever(page, flexible).press('ArrowLeft');
    await expect.poll(isInSight).toBe(true);
    await page.evaluate(() => scrollTo(0, 0));
    await lever(page, flexible).press('ArrowLeft');
    await whenReady(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await opened.close();
  });
});

describe('a workshop on a small projector', () => {
  it('shows both levers of the opening scenario whole beside the document, in English, where names are longest', async () => {
    const opened = await openPage({ width: 1280, height: 720, language: 'en', replicates: 1 });
    const { page } = opened;
    await page.locator('select[name=mode]').selectOption('workshop');
    const levers = page.locator('.right fremsyn-lever');
    await expect.poll(() => levers.count()).toBe(2);
    const panel = page.locator('.right');
    await expect.poll(() => panel.evaluate((right) => right.scrollHeight - right.clientHeight)).toBe(0);
    const beyond = await levers.evaluateAll((all) => {
      const line = document.querySelector('.bottom')?.getBoundingClientRect().top ?? 0;
      return all.filter((one) => one.getBoundingClientRect().bottom > line).length;
    });
    expect(beyond).toBe(0);
    await opened.close();
  });

  it.each([1000, 780])(
    'names the way it is looked at in full at %d pixels, and nothing in the header is cut to a sliver',
    async (width) => {
      const opened = await openPage({ width, height: 800, replicates: 1 });
      const { page } = opened;
      const chooser = page.locator('select[name=mode]');
      await chooser.selectOption('workshop');
      // what its longest name takes, measured where there is room for it
      const widths = await chooser.evaluate((select) => {
        const copy = select.cloneNode(true) as HTMLElement;
        copy.style.cssText = 'position: absolute; width: max-content; visibility: hidden';
        select.after(copy);
        const asked = copy.getBoundingClientRect().width;
        copy.remove();
        return { shown: select.getBoundingClientRect().width, asked };
      });
      expect(widths.shown).toBeGreaterThanOrEqual(widths.asked - 1);
      const title = page.locator('fremsyn-header .document-title');
      const room = await title.evaluate((name) => (name.getClientRects().length === 0 ? 100 : name.clientWidth));
      expect(room).toBeGreaterThan(60);
      await opened.close();
    },
  );
});
