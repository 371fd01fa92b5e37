import { horizonOf, type Notebook, type Pack, resolveStrategies } from '../../engine/index.ts';

/** The strategies that a document's scenario cells describe on a pack, and what is to be said of them. */
export function strategiesOf(notebook: Notebook, pack: Pack): ReturnType<typeof resolveStrategies> {
  const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  return resolveStrategies(scenarios, pack, { years: horizonOf(notebook, pack), language: notebook.language });
}
