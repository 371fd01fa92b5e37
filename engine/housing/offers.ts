import { atWork } from '../population/atWork.ts';
import { yearAtWork } from '../processes/year.ts';
import type { Assignable } from './assignable.ts';
import { Figure } from './channels.ts';
import type { Homes } from './homes.ts';
import type { LettingRules } from './lettingRules.ts';
import { type HousingYear, house, record, recordOf } from './market.ts';
import { bookVoid } from './voids.ts';
import type { WaitingList } from './waitingList.ts';

/** Whom social dwellings are let to this year, and by what rules. */
export interface SocialLetting {
  readonly rules: LettingRules;
  readonly list: WaitingList;
  /** homes that are let down the lists together */
  homes: Homes;
  /** applicants whom the municipality has to house */
  need: Int32Array;
  needCount: number;
  /** applicants refused by combined letting, whom the municipality owes another dwelling */
  owed: Int32Array;
  owedCount: number;
  /** both lists as they are assigned from; the first is lined up once a year */
  assignable: Assignable;
  assignableOwed: Assignable;
  isNeedLinedUp: boolean;
}

/**
 * Whether combined letting (*kombineret udlejning*, § 51 b) turns an applicant away from a home on offer: who isn't a tenant of the
 * organisation and has one of the traits is refused, and owed another dwelling by the municipality from the first time on.
 */
export function isTurnedAway(
  housing: HousingYear,
  social: SocialLetting,
  channel: number,
  estate: number,
  a: number,
): boolean {
  const { applicants, year } = housing;
  if (((applicants.traits[a] as number) & (social.rules.refused[estate] as number)) === 0) return false;
  if (applicants.organisation[a] === yearAtWork(year).model.organisationOf[estate]) return false;
  recordOf(housing, estate, channel, a, Figure.rejections, 1);
  if (applicants.isRejected[a] === 0) {
    applicants.isRejected[a] = 1;
    social.owed[social.owedCount++] = a;
  }
  return true;
}

/** Too many refusals send an applicant down the list: no more offers this year, and years of seniority lost for good. */
export function refuse({ year, applicants }: HousingYear, a: number): void {
  const refusals = (applicants.refusals[a] as number) + 1;
  const { allowed, cost } = yearAtWork(year).model.listRefusals;
  const isSetBack = allowed > 0 && refusals >= allowed;
  applicants.refusals[a] = isSetBack ? 0 : Math.min(refusals, 255);
  if (isSetBack) applicants.isSetBack[a] = 1;
  const household = applicants.household[a] as number;
  if (household < 0) return;
  const { households } = yearAtWork(year).world.population;
  households.refusals[household] = applicants.refusals[a] as number;
  if (isSetBack) {
    households.listedSince[household] = Math.min(year.year, (households.listedSince[household] as number) + cost);
  }
}

/**
 * Records that a dwelling was offered on a channel and houses whom it found.
 * @param a applicant, −1 for nobody
 * @param refusals offers of it refused before
 */
export function settle(housing: HousingYear, channel: number, dwelling: number, a: number, refusals: number): void {
  const estate = atWork(housing.year.world).population.dwellings.estate[dwelling] as number;
  record(housing, estate, channel, Figure.vacancies, 1);
  if (a < 0) {
    record(housing, estate, channel, Figure.fallenThrough, 1);
    return;
  }
  const waited = Math.max(0, housing.year.year - (housing.applicants.listedSince[a] as number));
  recordOf(housing, estate, channel, a, Figure.let, 1);
  recordOf(housing, estate, channel, a, Figure.waitingYears, waited);
  bookVoid(housing, channel, dwelling, refusals);
  house(housing, a, dwelling, true);
}
