import { Tenure } from '../population/codes.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { look } from './applicants.ts';
import { channels } from './channels.ts';
import { groupOf, type LettingRules } from './lettingRules.ts';
import { type HousingYear, house, orderByDraw, record, type Vacancies } from './market.ts';
import { extend, type Queues, queueOf } from './queues.ts';
import { Trait } from './traits.ts';
import type { WaitingList } from './waitingList.ts';

const municipal = channels.indexOf('municipal-assignment');
const flexible = channels.indexOf('flexible');
const internal = channels.indexOf('internal-transfer');
const ordinary = channels.indexOf('waiting-list');
const youth = channels.indexOf('youth-list');
const elderly = channels.indexOf('elderly-list');

/** Kinds of queue at an estate; those of priority groups follow. */
const Kind = { anybody: 0, tenants: 1, youth: 2, elderly: 3, group: 4 } as const;

/** Kinds of queue that an estate with so many priority groups has. */
export function queueKinds(groups: number): number {
  return Kind.group + groups;
}

/** Whom social dwellings are let to this year, and by what rules. */
export interface SocialLetting {
  readonly rules: LettingRules;
  readonly list: WaitingList;
  readonly queues: Queues;
  /** applicants whom the municipality has to house, in order of their slots */
  need: Int32Array;
  needCount: number;
}

/**
 * Offers each vacant social dwelling down its channel, and on to the next where nobody fits. The channel is a draw of the dwelling
 * against the agreed shares, so a changed share changes the channel only of those whose draw lies between the old and the new border.
 */
export function letSocial(
  housing: HousingYear,
  social: SocialLetting,
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
  const channelFirst = first[Stream['letting-channel']] as number;
  const channelSecond = second[Stream['letting-channel']] as number;
  for (let i = 0; i < vacancies.socialCount; i++) {
    const dwelling = vacancies.social[i] as number;
    if ((dwellings.household[dwelling] as number) >= 0) continue;
    letDwelling(
      housing,
      social,
      dwelling,
      draw(dwellings.key[dwelling] as number, channelFirst, channelSecond) / 4294967296,
    );
  }
}

/** Offers one dwelling down its channels until somebody takes it. */
function letDwelling(housing: HousingYear, social: SocialLetting, dwelling: number, u: number): void {
  const { rules } = social;
  const { dwellings } = housing.year.world.population;
  const estate = dwellings.estate[dwelling] as number;
  const tenure = dwellings.tenure[dwelling] as number;
  const isFamily = tenure === Tenure.socialFamily;
  const municipalTo = rules.municipalTo[estate] as number;
  const flexibleTo = rules.flexibleTo[estate] as number;
  if (u < municipalTo && settles(housing, municipal, estate, dwelling, assigned(housing, social, dwelling))) return;
  if (isFamily && u < flexibleTo && flexibleTo > municipalTo) {
    const group = groupOf(rules, estate, u);
    const traits = group < 0 ? 0 : (rules.groupAsked[group] as number);
    const kind = group < 0 ? Kind.anybody : Kind.group + group - (rules.groupFrom[estate] as number);
    if (settles(housing, flexible, estate, dwelling, firstInQueue(housing, social, dwelling, kind, traits, -1))) return;
  } else if (isFamily && u >= flexibleTo && u < (rules.internalTo[estate] as number)) {
    const own = housing.year.model.organisationOf[estate] as number;
    if (settles(housing, internal, estate, dwelling, firstInQueue(housing, social, dwelling, Kind.tenants, 0, own)))
      return;
  }
  if (isFamily) {
    settles(housing, ordinary, estate, dwelling, firstInQueue(housing, social, dwelling, Kind.anybody, 0, -1));
  } else if (tenure === Tenure.socialYouth) {
    const a = firstInQueue(housing, social, dwelling, Kind.youth, Trait.mayRentYouth, -1);
    settles(housing, youth, estate, dwelling, a);
  } else {
    const a = firstInQueue(housing, social, dwelling, Kind.elderly, Trait.mayRentElderly, -1);
    settles(housing, elderly, estate, dwelling, a);
  }
}

/** Records the offer to a channel and houses whom it found; false where it found nobody. */
function settles(housing: HousingYear, channel: number, estate: number, dwelling: number, a: number): boolean {
  record(housing, estate, channel, 0, 1);
  if (a < 0) {
    record(housing, estate, channel, 2, 1);
    return false;
  }
  record(housing, estate, channel, 1, 1);
  record(housing, estate, channel, 3, Math.max(0, housing.year.year - (housing.applicants.listedSince[a] as number)));
  house(housing, a, dwelling);
  return true;
}

/** The municipality offers to whoever it has to house that fits the rooms; a refusal would end its duty, so nobody refuses. */
function assigned({ year, applicants }: HousingYear, { need, needCount }: SocialLetting, dwelling: number): number {
  const rooms = year.world.population.dwellings.rooms[dwelling] as number;
  for (let i = 0; i < needCount; i++) {
    const a = need[i] as number;
    if (applicants.isHoused[a] === 1) continue;
    look(year, applicants, a);
    if (rooms >= (applicants.leastRooms[a] as number) && rooms <= (applicants.mostRooms[a] as number)) return a;
  }
  return -1;
}

/**
 * The first applicant on the list that the offer suits and who takes it, or −1. Whether they say yes is one draw for applicant
 * and dwelling. Applicants housed meanwhile are passed over and taken out of the queue.
 * @param traits of which every one is needed
 * @param organisation whose tenants it is for, −1 for everybody
 */
function firstInQueue(
  { year, applicants }: HousingYear,
  { rules, list, queues }: SocialLetting,
  dwelling: number,
  kind: number,
  traits: number,
  organisation: number,
): number {
  const { dwellings } = year.world.population;
  const { isHoused, mostRent, key: keyOf } = applicants;
  const first = year.streams.first[Stream['letting-offer']] as number;
  const second = year.streams.second[Stream['letting-offer']] as number;
  const key = dwellings.key[dwelling] as number;
  const rent = dwellings.rent[dwelling] as number;
  const rooms = dwellings.rooms[dwelling] as number;
  const estate = dwellings.estate[dwelling] as number;
  const isYouth = dwellings.tenure[dwelling] === Tenure.socialYouth;
  const refused = (isYouth ? rules.youthRefused[estate] : rules.familyRefused[estate]) as number;
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
    if (isHoused[a] === 1) {
      if (before < 0) queues.head[queue] = after;
      else queues.after[before] = after;
      if (after < 0) queues.tail[queue] = before;
    } else {
      if (rent <= (mostRent[a] as number) && draw(combineKeys(keyOf[a] as number, key), first, second) >= refused)
        return a;
      before = link;
    }
    link = after;
  }
}
