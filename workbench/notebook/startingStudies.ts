import { formatIndicator, leverFields, type StudyKind } from '../../engine/index.ts';
import type { Start } from './start.ts';

/** A line to begin from, as a share of the residents: somebody's to write over. */
const lineToBeginFrom = 0.05;

/** A new study's lines: of the scenario in hand, at the place, criterion and year that the document looks at. */
export function studyBody(kind: StudyKind, start: Start): readonly string[] {
  const scenario = `scenario: ${scenarioOf(start)}`;
  const asked = askedOf(start);
  const line = `at-most: ${lineToBeginFrom}`;
  switch (kind) {
    case 'sensitivity':
      return ['method: tornado', scenario, ...asked];
    case 'goal-seek':
      return [scenario, `lever: ${leverOf(start)}`, ...asked, line, 'probability: 0.8'];
    case 'robustness':
      return [...asked, line];
    case 'discovery':
      return [scenario, ...asked, line];
    case 'credit':
      return [scenario, ...asked, 'by: measure'];
  }
}

function askedOf({ focus }: Start): readonly string[] {
  if (!focus) return [];
  const { indicator, place, year } = focus;
  return [`indicator: ${formatIndicator(indicator)}`, `place: ${place.id}`, `year: ${year}`];
}

/** The scenario in hand where it does something, else the last with measures of its own. */
function scenarioOf({ notebook, scenario }: Start): string {
  const cells = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell] : []));
  const inHand = cells.find(({ id }) => id === scenario);
  if (inHand && inHand.scenario.measures.length > 0) return inHand.id;
  return cells.findLast((cell) => cell.scenario.measures.length > 0)?.id ?? scenario ?? cells.at(-1)?.id ?? 'baseline';
}

/** The first number of the scenario's first measure; how much is let flexibly, where that is one of them. */
function leverOf(start: Start): string {
  const id = scenarioOf(start);
  const cell = start.notebook.cells.find((candidate) => candidate.kind === 'scenario' && candidate.id === id);
  const [first] = cell?.kind === 'scenario' ? cell.scenario.measures : [];
  if (!first) return '…';
  const fields = leverFields({ measure: first.measure.value });
  return `${first.id}.${fields.find((field) => field === 'flexibleShare') ?? fields[0] ?? 'from'}`;
}
