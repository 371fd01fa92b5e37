import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { FencedCell } from './cellParts.ts';
import { didYouMean } from './closestWord.ts';
import type { StatusCell, StatusValue } from './document.ts';
import type { Findings } from './findings.ts';
import { numberFrom, readBlocks, readText, readWhole } from './reading.ts';
import type { Placed } from './written.ts';
import type { MapTree } from './yamlTree.ts';

/** Years that a status may be of; the projection narrows them. */
const years = [1980, 2200] as const;

/**
 * A year's status as written: `year`, which a cell with a year for an id may leave out, and under `values` a list of places, each with
 * values by criterion. What can't be read is told and left out.
 */
export function readStatus(cell: FencedCell, map: MapTree, findings: Findings): StatusCell | undefined {
  const title = readText(map, 'title', findings)?.value;
  const written = readWhole(map, 'year', years, findings)?.value;
  const year = written ?? yearInId(cell.id);
  const values = readBlocks(map, 'values', findings).flatMap((block) => readPlace(block, findings));
  if (year === undefined) {
    if (!map.entries.some(({ key }) => key === 'year')) {
      findings.error(
        { line: cell.line, column: 1 },
        'Status mangler `year`. Skriv det år, tallene er fra.',
        'The status has no `year`. Write the year that the figures are of.',
      );
    }
    return undefined;
  }
  return { ...cell, kind: 'status', ...(title !== undefined && { title }), year, values };
}

function yearInId(id: string): number | undefined {
  const year = Number(id);
  return Number.isInteger(year) && year >= years[0] && year <= years[1] ? year : undefined;
}

function readPlace(block: MapTree, findings: Findings): readonly StatusValue[] {
  const place = readText(block, 'place', findings);
  if (!place) {
    findings.error(
      block,
      'Punktet under `values` mangler `place`. Skriv id for en bydel, en afdeling eller kommunen.',
      'The item under `values` has no `place`. Write the id of a district, an estate or the municipality.',
    );
    return [];
  }
  return block.entries.flatMap((entry): readonly StatusValue[] => {
    if (entry.key === 'place') return [];
    const criterion = criteria.find((id) => id === entry.key);
    if (!criterion) {
      const meant = didYouMean(entry.key, [...criteria, 'place']);
      findings.error(
        entry.at,
        `\`${entry.key.slice(0, 60)}\` er ikke et kriterium.${meant.da}`,
        `\`${entry.key.slice(0, 60)}\` is not a criterion.${meant.en}`,
      );
      return [];
    }
    const number = numberFrom(entry.value, entry.key, findings);
    return number && isPossible(number, criterion, findings) ? [{ ...number, place, criterion }] : [];
  });
}

function isPossible(number: Placed<number>, criterion: CriterionId, findings: Findings): boolean {
  const most = criterion === 'mean-income' ? 10_000_000 : 1;
  if (number.value >= 0 && number.value <= most) return true;
  const share = number.value > 1 && number.value <= 100 ? number.value / 100 : undefined;
  const isShare = criterion !== 'mean-income' && share !== undefined;
  findings.error(
    number,
    `${criterion} er ${number.value}; forventet 0 til ${most}.${isShare ? ` Skriv ${share} for ${number.value} %.` : ''}`,
    `${criterion} is ${number.value}; expected 0 to ${most}.${isShare ? ` Write ${share} for ${number.value} %.` : ''}`,
  );
  return false;
}
