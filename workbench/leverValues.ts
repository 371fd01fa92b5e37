import { type Cell, parseNotebook, readPack, type ScenarioDocument, serializeNotebook } from '../engine/index.ts';
import { asked, changedLevers, shownFirst, valuesOf } from './asked.ts';
import { asTold } from './notebook/fifthCriterion.ts';
import { focusOf } from './notebook/focus.ts';
import { movedLever, type Runnable } from './notebook/leverMoves.ts';
import { strategiesOf } from './notebook/strategiesOf.ts';

type ScenarioCell = Extract<Cell, { readonly kind: 'scenario' }>;

/**
 * A document whose scenarios are the opening document's first one as it would be with its levers moved, a scenario for every value that a lever which is
 * moved already may be moved to. Run when the site is built (`npx fremsyn first`), so that their lines are there when somebody comes to drag. The scenario as it stands is
 * the first, since the others are told apart from it; what it extends is among them.
 * @param text of the document that the page opens with
 * @throws Error where the document has faults
 */
export function leverValues(text: string, packFiles: ReadonlyMap<string, Uint8Array>): string {
  const pack = readPack(packFiles);
  const notebook = asTold(parseNotebook(text, 'default').notebook);
  const { strategies, messages } = strategiesOf(notebook, pack);
  const strategy = shownFirst(strategies);
  if (!strategy || messages.some(({ severity }) => severity === 'error')) throw new Error('the document has faults');
  const { from } = asked({ notebook, pack, strategies }, '', strategy.id);
  const document: Runnable = { notebook, pack, strategies, from };
  const values = changedLevers(document, strategy, focusOf(notebook, pack).place).flatMap((lever) =>
    valuesOf(lever).map((value) => movedLever(document, strategy.id, lever, value)),
  );
  const cells = scenariosIn(text);
  const own = cells.get(strategy.id);
  if (!own) throw new Error(`the document has no scenario ${strategy.id}`);
  const moved = [...new Set(values)].flatMap((other, i): Cell[] => {
    const cell = scenariosIn(other).get(strategy.id);
    return cell && cell.body !== own.body ? [renamed(cell, `${strategy.id}-${i}`)] : [];
  });
  return serializeNotebook({ ...notebook, cells: [own, ...inheritedBy(own.scenario, cells), ...moved] });
}

function scenariosIn(text: string): ReadonlyMap<string, ScenarioCell> {
  const { cells } = parseNotebook(text, 'default').notebook;
  return new Map(cells.flatMap((cell) => (cell.kind === 'scenario' ? [[cell.id, cell] as const] : [])));
}

function renamed(cell: ScenarioCell, id: string): ScenarioCell {
  return { ...cell, id, info: `scenario ${id}` };
}

/** The cells of what a scenario extends, and of what those extend. */
function inheritedBy({ extends: parents }: ScenarioDocument, cells: ReadonlyMap<string, ScenarioCell>): ScenarioCell[] {
  const found = parents.flatMap(({ value }) => cells.get(value) ?? []);
  return [...new Set([...found, ...found.flatMap(({ scenario }) => inheritedBy(scenario, cells))])];
}
