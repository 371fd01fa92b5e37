import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './support/accessibility.ts';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { drawnRevision, linesOf, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

const refusals = 'Afslag på tilbud, familiebolig';

/** The document's text as the page holds it. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const workbench = document.querySelector('fremsyn-workbench') as unknown as {
      session: { history: { text: { value: string } } };
    };
    return workbench.session.history.text.value;
  });
}

const heading = (page: Page) => page.locator('.assumption-group > summary');
const field = (page: Page, name = refusals) =>
  page.locator('fremsyn-assumptions').getByRole('textbox', { name, exact: true });
const row = (page: Page) => page.locator('[data-parameter="refusal-family"]');

describe('the assumptions under the levers', () => {
  let opened: OpenedPage;
  let standard: string;
  const page = () => opened.page;

  beforeAll(async () => {
    opened = await openPage({ reducedMotion: 'reduce' });
    await whenReady(page());
    standard = await textOf(page());
  });
  afterAll(() => opened.close());

  const undo = () => page().getByRole('button', { name: 'Fortryd' }).click();

  it('are folded away, and made when the keys unfold them', async () => {
    expect(await page().locator('fremsyn-assumptions').count()).toBe(0);
    await heading(page()).focus();
    await page().keyboard.press('Enter');
    await field(page()).waitFor();
    expect(await page().locator('.assumption').count()).toBeGreaterThan(60);
    expect(await row(page()).textContent()).toContain('antaget');
  });

  it('are found by words of their names', async () => {
    const wanted = page().getByRole('searchbox', { name: 'Find en antagelse' });
    await wanted.fill('afslag familiebolig');
    await expect.poll(() => page().locator('.assumption').count()).toBe(1);
    await wanted.fill('');
    await expect.poll(() => page().locator('.assumption').count()).toBeGreaterThan(60);
  });

  it('are written into the scenario by keys alone, and move its line', async () => {
    const [before, revision] = [await linesOf(page()), await drawnRevision(page())];
    await field(page()).focus();
    await page().keyboard.press('ArrowUp');
    await whenReadyAfter(page(), revision);
    expect(await field(page()).inputValue()).toBe('51');
    expect(await textOf(page())).toContain('name: Mere fleksibel udlejning\nextends: baseline\n');
    expect((await textOf(page())).match(/^parameters:\n {2}refusal-family: 0\.51$/gm)).toHaveLength(1);
    expect((await linesOf(page()))[1]?.path).not.toBe(before[1]?.path);
    expect((await linesOf(page()))[2]?.path).toBe(before[2]?.path);
    expect(await heading(page()).textContent()).toContain('1 ændret');
    expect(await page().locator('.lever-summary').first().textContent()).toContain('4 ændringer fra Basis');
    await undo();
    expect(await textOf(page())).toBe(standard);
  });

  it('go back in one step after a key that was held', async () => {
    await field(page()).evaluate((input) => {
      const held = { key: 'ArrowUp', bubbles: true, cancelable: true };
      for (let press = 0; press < 4; press++) input.dispatchEvent(new KeyboardEvent('keydown', held));
    });
    await expect.poll(() => field(page()).inputValue()).toBe('54');
    expect(await textOf(page())).toContain('refusal-family: 0.54');
    await undo();
    await expect.poll(() => field(page()).inputValue()).toBe('50');
    expect(await textOf(page())).toBe(standard);
  });

  it('refuse what is no number or lies beyond the range, in place and in words, and write nothing', async () => {
    await field(page()).fill('halvdelen');
    await page().keyboard.press('Enter');
    await expect.poll(() => row(page()).getByRole('status').textContent()).toContain('Skriv et tal');
    await field(page()).fill('90');
    await page().keyboard.press('Enter');
    await expect.poll(() => row(page()).getByRole('status').textContent()).toContain('fra 35 til 65');
    expect(await field(page()).getAttribute('aria-invalid')).toBe('true');
    expect(await field(page()).inputValue()).toBe('90');
    expect(await textOf(page())).toBe(standard);
    await page().keyboard.press('Escape');
    await expect.poll(() => field(page()).inputValue()).toBe('50');
    expect(await field(page()).getAttribute('aria-invalid')).toBeNull();
  });

  it('say that the difference measures them too, until the whole document has the number', async () => {
    await field(page()).fill('60');
    await page().keyboard.press('Enter');
    await row(page()).locator('.assumption-mixes').waitFor();
    expect(await row(page()).locator('.assumption-mixes').textContent()).toContain('Basis');
    await row(page()).getByRole('button', { name: 'Brug 60 % i hele dokumentet' }).click();
    await expect.poll(() => row(page()).locator('.assumption-mixes').count()).toBe(0);
    expect(await textOf(page())).toBe(
      standard.replace('name: Basis\n', 'name: Basis\nparameters:\n  refusal-family: 0.6\n'),
    );
    expect(await heading(page()).textContent()).toContain('1 i hele dokumentet');
    expect(await page().evaluate(() => document.activeElement?.id)).toBe('assumption-refusal-family');
    await row(page()).getByRole('button', { name: 'Sæt tilbage til datapakkens tal i hele dokumentet' }).click();
    await expect.poll(() => textOf(page())).toBe(standard);
  });

  it('are set back one by one, and shown with the levers that are changed', async () => {
    await field(page()).fill('60');
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: 'vis kun ændrede' }).click();
    await expect.poll(() => page().locator('.assumption').count()).toBe(1);
    await row(page()).getByRole('button', { name: 'Sæt tilbage til Basis' }).click();
    await expect.poll(() => textOf(page())).toBe(standard);
    await expect.poll(() => page().locator('.assumption-group').count()).toBe(0);
    await page().getByRole('button', { name: 'vis alle' }).click();
    await field(page()).waitFor();
  });

  it('can be set in the starting point too, where the levers are locked', async () => {
    await page()
      .locator('.scenario-name', { hasText: /^Basis$/ })
      .click();
    await field(page()).fill('55');
    await page().keyboard.press('Enter');
    await expect
      .poll(() => textOf(page()))
      .toBe(standard.replace('name: Basis\n', 'name: Basis\nparameters:\n  refusal-family: 0.55\n'));
    expect(await row(page()).locator('.assumption-mixes').count()).toBe(0);
    await undo();
    await page()
      .locator('.scenario-name', { hasText: /^Mere fleksibel udlejning$/ })
      .click();
    expect(await textOf(page())).toBe(standard);
  });

  it('lead to the scenario’s text, where paths over the years are written', async () => {
    await page().getByRole('button', { name: 'Åbn scenariets tekst' }).click();
    await page().locator('#scenario-flexible-letting .cm-content, .cm-content').first().waitFor();
    await page().keyboard.press('Escape');
    await expect.poll(() => page().locator('.cm-content').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'have no accessibility fault in %s, unfolded, with one changed and one refused',
    async (colorScheme) => {
      await page().emulateMedia({ colorScheme });
      await field(page()).fill('60');
      await page().keyboard.press('Enter');
      await field(page(), 'Afslag på tilbud, ungdomsbolig').fill('90');
      await page().keyboard.press('Enter');
      await row(page()).locator('.assumption-mixes').waitFor();
      await page()
        .locator('fremsyn-assumptions details')
        .evaluateAll((all) => {
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
      expect(await accessibilityFaults(page(), 'fremsyn-levers')).toEqual([]);
      await page().emulateMedia({ forcedColors: 'active' });
      expect(await accessibilityFaults(page(), 'fremsyn-levers')).toEqual([]);
      await page().emulateMedia({ forcedColors: 'none' });
      await undo();
      expect(await textOf(page())).toBe(standard);
    },
  );

  it('fit a phone: nothing scrolls sideways, and a finger has room', async () => {
    await page().setViewportSize({ width: 320, height: 800 });
    await page().locator('.open-levers').click();
    await field(page()).scrollIntoViewIfNeeded();
    const spilt = await page()
      .locator('.right')
      .evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(spilt).toBe(0);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
  });
});
