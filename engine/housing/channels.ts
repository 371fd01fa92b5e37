import { Tenure } from '../population/codes.ts';

/**
 * Ways into a social dwelling, the lists of co-operatives and the private market, in result order. `replacement` is another dwelling for whom combined letting refused
 * (§ 51 b), `mandatory-preference` that of § 60 stk. 4 in listed areas.
 */
export const channels = [
  'rehousing',
  'internal-transfer',
  'municipal-assignment',
  'replacement',
  'flexible',
  'mandatory-preference',
  'waiting-list',
  'youth-list',
  'elderly-list',
  'cooperative-list',
  'private',
] as const;

/**
 * What is recorded of a channel at an estate, in result order. `waitingYears` sums the seniority of those who got a dwelling; `offers` were made
 * to applicants, `refusals` came from them and `rejections` are applicants whom combined letting refused. `voidDays` stood the dwellings empty
 * between two tenancies, at a cost of `rentLost` kroner; those that nobody took are booked on the list they were offered on last.
 */
export const lettingFigures = [
  'vacancies',
  'let',
  'fallen-through',
  'waitingYears',
  'offers',
  'refusals',
  'rejections',
  'voidDays',
  'rentLost',
] as const;

/** Number of each figure. */
export const Figure = {
  vacancies: 0,
  let: 1,
  fallenThrough: 2,
  waitingYears: 3,
  offers: 4,
  refusals: 5,
  rejections: 6,
  voidDays: 7,
  rentLost: 8,
} as const;

const ordinary = channels.indexOf('waiting-list');
const youth = channels.indexOf('youth-list');
const elderly = channels.indexOf('elderly-list');

/** Channel by which a social dwelling is offered last, by its tenure code: the list of its kind. */
export function lastChannel(tenure: number): number {
  if (tenure === Tenure.socialYouth) return youth;
  return tenure === Tenure.socialElderly ? elderly : ordinary;
}
