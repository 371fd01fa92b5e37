import { Tenure } from '../population/codes.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { channels } from './channels.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, type Vacancies } from './market.ts';
import { rentOf } from './rents.ts';

const rehousing = channels.indexOf('rehousing');

/**
 * Rehousing (*genhusning*, almenboligloven §§ 85–86) goes before every list: a social family dwelling with at least as many rooms as
 * half the persons. Those with at most one room more than persons and a rent within the limit come first, and among them those in
 * the tenant's own organisation, or in another, whichever the tenant prefers. Who finds none is tried again in the next round.
 * @param waiting applicants to be rehoused, in keyed order; the rest is returned
 */
export function rehouse(housing: HousingYear, waiting: readonly number[], vacancies: Vacancies): number[] {
  const { year, applicants } = housing;
  const { dwellings } = year.world.population;
  const { first, second } = year.streams;
  const own = year.model.parameter('rehousing-within-organisation');
  const left: number[] = [];
  for (const a of waiting) {
    look(year, applicants, a);
    const key = applicants.key[a] as number;
    const size = applicants.size[a] as number;
    const mostRent = applicants.mostRent[a] as number;
    const prefersOwn =
      draw(key, (first[Stream.rehousing] as number) ^ 1, second[Stream.rehousing] as number) < own * 4294967296;
    let best = -1;
    let bestRank = Number.POSITIVE_INFINITY;
    for (let i = 0; i < vacancies.socialCount; i++) {
      const d = vacancies.social[i] as number;
      if ((dwellings.household[d] as number) >= 0 || dwellings.tenure[d] !== Tenure.socialFamily) continue;
      const rooms = dwellings.rooms[d] as number;
      if (rooms * 2 < size) continue;
      const estate = dwellings.estate[d] as number;
      const isOwn = year.model.organisationOf[estate] === applicants.organisation[a];
      const isTooLarge = rooms > size + 1;
      const isDear = rentOf(year, d) > mostRent;
      const rank =
        draw(
          combineKeys(key, dwellings.key[d] as number),
          first[Stream.rehousing] as number,
          second[Stream.rehousing] as number,
        ) /
          4294967296 +
        (prefersOwn !== isOwn ? 1 : 0) +
        (isTooLarge ? 2 : 0) +
        (isDear ? 2 : 0);
      if (rank < bestRank) {
        best = d;
        bestRank = rank;
      }
    }
    if (best < 0) {
      left.push(a);
      continue;
    }
    record(housing, dwellings.estate[best] as number, rehousing, 0, 1);
    record(housing, dwellings.estate[best] as number, rehousing, 1, 1);
    house(housing, a, best, false);
  }
  return left;
}
