import type { Population } from '../population/population.ts';
import type { Memory } from '../population/world.ts';

/** What lives are read of: a population, and the year's move causes where there are any yet. */
export interface Seen {
  readonly population: Population;
  readonly memory?: Pick<Memory, 'moveCause'>;
}

/** What a resident is at one moment, by the columns' names, with the household and home by chance key, which is the same in every scenario. */
export type Life = Readonly<Record<string, number>>;

/** A resident's own columns that a life holds. Rows are left out, since they say nothing of who or where somebody is. */
const own = [
  ...['age', 'sex', 'education', 'enrolment', 'enrolmentYears', 'activity', 'activityYears', 'standing', 'role'],
  ...['outsideMonths', 'outsideMonthsLastYear', 'income', 'incomeTransitory', 'convictions', 'births'],
  ...['danish', 'absence', 'schoolResult', 'school'],
] as const;

/** A household's columns that a life holds. */
const ofHousehold = ['search', 'searchYears', 'refusals', 'listedSince', 'movedIn'] as const;

/** The life of whoever is in a row; undefined for a row of nobody. */
export function lifeIn({ population, memory }: Seen, row: number): Life | undefined {
  const { residents, households, dwellings } = population;
  const household = residents.household[row] as number;
  if (household < 0) return undefined;
  const life: Record<string, number> = {};
  for (const name of own) life[name] = residents[name][row] as number;
  for (const name of ofHousehold) life[name] = households[name][household] as number;
  const home = households.dwelling[household] as number;
  const isHoused = home >= 0;
  life.household = households.key[household] as number;
  life.moveCause = (memory?.moveCause[row] ?? 0) - 1;
  life.dwelling = isHoused ? (dwellings.key[home] as number) : -1;
  life.estate = isHoused ? (dwellings.estate[home] as number) : -1;
  life.tenure = isHoused ? (dwellings.tenure[home] as number) : -1;
  life.rooms = isHoused ? (dwellings.rooms[home] as number) : 0;
  life.rent = isHoused ? (dwellings.rent[home] as number) : 0;
  return life;
}

/** Everybody who lives here, by chance key. */
export function livesByKey(seen: Seen): Map<number, Life> {
  const { residents, residentCount } = seen.population;
  const byKey = new Map<number, Life>();
  for (let row = 0; row < residentCount; row++) {
    const life = lifeIn(seen, row);
    if (life) byKey.set(residents.key[row] as number, life);
  }
  return byKey;
}

/** Every dwelling, by chance key. */
export function dwellingsByKey({ dwellings, dwellingCount }: Population): Map<number, Life> {
  const byKey = new Map<number, Life>();
  for (let row = 0; row < dwellingCount; row++) {
    byKey.set(dwellings.key[row] as number, {
      estate: dwellings.estate[row] as number,
      tenure: dwellings.tenure[row] as number,
      rooms: dwellings.rooms[row] as number,
      state: dwellings.state[row] as number,
      rent: dwellings.rent[row] as number,
      let: (dwellings.household[row] as number) >= 0 ? 1 : 0,
    });
  }
  return byKey;
}
