import type { YearRange } from './cellParts.ts';
import type { Findings, Spot } from './findings.ts';
import { readText } from './reading.ts';
import type { MapTree } from './yamlTree.ts';
import { parseYears, yearsMeant } from './yearRange.ts';

/** `years: 2025..2040` of a header or a figure. */
export function readYears(map: MapTree, findings: Findings): YearRange | undefined {
  const written = readText(map, 'years', findings);
  if (!written) return undefined;
  const years = parseYears(written.value);
  if (years) return years;
  const meant = yearsMeant(written.value) ?? { from: 2025, to: 2040 };
  findings.error(
    written,
    `years er »${written.value.slice(0, 40)}«; forventet første og sidste år. Skriv \`${meant.from}..${meant.to}\`.`,
    `years is “${written.value.slice(0, 40)}”; expected first and last year. Write \`${meant.from}..${meant.to}\`.`,
  );
  return undefined;
}

/** Years that a list of them may hold; the projection narrows them. */
const possible = [1980, 2200] as const;

/** A year of a list; undefined where it is none, which is told. */
export function yearFrom(text: string, at: Spot, findings: Findings): number | undefined {
  const year = Number(text);
  if (Number.isInteger(year) && year >= possible[0] && year <= possible[1]) return year;
  findings.error(
    at,
    `»${text.slice(0, 20)}« er ikke et år fra ${possible[0]} til ${possible[1]}.`,
    `“${text.slice(0, 20)}” is not a year from ${possible[0]} to ${possible[1]}.`,
  );
  return undefined;
}
