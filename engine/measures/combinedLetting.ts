import { choiceOf } from './fields.ts';
import { steeringMeasure } from './steering.ts';

/**
 * Combined letting (*kombineret udlejning*, almenboligloven § 51 b): applicants from outside whose household has lived on certain benefits
 * for six months are refused here and offered another dwelling by the municipality.
 */
export const combinedLetting = steeringMeasure({
  id: 'combined-letting',
  label: { da: 'Kombineret udlejning', en: 'Combined letting' },
  help: {
    da: 'Ansøgere udefra, der har levet et halvt år på bestemte ydelser, afvises her og tilbydes en anden bolig. Loven tillader det i områder med mindst 1.000 beboere, hvor mindst 40 % er uden for arbejdsmarkedet.',
    en: 'Applicants from outside who have lived on certain benefits for half a year are refused here and offered another dwelling. The law allows it in areas of at least 1,000 residents, at least 40 % of whom are outside the labour market.',
  },
  evidence: ['combined-letting'],
  reads: [
    ...(['activity', 'years in activity', 'months outside', 'household members'] as const),
    ...(['estate', 'present estate', 'tenure'] as const),
  ],
  fields: [
    {
      kind: 'choice',
      key: 'refuses',
      label: { da: 'Afviser ansøgere på', en: 'Refuses applicants on' },
      options: [
        { id: 'nobody', label: { da: 'ingen ydelser', en: 'no benefits' } },
        { id: 'assistance', label: { da: 'kontanthjælp og lignende', en: 'assistance and the like' } },
        {
          id: 'assistance-and-unemployment',
          label: { da: 'kontanthjælp, dagpenge og lignende', en: 'assistance, unemployment benefit and the like' },
        },
      ],
      default: 'assistance',
      off: 'nobody',
    },
  ],
  agreed({ values }) {
    const refuses = choiceOf<'nobody' | 'assistance' | 'assistance-and-unemployment'>(values, 'refuses');
    return refuses === 'nobody' ? undefined : { refuses };
  },
});
