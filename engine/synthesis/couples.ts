import type { Draws } from './draws.ts';
import type { People } from './people.ts';

/** Two rows of people who live as a couple. */
export type Couple = readonly [number, number];

/** Spread of each partner's age about the couple's, years: men are two years older on average, with a spread of about four. */
const ageSpread = 2.8;
const ageGap = 2;
/** Partners' educations are matched among couples whose ages are this near. */
const window = 6;
const widestWindow = 5;

/**
 * Pairs men and women by age, then by education among neighbours in age.
 * @param first rows of one partner each
 * @param second rows of the other, as many
 * @param gap years that the first is older on average
 */
export function pairPartners(
  first: readonly number[],
  second: readonly number[],
  people: People,
  draws: Draws,
  gap = ageGap,
): Couple[] {
  const older = byNoisyAge(first, people, draws, 0);
  const younger = byNoisyAge(second, people, draws, gap);
  for (let start = 0; start < older.length; ) {
    let end = start + 1;
    const age = people.age[older[start] as number] as number;
    while (
      end < older.length &&
      end - start < window &&
      Math.abs((people.age[older[end] as number] as number) - age) <= widestWindow
    ) {
      end++;
    }
    sortByEducation(older, start, end, people, draws);
    sortByEducation(younger, start, end, people, draws);
    start = end;
  }
  return older.map((row, i) => [row, younger[i] as number] as const);
}

/** Couples of one sex: neighbours in age, drawn from the rows, which lose them. */
export function pairWithin(rows: number[], couples: number, people: People, draws: Draws): Couple[] {
  const sorted = byNoisyAge(rows, people, draws, 0);
  const pairs: Couple[] = [];
  for (let c = 0; c < couples; c++) {
    const at = Math.min(draws.below(sorted.length), sorted.length - 2);
    const [one, two] = sorted.splice(at, 2) as [number, number];
    pairs.push([one, two]);
  }
  rows.length = 0;
  rows.push(...sorted);
  return pairs;
}

function byNoisyAge(rows: readonly number[], people: People, draws: Draws, add: number): number[] {
  const scored = rows.map((row) => ({ row, age: (people.age[row] as number) + add + ageSpread * draws.normal() }));
  scored.sort((a, b) => a.age - b.age);
  return scored.map(({ row }) => row);
}

function sortByEducation(rows: number[], start: number, end: number, people: People, draws: Draws): void {
  const scored = rows
    .slice(start, end)
    .map((row) => ({ row, level: (people.education[row] as number) + 1.2 * draws.normal() }));
  scored.sort((a, b) => a.level - b.level);
  for (let i = 0; i < scored.length; i++) rows[start + i] = (scored[i] as { row: number }).row;
}
