import { denseTable } from '../pack/denseTable.ts';
import type { Pack } from '../pack/pack.ts';
import { Activity, activities, educations, sexes } from '../population/codes.ts';
import { labourStates, schoolingOf, schoolings } from '../population/labourStates.ts';
import { standings } from '../population/standings.ts';
import { ageCount } from './targets.ts';

export const labourStateCount = labourStates.length;
/** Years in a labour state that have a factor of their own. */
export const durationYears = 16;
export const schoolingCount = schoolings.length;

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
  /** [standing], factor on income from work */
  readonly incomeStanding: Float64Array;
  /** [from][age][schooling][to], yearly probability */
  readonly labour: Float64Array;
  /** [state][years in it up to `durationYears` − 1], factor on leaving it */
  readonly labourDuration: Float64Array;
  /** [schooling][age], share of the employed who have a flex job */
  readonly flexJobShare: Float64Array;
}

export function denseRates(pack: Pack): DenseRates {
  const ages = Array.from({ length: ageCount }, (_, age) => age);
  const working = activities.filter((activity) => activity !== 'child');
  const activityFactors = denseTable(pack.rates, 'conviction-activity', [['activity', working]]);
  const levels = denseTable(pack.rates, 'income-level', [
    ['activity', working],
    ['education', schoolings],
  ]);
  return {
    conviction: denseTable(pack.rates, 'conviction', [
      ['sex', sexes],
      ['age', ages],
    ]),
    convictionActivity: Float64Array.from(activities, (_, code) =>
      code === Activity.child ? 1 : (activityFactors[code - 1] as number),
    ),
    convictionPrior: denseTable(pack.rates, 'conviction-prior', [['years-since', ['never', '1', '2', '3', '4', '5+']]]),
    incomeLevel: Float64Array.from({ length: activities.length * educations.length }, (_, cell) => {
      const activity = Math.floor(cell / educations.length);
      const schooling = schoolingOf[cell % educations.length] as number;
      return activity === Activity.child ? 0 : (levels[(activity - 1) * schoolingCount + schooling] as number);
    }),
    incomeAge: denseTable(pack.rates, 'income-age', [['age', ages]]),
    incomeStanding: denseTable(pack.rates, 'income-standing', [['standing', standings]]),
    labourDuration: denseTable(pack.rates, 'labour-duration', [
      ['from', labourStates],
      ['years', Array.from({ length: durationYears }, (_, years) => years)],
    ]),
    flexJobShare: denseTable(pack.rates, 'flex-job-share', [
      ['education', schoolings],
      ['age', ages],
    ]),
    labour: denseTable(pack.rates, 'labour', [
      ['from', labourStates],
      ['age', ages],
      ['education', schoolings],
      ['to', labourStates],
    ]),
  };
}

/** Value of a parameter of the pack. */
export function parameterOf(pack: Pack, id: string): number {
  const parameter = pack.parameters.get(id);
  if (!parameter) throw new Error(`parameter ${id} is missing from pack ${pack.id}`);
  return parameter.value;
}
