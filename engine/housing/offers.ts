import { Tenure } from '../population/codes.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { type HousingYear, recordOf } from './market.ts';
import { extend, queueOf, unlink } from './queues.ts';
import { rentOf } from './rents.ts';
import type { SocialLetting } from './socialLetting.ts';

/**
 * The first applicant on the list that an offer suits and who takes it, or −1. Whether they say yes is one draw for applicant
 * and dwelling. Applicants housed or set back meanwhile are passed over and taken out of the queue, and so is whom combined letting
 * refuses here.
 * @param traits of which every one is needed
 * @param organisation whose tenants it is for, −1 for everybody
 */
export function firstInQueue(
  housing: HousingYear,
  social: SocialLetting,
  channel: number,
  dwelling: number,
  kind: number,
  traits: number,
  organisation: number,
): number {
  const { year, applicants } = housing;
  const { rules, list, queues } = social;
  const { dwellings } = year.world.population;
  const { isHoused, isSetBack, mostRent, key: keyOf, traits: traitsOf } = applicants;
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  const key = dwellings.key[dwelling] as number;
  const rent = rentOf(year, dwelling);
  const rooms = dwellings.rooms[dwelling] as number;
  const estate = dwellings.estate[dwelling] as number;
  const isYouth = dwellings.tenure[dwelling] === Tenure.socialYouth;
  const refused = (isYouth ? rules.youthRefused[estate] : rules.familyRefused[estate]) as number;
  const turnedAway = rules.refused[estate] as number;
  const own = year.model.organisationOf[estate] as number;
  const queue = queueOf(queues, estate, kind, rooms);
  let before = -1;
  let link = queues.head[queue] as number;
  for (;;) {
    if (link < 0) {
      if (!extend(year, applicants, list, queues, rules, estate, queue, traits, organisation, rooms)) return -1;
      link = queues.tail[queue] as number;
    }
    const a = queues.applicant[link] as number;
    const after = queues.after[link] as number;
    const isOut =
      isHoused[a] === 1 ||
      isSetBack[a] === 1 ||
      (turnedAway !== 0 &&
        ((traitsOf[a] as number) & turnedAway) !== 0 &&
        isTurnedAway(housing, social, channel, estate, own, a));
    if (isOut) {
      unlink(queues, queue, before, link);
    } else {
      if (rent <= (mostRent[a] as number)) {
        recordOf(housing, estate, channel, a, 'offers', 1);
        if (draw(combineKeys(keyOf[a] as number, key), first, second) >= refused) return a;
        social.refusals++;
        recordOf(housing, estate, channel, a, 'refusals', 1);
        refuse(housing, a);
      }
      before = link;
    }
    link = after;
  }
}

/**
 * Combined letting (*kombineret udlejning*, § 51 b): who isn't a tenant of the organisation is refused, and owed another dwelling by the
 * municipality from the first time on.
 */
function isTurnedAway(
  housing: HousingYear,
  social: SocialLetting,
  channel: number,
  estate: number,
  own: number,
  a: number,
): boolean {
  const { applicants } = housing;
  if (applicants.organisation[a] === own) return false;
  recordOf(housing, estate, channel, a, 'rejections', 1);
  if (applicants.isRejected[a] === 0) {
    applicants.isRejected[a] = 1;
    social.owed[social.owedCount++] = a;
  }
  return true;
}

/** Too many refusals send an applicant down the list: no more offers this year, and years of seniority lost for good. */
function refuse({ year, applicants }: HousingYear, a: number): void {
  const refusals = (applicants.refusals[a] as number) + 1;
  const { allowed, cost } = year.model.listRefusals;
  const isSetBack = allowed > 0 && refusals >= allowed;
  applicants.refusals[a] = isSetBack ? 0 : Math.min(refusals, 255);
  if (isSetBack) applicants.isSetBack[a] = 1;
  const household = applicants.household[a] as number;
  if (household < 0) return;
  const { households } = year.world.population;
  households.refusals[household] = applicants.refusals[a] as number;
  if (isSetBack) {
    households.listedSince[household] = Math.min(year.year, (households.listedSince[household] as number) + cost);
  }
}
