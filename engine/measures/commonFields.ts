import type { Field, Measure } from './measure.ts';

const years = { da: 'år', en: 'years' };

/**
 * Fields that measures share beside their own: how fast an effect comes and goes, whom it is for, how many it reaches and what it
 * costs. All are optional: where a document leaves one out, `default` holds, which is the measure's own assumption.
 */
export function commonFields(
  measure: Pick<Measure, 'isGradual' | 'after' | 'target' | 'reach' | 'cost'>,
): readonly Field[] {
  const { isGradual, after, target, reach, cost } = measure;
  const fields: Field[] = [];
  if (isGradual) {
    fields.push(whole('lag', 'Forsinkelse', 'Lag', years, 0, 20, 0));
    if (after === 'fades') fields.push(whole('fade', 'Aftager over', 'Fade', years, 0, 20, 0));
  }
  if (target && reach) {
    fields.push(
      whole(
        'ageFrom',
        'Målgruppens yngste',
        'Youngest of the target group',
        years,
        target.ageFrom,
        target.ageTo,
        target.ageFrom,
      ),
      whole(
        'ageTo',
        'Målgruppens ældste',
        'Oldest of the target group',
        years,
        target.ageFrom,
        target.ageTo,
        target.ageTo,
      ),
      share(
        'takeUp',
        'Siger ja',
        'Take-up',
        { da: 'af dem, der får tilbuddet', en: 'of those offered a place' },
        reach.takeUp,
      ),
      share(
        'dropOut',
        'Falder fra',
        'Drop-out',
        { da: 'af deltagerne om året', en: 'of participants a year' },
        reach.dropOut,
      ),
      whole('capacity', 'Pladser', 'Capacity', { da: 'personer om året', en: 'people a year' }, 0, 100_000, 100_000),
    );
  }
  fields.push({
    kind: 'kroner',
    key: 'cost',
    label: { da: 'Pris', en: 'Cost' },
    unit: costUnits[cost.per],
    min: 0,
    max: 1_000_000_000,
    step: 1000,
    default: cost.kroner,
    optional: true,
  });
  return fields;
}

const costUnits = {
  'person-year': { da: 'kr. pr. deltager om året', en: 'kr. a participant and year' },
  dwelling: { da: 'kr. pr. bolig', en: 'kr. a dwelling' },
  'place-year': { da: 'kr. pr. sted om året', en: 'kr. a place and year' },
};

function whole(
  key: string,
  da: string,
  en: string,
  unit: Field['label'],
  min: number,
  max: number,
  usual: number,
): Field {
  return { kind: 'count', key, label: { da, en }, unit, min, max, step: 1, default: usual, optional: true };
}

function share(key: string, da: string, en: string, unit: Field['label'], usual: number): Field {
  return { kind: 'share', key, label: { da, en }, unit, min: 0, max: 1, step: 0.05, default: usual, optional: true };
}
