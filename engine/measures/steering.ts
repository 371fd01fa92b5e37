import { actions } from './actions.ts';
import type { Measure } from './measure.ts';
import type { MeasureUse } from './measureUse.ts';
import type { SteeringPlan, YearPlan } from './plan.ts';

/** Agreements of the steering dialogue (*styringsdialog*) act on who moves in, from their first year to their last. */
export function steeringMeasure(
  own: Pick<Measure, 'id' | 'label' | 'help' | 'evidence' | 'reads' | 'fields'> & {
    /** what is agreed for one estate; undefined where nothing is */
    agreed(use: MeasureUse): SteeringPlan | undefined;
  },
): Measure {
  const { agreed, ...rest } = own;
  return {
    ...rest,
    track: 'organisational',
    action: actions.housingOrganisations,
    where: 'social-estates',
    after: 'ends',
    isGradual: false,
    cost: { kroner: 0, per: 'place-year' },
    apply(plan, use) {
      const agreement = agreed(use);
      if (agreement) agree(plan, use, agreement);
    },
  };
}

function agree(plan: YearPlan, use: MeasureUse, agreement: SteeringPlan): void {
  for (const estate of use.estates) plan.steering[estate] = { ...plan.steering[estate], ...agreement };
}
