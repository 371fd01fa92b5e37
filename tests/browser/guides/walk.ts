import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../../scripts/project.mjs';
import { type OpenedPage, openPage, type Viewing } from '../support/openPage.ts';
import { guideSteps } from './guideSteps.ts';

/** What a reader of the guide does at a step, and sees. */
export type Step = (page: Page, opened: OpenedPage) => Promise<void>;

/** Set by `scripts/guidePictures.mjs`: each step that has a picture in the guide is photographed. */
const takesPictures = process.env.FREMSYN_PICTURES !== undefined;

/** Follows a walk of the Danish guide from its first step to its last, on one page. */
export async function follow(
  walk: string,
  steps: Readonly<Record<string, Step>>,
  viewing: Viewing = {},
): Promise<void> {
  const written = guideSteps('da').filter((step) => step.walk === walk);
  expect(Object.keys(steps)).toEqual(written.map(({ anchor }) => anchor));
  const opened = await openPage(viewing);
  const { page } = opened;
  for (const { anchor, picture } of written) {
    try {
      await steps[anchor]?.(page, opened);
    } catch (error) {
      throw new Error(`The guide's step ${anchor} can't be followed.`, { cause: error });
    }
    if (picture && takesPictures) {
      const path = `${root}docs/${picture}`;
      mkdirSync(dirname(path), { recursive: true });
      await page.mouse.move(0, 0);
      await page.waitForTimeout(500);
      await page.screenshot({ path });
    }
  }
  expect(opened.foreignRequests()).toEqual([]);
  expect(opened.violations).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
}

/** Chooses an entry of the document's menu. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await page.locator('fremsyn-header .menu summary').first().click();
  await page.getByRole('button', { name, exact: true }).click();
}
