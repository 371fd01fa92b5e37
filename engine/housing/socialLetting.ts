import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { channels } from './channels.ts';
import type { LettingRules } from './lettingRules.ts';
import { letDownLists } from './listLetting.ts';
import { look } from './look.ts';
import { type HousingYear, orderByDraw, type Vacancies } from './market.ts';
import { type SocialLetting, settle } from './offers.ts';
import { rentOf } from './rents.ts';

const municipal = channels.indexOf('municipal-assignment');
const replacement = channels.indexOf('replacement');

/**
 * Lets the round's vacant social dwellings: those of the lists together, then those that the municipality assigns, one by one, so that whom
 * combined letting has refused can be given another; what nobody is assigned to goes down the lists too. The channel is a draw of the dwelling
 * against the agreed shares, so a changed share changes the channel only of those whose draw lies between the old and the new border.
 */
export function letSocial(
  housing: HousingYear,
  social: SocialLetting,
  vacancies: Vacancies,
  scratch: Float64Array,
): void {
  const { year } = housing;
  const { rules } = social;
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
  const drawOf = (estate: number, key: number): number =>
    channelDraw(
      rules,
      estate,
      key,
      first[Stream['letting-channel']] as number,
      second[Stream['letting-channel']] as number,
    );
  const listed: number[] = [];
  const assigned: number[] = [];
  for (let i = 0; i < vacancies.socialCount; i++) {
    const dwelling = vacancies.social[i] as number;
    if ((dwellings.household[dwelling] as number) >= 0) continue;
    const estate = dwellings.estate[dwelling] as number;
    const u = drawOf(estate, dwellings.key[dwelling] as number);
    const isMunicipal = rules.isStopped[estate] === 0 && u < (rules.municipalTo[estate] as number);
    (isMunicipal ? assigned : listed).push(dwelling);
  }
  letDownLists(housing, social, listed, drawOf);
  const left = assigned.filter(
    (dwelling) => !isAssigned(housing, social, dwellings.estate[dwelling] as number, dwelling),
  );
  letDownLists(housing, social, left, drawOf);
}

/** A dwelling's draw of a channel, 0–1; 1, the ordinary list, where the agreement isn't kept. */
function channelDraw(rules: LettingRules, estate: number, key: number, first: number, second: number): number {
  const isAsAgreed = draw(key, first ^ 1, second) < (rules.complied[estate] as number);
  return isAsAgreed ? draw(key, first, second) / 4294967296 : 1;
}

/**
 * Municipal assignment (§ 59): first another dwelling for whom combined letting has refused elsewhere, then somebody whom the municipality has
 * to house and may assign there. A refusal would end its duty, so nobody refuses.
 */
function isAssigned(housing: HousingYear, social: SocialLetting, estate: number, dwelling: number): boolean {
  if (social.owedCount > 0 && social.rules.refused[estate] === 0) {
    const owed = drawnOf(housing, social, social.owed, social.owedCount, dwelling, true);
    if (owed >= 0) {
      settle(housing, replacement, dwelling, owed, 0);
      return true;
    }
  }
  const a = drawnOf(housing, social, social.need, social.needCount, dwelling, false);
  settle(housing, municipal, dwelling, a, 0);
  return a >= 0;
}

/**
 * Of those on a list whom the rooms fit and who may be assigned there the one with the lowest draw for applicant and dwelling, −1 for none. By
 * their order on the list, one assignment more would change all that follow.
 */
function drawnOf(
  { year, applicants }: HousingYear,
  { rules }: SocialLetting,
  list: Int32Array,
  count: number,
  dwelling: number,
  minds: boolean,
): number {
  const { dwellings } = year.world.population;
  const rooms = dwellings.rooms[dwelling] as number;
  const key = dwellings.key[dwelling] as number;
  const banned = rules.banned[dwellings.estate[dwelling] as number] as number;
  const first = year.streams.first[Stream['letting-order']] as number;
  const second = year.streams.second[Stream['letting-order']] as number;
  let chosen = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const a = list[i] as number;
    if (applicants.isHoused[a] === 1) continue;
    look(year, applicants, a);
    if (((applicants.traits[a] as number) & banned) !== 0) continue;
    if (rooms < (applicants.leastRooms[a] as number) || rooms > (applicants.mostRooms[a] as number)) continue;
    const rank = draw(combineKeys(applicants.key[a] as number, key), first, second);
    if (rank >= lowest) continue;
    if (minds && rentOf(year, dwelling) > (applicants.mostRent[a] as number)) continue;
    chosen = a;
    lowest = rank;
  }
  return chosen;
}
