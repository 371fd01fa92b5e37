import type { MeasureUse } from '../../measures/measureUse.ts';
import { measures } from '../../measures/registry.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { DoseGrid } from '../../scenario/studyCells.ts';
import type { Task } from '../../simulation/task.ts';

/** Most values that a search may try; a finer grid says more than any run can tell. */
export const mostDoses = 401;

/** Keys of what can be turned in a use of a measure: its numbers, and the year it begins. */
export function leverFields({ measure }: Pick<MeasureUse, 'measure'>): readonly string[] {
  const numeric = (measures.get(measure)?.fields ?? []).flatMap((field) => ('min' in field ? [field.key] : []));
  return [...numeric, 'from'];
}

/** Names of a strategy's levers, `use.field`. */
export function leverNames(strategy: Strategy): readonly string[] {
  return strategy.measures.flatMap((use) => leverFields(use).map((field) => `${use.id}.${field}`));
}

/** Values that a lever is tried at where nobody says: the field's own bounds, or the projection's years. */
export function usualGrid({ measure }: MeasureUse, field: string, { from, to }: Pick<Task, 'from' | 'to'>): DoseGrid {
  const declared = measures.get(measure)?.fields.find(({ key }) => key === field);
  if (declared && 'min' in declared) return { from: declared.min, to: declared.max, step: declared.step };
  return { from: from + 1, to, step: 1 };
}

/**
 * Values to try, from the least effort to the most: for a starting year that is the latest first.
 * @returns undefined for a field that is no lever, or more values than a search may try
 */
export function doseGrid(
  use: MeasureUse,
  field: string,
  years: Pick<Task, 'from' | 'to'>,
  grid: DoseGrid = usualGrid(use, field, years),
): readonly number[] | undefined {
  if (!leverFields(use).includes(field)) return undefined;
  const { from, to, step } = grid;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (count > mostDoses) return undefined;
  const values = Array.from({ length: count }, (_, i) => Number((from + i * step).toFixed(9)));
  return field === 'from' ? values.reverse() : values;
}
