import { describe, expect, it } from 'vitest';
import { createApplicants } from '../../engine/housing/applicants.ts';
import { Answer, offerHomes } from '../../engine/housing/choosing.ts';
import {
  createHomes,
  type Homes,
  layOutHomes,
  openFor,
  sizesBetween,
  sortHomes,
  takeOff,
} from '../../engine/housing/homes.ts';
import { signUpCells } from '../../engine/housing/lettingRules.ts';
import { clearQueue, createQueue, findSignUps, standInLine } from '../../engine/housing/queue.ts';
import { tenures } from '../../engine/population/codes.ts';
import { createPopulation } from '../../engine/population/population.ts';
import type { Year } from '../../engine/processes/year.ts';
import { streamsOf } from '../../engine/random/streams.ts';

/** More estates than a word has bits, each with a home of two rooms and one of four. */
const estates = 70;
const population = createPopulation(0, 0, estates * 2);
population.dwellingCount = estates * 2;
for (let d = 0; d < estates * 2; d++) {
  population.dwellings.key[d] = 1 + d;
  population.dwellings.estate[d] = d >> 1;
  population.dwellings.rooms[d] = d % 2 === 0 ? 2 : 4;
}
const streams = streamsOf([1, 2], 0, 2030);
const model = {
  districtOf: new Int32Array(estates),
  baseYear: 2025,
  rentFactors: new Float64Array(tenures.length * 121),
};
const year = { year: 2030, world: { population }, model, streams, lasting: streams } as unknown as Year;

const housing = { year, vacancyKey: population.dwellings.key };

const everybody = new Float64Array(estates * signUpCells).fill(4294967296);

/** Dwellings offered to one applicant that takes none, by rising number. */
function offered(dwellings: readonly number[], signedUp: Float64Array, rooms: readonly [number, number]): number[] {
  const homes = layOutHomes(housing, dwellings, 0, createHomes(0));
  sortHomes(homes);
  return offeredOf(homes, year, signedUp, rooms, 10_000);
}

/** The same of homes laid out and sorted. @param mostRent highest that the applicant can pay, kroner a month */
function offeredOf(
  homes: Homes,
  year: Year,
  signedUp: Float64Array,
  rooms: readonly [number, number],
  mostRent: number,
): number[] {
  const applicants = createApplicants(1);
  applicants.key[0] = 77;
  applicants.isReady[0] = 1;
  applicants.mostRent[0] = mostRent;
  const queue = createQueue();
  clearQueue(queue, 1, estates, 0);
  standInLine(queue, 0, sizesBetween(...rooms), estates);
  const seen: number[] = [];
  if (!findSignUps(year, applicants, signedUp, queue, 0, homes)) return seen;
  offerHomes(year, applicants, homes, queue, 0, (home) => {
    seen.push(homes.dwelling[home]!);
    return Answer.next;
  });
  return seen.sort((a, b) => a - b);
}

const all = Array.from({ length: estates * 2 }, (_, d) => d);

describe('a queue for homes', () => {
  it('reaches every estate, however many there are', () => {
    expect(offered(all, everybody, [1, 255])).toEqual(all);
  });

  it('passes over sizes that the applicant may not have', () => {
    expect(offered(all, everybody, [3, 5])).toEqual(all.filter((d) => d % 2 === 1));
    expect(offered(all, everybody, [3, 3])).toEqual([]);
  });

  it('offers only where the applicant has signed up, which is the same whatever else is vacant', () => {
    const half = everybody.map((share) => share / 2);
    const together = offered(all, half, [1, 255]);
    expect(together.length).toBeGreaterThan(0);
    expect(together.length).toBeLessThan(all.length);
    expect(all.flatMap((d) => offered([d], half, [1, 255]))).toEqual(together);
  });

  it('offers all that are left and can be paid for, whichever of a kind were let before', () => {
    const rents = [4000, 7000, 5000, 4000, 9000, 6000];
    const street = createPopulation(0, 0, rents.length);
    rents.forEach((rent, d) => {
      street.dwellings.key[d] = 1 + d;
      street.dwellings.rooms[d] = d < 4 ? 3 : 4;
      street.dwellings.rent[d] = rent;
    });
    const rentFactors = new Float64Array(tenures.length * 121).fill(1);
    const own = { ...year, world: { population: street }, model: { ...model, rentFactors } } as unknown as Year;
    const everything = rents.map((_, d) => d);
    // every set of homes that may be gone, and every line between two rents
    for (let gone = 0; gone < 1 << rents.length; gone++) {
      for (const mostRent of [3500, 4500, 5500, 6500, 8000, 9500]) {
        const homes = layOutHomes({ year: own, vacancyKey: street.dwellings.key }, everything, 0, createHomes(0));
        sortHomes(homes);
        for (const d of everything) if ((gone >> d) & 1) takeOff(homes, homes.dwelling.indexOf(d));
        const left = everything.filter((d) => ((gone >> d) & 1) === 0 && rents[d]! <= mostRent);
        expect(offeredOf(homes, own, everybody, [1, 255], mostRent), `gone ${gone}, ${mostRent} kr.`).toEqual(left);
      }
    }
  });

  it('offers a home no more once it is let', () => {
    const homes = layOutHomes(housing, [4, 5, 130], 0, createHomes(0));
    sortHomes(homes);
    takeOff(homes, homes.dwelling.indexOf(4));
    takeOff(homes, homes.dwelling.indexOf(130));
    expect(homes.count).toBe(1);
    expect([0, 1, 2].filter((home) => homes.isLet[home] === 0)).toEqual([homes.dwelling.indexOf(5)]);
    expect(homes.anySize).toBe(sizesBetween(4, 4));
    expect(openFor(homes, sizesBetween(4, 4), 0)).toBe(1 << 2);
    expect(openFor(homes, sizesBetween(1, 3), 0)).toBe(0);
  });
});
