import { describe, expect, inject, it } from 'vitest';
import { contactList } from '../../scripts/contact.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { newContext, openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

const pages = ['privacy', 'accessibility'] as const;
const languages = ['da', 'en'] as const;

describe.each(pages.flatMap((name) => languages.map((language) => ({ name, language }))))(
  'the page $name in $language',
  ({ name, language }) => {
    it.each(['light', 'dark'] as const)(
      'has no accessibility fault in %s, on a screen and on a phone',
      async (colorScheme) => {
        const context = await newContext({ colorScheme, language });
        const page = await context.newPage();
        const foreign: string[] = [];
        page.on('request', (request) => {
          if (!request.url().startsWith(inject('site'))) foreign.push(request.url());
        });
        await page.goto(new URL(`pages/${name}.${language}.html`, inject('site')).href);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        for (const width of [1440, 320]) {
          await page.setViewportSize({ width, height: 900 });
          expect(await accessibilityFaults(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
        expect(foreign).toEqual([]);
        await context.close();
      },
    );

    it('leads to the other language, to the other page and back to the workbench', async () => {
      const context = await newContext({ language });
      const page = await context.newPage();
      await page.goto(new URL(`pages/${name}.${language}.html`, inject('site')).href);
      const targets = await page
        .locator('a:not([href^="https:"])')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      const other = language === 'da' ? 'en' : 'da';
      expect(targets).toEqual(
        [
          'index.html',
          `pages/${name}.${other}.html`,
          `pages/privacy.${language}.html`,
          `pages/accessibility.${language}.html`,
        ].map((path) => new URL(path, inject('site')).href),
      );
      for (const target of targets) expect((await fetch(target)).status, target).toBe(200);
      await context.close();
    });

    it('tells whom to turn to, or that the municipality has yet to fill it in', async () => {
      const context = await newContext({ language });
      const page = await context.newPage();
      await page.goto(new URL(`pages/${name}.${language}.html`, inject('site')).href);
      expect(await page.locator('.contact dd').count()).toBe(6);
      for (const told of await page.locator('.contact dd').allTextContents()) expect(told.trim()).not.toBe('');
      await context.close();
    });
  },
);

describe('the contact', () => {
  it('is what the municipality wrote, as text and never as markup', () => {
    const list = contactList({ authority: 'Gladsaxe <b>Kommune</b>', email: 'a@b.example' }, 'da');
    expect(list).toContain('<dt>Myndighed</dt><dd>Gladsaxe &lt;b>Kommune&lt;/b></dd>');
    expect(list).toContain('<dd>a@b.example</dd>');
    expect(list.match(/to-fill/g)).toHaveLength(4);
  });
});

describe('the workbench', () => {
  it.each(languages)('leads to both pages in %s from its foot', async (language) => {
    const opened = await openPage({ language });
    await whenReady(opened.page);
    const links = opened.page.locator('fremsyn-foot a');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual(
      pages.map((name) => new URL(`pages/${name}.${language}.html`, inject('site')).href),
    );
    await opened.close();
  });
});
