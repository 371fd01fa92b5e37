import type { Numbers } from '../text/numbers.ts';
import type { BarSection } from './barsForm.ts';
import { scaleRange, ticksOf } from './scaleRange.ts';

/** Room beyond the last value, as a part of the scale: a bar needs no grid line behind its end. */
const beyond = 0.04;

type Axis = Pick<BarSection, 'low' | 'high' | 'ticks'>;

/** A scale that holds zero and all values, with round grid lines inside it. @param parts about how many grid lines */
export function barAxis(values: readonly number[], numbers: Numbers, parts = 4): Axis {
  const range = scaleRange(values, parts);
  const space = (Math.max(0, ...values) - Math.min(0, ...values)) * beyond || range.high;
  const low = Math.min(0, ...values.map((value) => value - space));
  const high = Math.max(...values.map((value) => value + space), space);
  const ticks = ticksOf(range).filter((tick) => tick >= low && tick <= high);
  return { low, high, ticks: ticks.map((value) => ({ value, text: numbers.short(value) })) };
}

/** A scale that goes as far to the left as to the right of zero, for what is counted on both sides. */
export function twoSidedAxis(values: readonly number[], numbers: Numbers): Axis {
  const { high, ticks } = barAxis(values, numbers);
  const left = ticks.filter(({ value }) => value > 0).map(({ value, text }) => ({ value: -value, text }));
  return { low: -high, high, ticks: [...left.reverse(), ...ticks] };
}

/** The same for what grows to one side and falls to the other: values left of zero have their sign. */
export function changeAxis(values: readonly number[], numbers: Numbers): Axis {
  const axis = twoSidedAxis(values.map(Math.abs), numbers);
  return { ...axis, ticks: axis.ticks.map(({ value }) => ({ value, text: numbers.short(value) })) };
}
