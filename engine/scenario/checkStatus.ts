import type { Pack } from '../pack/pack.ts';
import type { YearRange } from './cellParts.ts';
import type { Notebook, StatusCell, StatusValue } from './document.ts';
import type { Findings } from './findings.ts';
import { placeNamed } from './placesMeant.ts';

/** A notebook's yearly status: places that are there, years that are past or projected, no value entered twice. */
export function checkStatus(notebook: Notebook, pack: Pack, years: YearRange, findings: Findings): void {
  const entered = new Map<string, StatusValue>();
  for (const cell of notebook.cells) {
    if (cell.kind !== 'status') continue;
    tellYear(cell, years, findings);
    for (const value of cell.values) {
      placeNamed(value.place, pack.geography, findings);
      const key = `${cell.year} ${value.place.value} ${value.criterion}`;
      const twin = entered.get(key);
      if (!twin) {
        entered.set(key, value);
        continue;
      }
      findings.error(
        value,
        `${value.criterion} for ${value.place.value} i ${cell.year} er skrevet to gange (også linje ${twin.line}). Behold den ene.`,
        `${value.criterion} of ${value.place.value} in ${cell.year} is written twice (also line ${twin.line}). Keep one.`,
      );
    }
    // one whose places are named is begun, and its values are on their way
    if (cell.values.length > 0 || /^\s*- place:/m.test(cell.body)) continue;
    findings.warning(
      { line: cell.line, column: 1 },
      `Status for ${cell.year} har ingen værdier.`,
      `The status of ${cell.year} has no values.`,
    );
  }
  const hasStatus = notebook.cells.some((cell) => cell.kind === 'status');
  if (notebook.status === 'rebase' && !hasStatus) {
    findings.warning(
      { line: 1, column: 1 },
      'Hovedet siger `status: rebase`, men notesbogen har ingen status. Skriv en celle `status`, eller slet linjen.',
      'The header says `status: rebase`, but the notebook has no status. Write a `status` cell, or delete the line.',
    );
  }
}

function tellYear(cell: StatusCell, years: YearRange, findings: Findings): void {
  if (cell.year <= years.to) return;
  findings.error(
    { line: cell.line, column: 1 },
    `Status er for ${cell.year}; fremskrivningen slutter i ${years.to}. Ret året, eller forlæng \`years\`.`,
    `The status is of ${cell.year}; the projection ends in ${years.to}. Mend the year, or extend \`years\`.`,
  );
}
