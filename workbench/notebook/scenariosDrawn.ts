import { type FigureCell, type Notebook, withCellKey } from '../../engine/index.ts';
import { mostScenarios } from '../charts/palette.ts';
import type { Session } from '../session.ts';

/**
 * The notebook in which a figure draws a new scenario too. Where as many are drawn as can be told apart, the last one gives way that is neither the first
 * nor the one that the new scenario begins from. A figure of all scenarios is given a list once there are more than it can draw.
 * @param known ids of all scenarios in their order, the new one last
 */
export function withDrawn(
  notebook: Notebook,
  figure: string | undefined,
  scenario: { readonly id: string; readonly parent: string },
  known: readonly string[],
): Notebook {
  const cell = notebook.cells.find((other): other is FigureCell => other.kind === 'figure' && other.id === figure);
  if (!cell || (cell.scenarios.length === 0 && known.length <= mostScenarios)) return notebook;
  const listed = cell.scenarios.length > 0 ? cell.scenarios : known.filter((id) => id !== scenario.id);
  const drawn = listed.slice(0, mostScenarios);
  const givesWay = drawn.findLast((id, i) => i > 0 && id !== scenario.parent);
  const kept = drawn.length < mostScenarios ? drawn : drawn.filter((id) => id !== givesWay);
  return withCellKey(notebook, cell, 'scenarios', [...kept, scenario.id]);
}

/** A scenario's place among those that the figure in hand draws, which its colour and dash go by; −1 where it isn't drawn. */
export function drawnIndex(session: Session, scenario: string): number {
  const { focusFigure } = session.frame.value;
  const cell = session.notebook.value.cells.find((other) => other.kind === 'figure' && other.id === focusFigure);
  const listed = cell?.kind === 'figure' ? cell.scenarios : [];
  const drawn = session.strategies.value.filter(({ id }) => listed.length === 0 || listed.includes(id));
  return drawn.slice(0, mostScenarios).findIndex(({ id }) => id === scenario);
}

/** Class of the swatch that a scenario has by its name. */
export function drawnLook(session: Session, scenario: string): string {
  const index = drawnIndex(session, scenario);
  return index < 0 ? 'undrawn' : `scenario-${index}`;
}
