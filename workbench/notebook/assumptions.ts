import { onlyForBaseYear, type Pack, type Parameter, type Strategy } from '../../engine/index.ts';
import { parameterIn } from './changedParameters.ts';

/** A parameter of the pack as a scenario is run with it. */
export interface Assumption {
  readonly parameter: Parameter;
  readonly value: number;
  /** value in the scenario that this one is compared with; the pack's where it is compared with none */
  readonly compared: number;
  /** whether it differs from what the scenario is compared with */
  readonly isChanged: boolean;
  /** other scenarios of the document that are run with another value */
  readonly others: readonly Strategy[];
  /** least and most that it may be set to here */
  readonly bounds: readonly [number, number];
  /** whether the pack gives it a range at all */
  readonly hasRange: boolean;
  /** whether only the base year is made with it, so that a scenario changes nothing by it */
  readonly isOfBaseYear: boolean;
}

/** All assumptions of a pack as one strategy has them, in the pack's order. */
export function assumptionsOf(pack: Pack, strategies: readonly Strategy[], strategy: Strategy): readonly Assumption[] {
  const parent = strategies.find(({ id }) => id === strategy.parent);
  return [...pack.parameters.values()].map((parameter) => {
    const valueIn = (of: Strategy | undefined) => parameterIn(of, pack, parameter.id) ?? parameter.value;
    const value = valueIn(strategy);
    const compared = valueIn(parent);
    return {
      ...{ parameter, value, compared },
      isChanged: value !== compared,
      others: strategies.filter((other) => other.id !== strategy.id && valueIn(other) !== value),
      bounds: boundsOf(parameter),
      hasRange: parameter.low < parameter.high,
      isOfBaseYear: onlyForBaseYear.has(parameter.id),
    };
  });
}

/** How far from nothing a number may be set that the pack switches off with 0 and gives no range. */
const mostFromNothing = 5;

/** The pack's range. Where it gives none, from half to twice its number: enough to see what it does, and nothing that the model can't run with. */
function boundsOf({ low, high, value }: Parameter): readonly [number, number] {
  if (low < high) return [low, high];
  if (value === 0) return [-mostFromNothing, mostFromNothing];
  const ends = [value / 2, value * 2] as const;
  return value > 0 ? ends : [ends[1], ends[0]];
}

/** A step that an arrow key takes: about a twentieth of the range, as 1, 2 or 5 of some power of ten. */
export function stepOf({ bounds: [low, high] }: Pick<Assumption, 'bounds'>): number {
  const wanted = (high - low) / 20;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [1, 2, 5, 10].findLast((candidate) => candidate * power <= wanted * 1.0001) ?? 1;
  return Number((digit * power).toPrecision(6));
}
