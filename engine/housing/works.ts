import type { Work } from '../measures/plan.ts';
import { atWork } from '../population/atWork.ts';
import { DwellingState, isSocial, Tenure, tenures } from '../population/codes.ts';
import { moveInto, vacate } from '../population/households.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import type { World } from '../population/world.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw, keyOfText } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';

/**
 * Carries out the year's works: demolition, conversion, sale, infill, renovation, phases begun and ended. Which dwellings are taken is drawn by the
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
      case 'closure':
        close(year, work.estate, work.count);
        break;
      case 'reopening':
        reopen(year, work.estate, work.rentIncrease);
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
 * @param leastRenewed whether those go first that earlier phases have not renewed
 */
function chosen(year: Year, estate: number, count: number, vacantFirst: boolean, leastRenewed = false): number[] {
  const { dwellings, dwellingCount } = yearAtWork(year).world.population;
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
      const renewals = leastRenewed ? (dwellings.renewals[d] as number) : 0;
      found.push({
        dwelling: d,
        rank: (isLater + renewals) * 4294967296 + draw(dwellings.key[d] as number, first, second),
      });
    }
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, count).map(({ dwelling }) => dwelling);
}

function demolish({ world, log }: Year, dwelling: number): void {
  const { households, dwellings } = atWork(world).population;
  const household = dwellings.household[dwelling] as number;
  if (household >= 0) {
    log.displaced.set(household, dwelling);
    vacate(world, household);
    households.search[household] = Search.rehousing;
  }
  dwellings.state[dwelling] = DwellingState.demolished;
}

/** A phase begins: dwellings are out of use, and their tenants are rehoused until they may return (almenboligloven § 86). */
function close(year: Year, estate: number, count: number): void {
  const { households, dwellings } = yearAtWork(year).world.population;
  for (const dwelling of chosen(year, estate, count, false, true)) {
    const household = dwellings.household[dwelling] as number;
    if (household >= 0) {
      year.log.displaced.set(household, dwelling);
      vacate(year.world, household);
      households.search[household] = Search.rehousing;
      households.returnTo[household] = dwelling + 1;
    }
    dwellings.state[dwelling] = DwellingState.closed;
  }
}

/**
 * A phase ends: closed dwellings of the estate are in use again, renewed and dearer. Those tenants who wish to, by a draw that lasts the
 * run, leave the home they were rehoused in and move back; the others stay where they are.
 */
function reopen(year: Year, estate: number, rentIncrease: number): void {
  const { population } = year.world;
  const { households, dwellings } = population;
  for (let d = 0; d < population.dwellingCount; d++) {
    if (dwellings.estate[d] !== estate || dwellings.state[d] !== DwellingState.closed) continue;
    dwellings.state[d] = DwellingState.inUse;
    dwellings.renewals[d] = Math.min(255, (dwellings.renewals[d] as number) + 1);
    dwellings.vacantYears[d] = 0;
    dwellings.rent[d] = Math.min(65_535, Math.round((dwellings.rent[d] as number) * (1 + rentIncrease)));
  }
  const first = (year.lasting.first[Stream.rehousing] as number) ^ 2;
  const second = year.lasting.second[Stream.rehousing] as number;
  const returns = year.model.parameter('rehousing-return-share') * 4294967296;
  for (let h = 0; h < population.householdCount; h++) {
    const dwelling = (households.returnTo[h] as number) - 1;
    if (dwelling < 0 || dwellings.estate[dwelling] !== estate) continue;
    households.returnTo[h] = 0;
    const isThere = (households.size[h] as number) > 0 && (dwellings.household[dwelling] as number) < 0;
    if (!isThere || draw(households.key[h] as number, first, second) >= returns) continue;
    const since = households.listedSince[h] as number;
    moveInto(year.world, h, dwelling, year.year, moveCauses.rehousing);
    households.listedSince[h] = since;
  }
}

/** Youth and elderly dwellings have rules of their own for who may stay, so a dwelling takes its new use when its household leaves. */
function convert(year: Year, estate: number, count: number, tenure: number): void {
  const { dwellings } = yearAtWork(year).world.population;
  for (const dwelling of chosen(year, estate, count, true)) {
    if ((dwellings.household[dwelling] as number) < 0) dwellings.tenure[dwelling] = tenure;
    else dwellings.nextTenure[dwelling] = tenure + 1;
  }
}

function sell(year: Year, estate: number, count: number, tenure: number): void {
  const { dwellings } = yearAtWork(year).world.population;
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
    dwellings.renewals[d] = 0;
  }
}

function raiseRents(world: World, estate: number, increase: number): void {
  const { dwellings, dwellingCount } = atWork(world).population;
  for (let d = 0; d < dwellingCount; d++) {
    if (dwellings.estate[d] === estate && isSocial(dwellings.tenure[d] as number)) {
      dwellings.rent[d] = Math.min(65_535, Math.round((dwellings.rent[d] as number) * (1 + increase)));
    }
  }
}
