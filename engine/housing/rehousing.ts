import { Tenure } from '../population/codes.ts';
import { yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { channels, Figure, lettingFigures } from './channels.ts';
import { look } from './look.ts';
import { type HousingYear, house, record, type Vacancies } from './market.ts';
import { rentOf } from './rents.ts';

const rehousing = channels.indexOf('rehousing');

/**
 * Rehousing (*genhusning*, almenboligloven §§ 85–86) goes before every list: a social family dwelling with at least as many rooms as
 * half the persons. Those of the size the law gives a right to and a rent within the limit come first: as many rooms as before, or one more
 * than persons, whichever is fewer, and not more than the larger of both. Among them come first those in the tenant's own organisation, or in
 * another, whichever the tenant prefers. Estates may have a quota of vacancies that rehousing takes at most. Who finds none is tried again in
 * the next round.
 * @param waiting applicants to be rehoused, in keyed order; the rest is returned
 */
export function rehouse(housing: HousingYear, waiting: readonly number[], vacancies: Vacancies): number[] {
  const { year, applicants, vacancyKey } = housing;
  const { dwellings } = yearAtWork(year).world.population;
  if (waiting.length === 0) return [];
  const { first, second } = year.streams;
  const own = year.model.parameter('rehousing-within-organisation');
  const unhoused: number[] = [];
  const { quota, taken } = quotas(housing, vacancies);
  for (const a of waiting) {
    look(year, applicants, a);
    const key = applicants.key[a] as number;
    const size = applicants.size[a] as number;
    const left = year.log.displaced.get(applicants.household[a] as number);
    const before = left === undefined ? size + 1 : (dwellings.rooms[left] as number);
    const from = applicants.estate[a] as number;
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
      const isOwn = yearAtWork(year).model.organisationOf[estate] === applicants.organisation[a];
      if (estate !== from && (taken[estate] as number) >= (quota[estate] as number)) continue;
      const isMisfit = rooms < Math.min(size + 1, before) || rooms > Math.max(size + 1, before);
      const isDear = rentOf(year, d) > mostRent;
      const rank =
        draw(
          combineKeys(key, vacancyKey[d] as number),
          first[Stream.rehousing] as number,
          second[Stream.rehousing] as number,
        ) /
          4294967296 +
        (prefersOwn !== isOwn ? 1 : 0) +
        (isMisfit ? 2 : 0) +
        (isDear ? 2 : 0);
      if (rank < bestRank) {
        best = d;
        bestRank = rank;
      }
    }
    if (best < 0) {
      unhoused.push(a);
      continue;
    }
    taken[dwellings.estate[best] as number] = (taken[dwellings.estate[best] as number] as number) + 1;
    record(housing, dwellings.estate[best] as number, rehousing, Figure.vacancies, 1);
    record(housing, dwellings.estate[best] as number, rehousing, Figure.let, 1);
    house(housing, a, best, false);
  }
  return unhoused;
}

/** How many of the year's vacancies so far each estate gives to rehousing from elsewhere at most, and has given. */
function quotas({ year, letting }: HousingYear, vacancies: Vacancies): { quota: Float64Array; taken: Float64Array } {
  const { dwellings } = yearAtWork(year).world.population;
  const estates = yearAtWork(year).model.districtOf.length;
  const taken = Float64Array.from(
    { length: estates },
    (_, estate) => letting[(estate * channels.length + rehousing) * lettingFigures.length + Figure.let] as number,
  );
  const quota = taken.slice();
  for (let i = 0; i < vacancies.socialCount; i++) {
    const estate = dwellings.estate[vacancies.social[i] as number] as number;
    quota[estate] = (quota[estate] as number) + 1;
  }
  const share = year.model.parameter('rehousing-quota');
  for (let estate = 0; estate < estates; estate++) quota[estate] = (quota[estate] as number) * share;
  return { quota, taken };
}
