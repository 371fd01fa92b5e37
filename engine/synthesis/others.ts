import type { Draws } from './draws.ts';
import { shuffle } from './draws.ts';
import type { People } from './people.ts';

/**
 * Households of other kinds: each has an adult at its head, persons under 18 are placed beside the oldest heads first, and
 * flatmates are near in age.
 * @param heads adults, one a household
 * @param members the rest, as many as the households have further places
 * @param sizes members of each household, heads included
 * @returns rows by household, the head first
 */
export function composeOthers(
  heads: readonly number[],
  members: readonly number[],
  sizes: readonly number[],
  people: People,
  draws: Draws,
): number[][] {
  const noisyAge = (row: number) => ({ row, age: (people.age[row] as number) + 4 * draws.normal() });
  const byAge = (rows: readonly number[]) =>
    rows
      .map(noisyAge)
      .sort((a, b) => b.age - a.age)
      .map(({ row }) => row);
  const households = byAge(heads).map((head) => [head]);
  const places = shuffle([...sizes], draws).map((size) => size - 1);
  const isMinor = (row: number) => (people.age[row] as number) < 18;
  const fill = (rows: readonly number[]) => {
    let at = 0;
    for (const row of rows) {
      while ((places[at] as number) === 0) at++;
      places[at] = (places[at] as number) - 1;
      households[at]?.push(row);
    }
  };
  fill(byAge(members.filter(isMinor)));
  fill(byAge(members.filter((row) => !isMinor(row))));
  return households;
}
