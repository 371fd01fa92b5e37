import type { Field } from './measure.ts';
import type { FieldValues } from './measureUse.ts';

/** A numeric field's value. */
export function numberOf(values: FieldValues, key: string): number {
  const value = values[key];
  if (typeof value !== 'number') throw new Error(`measure value ${key} is not a number`);
  return value;
}

/** A choice field's value. */
export function choiceOf<T extends string>(values: FieldValues, key: string): T {
  const value = values[key];
  if (typeof value !== 'string') throw new Error(`measure value ${key} is not a choice`);
  return value as T;
}

/** A number of the use's values where the document writes one, else what holds without it. */
export function numberOr(values: FieldValues, key: string, otherwise: number): number {
  const value = values[key];
  return typeof value === 'number' ? value : otherwise;
}

/** Share of a target group that a programme reaches (*dækning*). */
export function coverageField(usual = 0.4): Field {
  return {
    kind: 'share',
    key: 'coverage',
    label: { da: 'Dækning', en: 'Coverage' },
    unit: { da: 'af målgruppen', en: 'of the target group' },
    min: 0,
    max: 1,
    step: 0.05,
    default: usual,
    off: 0,
  };
}

/** A number of dwellings over the whole period of the use. */
export function dwellingsField(da: string, en: string, max = 2000): Field {
  return {
    kind: 'count',
    key: 'dwellings',
    label: { da, en },
    unit: { da: 'boliger i alt', en: 'dwellings in all' },
    min: 0,
    max,
    step: 10,
    default: 100,
    off: 0,
  };
}
