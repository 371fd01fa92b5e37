import { type CriterionId, criterionDefinition } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { explanationOf } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';

/** Whom a criterion counts, among whom, and where the law says so. */
export function criterionWords(
  criterion: CriterionId,
  session: Session,
  words: Wording,
  { ofWhom, ofMoney, law, lawOfIncome, sections }: MethodWords,
): string {
  const name = words.text.criteria[criterion];
  const explanation = explanationOf(criterion, session.lowIncomeLine.value, words);
  const section = sections[criterion];
  // the share under a line of kroner is the strategy's, the mean income the law's
  const of = criterion === 'low-income' ? lawOfIncome(section) : law(section);
  if (criterion === 'mean-income') return ofMoney(name, explanation, of);
  const population = words.label(criterionDefinition(criterion).population);
  return ofWhom(name, explanation, `${population.charAt(0).toLowerCase()}${population.slice(1)}`, of);
}
