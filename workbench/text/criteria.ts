import type { CriterionId } from '../../engine/index.ts';
import { caseNote } from './caseNote.ts';
import type { Wording } from './language.ts';

export type Criterion = CriterionId;

/** How a criterion is shown. */
export interface CriterionShown {
  /** decimals of a percentage that are never exceeded */
  readonly mostDecimals: number;
}

/** Convictions are about one in a hundred residents, so they need a digit more. */
export const criteriaShown: Readonly<Record<Criterion, CriterionShown>> = {
  'outside-labour': { mostDecimals: 1 },
  origin: { mostDecimals: 1 },
  convicted: { mostDecimals: 2 },
  'basic-schooling': { mostDecimals: 1 },
  'mean-income': { mostDecimals: 0 },
  'low-income': { mostDecimals: 1 },
};

/** Whom a criterion counts, in a sentence. @param lowIncomeLine kroner a year */
export function explanationOf(criterion: Criterion, lowIncomeLine: number, { text, numbers }: Wording): string {
  const explanation = text.explanations[criterion];
  return typeof explanation === 'string' ? explanation : explanation(numbers.plain(lowIncomeLine, 0));
}

/** Where the case about the fifth criterion stands, with the day it was looked up. */
export function caseSentence({ text, language, date }: Wording): string {
  return `${caseNote[language]} ${text.reading.fifth.checked(date(caseNote.checked))}`;
}

/** The strategy's five criteria in its own order. */
export const fiveCriteria: readonly Criterion[] = [
  'outside-labour',
  'origin',
  'convicted',
  'basic-schooling',
  'low-income',
];
