import type { OriginColumn } from '../population/origin.ts';
import { nowhere, type Tally, type TallySizes, type World } from '../population/world.ts';
import { cohortCells, cohortOf, countCohort } from './followed.ts';
import { countWithResources, resourceStocks } from './residentsWithResources.ts';
import { type Counting, peopleCell, peopleCells } from './status.ts';
import { countCells, countResident, inThousands, packStatus } from './tally.ts';

/** Sizes of a tally. */
export const tallySizes: TallySizes = { countCells, cohortCells, resourceCells: resourceStocks.length };

/**
 * Counts everybody from scratch: the base year's tally, and what tests hold a tally against that was kept from change to change.
 * @param childAge age under which somebody was under 15 in the base year
 * @param remember receives each resident's status, income and place where given
 */
export function countEverybody(
  world: World,
  origin: OriginColumn,
  counting: Counting,
  childAge: number,
  into: Tally,
  remember?: World['memory'],
): void {
  const { residents, households, dwellings, residentCount } = world.population;
  for (const figures of Object.values(into)) figures.fill(0);
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    if (household < 0) {
      if (remember) remember.place[row] = nowhere;
      continue;
    }
    const dwelling = households.dwelling[household] as number;
    if (dwelling < 0) throw new Error(`resident row ${row} has no dwelling at the year's end`);
    const estate = dwellings.estate[dwelling] as number;
    const status = packStatus(
      residents.age[row] as number,
      residents.activity[row] as number,
      residents.education[row] as number,
      residents.income[row] as number,
      (residents.outsideMonths[row] as number) + (residents.outsideMonthsLastYear[row] as number),
      residents.convictions[row] as number,
      origin.counted[row] as number,
      counting.ageBits,
      counting.lowIncomeLine,
      counting.leastEducation,
      counting.incomeLine,
    );
    const thousands = inThousands(residents.income[row] as number);
    countResident(into.counts, estate * countCells, status, thousands, 1);
    const cell = estate * peopleCells + peopleCell(status);
    into.people[cell] = (into.people[cell] as number) + 1;
    const home = residents.homeEstate[row] as number;
    countCohort(into.cohorts, cohortOf(home, residents.age[row] as number, childAge), status, thousands, 1);
    const rehousedFrom = world.memory.rehousedFrom[row] as number;
    if (rehousedFrom > 0) countCohort(into.rehoused, (rehousedFrom - 1) * cohortCells, status, thousands, 1);
    countWithResources(into.resources, estate, status, 1);
    if (remember) {
      remember.status[row] = status;
      remember.income[row] = thousands;
      remember.place[row] = estate;
    }
  }
}
