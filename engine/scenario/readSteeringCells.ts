import type { FencedCell } from './cellParts.ts';
import type { StairLettingCell, TimelineCell } from './document.ts';
import type { Findings } from './findings.ts';
import { readText, readTexts } from './reading.ts';
import type { MapTree } from './yamlTree.ts';

/** A scenario's stair model as a table: `scenario`, and a title. The numbers stand in the scenario, not here. */
export function readStairLetting(cell: FencedCell, map: MapTree, findings: Findings): StairLettingCell | undefined {
  const scope = readScenarioShown(cell, map, findings);
  return scope && { ...cell, kind: 'stair-letting', ...scope };
}

/** A scenario's works over the years: `scenario`, `places` where not all of them are shown, and a title. */
export function readTimeline(cell: FencedCell, map: MapTree, findings: Findings): TimelineCell | undefined {
  const scope = readScenarioShown(cell, map, findings);
  const places = readTexts(map, 'places', findings).map(({ value }) => value);
  return scope && { ...cell, kind: 'timeline', ...scope, places };
}

function readScenarioShown(cell: FencedCell, map: MapTree, findings: Findings) {
  const scenario = readText(map, 'scenario', findings)?.value;
  const title = readText(map, 'title', findings)?.value;
  if (scenario !== undefined) return { scenario, ...(title !== undefined && { title }) };
  findings.error(
    { line: cell.line, column: 1 },
    'Cellen mangler `scenario`. Skriv id for det scenarie, den viser.',
    'The cell has no `scenario`. Write the id of the scenario that it shows.',
  );
  return undefined;
}
