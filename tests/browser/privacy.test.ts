import { describe, expect, inject, it } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/serve.mjs';
import { openPage } from './support/openPage.ts';
import { drawnRevision, lever, whenReady, whenReadyAfter } from './support/workbenchPage.ts';

describe('the site’s policy', () => {
  it('comes with the page and allows no code but the site’s own files', async () => {
    const { headers } = await fetch(inject('site'));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toBe(contentSecurityPolicy);
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const directive of ['script-src', 'worker-src', 'style-src', 'connect-src', 'font-src']) {
      expect(directives.get(directive), directive).toEqual(["'self'"]);
    }
  });
});

describe('a visit', () => {
  it('asks nobody else for anything, sets no cookie, and breaks no policy, whatever is done', async () => {
    const opened = await openPage();
    const { page, context } = opened;
    await whenReady(page);
    const revision = await drawnRevision(page);
    await lever(page, 'Fleksibel udlejning').press('Home');
    await whenReadyAfter(page, revision);
    for (const kind of ['CSV', 'PNG', 'SVG']) {
      const download = page.waitForEvent('download');
      await page.locator('.focus-figure').getByRole('button', { name: kind }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('.focus-figure .chart-surface').hover();
    await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(300);

    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await opened.close();
  });

  it('runs nothing and fetches nothing that a document brings along', async () => {
    const hostile = [
      '<script>window.breached = true</script>',
      '<img src="nowhere" onerror="window.breached = true">',
      '![picture](https://elsewhere.example/picture.png)',
      '[link](javascript:window.breached=true)',
      '<a href="javascript:window.breached=true">link</a>',
    ].join('\n\n');
    const opened = await openPage({ appended: `\n## Fremmed tekst\n\n${hostile}\n` });
    const { page } = opened;
    await expect.poll(() => page.getByRole('heading', { name: 'Fremmed tekst' }).count()).toBe(1);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => 'breached' in window)).toBe(false);
    expect(await page.locator('main script, main img, main a[href^="javascript"]').count()).toBe(0);
    expect(opened.foreignRequests()).toEqual([]);
    expect(opened.violations).toEqual([]);
    await opened.close();
  });
});
