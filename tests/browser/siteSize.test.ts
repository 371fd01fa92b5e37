import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

/** Thousands of bytes, compressed as servers do it. */
function kilobytes(files: readonly string[]): number {
  return (
    files.reduce((sum, file) => sum + gzipSync(readFileSync(`${root}dist/site/${file}`), { level: 9 }).length, 0) / 1000
  );
}

/** Files that `index.html` itself names, and the letters that its styles name. */
function frameFiles(): readonly string[] {
  const html = readFileSync(`${root}dist/site/index.html`, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
  const letters = named
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [
      ...readFileSync(`${root}dist/site/${file}`, 'utf8').matchAll(/url\(["']?\.?\/?([\w./-]+\.woff2)/g),
    ])
    .map(([, file = '']) => (file.startsWith('assets/') ? file : `assets/${file}`));
  return ['index.html', ...named, ...new Set(letters)];
}

describe('what a browser fetches, compressed', () => {
  it('is at most 170 kB for the frame of the page, letters included', () => {
    const files = frameFiles();
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(2);
    expect(kilobytes(files)).toBeLessThanOrEqual(170);
  });

  it('is bounded for the code of the first view, and holds nothing that is needed later only', async () => {
    const opened = await openPage();
    await whenReady(opened.page);
    const site = inject('site');
    const code = [...new Set(opened.requests.map((address) => address.slice(site.length)))].filter((file) =>
      /\.(js|css)$/.test(file),
    );
    for (const later of ['codeMirror', 'importDialog', 'importWorker']) {
      expect(
        code.filter((file) => file.includes(later)),
        later,
      ).toEqual([]);
    }
    expect(code.some((file) => file.includes('browserWorker'))).toBe(true);
    expect(code.some((file) => file.includes('vega'))).toBe(true);
    // formulas are fetched when the first figures stand, for those who will write one
    const view = code.filter((file) => !file.includes('formulaParser'));
    expect(kilobytes(view)).toBeLessThanOrEqual(firstView);
    await opened.close();
  });
});

describe('what reads formulas', () => {
  const triggered = [
    '```scenario i-tide',
    'name: Grib ind i tide',
    'extends: baseline',
    'measures:',
    '  - measure: employment-programme',
    '    id: job',
    '    where: vaerebro-park',
    '    from: 2026',
    '    coverage: 0.4',
    'triggers:',
    '  - trigger: afstand',
    '    when: gap("outside-labour", "vaerebro-park") > 0.02',
    '    act: while',
    '    start: [job]',
    '```',
  ].join('\n');

  it('is fetched by the page and its workers before a document that has one is run, and no formula goes unread', async () => {
    const opened = await openPage({ appended: `\n${triggered}\n` });
    await whenReady(opened.page);
    expect(opened.runs.map(({ strategy }) => strategy)).toContain('i-tide');
    expect(await opened.page.locator('.messages').count()).toBe(0);
    expect(opened.requests.filter((address) => address.includes('formulaParser')).length).toBeGreaterThan(1);
    expect(opened.violations).toEqual([]);
    expect(opened.errors).toEqual([]);
    await opened.close();
  });
});

/** kB. Wanted are 600; the workbench itself is half of what there is, and what of it can come later is to be parted from it. */
const firstView = 690;
