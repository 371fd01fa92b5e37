import fc from 'fast-check';
import { commonFields } from '../../engine/measures/commonFields.ts';
import type { Field, Measure } from '../../engine/measures/measure.ts';
import type { FieldValues, MeasureUse } from '../../engine/measures/measureUse.ts';
import { measures } from '../../engine/measures/registry.ts';
import type { RateChange, Strategy } from '../../engine/scenario/strategy.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { strategy, town } from '../simulation/town.ts';

/** Most that a count of dwellings or places is drawn to be: the town has 1,500 residents. */
const mostCounted = 60;

/** Where a measure can be used in the small town. */
export function placesOf(measure: Measure): readonly number[] {
  const { estates } = town.geography;
  return estates.flatMap(({ kind }, e) => (measure.where === 'social-estates' && kind !== 'social' ? [] : [e]));
}

function optionsOf(field: Extract<Field, { options: unknown }>): readonly string[] {
  return field.idsOf === 'institutions' ? town.schools.map(({ id }) => id) : field.options.map(({ id }) => id);
}

function anyValue(field: Field): fc.Arbitrary<number | string | readonly string[]> {
  switch (field.kind) {
    case 'share':
    case 'factor':
      return fc.double({ min: field.min, max: field.max, noNaN: true });
    case 'kroner':
    case 'year':
      return fc.integer({ min: field.min, max: field.max });
    case 'count':
      return fc.integer({ min: Math.max(field.min, -mostCounted), max: Math.min(field.max, mostCounted) });
    case 'choice':
      return fc.constantFrom(...optionsOf(field));
    case 'choices':
      return fc.subarray([...optionsOf(field)]);
  }
}

/** Any use of a measure within its declared bounds, beginning within a few years of the base year. */
export function anyUse(measure: Measure): fc.Arbitrary<MeasureUse> {
  const fields = [...measure.fields, ...commonFields(measure)];
  const values = fc
    .tuple(
      ...fields.map((field) => (field.optional ? fc.option(anyValue(field), { nil: undefined }) : anyValue(field))),
    )
    .map(
      (drawn): FieldValues =>
        Object.fromEntries(fields.flatMap(({ key }, i) => (drawn[i] === undefined ? [] : [[key, drawn[i]]]))),
    );
  return fc
    .record({
      values,
      estates: fc.subarray([...placesOf(measure)], { minLength: 1 }),
      start: fc.integer({ min: 1, max: 4 }),
      years: fc.integer({ min: 0, max: 4 }),
      ramp: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ values: drawn, estates, start, years, ramp }) => {
      const from = town.baseYear + start;
      return { id: measure.id, measure: measure.id, estates, from, to: from + years, ramp, values: drawn };
    });
}

/** Tables whose rates a random strategy scales. Beyond doubling, too, so that bounds made for the pack's rates are passed. */
const scaled = ['mortality', 'fertility', 'labour', 'conviction', 'separation', 'union', 'out-migration', 'move-wish'];

const anyRate: fc.Arbitrary<RateChange> = fc.record({
  table: fc.constantFrom(...scaled),
  multiply: fc.double({ min: 0, max: 2.5, noNaN: true }),
});

/** Any strategy of up to five measures, with or without other rates and with or without one process. */
export const anyStrategy: fc.Arbitrary<Strategy> = fc
  .record({
    chosen: fc.subarray([...measures.values()], { minLength: 1, maxLength: 5 }),
    rates: fc.uniqueArray(anyRate, { maxLength: 2, selector: ({ table }) => table }),
    off: fc.subarray([...switches], { maxLength: 1 }),
  })
  .chain(({ chosen, rates, off }) =>
    fc.tuple(...chosen.map(anyUse)).map((uses) => strategy({ id: 'any', measures: uses, rates, off })),
  );
