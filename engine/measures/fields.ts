import type { Field, FieldValues, MeasureUse } from './measure.ts';

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

/** Whether the use acts in the year. */
export function acts(use: MeasureUse, year: number): boolean {
  return year >= use.from && year <= use.to;
}

/** How much of the full dose is reached in the year, 0–1: a straight climb over the ramp's years. */
export function rampAt(use: MeasureUse, year: number): number {
  if (!acts(use, year)) return 0;
  return use.ramp <= 0 ? 1 : Math.min(1, (year - use.from + 1) / (use.ramp + 1));
}

/**
 * The part of a total that falls in the year when it is spread evenly, in whole numbers, over the use's years.
 * Parts over all years sum to the total.
 */
export function partOfTotal(use: MeasureUse, year: number, total: number): number {
  if (!acts(use, year)) return 0;
  const years = use.to - use.from + 1;
  const done = year - use.from;
  return Math.round((total * (done + 1)) / years) - Math.round((total * done) / years);
}

/** Share of a target group that a programme reaches (*dækning*). */
export const coverageField: Field = {
  kind: 'share',
  key: 'coverage',
  label: { da: 'Dækning', en: 'Coverage' },
  unit: { da: 'af målgruppen', en: 'of the target group' },
  min: 0,
  max: 1,
  step: 0.05,
  default: 0.4,
};

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
  };
}
