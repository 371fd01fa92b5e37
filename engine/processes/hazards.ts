import { denseTable } from '../pack/denseTable.ts';
import type { RateTable } from '../pack/pack.ts';
import { activities, Education, educations, sexes, tenures } from '../population/codes.ts';
import { labourStates, schoolingOf, schoolings } from '../population/labourStates.ts';
import { parentGroups } from '../population/parentGroups.ts';
import { bandOfResult, resultBands } from '../population/schoolResults.ts';
import { risksByYear } from './calendarYear.ts';

/** Ages a table has entries for; a power of two so that an index is a shift away. */
export const ages = 128;

const yesNo = ['no', 'yes'] as const;
const tracks = ['general', 'vocational', 'higher'] as const;

/** Yearly probabilities, shares and factors of one strategy, dense, ready for the loops. Row-major in the order named. */
export interface Hazards {
  /** sex × age turned in the year */
  readonly mortality: Float64Array;
  /** partnered × age */
  readonly fertility: Float64Array;
  /** sex × age */
  readonly union: Float64Array;
  /** children × age */
  readonly separation: Float64Array;
  /** sex × age */
  readonly leavingHome: Float64Array;
  /** parents × band of school result × to */
  readonly afterSchool: Float64Array;
  /** track × years (16) */
  readonly completion: Float64Array;
  /** track × parents */
  readonly dropout: Float64Array;
  /** track × code of school result (256) */
  readonly dropoutResult: Float64Array;
  /** track × absence in half percents (256) */
  readonly dropoutAbsence: Float64Array;
  /** schooling (4) × age × track */
  readonly enrol: Float64Array;
  /** track × code of school result (256) */
  readonly enrolResult: Float64Array;
  /** from × age × schooling × to */
  readonly labour: Float64Array;
  /** schooling × (employed, unemployed, social-assistance, outside) */
  readonly afterEducation: Float64Array;
  /** activity code × education code, kroner */
  readonly incomeLevel: Float64Array;
  /** age */
  readonly incomeAge: Float64Array;
  /** sex × age */
  readonly conviction: Float64Array;
  /** activity code */
  readonly convictionActivity: Float64Array;
  /** never, 1, 2, 3, 4, 5 and more years since */
  readonly convictionPrior: Float64Array;
  /** age × tenure */
  readonly outMigration: Float64Array;
  /** age × tenure */
  readonly moveWish: Float64Array;
}

/** Makes the dense tables of a strategy's rates. */
export function denseHazards(rates: ReadonlyMap<string, RateTable>): Hazards {
  const yearly = Array.from({ length: ages }, (_, age) => Math.min(age, 110));
  const byAge = ['age', yearly] as const;
  const byResult = ['result', Array.from(bandOfResult, (band) => resultBands[band] as string)] as const;
  const percents = Array.from({ length: 256 }, (_, halves) => Math.floor(halves / 2));
  const workActivities = activities.filter((a) => a !== 'child');
  const fill = (id: string, ...axes: readonly (readonly [string, readonly (string | number)[]])[]): Float64Array =>
    denseTable(rates, id, axes);

  const level = fill('income-level', ['activity', workActivities], ['education', schoolings]);
  const incomeLevel = new Float64Array(activities.length * educations.length);
  workActivities.forEach((activity, a) => {
    const row = activities.indexOf(activity) * educations.length;
    for (let e = 0; e < educations.length; e++) {
      const schooling = schoolingOf[e] as number;
      incomeLevel[row + e] = level[a * schoolings.length + schooling] as number;
    }
  });
  const activityFactor = fill('conviction-activity', ['activity', workActivities]);
  const convictionActivity = new Float64Array(activities.length).fill(1);
  workActivities.forEach((activity, a) => {
    convictionActivity[activities.indexOf(activity)] = activityFactor[a] as number;
  });

  return {
    mortality: risksByYear(fill('mortality', ['sex', sexes], byAge), ages),
    fertility: fill('fertility', ['partnered', yesNo], byAge),
    union: fill('union', ['sex', sexes], byAge),
    separation: fill('separation', ['children', yesNo], byAge),
    leavingHome: fill('leaving-home', ['sex', sexes], byAge),
    afterSchool: fill(
      'after-school',
      ['parents', parentGroups],
      ['result', resultBands],
      ['to', ['none', 'general', 'vocational']],
    ),
    completion: fill(
      'completion',
      ['enrolment', tracks],
      ['years', Array.from({ length: 16 }, (_, years) => Math.max(years, 1))],
    ),
    dropout: fill('dropout', ['enrolment', tracks], ['parents', parentGroups]),
    dropoutResult: fill('dropout-result', ['enrolment', tracks], byResult),
    dropoutAbsence: fill('dropout-absence', ['enrolment', tracks], ['absence', percents]),
    enrolResult: fill('enrol-result', ['to', tracks], byResult),
    enrol: fill('enrol', ['education', schoolings.slice(0, 4)], byAge, ['to', tracks]),
    labour: fill('labour', ['from', labourStates], byAge, ['education', schoolings], ['to', labourStates]),
    afterEducation: fill(
      'after-education',
      ['education', schoolings],
      ['to', ['employed', 'unemployed', 'social-assistance', 'outside']],
    ),
    incomeLevel,
    incomeAge: fill('income-age', byAge),
    conviction: fill('conviction', ['sex', sexes], byAge),
    convictionActivity,
    convictionPrior: fill('conviction-prior', ['years-since', ['never', '1', '2', '3', '4', '5+']]),
    outMigration: fill('out-migration', byAge, ['tenure', tenures]),
    moveWish: fill('move-wish', byAge, ['tenure', tenures]),
  };
}

/** Years that qualify as young for crime prevention and neighbourhood exposure: ages 15–25. */
export const youth = { from: 15, to: 25 } as const;

/** Education code reached by completing a track. Higher education ends short or long by the years spent. */
export function educationAfter(track: number, years: number): number {
  if (track === 0) return Education.upperSecondary;
  if (track === 1) return Education.vocational;
  return years >= 5 ? Education.longHigher : Education.shortHigher;
}
