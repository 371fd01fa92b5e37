import type { Ensemble } from '../../simulation/ensemble.ts';
import { claimChances, goalChances } from '../goals.ts';
import { growTable } from '../growingTable.ts';
import type { Table } from '../table.ts';
import { estatePlaces, scenarioKeys, scenarioSchema } from './keys.ts';

const schema = {
  ...scenarioSchema,
  goal: 'text',
  places: 'text',
  indicator: 'text',
  criterion: 'text',
  target: 'text',
  target_value: 'number',
  year: 'integer',
  base: 'number',
  mean: 'number',
  distance: 'number',
  p10: 'number',
  p90: 'number',
  probability: 'number',
  mcse: 'number',
  reached: 'integer',
  replicates: 'integer',
} as const;

/**
 * Goals of each scenario and how likely it reaches them: `probability` is the share of replicates that do, `mcse` its Monte-Carlo error.
 * `places` are the estates taken together, `distance` is the mean less the line. Of a goal that is a claim there is the formula, under `indicator`, and where
 * it compares something with a line how that turns out, in its own unit. A scenario without goals of its own is held against Gladsaxe's ambition that the gap of the
 * social-balance areas shrinks towards 2030.
 */
export function goalsTable(ensemble: Ensemble): Table {
  const { table, rows } = growTable('goals', schema);
  const ids = estatePlaces(ensemble).map(({ id }) => id);
  for (const result of ensemble.strategies) {
    for (const { goal, value, base, reached, replicates, probability, mcse } of goalChances(ensemble, result)) {
      rows.add({
        ...scenarioKeys(result),
        goal: goal.id,
        places: goal.estates.map((estate) => ids[estate]).join(' '),
        indicator: goal.indicator.form,
        criterion: goal.indicator.criterion,
        target: goal.target,
        target_value: goal.value,
        year: goal.year,
        base,
        mean: value.mean,
        distance: goal.target === 'shrink' ? null : value.mean - goal.value,
        p10: value.p10,
        p90: value.p90,
        probability,
        mcse,
        reached,
        replicates,
      });
    }
    for (const { claim, compared, reached, replicates, probability, mcse } of claimChances(ensemble, result)) {
      rows.add({
        ...scenarioKeys(result),
        ...{
          goal: claim.id,
          places: null,
          indicator: claim.reach,
          criterion: null,
          target: 'reach',
          target_value: compared?.line ?? null,
        },
        ...{ year: claim.year, base: compared?.base ?? null, mean: compared?.value.mean ?? null },
        distance: compared ? compared.value.mean - compared.line : null,
        ...{ p10: compared?.value.p10 ?? null, p90: compared?.value.p90 ?? null },
        ...{ probability, mcse, reached, replicates },
      });
    }
  }
  return table;
}
