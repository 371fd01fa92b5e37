import { denseTable } from '../pack/denseTable.ts';
import type { RateTable } from '../pack/pack.ts';
import { activities, Education, educations, sexes, tenures } from '../population/codes.ts';
import { labourStates, schoolingOf, schoolings } from '../population/labourStates.ts';
import { parentGroups } from '../population/parentGroups.ts';
import { bandOfResult, resultBands } from '../population/schoolResults.ts';
import { standings } from '../population/standings.ts';
import { risksByYear } from './calendarYear.ts';

/** Ages a table has entries for; a power of two so that an index is a shift away. */
export const ages = 128;

/** Years in a labour state that the durations tell apart; longer ones count with the last. */
export const durationYears = 16;
const durations = Array.from({ length: durationYears }, (_, years) => years);

/** What people do first after an education, in the order of the table. */
export const afterEducationTo = [
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'outside',
] as const;

const yesNo = ['no', 'yes'] as const;
const tracks = ['general', 'vocational', 'higher'] as const;

/** Yearly probabilities, shares and factors of one strategy, dense, ready for the loops. Row-major in the order named. */
export interface Hazards {
  /** sex × age turned in the year */
  readonly mortality: Float64Array;
  /** age × tenure × schooling, factor on mortality whose mean over the base year's residents of an age is 1 */
  readonly mortalityGradient: Float64Array;
  /** partnered × sex × age, factor on mortality whose mean over those of a sex and age is 1 */
  readonly mortalityPartnered: Float64Array;
  /** age, share by which mortality falls each year */
  readonly mortalityImprovement: Float64Array;
  /** age, factor on mortality of those who are not in a care home */
  readonly mortalityAtHome: Float64Array;
  /** partnered × sex × age, moves to a care home */
  readonly careHome: Float64Array;
  /** partnered × age */
  readonly fertility: Float64Array;
  /** partnered × children borne (0, 1, 2, 3 and more) × age, factor on fertility */
  readonly fertilityParity: Float64Array;
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
  /** from × years in the state (`durationYears`), factor on finding work, of the employed on losing it */
  readonly labourDuration: Float64Array;
  /** standing × to, factor on the chance of a move */
  readonly labourStanding: Float64Array;
  /** schooling × age, the employed who come to work in a flex job */
  readonly flexJob: Float64Array;
  /** standing, factor on income from work */
  readonly incomeStanding: Float64Array;
  /** schooling × `afterEducationTo` */
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
  /** attached to work or education × tenure, factor of a household's head on leaving and wishing */
  readonly movesAttachment: Float64Array;
  /** age of the household's head, a grown-up child comes back from outside the municipality */
  readonly returningHome: Float64Array;
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
    mortalityGradient: fill('mortality-gradient', byAge, ['tenure', tenures], ['education', schoolings]),
    mortalityPartnered: fill('mortality-partnered', ['partnered', yesNo], ['sex', sexes], byAge),
    mortalityImprovement: fill('mortality-improvement', byAge),
    mortalityAtHome: fill('mortality-at-home', byAge),
    careHome: fill('care-home', ['partnered', yesNo], ['sex', sexes], byAge),
    fertility: fill('fertility', ['partnered', yesNo], byAge),
    fertilityParity: fill('fertility-parity', ['partnered', yesNo], ['children', [0, 1, 2, 3]], byAge),
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
    labourDuration: fill('labour-duration', ['from', labourStates], ['years', durations]),
    labourStanding: fill('labour-standing', ['standing', standings], ['to', labourStates]),
    flexJob: fill('flex-job', ['education', schoolings], byAge),
    incomeStanding: fill('income-standing', ['standing', standings]),
    afterEducation: fill('after-education', ['education', schoolings], ['to', afterEducationTo]),
    incomeLevel,
    incomeAge: fill('income-age', byAge),
    conviction: fill('conviction', ['sex', sexes], byAge),
    convictionActivity,
    convictionPrior: fill('conviction-prior', ['years-since', ['never', '1', '2', '3', '4', '5+']]),
    outMigration: fill('out-migration', byAge, ['tenure', tenures]),
    moveWish: fill('move-wish', byAge, ['tenure', tenures]),
    movesAttachment: fill('moves-attachment', ['attached', yesNo], ['tenure', tenures]),
    returningHome: fill('returning-home', byAge),
  };
}

/** Years that qualify as young for crime prevention and neighbourhood exposure: ages 15–25. */
export const youth = { from: 15, to: 25 } as const;

/** Years of higher education after which it counts as long: a bachelor's and a master's degree; who has a shorter one goes on from it. */
const longAfter = 5;
const longAfterShorter = 2;

/**
 * Education code reached by completing a track. Higher education ends short or long by the years spent, those spent on a shorter one before it
 * included (*bacheloruddannelse*, then *kandidatuddannelse*).
 * @param had education code completed before
 */
export function educationAfter(track: number, years: number, had: number): number {
  if (track === 0) return Education.upperSecondary;
  if (track === 1) return Education.vocational;
  return years >= (had === Education.shortHigher ? longAfterShorter : longAfter)
    ? Education.longHigher
    : Education.shortHigher;
}
