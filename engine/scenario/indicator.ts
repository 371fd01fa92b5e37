import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Indicator } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import type { Placed } from './written.ts';

const pattern = /^(level|gap)\(\s*["']?([^"')]*?)["']?\s*\)$/;

/** An indicator as written: `gap(low-income)`, `level(convicted)`, or a criterion alone in the figure's own form. */
export function readIndicator(
  written: Placed<string>,
  ownForm: Indicator['form'],
  findings: Findings,
): Indicator | undefined {
  const indicator = indicatorIn(written.value, ownForm);
  if (indicator) return indicator;
  const text = written.value.trim();
  const criterion = pattern.exec(text)?.[2] ?? text;
  const meant = didYouMean(criterion, criteria);
  findings.error(
    written,
    `»${text.slice(0, 60)}« er ikke en indikator; forventet \`gap(…)\` eller \`level(…)\` med et kriterium.${meant.da}`,
    `“${text.slice(0, 60)}” is not an indicator; expected \`gap(…)\` or \`level(…)\` with a criterion.${meant.en}`,
  );
  return undefined;
}

/** An indicator from its text, undefined where it is none. */
export function indicatorIn(written: string, ownForm: Indicator['form']): Indicator | undefined {
  const text = written.trim();
  const match = pattern.exec(text);
  const form = match?.[1] === 'gap' ? 'gap' : match ? 'level' : ownForm;
  const criterion = match?.[2] ?? text;
  return isCriterion(criterion) ? { form, criterion } : undefined;
}

/** The indicator as it is written. */
export function formatIndicator({ form, criterion }: Indicator): string {
  return `${form}(${criterion})`;
}

function isCriterion(text: string): text is CriterionId {
  return (criteria as readonly string[]).includes(text);
}
