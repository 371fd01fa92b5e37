import type { EconomyEntry, ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';
import { readBlock, readNumber, tellUnknownKeys } from './reading.ts';
import type { MapTree } from './yamlTree.ts';

/** Reads `economy`: years, each with factors on finding and losing work. What can't be read is told and left out. */
export function readEconomy(map: MapTree, findings: Findings): Pick<ScenarioDocument, 'economy'> {
  const block = readBlock(map, 'economy', findings);
  if (!block) return {};
  const economy = block.entries.flatMap(({ key, at, value }): readonly EconomyEntry[] => {
    const year = Number(key);
    if (!Number.isInteger(year) || year < 1900 || year > 2200) {
      findings.error(at, `\`${key}\` er ikke et år fra 1900 til 2200.`, `\`${key}\` is not a year from 1900 to 2200.`);
      return [];
    }
    if (value.kind !== 'map') {
      findings.error(
        at,
        `Konjunkturen i ${key} skal være faktorer, for eksempel \`{jobFinding: 0.8, jobLoss: 1.3}\`.`,
        `The economy of ${key} must be factors, for example \`{jobFinding: 0.8, jobLoss: 1.3}\`.`,
      );
      return [];
    }
    tellUnknownKeys(value, ['jobFinding', 'jobLoss'], { da: '`economy`', en: '`economy`' }, findings);
    const jobFinding = readNumber(value, 'jobFinding', findings);
    const jobLoss = readNumber(value, 'jobLoss', findings);
    const placed = { value: year, line: at.line, column: at.column };
    return [{ year: placed, ...(jobFinding && { jobFinding }), ...(jobLoss && { jobLoss }) }];
  });
  return { economy };
}
