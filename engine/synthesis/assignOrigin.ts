import type { OriginColumn } from '../population/origin.ts';
import type { Population } from '../population/population.ts';
import { bandOfAge } from './ageCuts.ts';
import { createDraws, shuffle } from './draws.ts';
import type { EstateRows } from './settle.ts';
import type { EstateTargets } from './targets.ts';

/**
 * The fifth criterion's column, made when everything else is finished and read by nothing that made it. In each estate whole
 * households are counted in random order as long as every age band has room for their members; what the bands still lack is
 * drawn person by person.
 */
export function assignOrigin(
  population: Population,
  estates: readonly { readonly rows: EstateRows; readonly targets: EstateTargets }[],
): OriginColumn {
  const counted = new Uint8Array(population.residents.capacity);
  for (const { rows, targets } of estates) {
    const bandOf = bandOfAge(targets.origin);
    const missing = targets.origin.map((band) => band.counts[0] as number);
    countHouseholds(population, rows, bandOf, missing, counted);
    countPersons(population, rows, bandOf, missing, counted);
  }
  return { counted };
}

function countHouseholds(
  { residents, households }: Population,
  rows: EstateRows,
  bandOf: Int32Array,
  missing: number[],
  counted: Uint8Array,
): void {
  const draws = createDraws('origin', rows.estate);
  const order = shuffle(rangeOf(rows.households), draws);
  for (const household of order) {
    const first = households.firstMember[household] as number;
    const end = first + (households.size[household] as number);
    const taken = new Map<number, number>();
    let hasRoom = true;
    for (let row = first; row < end; row++) {
      const band = bandOf[residents.age[row] as number] as number;
      const needed = (taken.get(band) ?? 0) + 1;
      taken.set(band, needed);
      if (band < 0 || needed > (missing[band] as number)) hasRoom = false;
    }
    if (!hasRoom) continue;
    for (const [band, persons] of taken) missing[band] = (missing[band] as number) - persons;
    counted.fill(1, first, end);
  }
}

function countPersons(
  { residents }: Population,
  rows: EstateRows,
  bandOf: Int32Array,
  missing: number[],
  counted: Uint8Array,
): void {
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    const band = bandOf[residents.age[row] as number] as number;
    if (band < 0 || counted[row] === 1 || (missing[band] as number) === 0) continue;
    counted[row] = 1;
    missing[band] = (missing[band] as number) - 1;
  }
}

function rangeOf([from, until]: readonly [number, number]): number[] {
  return Array.from({ length: until - from }, (_, i) => from + i);
}
