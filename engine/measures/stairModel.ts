import { numberOf } from './fields.ts';
import type { Field } from './measure.ts';
import type { FieldValues } from './measureUse.ts';
import { steeringMeasure } from './steering.ts';

const words = [
  { da: 'nederste trin', en: 'lower step' },
  { da: 'midterste trin', en: 'middle step' },
  { da: 'øverste trin', en: 'upper step' },
];
const vacancies = { da: 'af ledige boliger', en: 'of vacancies' };
const residents = { da: 'af beboere på 18–64 år', en: 'of residents aged 18–64' };
/** Assumed: the law's fourth where most are in work, none where fewest are. */
const municipal = [0.25, 0.15, 0];
const flexible = [0.3, 0.6, 0.9];

/**
 * The stair model (*trappemodel*): the fewer residents of an estate are in work or education, the less the municipality assigns there and
 * the more is let flexibly. The estate's step is looked at every year.
 */
export const stairModel = steeringMeasure({
  id: 'stair-model',
  label: { da: 'Trappemodel', en: 'Stair model' },
  help: {
    da: 'Andelene for anvisning og fleksibel udlejning følger afdelingens eget trin, som gøres op hvert år efter andelen uden for job og uddannelse.',
    en: 'The shares of assignment and flexible letting follow the estate’s own step, worked out each year from the share outside work and education.',
  },
  evidence: ['stair-model'],
  reads: ['months outside', 'age', 'estate'],
  fields: [
    {
      kind: 'choice',
      key: 'stair',
      label: { da: 'Trappemodel', en: 'Stair model' },
      options: [
        { id: 'on', label: { da: 'gælder', en: 'holds' } },
        { id: 'off', label: { da: 'gælder ikke', en: 'does not hold' } },
      ],
      default: 'on',
      off: 'off',
    },
    share('middleLine', 'Midterste trin fra', 'Middle step from', 0.25, residents),
    share('upperLine', 'Øverste trin fra', 'Upper step from', 0.35, residents),
    ...(['lower', 'middle', 'upper'] as const).flatMap((step, i) => [
      share(
        `${step}Municipal`,
        `Kommunal anvisning, ${words[i]?.da}`,
        `Municipal assignment, ${words[i]?.en}`,
        municipal[i] ?? 0,
      ),
      share(
        `${step}Flexible`,
        `Fleksibel udlejning, ${words[i]?.da}`,
        `Flexible letting, ${words[i]?.en}`,
        flexible[i] ?? 0,
      ),
    ]),
    share('hysteresis', 'Skal falde under linjen med', 'Has to fall below the line by', 0.01, residents),
    share('mostChange', 'Største ændring på et år', 'Largest change in a year', 0.25),
  ],
  agreed({ values }) {
    if (values.stair === 'off') return undefined;
    return {
      stair: {
        steps: [
          stepOf(values, 'lower', 0),
          stepOf(values, 'middle', numberOf(values, 'middleLine')),
          stepOf(values, 'upper', numberOf(values, 'upperLine')),
        ],
        hysteresis: numberOf(values, 'hysteresis'),
        mostChange: numberOf(values, 'mostChange'),
      },
    };
  },
});

function stepOf(values: FieldValues, step: string, from: number) {
  return {
    from,
    municipalShare: numberOf(values, `${step}Municipal`),
    flexibleShare: numberOf(values, `${step}Flexible`),
  };
}

function share(key: string, da: string, en: string, usual: number, unit = vacancies): Field {
  return { kind: 'share', key, label: { da, en }, unit, min: 0, max: 1, step: 0.05, default: usual };
}
