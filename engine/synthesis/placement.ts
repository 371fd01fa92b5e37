import { Activity, Role, Tenure } from '../population/codes.ts';
import type { Population } from '../population/population.ts';
import { type Draws, shuffle } from './draws.ts';
import { dwellingFits } from './dwellings.ts';
import type { EstateRows } from './settle.ts';

/** What placing looks at in a household. */
interface Seeker {
  readonly row: number;
  readonly size: number;
  readonly oldest: number;
  readonly isStudent: boolean;
  /** gross income of all members, kroner a year */
  readonly income: number;
}

const swapsPerDwelling = 40;

/**
 * Gives every household of an estate a dwelling there. Elderly and youth dwellings are filled from those they are meant for,
 * the others by size; then pairs of households (or a household and a vacancy) trade places as long as that fits better.
 * Which dwellings stand vacant is what this leaves over.
 */
export function placeHouseholds(population: Population, rows: EstateRows, draws: Draws): void {
  const { dwellings, households } = population;
  const seekers: Seeker[] = [];
  for (let row = rows.households[0]; row < rows.households[1]; row++) seekers.push(seekerOf(population, row));
  const places = shuffle(range(rows.dwellings), draws);
  const holder = firstPlacing(population, seekers, places, draws);
  improve(population, places, holder, draws);
  for (let i = 0; i < places.length; i++) {
    const seeker = holder[i];
    if (!seeker) continue;
    dwellings.household[places[i] as number] = seeker.row;
    households.dwelling[seeker.row] = places[i] as number;
  }
}

/** A dwelling for everybody: special dwellings first, then the largest households in the largest dwellings. */
function firstPlacing(
  { dwellings }: Population,
  seekers: readonly Seeker[],
  places: readonly number[],
  draws: Draws,
): (Seeker | undefined)[] {
  const holder = new Array<Seeker | undefined>(places.length).fill(undefined);
  const left = new Set(seekers);
  const placesOf = (kind: (tenure: number) => boolean) =>
    [...places.keys()].filter((i) => kind(dwellings.tenure[places[i] as number] as number));
  const fill = (at: readonly number[], inOrder: readonly Seeker[]) => {
    for (let i = 0; i < at.length && i < inOrder.length; i++) {
      holder[at[i] as number] = inOrder[i] as Seeker;
      left.delete(inOrder[i] as Seeker);
    }
  };
  const elderly = placesOf((tenure) => tenure === Tenure.socialElderly);
  fill(
    elderly,
    ordered(
      [...left].filter((s) => s.oldest >= 65 && s.size <= 2),
      (s) => s.oldest - 4 * s.size + 8 * draws.normal(),
    ),
  );
  const youth = placesOf((tenure) => tenure === Tenure.socialYouth);
  fill(
    youth,
    ordered(
      [...left].filter((s) => s.oldest < 30 && s.size <= 2),
      (s) => (s.isStudent ? 6 : 0) - 5 * s.size - 0.2 * s.oldest + 2 * draws.normal(),
    ),
  );
  const ordinary = placesOf((tenure) => tenure !== Tenure.socialElderly && tenure !== Tenure.socialYouth);
  const chosen = ordinary.slice(0, left.size);
  chosen.sort(
    (a, b) => (dwellings.rooms[places[b] as number] as number) - (dwellings.rooms[places[a] as number] as number),
  );
  fill(
    chosen,
    ordered([...left], (s) => s.size + 0.6 * draws.normal()),
  );
  fill(
    [...places.keys()].filter((i) => !holder[i]),
    [...left],
  );
  return holder;
}

function improve(
  { dwellings }: Population,
  places: readonly number[],
  holder: (Seeker | undefined)[],
  draws: Draws,
): void {
  const costAt = (seeker: Seeker | undefined, place: number): number =>
    seeker
      ? misfit(
          seeker,
          dwellings.rooms[places[place] as number] as number,
          dwellings.tenure[places[place] as number] as number,
          dwellings.rent[places[place] as number] as number,
        )
      : 0;
  const cost = Float64Array.from(places, (_, i) => costAt(holder[i], i));
  for (let swap = swapsPerDwelling * places.length; swap > 0; swap--) {
    const one = draws.below(places.length);
    const two = draws.below(places.length);
    const seekerOne = holder[one];
    const seekerTwo = holder[two];
    if (seekerOne === seekerTwo) continue;
    const costOne = costAt(seekerTwo, one);
    const costTwo = costAt(seekerOne, two);
    if (costOne + costTwo >= (cost[one] as number) + (cost[two] as number)) continue;
    holder[one] = seekerTwo;
    holder[two] = seekerOne;
    cost[one] = costOne;
    cost[two] = costTwo;
  }
}

/** How badly a household lives in a dwelling: above all whether it fits, then rooms, rent against income, and age. */
function misfit(seeker: Seeker, rooms: number, tenure: number, rent: number): number {
  const { size, oldest, isStudent, income } = seeker;
  let cost = dwellingFits(size, oldest, rooms, tenure) ? 0 : 1000 + 100 * Math.max(0, size - 2 * rooms);
  const gap = rooms - (size + 0.9);
  cost += gap < 0 ? 2 * gap * gap : 0.5 * gap * gap;
  const burden = (12 * rent) / Math.max(income, 60_000);
  cost += Math.min(5, 8 * Math.max(0, burden - 0.3));
  if (tenure === Tenure.socialYouth) cost += 0.15 * Math.max(0, oldest - 24) - (isStudent ? 2 : 0);
  if (tenure === Tenure.socialElderly) cost += 0.1 * Math.max(0, 75 - oldest) - 1;
  if (tenure >= Tenure.cooperative) cost += 0.25 * Math.max(0, 26 - oldest);
  return cost;
}

function seekerOf({ residents, households }: Population, row: number): Seeker {
  let oldest = 0;
  let income = 0;
  let isStudent = false;
  for (let member = households.firstMember[row] as number; member >= 0; member = residents.next[member] as number) {
    oldest = Math.max(oldest, residents.age[member] as number);
    income += residents.income[member] as number;
    isStudent ||= residents.activity[member] === Activity.student && residents.role[member] !== Role.child;
  }
  return { row, size: households.size[row] as number, oldest, isStudent, income };
}

function ordered(seekers: readonly Seeker[], score: (seeker: Seeker) => number): Seeker[] {
  return seekers
    .map((seeker) => ({ seeker, score: score(seeker) }))
    .sort((a, b) => b.score - a.score)
    .map(({ seeker }) => seeker);
}

function range([from, until]: readonly [number, number]): number[] {
  return Array.from({ length: until - from }, (_, i) => from + i);
}
