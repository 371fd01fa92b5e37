import type { Notebook } from './document.ts';
import { createFindings } from './findings.ts';
import { type Lineage, lineageOf } from './lineage.ts';

/**
 * A scenario of a notebook with all that it inherits, as written: fit to run or not, so that an editor shows what stands there while
 * it is being mended. Faults are told where the notebook is resolved, not here.
 * @returns undefined where the notebook has no such scenario
 */
export function lineageIn(notebook: Notebook, scenarioId: string): Lineage | undefined {
  const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const scenario = byId.get(scenarioId);
  return scenario && lineageOf(scenario, byId, () => createFindings(''));
}
