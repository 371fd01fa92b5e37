import { choiceOf } from './fields.ts';
import { steeringMeasure } from './steering.ts';

/** Bans on municipal assignment (*anvisningsforbud*, almenboligloven § 59 stk. 6 and 7): whom the municipality may not assign here. */
export const assignmentBans = steeringMeasure({
  id: 'assignment-bans',
  label: { da: 'Begrænsninger i anvisningen', en: 'Limits on assignment' },
  help: {
    da: 'Kommunen anviser ikke husstande, der længe har levet på bestemte ydelser: reglerne for udsatte boligområder (stk. 6) eller for forebyggelsesområder (stk. 7).',
    en: 'The municipality does not assign households that have long lived on certain benefits: the rules for vulnerable areas (subsection 6) or for prevention areas (7).',
  },
  evidence: ['assignment-bans'],
  reads: ['activity', 'years in activity', 'months outside', 'household members', 'estate'],
  fields: [
    {
      kind: 'choice',
      key: 'rules',
      label: { da: 'Regler', en: 'Rules' },
      options: [
        { id: 'none', label: { da: 'ingen', en: 'none' } },
        { id: 'prevention-area', label: { da: 'forebyggelsesområder', en: 'prevention areas' } },
        { id: 'vulnerable-area', label: { da: 'udsatte boligområder', en: 'vulnerable areas' } },
      ],
      default: 'prevention-area',
      off: 'none',
    },
  ],
  agreed({ values }) {
    const bans = choiceOf<'none' | 'prevention-area' | 'vulnerable-area'>(values, 'rules');
    return bans === 'none' ? undefined : { bans };
  },
});
