import { dwellingsField, numberOf, partOfTotal } from './fields.ts';
import type { Measure } from './measure.ts';

/** Demolition (*nedrivning*) of social family dwellings with rehousing (*genhusning*, almenboligloven §§ 85–86). */
export const demolition: Measure = {
  id: 'demolition',
  track: 'physical',
  label: { da: 'Nedrivning med genhusning', en: 'Demolition with rehousing' },
  help: {
    da: 'Almene familieboliger rives ned, jævnt fordelt over perioden. Lejerne genhuses før alle andre på ventelisten.',
    en: 'Social family dwellings are demolished, evenly over the period. Tenants are rehoused before anybody on the lists.',
  },
  action: {
    da: 'Radikal omdannelse, hvor der er potentiale',
    en: 'Radical transformation where there is potential',
  },
  evidence: ['demolition'],
  reads: ['estate', 'tenure'],
  where: 'social-estates',
  fields: [dwellingsField('Nedrevne boliger', 'Demolished dwellings')],
  apply(plan, use, year) {
    for (const estate of use.estates) {
      const count = partOfTotal(use, year, numberOf(use.values, 'dwellings'));
      if (count > 0) plan.works.push({ kind: 'demolition', estate, count, use: use.id });
    }
  },
};
