import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/project.mjs';

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Accessibility faults on the page as it stands: rule, and the places that break it.
 * @param within selector of the part that is looked at; the whole page where left out
 */
export function accessibilityFaults(page: Page, within?: string): Promise<readonly string[]> {
  return faultsOf(page, { type: 'tag', values: rules }, within);
}

/**
 * Faults but for two that axe finds on every page of a workshop but the one that is turned to: it takes a label that is out of sight for none, and a
 * word that opens the glossary for a way past the page's head.
 */
export async function faultsInSight(page: Page): Promise<readonly string[]> {
  return (await accessibilityFaults(page)).filter((fault) => !/^(label-title-only|skip-link)/.test(fault));
}

/** Text that stands out less from what is behind it than the enhanced contrast of WCAG 2.1 asks for (7 : 1, large text 4.5 : 1). */
export function lowContrast(page: Page): Promise<readonly string[]> {
  return faultsOf(page, { type: 'rule', values: ['color-contrast-enhanced'] });
}

async function faultsOf(page: Page, runOnly: object, within?: string): Promise<readonly string[]> {
  // by the debugging door, which the page's policy doesn't close
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    ([asked, selector]) =>
      (window as unknown as { axe: { run(at: Document | string, options: object): Promise<AxeResults> } }).axe.run(
        selector ?? document,
        { runOnly: asked },
      ),
    [runOnly, within] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
