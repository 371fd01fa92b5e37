import { actions } from './actions.ts';
import { choiceOf } from './fields.ts';
import type { Field, Measure } from './measure.ts';
import type { AgendaPlan } from './plan.ts';

/**
 * The national agenda (*den nationale dagsorden*): other reference values and lines of the law than today's, as a question to ask. It
 * changes nobody's life, only how an area is judged.
 */
export const nationalAgenda: Measure = {
  id: 'national-agenda',
  track: 'organisational',
  label: {
    da: 'National dagsorden: lovens linjer og referenceværdier',
    en: 'National agenda: the law’s lines and reference values',
  },
  help: {
    da: 'Hvad hvis loven eller resten af landet ændrer sig? Ændrer ingen menneskers liv, kun hvordan et område vurderes. Skriv de linjer for udsatte boligområder, der skal være anderledes; de andre klassers linjer flyttes lige så meget.',
    en: 'What if the law or the rest of the country changes? Changes nobody’s life, only how an area is judged. Write the lines of vulnerable areas that are to differ; those of the other classes move by as much.',
  },
  action: actions.nationalAgenda,
  evidence: ['national-agenda'],
  reads: [],
  where: 'anywhere',
  fields: [
    factor('convictionReference', 'Landets andel dømte, ganget med', 'National share of convicted, multiplied by'),
    factor('incomeReference', 'Regionens indkomst, ganget med', 'Regional income, multiplied by'),
    line('outsideLine', 'share', 'Linje for uden job og uddannelse', 'Line for outside work and education', 1, 0.4),
    line('schoolingLine', 'share', 'Linje for alene grundskole', 'Line for basic schooling only', 1, 0.6),
    line(
      'convictionMultiple',
      'factor',
      'Linje for dømte, gange landets',
      'Line for convicted, times the national',
      10,
      3,
    ),
    line(
      'incomeRatio',
      'share',
      'Linje for indkomst, del af regionens',
      'Line for income, part of the region’s',
      1,
      0.55,
    ),
    {
      kind: 'choice',
      key: 'fifthCriterion',
      label: { da: 'Det femte kriterium', en: 'The fifth criterion' },
      options: [
        { id: 'counts', label: { da: 'som i loven', en: 'as the law has it' } },
        { id: 'falls', label: { da: 'falder bort', en: 'falls away' } },
      ],
      default: 'counts',
      off: 'counts',
      optional: true,
    },
  ],
  after: 'ends',
  isGradual: false,
  cost: { kroner: 0, per: 'place-year' },
  apply(plan, use) {
    const { values } = use;
    const written = (key: string) => (typeof values[key] === 'number' ? { [key]: values[key] } : {});
    const agenda: AgendaPlan = {
      convictionReference: 1,
      incomeReference: 1,
      fifthCriterion: 'counts',
      ...plan.agenda,
      ...written('convictionReference'),
      ...written('incomeReference'),
      ...written('outsideLine'),
      ...written('schoolingLine'),
      ...written('convictionMultiple'),
      ...written('incomeRatio'),
      ...(values.fifthCriterion !== undefined && {
        fifthCriterion: choiceOf<AgendaPlan['fifthCriterion']>(values, 'fifthCriterion'),
      }),
    };
    const changes = Object.entries(agenda).some(([, value]) => value !== 1 && value !== 'counts');
    if (changes) plan.agenda = agenda;
  },
};

function factor(key: string, da: string, en: string): Field {
  const unit = { da: 'gange', en: 'times' };
  return {
    kind: 'factor',
    key,
    label: { da, en },
    unit,
    min: 0.5,
    max: 2,
    step: 0.05,
    default: 1,
    off: 1,
    optional: true,
  };
}

function line(key: string, kind: 'share' | 'factor', da: string, en: string, max: number, today: number): Field {
  const unit = kind === 'share' ? { da: 'som andel', en: 'as a share' } : { da: 'gange', en: 'times' };
  return { kind, key, label: { da, en }, unit, min: 0, max, step: 0.05, default: today, optional: true };
}
