import type { Measure } from '../../engine/measures/measure.ts';
import type { FieldValues, MeasureUse } from '../../engine/measures/measureUse.ts';
import { offValues } from '../../engine/measures/programme.ts';
import { measures } from '../../engine/measures/registry.ts';
import { activities, ageBandStarts } from '../../engine/population/codes.ts';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import type { Circumstances } from '../../engine/simulation/carryOut.ts';
import { plannedYear } from '../../engine/simulation/plans.ts';
import { strategy, town } from '../simulation/town.ts';

/** The measure with the id. */
export function measureNamed(id: string): Measure {
  const measure = measures.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

/** Starting values of a measure's fields, with those given in their place. */
export function valuesOf(id: string, changes: FieldValues = {}): FieldValues {
  const { fields } = measureNamed(id);
  const usual = fields.flatMap((field) => (field.optional ? [] : [[field.key, field.default] as const]));
  return { ...Object.fromEntries(usual), ...changes };
}

/** A use at the town's first estate from 2026 to 2030, but for what is given. */
export function use(measure: string, values: FieldValues = {}, changes: Partial<MeasureUse> = {}): MeasureUse {
  return {
    ...{ id: measure, measure, estates: [0], from: 2026, to: 2030, ramp: 0 },
    ...changes,
    values: valuesOf(measure, values),
  };
}

/** A use of the measure with everything that can be off at off. */
export function unused(id: string): MeasureUse {
  return { ...use(id), values: offValues(measureNamed(id)) };
}

/** What a strategy of these uses does in a year. */
export function planned(
  uses: readonly MeasureUse[],
  year: number,
  changes: Partial<Strategy> = {},
  circumstances: Circumstances = {},
) {
  return plannedYear(town, strategy({ measures: uses, ...changes }), year, circumstances);
}

/** People counted with so many in each age band of ages 18–64 and activity of an estate. */
export function peopleOf(each: number): Float64Array {
  const people = new Float64Array(town.geography.estates.length * ageBandStarts.length * activities.length);
  return people.fill(each);
}
