import { numberOf } from './fields.ts';
import { steeringMeasure } from './steering.ts';

/** How much of what is agreed is done (*efterlevelse, tydelige forventninger*): what is let otherwise goes to the ordinary list. */
export const lettingCompliance = steeringMeasure({
  id: 'letting-compliance',
  label: { da: 'Efterlevelse af udlejningsaftalen', en: 'Keeping to the letting agreement' },
  help: {
    da: 'Andelen af ledige boliger, der udlejes, som det er aftalt. Resten går til den almindelige venteliste. I dag regnes alle for at følge aftalen.',
    en: 'The share of vacancies let as agreed. The rest go to the ordinary waiting list. Today all are taken to follow the agreement.',
  },
  evidence: ['letting-compliance'],
  reads: ['estate'],
  fields: [
    {
      kind: 'share',
      key: 'compliance',
      label: { da: 'Udlejes som aftalt', en: 'Let as agreed' },
      unit: { da: 'af ledige boliger', en: 'of vacancies' },
      min: 0,
      max: 1,
      step: 0.05,
      default: 1,
      off: 1,
    },
  ],
  agreed({ values }) {
    const compliance = numberOf(values, 'compliance');
    return compliance === 1 ? undefined : { compliance };
  },
});
