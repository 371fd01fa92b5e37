import type { Download } from 'playwright-core';
import { expect, it } from 'vitest';
import { savedText } from './support/downloads.ts';
import { openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

it('a figure that is saved says in its own picture what it shows, light also from a dark page', async () => {
  const { page, errors, violations, close } = await openPage({ colorScheme: 'dark', replicates: 6 });
  await whenReady(page);
  const cell = page.locator('#figure-waterfall-uden-job');
  await cell.scrollIntoViewIfNeeded();
  const save = async (kind: string): Promise<Download> => {
    const download = page.waitForEvent('download');
    await cell.getByRole('button', { name: kind, exact: true }).click();
    return download;
  };
  const svg = await savedText(await save('SVG'));
  const { title, texts, width } = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return {
      title: root.querySelector(':scope > title')?.textContent,
      texts: [...root.querySelectorAll('text')].map(({ textContent }) => textContent ?? ''),
      width: Number(root.getAttribute('width')),
    };
  }, svg);
  expect(title).toBe('Årsager til ændringen i Værebro Park');
  const heading = await cell.locator('.cell-subtitle').textContent();
  expect(texts.join(' ')).toContain(heading?.trim());
  expect(texts).toEqual(expect.arrayContaining(['andre beboere', 'de samme beboere', 'I alt']));
  expect(texts.join(' ')).toMatch(/delvist antagne tal.* frø\sbalance/);

  const bytes: Buffer[] = [];
  for await (const chunk of await (await save('PNG')).createReadStream()) bytes.push(chunk as Buffer);
  const colours = await page.evaluate(async (base64) => {
    const blob = await new Response(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))).blob();
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    const pixels = new Uint32Array(data.buffer);
    return { width: bitmap.width, corner: [...data.slice(0, 4)], kinds: new Set(pixels).size };
  }, Buffer.concat(bytes).toString('base64'));
  expect(colours.width).toBe(2 * width);
  expect(colours.corner).toEqual([255, 255, 255, 255]);
  expect(colours.kinds).toBeGreaterThan(50);
  expect([...errors, ...violations]).toEqual([]);
  await close();
});
