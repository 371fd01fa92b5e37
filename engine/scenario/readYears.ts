import type { YearRange } from './cellParts.ts';
import type { Findings } from './findings.ts';
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
