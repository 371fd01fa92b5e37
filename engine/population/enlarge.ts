import { combineKeys } from '../random/hash.ts';
import type { OriginColumn } from './origin.ts';
import { createPopulation, type Population } from './population.ts';

/**
 * The municipality several times over: every resident, household and dwelling again in each copy, in the same places, with chance
 * keys of its own so that copies meet other luck. For measuring how time and memory grow.
 * @param times whole number from 1
 */
export function enlarge(population: Population, times: number): Population {
  const { residentCount, householdCount, dwellingCount } = population;
  const large = createPopulation(residentCount * times, householdCount * times, dwellingCount * times);
  for (let copy = 0; copy < times; copy++) {
    const atResident = copy * residentCount;
    const atHousehold = copy * householdCount;
    const atDwelling = copy * dwellingCount;
    copyColumns(population.residents, large.residents, residentCount, atResident);
    copyColumns(population.households, large.households, householdCount, atHousehold);
    copyColumns(population.dwellings, large.dwellings, dwellingCount, atDwelling);
    shift(large.residents.household, atResident, residentCount, atHousehold);
    shift(large.residents.next, atResident, residentCount, atResident);
    shift(large.households.dwelling, atHousehold, householdCount, atDwelling);
    shift(large.households.firstMember, atHousehold, householdCount, atResident);
    shift(large.dwellings.household, atDwelling, dwellingCount, atHousehold);
    if (copy === 0) continue;
    rekey(large.residents.key, atResident, residentCount, copy);
    rekey(large.households.key, atHousehold, householdCount, copy);
    rekey(large.dwellings.key, atDwelling, dwellingCount, copy);
  }
  large.residentCount = residentCount * times;
  large.householdCount = householdCount * times;
  large.dwellingCount = dwellingCount * times;
  return large;
}

/** Origin of an enlarged population, row by row beside it. */
export function enlargeOrigin({ counted }: OriginColumn, residentCount: number, times: number): OriginColumn {
  const large = new Uint8Array(residentCount * times);
  for (let copy = 0; copy < times; copy++) large.set(counted.subarray(0, residentCount), copy * residentCount);
  return { counted: large };
}

type Table = Readonly<Record<string, unknown>>;

function copyColumns(from: Table, to: Table, count: number, at: number): void {
  for (const [name, column] of Object.entries(from)) {
    if (ArrayBuffer.isView(column)) (to[name] as Uint8Array).set((column as Uint8Array).subarray(0, count), at);
  }
}

/** Rows that are referred to lie further on in the copy; −1 refers to none. */
function shift(column: Int32Array, at: number, count: number, by: number): void {
  for (let row = at; row < at + count; row++) {
    const to = column[row] as number;
    if (to >= 0) column[row] = to + by;
  }
}

function rekey(keys: Uint32Array, at: number, count: number, copy: number): void {
  for (let row = at; row < at + count; row++) keys[row] = combineKeys(keys[row] as number, copy);
}
