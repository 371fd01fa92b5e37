import { horizonOf, type Notebook, type Pack, resolveStrategies, withGoalCells } from '../../engine/index.ts';

/** The strategies that a document's scenario cells describe on a pack, with what its goal cells claim of them, and what is to be said of them. */
export function strategiesOf(notebook: Notebook, pack: Pack): ReturnType<typeof resolveStrategies> {
  const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  const years = horizonOf(notebook, pack);
  const { strategies, messages } = resolveStrategies(scenarios, pack, { years, language: notebook.language });
  return { strategies: withGoalCells(strategies, notebook.cells, pack, years), messages };
}
