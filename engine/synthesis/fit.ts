import { activities, educations, type householdTypes, Role, sexes } from '../population/codes.ts';
import type { Geography } from '../population/geography.ts';
import type { OriginColumn } from '../population/origin.ts';
import type { Population } from '../population/population.ts';
import { dwellingFits } from './dwellings.ts';
import { countsInIncome } from './income.ts';
import type { EstateRows } from './settle.ts';
import type { BandTarget, EstateTargets } from './targets.ts';

/** One figure of the pack beside what the synthetic population gives: persons, households, or kroner for `income`. */
export interface FitRow {
  /** resource of the pack, or `dwelling-fit` for households in a dwelling that doesn't fit, whose target is none */
  readonly table: string;
  /** id of an estate, a district or the municipality */
  readonly place: string;
  readonly category: string;
  readonly target: number;
  readonly got: number;
}

/** Every marginal of every estate, followed by the sums over districts and the municipality. */
export function fitReport(
  population: Population,
  origin: OriginColumn,
  estates: readonly { readonly rows: EstateRows; readonly targets: EstateTargets }[],
  geography: Geography,
): readonly FitRow[] {
  const perEstate = estates.map(({ rows, targets }) => estateFigures(population, origin, rows, targets));
  const inDistrict = geography.districts.flatMap((district, d) =>
    summed(
      district.id,
      perEstate.filter((_, e) => geography.estates[e]?.district === d),
    ),
  );
  return [
    ...perEstate.flatMap((figures, e) => named(estates[e]?.targets.id ?? '', figures)),
    ...inDistrict,
    ...summed(geography.municipality.id, perEstate),
  ];
}

/** A marginal before it is named: means are kept as sums and their weight, so that places can be added. */
interface Figure {
  readonly table: string;
  readonly category: string;
  readonly target: number;
  readonly got: number;
  /** persons that a mean is over; undefined for counts */
  readonly weight?: number;
}

function estateFigures(
  population: Population,
  origin: OriginColumn,
  rows: EstateRows,
  targets: EstateTargets,
): Figure[] {
  const { residents } = population;
  const [first, end] = rows.residents;
  const count = (band: BandTarget, has: (row: number) => boolean) => {
    let persons = 0;
    for (let row = first; row < end; row++) {
      const age = residents.age[row] as number;
      if (age >= band.from && age <= band.to && has(row)) persons++;
    }
    return persons;
  };
  const banded = (
    table: 'population' | 'education' | 'activity' | 'origin',
    categories: readonly string[],
    column: Uint8Array,
    offset = 0,
  ) =>
    targets[table].flatMap((band) =>
      categories.map((category, code) => ({
        table,
        category: `${category} ${band.from}–${band.to}`,
        target: band.counts[code] as number,
        got: count(band, (row) => column[row] === code + offset),
      })),
    );
  return [
    ...banded('population', sexes, residents.sex),
    ...householdFigures(population, rows, targets),
    ...banded('education', educations, residents.education),
    ...banded('activity', activities, residents.activity),
    ...incomeFigure(population, rows, targets),
    ...[targets.convictedThisYear, targets.convictedLastYear].map((target, yearsAgo) => ({
      table: 'convictions',
      category: yearsAgo === 0 ? 'this-year' : 'last-year',
      target,
      got: count(
        { from: 18, to: 255, counts: new Int32Array() },
        (row) => ((residents.convictions[row] as number) & (1 << yearsAgo)) !== 0,
      ),
    })),
    ...banded('origin', ['counted'], origin.counted, 1),
    ...dwellingFigure(population, rows),
  ];
}

function householdFigures({ residents, households }: Population, rows: EstateRows, targets: EstateTargets): Figure[] {
  const got = new Map<string, number>();
  for (let household = rows.households[0]; household < rows.households[1]; household++) {
    const first = households.firstMember[household] as number;
    const size = households.size[household] as number;
    const key = `${typeOf(residents.role.subarray(first, first + size))} ${Math.min(size, 6)}`;
    got.set(key, (got.get(key) ?? 0) + 1);
  }
  const target = new Map<string, number>();
  for (const { type, size, count } of targets.households) {
    const key = `${type} ${Math.min(size, 6)}`;
    target.set(key, (target.get(key) ?? 0) + count);
  }
  return [...new Set([...target.keys(), ...got.keys()])].map((category) => ({
    table: 'households',
    category,
    target: target.get(category) ?? 0,
    got: got.get(category) ?? 0,
  }));
}

/** Household type from the members' roles, the head first. */
function typeOf(roles: Uint8Array): (typeof householdTypes)[number] {
  const hasChildren = roles.includes(Role.child);
  if (roles[0] === Role.single) return hasChildren ? 'single-with-children' : 'single';
  if (roles[0] === Role.partner) return hasChildren ? 'couple-with-children' : 'couple';
  return 'other';
}

function incomeFigure({ residents }: Population, rows: EstateRows, targets: EstateTargets): Figure[] {
  let sum = 0;
  let persons = 0;
  for (let row = rows.residents[0]; row < rows.residents[1]; row++) {
    if (!countsInIncome(residents, row)) continue;
    sum += residents.income[row] as number;
    persons++;
  }
  if (targets.meanIncome === undefined || persons === 0) return [];
  return [{ table: 'income', category: 'mean', target: targets.meanIncome, got: sum / persons, weight: persons }];
}

function dwellingFigure({ residents, households, dwellings }: Population, rows: EstateRows): Figure[] {
  let misplaced = 0;
  for (let household = rows.households[0]; household < rows.households[1]; household++) {
    const first = households.firstMember[household] as number;
    const size = households.size[household] as number;
    const dwelling = households.dwelling[household] as number;
    const oldest = residents.age.subarray(first, first + size).reduce((a, b) => Math.max(a, b), 0);
    if (!dwellingFits(size, oldest, dwellings.rooms[dwelling] as number, dwellings.tenure[dwelling] as number))
      misplaced++;
  }
  return [{ table: 'dwelling-fit', category: 'households in a dwelling that does not fit', target: 0, got: misplaced }];
}

function named(place: string, figures: readonly Figure[]): FitRow[] {
  return figures.map(({ table, category, target, got }) => ({ table, place, category, target, got }));
}

/** Counts of several places added, means weighted by the persons they are over. */
function summed(place: string, parts: readonly (readonly Figure[])[]): FitRow[] {
  const sums = new Map<string, { table: string; category: string; target: number; got: number; weight: number }>();
  for (const figure of parts.flat()) {
    const key = `${figure.table}|${figure.category}`;
    const sum = sums.get(key) ?? { table: figure.table, category: figure.category, target: 0, got: 0, weight: 0 };
    sums.set(key, sum);
    sum.target += figure.target * (figure.weight ?? 1);
    sum.got += figure.got * (figure.weight ?? 1);
    sum.weight += figure.weight ?? 0;
  }
  return [...sums.values()].map(({ table, category, target, got, weight }) =>
    weight > 0
      ? { table, place, category, target: target / weight, got: got / weight }
      : { table, place, category, target, got },
  );
}
