import type { Work } from '../measures/plan.ts';
import { DwellingState, isSocial, Tenure, tenures } from '../population/codes.ts';
import { vacate } from '../population/households.ts';
import { Search } from '../population/search.ts';
import type { World } from '../population/world.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw, keyOfText } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';

/**
 * Carries out the year's works: demolition, conversion, sale, infill, renovation. Which dwellings are taken is drawn by the
 * dwelling's key, so that a larger work takes the same dwellings and some more; conversion and sale take vacant ones first.
 */
export function carryOutWorks(year: Year): void {
  for (const work of year.plan.works) {
    switch (work.kind) {
      case 'demolition':
        for (const dwelling of chosen(year, work.estate, work.count, false)) demolish(year, dwelling);
        break;
      case 'conversion':
        convert(year, work.estate, work.count, tenures.indexOf(work.to));
        break;
      case 'sale':
        sell(year, work.estate, work.count, tenures.indexOf(work.to));
        break;
      case 'infill':
        build(year, work);
        break;
      case 'renovation':
        raiseRents(year.world, work.estate, work.rentIncrease);
        break;
    }
  }
}

/**
 * Social family dwellings of an estate in the order in which works take them.
 * @param vacantFirst whether vacant ones go first; blocks are demolished with whoever lives in them
 */
function chosen(year: Year, estate: number, count: number, vacantFirst: boolean): number[] {
  const { dwellings, dwellingCount } = year.world.population;
  const first = year.lasting.first[Stream.works] as number;
  const second = year.lasting.second[Stream.works] as number;
  const found: { dwelling: number; rank: number }[] = [];
  for (let d = 0; d < dwellingCount; d++) {
    if (
      dwellings.estate[d] === estate &&
      dwellings.tenure[d] === Tenure.socialFamily &&
      dwellings.nextTenure[d] === 0 &&
      dwellings.state[d] === DwellingState.inUse
    ) {
      const isLater = vacantFirst && (dwellings.household[d] as number) >= 0 ? 1 : 0;
      found.push({ dwelling: d, rank: isLater * 4294967296 + draw(dwellings.key[d] as number, first, second) });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, count).map(({ dwelling }) => dwelling);
}

function demolish({ world, log }: Year, dwelling: number): void {
  const { households, dwellings } = world.population;
  const household = dwellings.household[dwelling] as number;
  if (household >= 0) {
    log.displaced.set(household, dwellings.estate[dwelling] as number);
    vacate(world, household);
    households.search[household] = Search.rehousing;
  }
  dwellings.state[dwelling] = DwellingState.demolished;
}

/** Youth and elderly dwellings have rules of their own for who may stay, so a dwelling takes its new use when its household leaves. */
function convert(year: Year, estate: number, count: number, tenure: number): void {
  const { dwellings } = year.world.population;
  for (const dwelling of chosen(year, estate, count, true)) {
    if ((dwellings.household[dwelling] as number) < 0) dwellings.tenure[dwelling] = tenure;
    else dwellings.nextTenure[dwelling] = tenure + 1;
  }
}

function sell(year: Year, estate: number, count: number, tenure: number): void {
  const { dwellings } = year.world.population;
  for (const dwelling of chosen(year, estate, count, true)) dwellings.tenure[dwelling] = tenure;
}

function build({ world, model, year }: Year, work: Extract<Work, { kind: 'infill' }>): void {
  const { population } = world;
  const { dwellings } = population;
  const site = keyOfText(work.use);
  for (let i = 0; i < work.count; i++) {
    const d = population.dwellingCount++;
    if (d >= dwellings.capacity) throw new Error('no room for another dwelling');
    dwellings.key[d] = combineKeys(site, combineKeys(model.siteKey[work.estate] as number, year * 65_536 + i));
    dwellings.household[d] = -1;
    dwellings.estate[d] = work.estate;
    dwellings.tenure[d] = tenures.indexOf(work.tenure);
    dwellings.rooms[d] = work.rooms;
    dwellings.rent[d] = work.rent;
    dwellings.state[d] = DwellingState.inUse;
    dwellings.nextTenure[d] = 0;
    dwellings.vacantYears[d] = 0;
  }
}

function raiseRents(world: World, estate: number, increase: number): void {
  const { dwellings, dwellingCount } = world.population;
  for (let d = 0; d < dwellingCount; d++) {
    if (dwellings.estate[d] === estate && isSocial(dwellings.tenure[d] as number)) {
      dwellings.rent[d] = Math.min(65_535, Math.round((dwellings.rent[d] as number) * (1 + increase)));
    }
  }
}
