import type { Pack, RateTable } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { Activity, activities, educations, sexes } from '../population/codes.ts';
import { ageCount } from './targets.ts';

/** Labour states in the order of the pack's labour table, and their activity codes. */
const labourStates = [
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'outside',
  'retired',
] as const;
export const labourActivities: readonly number[] = labourStates.map((state) => activities.indexOf(state));
/** Labour state of an activity code, −1 for children and students. */
export const labourStateOf = Int8Array.from(activities, (_, code) => labourActivities.indexOf(code));
export const labourStateCount = labourStates.length;

const schoolings = educations.filter((education) => education !== 'none');
export const schoolingCount = schoolings.length;
/** Index in tables that start at basic schooling, by education code. */
export const schoolingOf = Uint8Array.from(educations, (_, code) => Math.max(0, code - 1));

/** The pack's rates that the base population is drawn by, dense, indexed by codes. */
export interface DenseRates {
  /** [sex][age], yearly probability */
  readonly conviction: Float64Array;
  /** [activity], factor; 1 for children */
  readonly convictionActivity: Float64Array;
  /** years since the last conviction: never, 1, 2, 3, 4, 5 and more */
  readonly convictionPrior: Float64Array;
  /** [activity][education], kroner a year; 0 for children */
  readonly incomeLevel: Float64Array;
  /** [age], factor for the employed */
  readonly incomeAge: Float64Array;
  /** [from][age][schooling][to], yearly probability */
  readonly labour: Float64Array;
}

export function denseRates(pack: Pack): DenseRates {
  const ages = Array.from({ length: ageCount }, (_, age) => age);
  const working = activities.filter((activity) => activity !== 'child');
  const activityFactors = valuesOf(pack, 'conviction-activity', [['activity', working]]);
  const levels = valuesOf(pack, 'income-level', [
    ['activity', working],
    ['education', schoolings],
  ]);
  return {
    conviction: valuesOf(pack, 'conviction', [
      ['sex', sexes],
      ['age', ages],
    ]),
    convictionActivity: Float64Array.from(activities, (_, code) =>
      code === Activity.child ? 1 : (activityFactors[code - 1] as number),
    ),
    convictionPrior: valuesOf(pack, 'conviction-prior', [['years-since', ['never', '1', '2', '3', '4', '5+']]]),
    incomeLevel: Float64Array.from({ length: activities.length * educations.length }, (_, cell) => {
      const activity = Math.floor(cell / educations.length);
      const schooling = schoolingOf[cell % educations.length] as number;
      return activity === Activity.child ? 0 : (levels[(activity - 1) * schoolingCount + schooling] as number);
    }),
    incomeAge: valuesOf(pack, 'income-age', [['age', ages]]),
    labour: valuesOf(pack, 'labour', [
      ['from', labourStates],
      ['age', ages],
      ['education', schoolings],
      ['to', labourStates],
    ]),
  };
}

type Axis = readonly [string, readonly (string | number)[]];

/** Values over the product of the axes, last fastest; an age under a table's first step has rate 0. */
function valuesOf(pack: Pack, id: string, axes: readonly Axis[]): Float64Array {
  const table = pack.rates.get(id);
  if (!table) throw new Error(`rate table ${id} is missing from pack ${pack.id}`);
  const count = axes.reduce((product, [, values]) => product * values.length, 1);
  const coordinates: Record<string, string | number> = {};
  return Float64Array.from({ length: count }, (_, cell) => {
    let rest = cell;
    for (let a = axes.length - 1; a >= 0; a--) {
      const [name, values] = axes[a] as Axis;
      coordinates[name] = values[rest % values.length] as string | number;
      rest = Math.floor(rest / values.length);
    }
    return isBelowFirstStep(table, coordinates) ? 0 : rateAt(table, coordinates);
  });
}

function isBelowFirstStep(table: RateTable, coordinates: Readonly<Record<string, string | number>>): boolean {
  return table.dimensions.some((d) => d.kind === 'from' && (coordinates[d.name] as number) < (d.starts[0] ?? 0));
}

/** Value of a parameter of the pack. */
export function parameterOf(pack: Pack, id: string): number {
  const parameter = pack.parameters.get(id);
  if (!parameter) throw new Error(`parameter ${id} is missing from pack ${pack.id}`);
  return parameter.value;
}
