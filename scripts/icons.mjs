import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browser.mjs';
import { root } from './project.mjs';

/** Draws the icons of the installed page from the mark. Run it when the mark changes; what it draws is kept with the sources. */
const folder = `${root}workbench/public/icons`;
const mark = readFileSync(`${folder}/mark.svg`, 'utf8');
// a mask may cut a fifth off every side, so the mark stands smaller on its own ground
const masked = mark.replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"').replace(/<rect[^>]*\/>/, '');

// here rather than above: scripts of a fresh clone need nothing but Node before their first line
const { chromium } = await import('playwright-core');
const executablePath = await findBrowser();
if (!executablePath) throw new Error('No Chrome or Chromium found.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [name, size, svg, ground] of /** @type {const} */ ([
  ['mark-192', 192, mark, 'transparent'],
  ['mark-512', 512, mark, 'transparent'],
  ['mark-maskable-512', 512, masked, '#0B4F6C'],
])) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:${ground}}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  writeFileSync(`${folder}/${name}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
