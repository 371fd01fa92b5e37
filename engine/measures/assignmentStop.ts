import { choiceOf } from './fields.ts';
import { steeringMeasure } from './steering.ts';

/** An agreed stop of assignment (*anvisningsstop*): the municipality waives its vacancies here, and they are let as the others are. */
export const assignmentStop = steeringMeasure({
  id: 'assignment-stop',
  label: { da: 'Anvisningsstop', en: 'Stop of assignment' },
  help: {
    da: 'Kommunen anviser ingen til stedet. De, der har akut brug for en bolig, skal anvises andre steder.',
    en: 'The municipality assigns nobody here. Those in acute need of a home have to be assigned elsewhere.',
  },
  evidence: ['assignment-stop'],
  reads: ['estate'],
  fields: [
    {
      kind: 'choice',
      key: 'stop',
      label: { da: 'Anvisning', en: 'Assignment' },
      options: [
        { id: 'stopped', label: { da: 'stoppet', en: 'stopped' } },
        { id: 'as-agreed', label: { da: 'som aftalt', en: 'as agreed' } },
      ],
      default: 'stopped',
      off: 'as-agreed',
    },
  ],
  agreed: ({ values }) => (choiceOf(values, 'stop') === 'stopped' ? { isStopped: true } : undefined),
});
