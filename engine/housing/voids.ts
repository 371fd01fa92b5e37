import { atWork } from '../population/atWork.ts';
import { DwellingState, isSocial } from '../population/codes.ts';
import { Figure, lastChannel } from './channels.ts';
import { type HousingYear, record } from './market.ts';
import { rentOf } from './rents.ts';

/**
 * Books how long a social dwelling stood empty between two tenancies, and the rent lost: the repair, and the time that refused offers took
 * beyond the notice (*opsigelsesvarsel*), in which the tenant before still pays.
 */
export function bookVoid(housing: HousingYear, channel: number, dwelling: number, refusals: number): void {
  const { notice, offer, repair } = housing.year.model.voidDays;
  book(housing, channel, dwelling, repair + Math.max(0, refusals * offer - notice));
}

/** Books the year's empty days of social dwellings that stand unlet at its end: all of it, or half where they fell vacant this year. */
export function bookUnlet(housing: HousingYear): void {
  const { dwellings, dwellingCount } = atWork(housing.year.world).population;
  const { household, state, tenure, vacantYears } = dwellings;
  for (let d = 0; d < dwellingCount; d++) {
    if (household[d] !== -1 || state[d] !== DwellingState.inUse || !isSocial(tenure[d] as number)) continue;
    const days = (vacantYears[d] as number) > 1 ? 365 : housing.year.model.voidDays.repair;
    book(housing, lastChannel(tenure[d] as number), d, days);
  }
}

function book(housing: HousingYear, channel: number, dwelling: number, days: number): void {
  const { estate } = atWork(housing.year.world).population.dwellings;
  const place = estate[dwelling] as number;
  record(housing, place, channel, Figure.voidDays, Math.round(days));
  record(housing, place, channel, Figure.rentLost, Math.round((rentOf(housing.year, dwelling) * 12 * days) / 365));
}
