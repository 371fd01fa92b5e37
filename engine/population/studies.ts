import { Education } from './codes.ts';

/*
 * What students study and how far they have come in it, by age and what they have completed. Base year and newcomers are given it, so that both
 * begin where a year's own entries, completions and dropouts leave students. Assumed, as a run settles at.
 */

/** A row of a table by age: it holds from the age up to the next row's. */
type AgeRow = readonly [from: number, shares: readonly number[]];

/** Shares of general, vocational and higher education among students with basic schooling at most. */
const withBasic: readonly AgeRow[] = [
  [0, [0.88, 0.12, 0]],
  [20, [0.82, 0.18, 0]],
  [21, [0.72, 0.28, 0]],
  [22, [0.58, 0.42, 0]],
  [23, [0.48, 0.52, 0]],
  [25, [0.36, 0.64, 0]],
  [28, [0.28, 0.7, 0.02]],
  [31, [0.22, 0.7, 0.08]],
];
const withUpperSecondary: readonly AgeRow[] = [
  [0, [0, 0.03, 0.97]],
  [20, [0, 0.09, 0.91]],
  [27, [0, 0.14, 0.86]],
  [31, [0, 0.2, 0.8]],
  [35, [0, 0.3, 0.7]],
];
const withVocational: readonly AgeRow[] = [
  [0, [0.04, 0.03, 0.93]],
  [25, [0.03, 0.06, 0.91]],
  [31, [0, 0.16, 0.84]],
];
const withHigher: readonly AgeRow[] = [
  [0, [0, 0.01, 0.99]],
  [31, [0, 0.06, 0.94]],
];

/** Age at which a track usually begins, by track. */
const beginsAt = [16, 16, 20];
/** Of those who have been in a track for as long as their age allows, the share by age; the others have begun later. */
const straightOn: readonly (readonly AgeRow[])[] = [
  [
    [0, [0.99]],
    [18, [0.97]],
    [19, [0.92]],
    [20, [0.76]],
    [21, [0.44]],
    [22, [0.15]],
    [23, [0]],
  ],
  [
    [0, [0.93]],
    [18, [0.81]],
    [19, [0.57]],
    [20, [0.19]],
    [21, [0.06]],
    [22, [0]],
  ],
  [[0, [0]]],
];
/** How many of those have been in it for no whole year, one, two …, by track. */
const begun = [
  [17, 25, 31, 15, 8],
  [38, 29, 19, 9, 4],
  [24, 22, 20, 15, 11, 8],
];

/**
 * The track of a student: 0 general, 1 vocational, 2 higher.
 * @param education completed
 * @param u draw in 0–1
 */
export function trackOf(education: number, age: number, u: number): number {
  const rows =
    education <= Education.basic
      ? withBasic
      : education === Education.upperSecondary
        ? withUpperSecondary
        : education === Education.vocational
          ? withVocational
          : withHigher;
  return pickFrom(rowAt(rows, age), u, 3);
}

/**
 * Whole years that a student has been in a track.
 * @param u draw in 0–1
 */
export function yearsInTrack(track: number, age: number, u: number): number {
  const most = Math.max(0, age - (beginsAt[track] as number));
  const straight = rowAt(straightOn[track] as readonly AgeRow[], age)[0] as number;
  if (u < straight) return most;
  const weights = begun[track] as readonly number[];
  // who hasn't come straight on has been in it for a year less at least, where the age tells them apart
  const longest = straight > 0 ? Math.max(0, most - 1) : most;
  return pickFrom(weights, (u - straight) / (1 - straight), Math.min(weights.length, longest + 1));
}

function rowAt(rows: readonly AgeRow[], age: number): readonly number[] {
  let held = rows[0] as AgeRow;
  for (const row of rows) if (age >= row[0]) held = row;
  return held[1];
}

/** Place of a draw among the first `count` weights. */
function pickFrom(weights: readonly number[], u: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[i] as number;
  let rest = u * sum;
  for (let i = 0; i < count - 1; i++) {
    rest -= weights[i] as number;
    if (rest < 0) return i;
  }
  return count - 1;
}
