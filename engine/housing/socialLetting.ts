import { Tenure } from '../population/codes.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { channels, Figure, lastChannel } from './channels.ts';
import { groupOf, type LettingRules } from './lettingRules.ts';
import { look } from './look.ts';
import { type HousingYear, house, orderByDraw, record, recordOf, type Vacancies } from './market.ts';
import { firstInQueue } from './offers.ts';
import type { Queues } from './queues.ts';
import { rentOf } from './rents.ts';
import { Trait } from './traits.ts';
import { bookVoid } from './voids.ts';
import type { WaitingList } from './waitingList.ts';

const municipal = channels.indexOf('municipal-assignment');
const replacement = channels.indexOf('replacement');
const flexible = channels.indexOf('flexible');
const preference = channels.indexOf('mandatory-preference');
const internal = channels.indexOf('internal-transfer');
const ordinary = channels.indexOf('waiting-list');
const youth = channels.indexOf('youth-list');

/** Kinds of queue at an estate; those of priority groups follow. */
const Kind = { anybody: 0, tenants: 1, youth: 2, elderly: 3, preferred: 4, group: 5 } as const;

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
  /** applicants refused by combined letting, whom the municipality owes another dwelling, in the order they were refused */
  owed: Int32Array;
  owedCount: number;
  /** offers refused of the dwelling that is being let */
  refusals: number;
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
    const key = dwellings.key[dwelling] as number;
    social.refusals = 0;
    const isAsAgreed =
      draw(key, channelFirst ^ 1, channelSecond) <
      (social.rules.complied[dwellings.estate[dwelling] as number] as number);
    letDwelling(housing, social, dwelling, isAsAgreed ? draw(key, channelFirst, channelSecond) / 4294967296 : 1);
  }
}

/**
 * Offers one dwelling down its channels until somebody takes it.
 * @param u the dwelling's draw of a channel, 0–1; 1 for the ordinary list
 */
function letDwelling(housing: HousingYear, social: SocialLetting, dwelling: number, u: number): void {
  const { rules } = social;
  const { dwellings } = housing.year.world.population;
  const estate = dwellings.estate[dwelling] as number;
  const isFamily = dwellings.tenure[dwelling] === Tenure.socialFamily;
  const municipalTo = rules.municipalTo[estate] as number;
  const flexibleTo = rules.flexibleTo[estate] as number;
  let at = u;
  if (u < municipalTo) {
    if (rules.isStopped[estate] === 1) {
      // What the municipality waives is let as the others are: its draws are spread over theirs.
      at = municipalTo + (u / municipalTo) * (1 - municipalTo);
    } else if (isAssigned(housing, social, estate, dwelling)) return;
  }
  if (isFamily && at < flexibleTo && flexibleTo > municipalTo) {
    const group = groupOf(rules, estate, at);
    const traits = group < 0 ? 0 : (rules.groupAsked[group] as number);
    const kind = group < 0 ? Kind.anybody : Kind.group + group - (rules.groupFrom[estate] as number);
    if (
      settles(housing, social, flexible, dwelling, firstInQueue(housing, social, flexible, dwelling, kind, traits, -1))
    )
      return;
  } else if (isFamily && at >= flexibleTo && at < (rules.internalTo[estate] as number)) {
    const own = housing.year.model.organisationOf[estate] as number;
    const a = firstInQueue(housing, social, internal, dwelling, Kind.tenants, 0, own);
    if (settles(housing, social, internal, dwelling, a)) return;
  }
  if (isFamily && rules.hasPreference[estate] === 1) {
    const a = firstInQueue(housing, social, preference, dwelling, Kind.preferred, Trait.workOrEducation, -1);
    if (settles(housing, social, preference, dwelling, a)) return;
  }
  const last = lastChannel(dwellings.tenure[dwelling] as number);
  const kind = last === ordinary ? Kind.anybody : last === youth ? Kind.youth : Kind.elderly;
  const traits = last === ordinary ? 0 : last === youth ? Trait.mayRentYouth : Trait.mayRentElderly;
  settles(housing, social, last, dwelling, firstInQueue(housing, social, last, dwelling, kind, traits, -1));
}

/** Records the offer to a channel and houses whom it found; false where it found nobody. */
function settles(housing: HousingYear, social: SocialLetting, channel: number, dwelling: number, a: number): boolean {
  const estate = housing.year.world.population.dwellings.estate[dwelling] as number;
  record(housing, estate, channel, Figure.vacancies, 1);
  if (a < 0) {
    record(housing, estate, channel, Figure.fallenThrough, 1);
    return false;
  }
  const waited = Math.max(0, housing.year.year - (housing.applicants.listedSince[a] as number));
  recordOf(housing, estate, channel, a, 'let', 1);
  recordOf(housing, estate, channel, a, 'waitingYears', waited);
  bookVoid(housing, channel, dwelling, social.refusals);
  house(housing, a, dwelling, true);
  return true;
}

/**
 * Municipal assignment (§ 59): first another dwelling for whom combined letting has refused elsewhere, then whoever the municipality has to
 * house and may assign there. A refusal would end its duty, so nobody refuses.
 */
function isAssigned(housing: HousingYear, social: SocialLetting, estate: number, dwelling: number): boolean {
  if (social.owedCount > 0 && social.rules.refused[estate] === 0) {
    const owed = firstOf(housing, social, social.owed, social.owedCount, dwelling, true);
    if (owed >= 0) return settles(housing, social, replacement, dwelling, owed);
  }
  const a = firstOf(housing, social, social.need, social.needCount, dwelling, false);
  return settles(housing, social, municipal, dwelling, a);
}

/** The first of a list of applicants that fits the rooms and may be assigned there, −1 for none. */
function firstOf(
  { year, applicants }: HousingYear,
  { rules }: SocialLetting,
  list: Int32Array,
  count: number,
  dwelling: number,
  minds: boolean,
): number {
  const { dwellings } = year.world.population;
  const rooms = dwellings.rooms[dwelling] as number;
  const banned = rules.banned[dwellings.estate[dwelling] as number] as number;
  for (let i = 0; i < count; i++) {
    const a = list[i] as number;
    if (applicants.isHoused[a] === 1) continue;
    look(year, applicants, a);
    if (((applicants.traits[a] as number) & banned) !== 0) continue;
    if (rooms < (applicants.leastRooms[a] as number) || rooms > (applicants.mostRooms[a] as number)) continue;
    if (minds && rentOf(year, dwelling) > (applicants.mostRent[a] as number)) continue;
    return a;
  }
  return -1;
}
