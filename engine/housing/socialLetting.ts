import { yearAtWork } from '../processes/year.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { assign } from './assignment.ts';
import type { LettingRules } from './lettingRules.ts';
import { letDownLists } from './listLetting.ts';
import { type HousingYear, orderByDraw, type Vacancies } from './market.ts';
import type { SocialLetting } from './offers.ts';

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
  const { year, vacancyKey } = housing;
  const { rules } = social;
  const { dwellings } = yearAtWork(year).world.population;
  const { first, second } = year.streams;
  orderByDraw(
    vacancies.social,
    vacancies.socialCount,
    vacancyKey,
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
    const u = drawOf(estate, vacancyKey[dwelling] as number);
    const isMunicipal = rules.isStopped[estate] === 0 && u < (rules.municipalTo[estate] as number);
    (isMunicipal ? assigned : listed).push(dwelling);
  }
  letDownLists(housing, social, listed, drawOf);
  letDownLists(housing, social, assign(housing, social, assigned), drawOf);
}

/** A dwelling's draw of a channel, 0–1; 1, the ordinary list, where the agreement isn't kept. */
function channelDraw(rules: LettingRules, estate: number, key: number, first: number, second: number): number {
  const isAsAgreed = draw(key, first ^ 1, second) < (rules.complied[estate] as number);
  return isAsAgreed ? draw(key, first, second) / 4294967296 : 1;
}
