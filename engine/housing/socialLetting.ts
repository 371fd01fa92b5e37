import type { LettingPlan } from '../measures/plan.ts';
import type { LettingCriterion } from '../pack/pack.ts';
import { Tenure } from '../population/codes.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { look, Trait } from './applicants.ts';
import { type Channel, channels } from './channels.ts';
import { type HousingYear, house, orderByDraw, record, type Vacancies } from './market.ts';
import { firstOnList, type WaitingList } from './waitingList.ts';

const traitOf: Readonly<Record<LettingCriterion, number>> = {
  employed: Trait.employed,
  'in-education': Trait.inEducation,
  'senior-55': Trait.senior55,
  'family-with-children': Trait.familyWithChildren,
  local: Trait.local,
};

/** The law's fourth vacancy where nothing is agreed (almenboligloven § 59). */
const ordinary: LettingPlan = { municipalShare: 0.25, flexibleShare: 0, priorities: [] };

/**
 * Offers each vacant social dwelling down its channel, and on to the next where nobody fits. The channel is a draw of the dwelling
 * against the agreed shares, so a changed share changes the channel only of those whose draw lies between the old and the new border.
 * @param need applicants whom the municipality has to house, in order of their slots
 */
export function letSocial(
  housing: HousingYear,
  list: WaitingList,
  need: number[],
  vacancies: Vacancies,
  scratch: Float64Array,
): void {
  const { year } = housing;
  const { dwellings } = year.world.population;
  const { first, second } = year.streams;
  orderByDraw(
    vacancies.social,
    vacancies.socialCount,
    dwellings.key,
    first[Stream['letting-order']] as number,
    second[Stream['letting-order']] as number,
    scratch,
  );
  for (let i = 0; i < vacancies.socialCount; i++) {
    const dwelling = vacancies.social[i] as number;
    if ((dwellings.household[dwelling] as number) >= 0) continue;
    const estate = dwellings.estate[dwelling] as number;
    const plan = year.plan.letting[estate] ?? ordinary;
    const u =
      draw(
        dwellings.key[dwelling] as number,
        first[Stream['letting-channel']] as number,
        second[Stream['letting-channel']] as number,
      ) / 4294967296;
    for (const channel of wayDown(housing, plan, dwellings.tenure[dwelling] as number, u)) {
      const number = channels.indexOf(channel);
      record(housing, estate, number, 0, 1);
      const a = candidate(housing, channel, plan, list, need, dwelling, u);
      if (a < 0) {
        record(housing, estate, number, 2, 1);
        continue;
      }
      record(housing, estate, number, 1, 1);
      record(housing, estate, number, 3, Math.max(0, year.year - (housing.applicants.listedSince[a] as number)));
      house(housing, a, dwelling);
      break;
    }
  }
}

/** Channels a vacancy is offered down, in order. */
function wayDown(housing: HousingYear, plan: LettingPlan, tenure: number, u: number): readonly Channel[] {
  const last: Channel =
    tenure === Tenure.socialYouth ? 'youth-list' : tenure === Tenure.socialElderly ? 'elderly-list' : 'waiting-list';
  if (u < plan.municipalShare) {
    return plan.flexibleShare > 0 && tenure === Tenure.socialFamily
      ? ['municipal-assignment', 'flexible', last]
      : ['municipal-assignment', last];
  }
  if (tenure !== Tenure.socialFamily) return [last];
  if (u < plan.municipalShare + plan.flexibleShare) return ['flexible', last];
  const rest = 1 - plan.municipalShare - plan.flexibleShare;
  const internal = Math.min(rest, housing.year.model.parameter('internal-transfer-share'));
  return u < plan.municipalShare + plan.flexibleShare + internal ? ['internal-transfer', last] : [last];
}

function candidate(
  housing: HousingYear,
  channel: Channel,
  plan: LettingPlan,
  list: WaitingList,
  need: number[],
  dwelling: number,
  u: number,
): number {
  const { year, applicants } = housing;
  const { dwellings } = year.world.population;
  if (channel === 'municipal-assignment') {
    // The municipality offers to whoever it has to house that fits the rooms; a refusal would end its duty, so nobody refuses.
    for (let i = 0; i < need.length; i++) {
      const a = need[i] as number;
      look(year, applicants, a);
      const rooms = dwellings.rooms[dwelling] as number;
      if (
        applicants.isHoused[a] === 0 &&
        rooms >= (applicants.leastRooms[a] as number) &&
        rooms <= (applicants.mostRooms[a] as number)
      ) {
        need.splice(i, 1);
        return a;
      }
    }
    return -1;
  }
  const estate = dwellings.estate[dwelling] as number;
  const isYouth = dwellings.tenure[dwelling] === Tenure.socialYouth;
  const { refusal } = year.model;
  return firstOnList(year, applicants, list, {
    rooms: dwellings.rooms[dwelling] as number,
    rent: dwellings.rent[dwelling] as number,
    asked: askedFor(channel, plan, u),
    organisation: channel === 'internal-transfer' ? (year.model.organisationOf[estate] as number) : -1,
    key: dwellings.key[dwelling] as number,
    // attractive places are refused less
    refusal: (isYouth ? refusal.youth : refusal.family) * Math.exp(-(year.plan.attractiveness[estate] ?? 0)),
  });
}

/** Traits of which a channel asks one. */
function askedFor(channel: Channel, plan: LettingPlan, u: number): number {
  if (channel === 'flexible') return priorityOf(plan, (u - plan.municipalShare) / (plan.flexibleShare || 1));
  if (channel === 'youth-list') return Trait.mayRentYouth;
  return channel === 'elderly-list' ? Trait.mayRentElderly : 0;
}

/** Trait asked for by the priority group that the vacancy's own draw falls in; falls to the first where a municipal offer went wrong. */
function priorityOf(plan: LettingPlan, position: number): number {
  let sum = 0;
  for (const { criterion, share } of plan.priorities) {
    sum += share;
    if (position < sum) return traitOf[criterion];
  }
  const first = plan.priorities[0];
  return first ? traitOf[first.criterion] : 0;
}
