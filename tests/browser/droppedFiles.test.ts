import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedPage, openPage } from './support/openPage.ts';
import { whenReady } from './support/workbenchPage.ts';

const titled = (title: string, body = '') => `---
fremsyn: 1
title: ${title}
language: da
pack: gladsaxe
years: 2025..2028
replicates: 2
---
# ${title}

${body}`;

const scenarios = (share: string) => `
\`\`\`scenario basis
name: Basis
\`\`\`

\`\`\`scenario flere
name: Flere
extends: basis
measures:
  - measure: flexible-letting
    where: vaerebro-park
    from: 2026
    flexibleShare: ${share}
\`\`\`

\`\`\`scenario alle
name: Alle
extends: flere
measures:
  - measure: flexible-letting
    where: pileparken
    from: 2026
    flexibleShare: 0.5
\`\`\`
`;

const heading = (page: Page) => page.locator('#document h1').first().textContent();
const told = (page: Page) => page.locator('.notice-place');

describe('a file that is dropped on the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fremsyn-dropped-'));
  let opened: OpenedPage;
  let hand: CDPSession;
  const page = () => opened.page;

  /** Drags files in from outside the browser and lets go of them over the text, as a hand does. */
  async function drop(files: Readonly<Record<string, string>>): Promise<void> {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    });
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await hand.send('Input.dispatchDragEvent', { type, x: 700, y: 450, data });
  }

  beforeAll(async () => {
    opened = await openPage();
    await whenReady(page());
    hand = await page().context().newCDPSession(page());
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is no document: that is told, and what is open stays', async () => {
    const before = await heading(page());
    await drop({ 'beboere.pdf': '%PDF-1.7' });
    await expect.poll(() => told(page()).textContent()).toContain('Filen er ikke et dokument fra Fremsyn');
    expect(await heading(page())).toBe(before);
    expect(page().url()).not.toContain('beboere');
  });

  it('is opened as a document of its own, and what was told before is gone', async () => {
    await drop({ 'vores.md': titled('Vores strategi', scenarios('0.6')) });
    await expect.poll(() => heading(page())).toBe('Vores strategi');
    expect((await told(page()).textContent())?.trim()).toBe('');
    // what one scenario has from another is said, and what it adds
    await expect
      .poll(() => page().locator('#scenario-alle').textContent())
      .toMatch(/Som Flere, med det her:[\s\S]*Pileparken/);
    expect(await page().locator('#scenario-flere').textContent()).not.toContain('Som');
    await page().locator('fremsyn-header .menu summary').click();
    await page().getByRole('button', { name: 'Mine dokumenter …' }).click();
    const dialog = page().getByRole('dialog');
    await expect.poll(() => dialog.textContent()).toMatch(/Vores strategi[\s\S]*Standarddokumentet/);
    await page().keyboard.press('Escape');
  });

  it('has a fault: it is opened all the same, and the fault is told with its line and what to do', async () => {
    await drop({ 'fejl.md': titled('Med en fejl', scenarios('60')) });
    await expect.poll(() => heading(page())).toBe('Med en fejl');
    const messages = page().locator('section.messages').first();
    await expect.poll(() => messages.textContent()).toMatch(/linje \d+[\s\S]*60/i);
    await drop({ 'rettet.md': titled('Rettet', scenarios('0.6')) });
    await expect.poll(() => heading(page())).toBe('Rettet');
    await expect.poll(() => page().locator('section.messages').count()).toBe(0);
  });

  it('comes with others: the first document is opened, and it is told which', async () => {
    await drop({ 'kort.png': 'kort', 'nord.md': titled('Bord Nord'), 'syd.md': titled('Bord Syd') });
    await expect.poll(() => heading(page())).toBe('Bord Nord');
    await expect.poll(() => told(page()).textContent()).toContain('Kun filen »nord.md« er åbnet');
    await told(page()).getByRole('button', { name: 'Luk' }).click();
    await expect.poll(async () => (await told(page()).textContent())?.trim()).toBe('');
    expect(opened.errors).toEqual([]);
    expect(opened.violations).toEqual([]);
  });
});
