import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { growTable } from '../growingTable.ts';
import { accountsOf, payers } from '../money/accounts.ts';
import { discountFactor, discountRate } from '../money/discounting.ts';
import { parentResult } from '../selection.ts';
import type { Table } from '../table.ts';
import { scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  parent: 'text',
  year: 'integer',
  item: 'text',
  item_da: 'text',
  item_en: 'text',
  payer: 'text',
  kroner: 'number',
  difference: 'number',
  present_value: 'number',
  status: 'text',
} as const;

/**
 * Accounts of the municipality's whole population by year, item and payer, means over replicates in base-year prices: costs positive,
 * revenue negative. `difference` is to the parent scenario, `present_value` that difference discounted to the base year; both are empty
 * without a parent. `status` says how sure the unit value is.
 */
export function moneyTable(ensemble: Ensemble, pack: Pick<Pack, 'unitValues' | 'parameters'>): Table {
  const { table, rows } = growTable('money', schema);
  for (const result of ensemble.strategies) {
    const parent = parentResult(ensemble, result);
    const rate = discountRate(result, pack);
    for (const [yearIndex, year] of ensemble.shape.years.entries()) {
      const before = parent && accountsOf(ensemble, parent, pack, yearIndex);
      for (const [i, { item, amount, paidBy }] of accountsOf(ensemble, result, pack, yearIndex).entries()) {
        const unit = pack.unitValues.get(item);
        const theirs = before?.[i];
        if (amount === 0 && (theirs?.amount ?? 0) === 0) continue;
        const ofItem = rows.holding({
          ...scenarioKeys(result),
          parent: parent?.strategy.id,
          year,
          item,
          item_da: unit?.label.da,
          item_en: unit?.label.en,
          status: unit?.status,
        });
        for (const payer of payers) {
          const difference = theirs && paidBy[payer] - theirs.paidBy[payer];
          ofItem.add({
            payer,
            kroner: paidBy[payer],
            difference,
            present_value: difference === undefined ? null : difference * discountFactor(rate, yearIndex),
          });
        }
      }
    }
  }
  return table;
}
