import { unitMeasured } from '../../../analysis/measuredUnit.ts';
import type { Goal } from '../../../analysis/studies/outcome.ts';
import type { Summary } from '../../../analysis/summary.ts';
import { comparisonIn } from '../../../scenario/comparison.ts';
import type { Locale } from '../command.ts';
import { estimateText } from './studyTexts.ts';

/** What a goal compares with a line, where it is a claim that does so. */
function comparedIn(goal: Goal) {
  return goal.kind === 'claim' ? comparisonIn(goal.formula) : undefined;
}

/** Headings of what is compared, beside the chance. */
export function comparedHeader(goal: Goal, locale: Locale): readonly string[] {
  if (!comparedIn(goal)) return [];
  return locale === 'da' ? ['middel', '80 % af kørslerne', 'fra målet'] : ['mean', '80% of the runs', 'from the goal'];
}

/** Mean, band of four runs in five, and how far the mean is from the line. */
export function comparedCells(goal: Goal, value: Summary | undefined, locale: Locale): readonly string[] {
  const compared = comparedIn(goal);
  if (!compared) return [];
  if (!value) return ['–', '–', '–'];
  const unit = unitMeasured(compared.of);
  const text = (number: number) => estimateText(number, value, unit, locale);
  const plain = (number: number) => text(number).replace('+', '');
  return [plain(value.mean), `${plain(value.p10)} … ${plain(value.p90)}`, text(value.mean - compared.line)];
}

/** The same for a file, in the indicator's own unit. */
export function comparedRow(goal: Goal, value: Summary | undefined): Readonly<Record<string, number>> {
  const compared = comparedIn(goal);
  if (!compared || !value) return {};
  return { mean: value.mean, p10: value.p10, p90: value.p90, distance: value.mean - compared.line };
}
