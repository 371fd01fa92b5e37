import { expect } from 'vitest';
import { causes, flows } from '../../engine/criteria/causes.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import { DwellingState } from '../../engine/population/codes.ts';
import type { World } from '../../engine/population/world.ts';
import { livingRows, type TownYear, town } from '../simulation/town.ts';

const { districts, estates } = town.geography;

/** Sums of a year's births, deaths, in- and out-migrants. */
export function flowSums(year: TownYear): Readonly<Record<(typeof flows)[number], number>> {
  const sums = flows.map((_, flow) => total(year.flows.filter((_, at) => at % flows.length === flow)));
  return Object.fromEntries(flows.map((flow, i) => [flow, sums[i]])) as never;
}

/**
 * Throws unless everybody lives in one household, every household in a dwelling of its own that is in use, and nobody anywhere else.
 * Plain comparisons: thousands of assertions a year would take longer than the year.
 */
export function expectEverybodyHoused({ population }: World): void {
  const { residents, households, dwellings, householdCount, dwellingCount } = population;
  const members = new Set<number>();
  const homes = new Set<number>();
  const check = (holds: boolean, what: string, household: number): void => {
    if (!holds) throw new Error(`household ${household}: ${what}`);
  };
  for (let household = 0; household < householdCount; household++) {
    let size = 0;
    for (let m = households.firstMember[household]!; m >= 0; m = residents.next[m]!) {
      check(!members.has(m), 'a resident of two households', household);
      check(residents.household[m] === household, 'a member who lives elsewhere', household);
      members.add(m);
      size++;
    }
    check(households.size[household] === size, 'more or fewer members than it counts', household);
    if (size === 0) continue;
    const home = households.dwelling[household]!;
    check(home >= 0, 'no dwelling', household);
    check(!homes.has(home), 'a dwelling that is let twice', household);
    check(dwellings.household[home] === household, 'a dwelling of another household', household);
    check(dwellings.state[home] === DwellingState.inUse, 'a dwelling that is not in use', household);
    homes.add(home);
  }
  expect(members.size).toBe(livingRows({ population } as World).length);
  let letOut = 0;
  for (let d = 0; d < dwellingCount; d++) if (dwellings.household[d]! >= 0) letOut++;
  expect(letOut).toBe(homes.size);
}

/** Dwellings that stand, and those that are demolished. */
export function dwellingsOf({ population }: World): { readonly standing: number; readonly demolished: number } {
  const states = population.dwellings.state.subarray(0, population.dwellingCount);
  const demolished = states.filter((state) => state === DwellingState.demolished).length;
  return { standing: states.length - demolished, demolished };
}

/** Every change of every count is the sum of its causes, at every estate, district and in the municipality. */
export function expectLedgerToExplain(before: Float64Array, { counts, ledger }: TownYear): void {
  const cells = criteria.length * 2;
  const places: readonly (readonly number[])[] = [
    estates.map((_, e) => e),
    ...districts.map((_, district) => estates.flatMap((estate, e) => (estate.district === district ? [e] : []))),
    ...estates.map((_, e) => [e]),
  ];
  places.forEach((inPlace, place) => {
    for (let cell = 0; cell < cells; cell++) {
      const change = total(inPlace.map((e) => counts[e * cells + cell]! - before[e * cells + cell]!));
      const criterion = cell >> 1;
      const at = (place * criteria.length + criterion) * causes.length * 2 + (cell & 1);
      let explained = 0;
      for (let cause = 0; cause < causes.length; cause++) explained += ledger[at + cause * 2]!;
      if (explained !== change) expect(explained, `${criteria[criterion]} at place ${place}`).toBe(change);
    }
  });
}

function total(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0);
}

/** Whether two arrays hold the same bytes. Quick, where `toEqual` compares number by number. */
export function sameBytes(a: Float64Array, b: Float64Array): boolean {
  const bytes = (array: Float64Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return bytes(a).equals(bytes(b));
}
