import type { Pack } from '../pack/pack.ts';
import { checkRule } from './checkRule.ts';
import { createFindings, type Findings } from './findings.ts';
import type { Formula } from './formula.ts';
import type { Strategy } from './strategy.ts';
import type { Placed } from './written.ts';

/**
 * A formula that a study asks of strategies: what a trigger's condition may say, of triggers that all of them have.
 * @param key under which it is written; `reach` is a claim, `outcome` a number or a claim
 * @returns undefined where it can't be asked, which is told: it is faulty, or the pack isn't declared synthetic, so that nobody knows of whom it would tell
 */
export function studyFormula(
  source: Placed<string>,
  key: 'reach' | 'outcome',
  strategies: readonly Strategy[],
  pack: Pack,
  findings: Findings = createFindings(''),
): Formula | undefined {
  const [first, ...others] = strategies.map(({ triggers = [] }) => triggers.map(({ id }) => id));
  const triggers = (first ?? []).filter((id) => others.every((own) => own.includes(id)));
  const { formula } = checkRule(source, key, pack, triggers, findings, key === 'outcome');
  if (pack.synthetic) return formula;
  findings.error(
    source,
    `Datapakken ${pack.id} er ikke erklæret syntetisk, og en formel, der flyttes, kunne røbe tal om få. Spørg til et kriterium.`,
    `The data pack ${pack.id} is not declared synthetic, and a formula that is moved could give the number of a few away. Ask of a criterion.`,
  );
  return undefined;
}
