import { actions } from './actions.ts';
import { dwellingsField, numberOf } from './fields.ts';
import type { Measure } from './measure.ts';
import { partOfTotal } from './setting.ts';

/** Demolition (*nedrivning*) of social family dwellings with rehousing (*genhusning*, almenboligloven §§ 85–86). */
export const demolition: Measure = {
  id: 'demolition',
  track: 'physical',
  label: { da: 'Nedrivning med genhusning', en: 'Demolition with rehousing' },
  help: {
    da: 'Almene familieboliger rives ned, jævnt fordelt over perioden. Lejerne genhuses før alle andre på ventelisten.',
    en: 'Social family dwellings are demolished, evenly over the period. Tenants are rehoused before anybody on the lists.',
  },
  action: actions.transformation,
  evidence: ['demolition'],
  reads: ['estate', 'tenure'],
  where: 'social-estates',
  fields: [dwellingsField('Nedrevne boliger', 'Demolished dwellings')],
  project: ['empties'],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 400_000, per: 'dwelling' },
  apply(plan, use, at) {
    for (const estate of use.estates) {
      const count = partOfTotal(at, numberOf(use.values, 'dwellings'));
      if (count > 0) plan.works.push({ kind: 'demolition', estate, count, use: use.id });
    }
  },
};
