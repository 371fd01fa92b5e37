import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/project.mjs';

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Accessibility faults on the page as it stands: rule, and the places that break it. */
export function accessibilityFaults(page: Page): Promise<readonly string[]> {
  return faultsOf(page, { type: 'tag', values: rules });
}

/** Text that stands out less from what is behind it than the enhanced contrast of WCAG 2.1 asks for (7 : 1, large text 4.5 : 1). */
export function lowContrast(page: Page): Promise<readonly string[]> {
  return faultsOf(page, { type: 'rule', values: ['color-contrast-enhanced'] });
}

async function faultsOf(page: Page, runOnly: object): Promise<readonly string[]> {
  // by the debugging door, which the page's policy doesn't close
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (asked) =>
      (window as unknown as { axe: { run(at: Document, options: object): Promise<AxeResults> } }).axe.run(document, {
        runOnly: asked,
      }),
    runOnly,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
