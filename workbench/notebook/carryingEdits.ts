import { isMap, isSeq, parseDocument } from 'yaml';
import { lineageIn, type Notebook, withCellText } from '../../engine/index.ts';
import { type BodyValue, withItem, withoutValue, withValue } from './cellBody.ts';

/** The lists of a scenario that say how its measures are carried out, with the key that holds an entry's id. */
const idKeys = { programmes: 'programme', pilots: 'pilot', triggers: 'trigger' } as const;
export type CarryingList = keyof typeof idKeys;

/** A key of an entry, or of the block under it. */
export type CarryingPath = readonly [string, ...string[]];

/** The notebook with something set on a programme, pilot or trigger, or taken out where undefined. One that is inherited is copied first. */
export function withCarryingValue(
  notebook: Notebook,
  scenarioId: string,
  list: CarryingList,
  id: string,
  path: CarryingPath,
  value: BodyValue | undefined,
): Notebook {
  const own = withOwn(notebook, scenarioId, list, id);
  return withScenarioBody(own, scenarioId, (body) => {
    const index = indexOf(body, list, id);
    if (index < 0) return body;
    const at = [list, index, ...path];
    const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
    return isNothing ? withoutValue(body, at) : withValue(body, at, value);
  });
}

/** The notebook with a programme, pilot or trigger added to a scenario. @param entry its keys but for the id */
export function withCarrying(
  notebook: Notebook,
  scenarioId: string,
  list: CarryingList,
  id: string,
  entry: Readonly<Record<string, BodyValue>>,
): Notebook {
  return withScenarioBody(notebook, scenarioId, (body) => withItem(body, list, { [idKeys[list]]: id, ...entry }));
}

/** The notebook in which a scenario doesn't have the entry: its own is taken out, an inherited one is listed under `remove`. */
export function withoutCarrying(notebook: Notebook, scenarioId: string, list: CarryingList, id: string): Notebook {
  const bare = withScenarioBody(notebook, scenarioId, (body) => {
    const index = indexOf(body, list, id);
    return index < 0 ? body : withoutValue(body, [list, index]);
  });
  const lineage = lineageIn(bare, scenarioId);
  if (!lineage?.[list].has(id)) return bare;
  const removed = [...lineage.scenario.remove.map(({ value }) => value), id];
  return withScenarioBody(bare, scenarioId, (body) => withValue(body, ['remove'], removed));
}

/** An id that no entry of the list has, from a stem: `trigger-1`, `trigger-2`. */
export function freeCarryingId(notebook: Notebook, scenarioId: string, list: CarryingList, stem: string): string {
  const taken = lineageIn(notebook, scenarioId)?.[list];
  let number = 1;
  while (taken?.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** The scenario's cell with the entry that it inherits copied into it. */
function withOwn(notebook: Notebook, scenarioId: string, list: CarryingList, id: string): Notebook {
  const found = lineageIn(notebook, scenarioId)?.[list].get(id);
  if (!found || found.writtenIn.id === scenarioId) return notebook;
  const source = notebook.cells.find((cell) => cell.kind === 'scenario' && cell.id === found.writtenIn.id);
  if (source?.kind !== 'scenario') return notebook;
  const entry = parseDocument(source.body).getIn([list, indexOf(source.body, list, id)]);
  if (!isMap(entry)) return notebook;
  const plain = entry.toJSON() as Record<string, BodyValue>;
  return withScenarioBody(notebook, scenarioId, (body) => withItem(body, list, plain));
}

function indexOf(body: string, list: CarryingList, id: string): number {
  const entries = parseDocument(body).get(list);
  if (!isSeq(entries)) return -1;
  return entries.items.findIndex((item) => isMap(item) && String(item.get(idKeys[list])) === id);
}

function withScenarioBody(notebook: Notebook, id: string, edit: (body: string) => string): Notebook {
  const index = notebook.cells.findIndex((cell) => cell.kind === 'scenario' && cell.id === id);
  const cell = notebook.cells[index];
  if (cell?.kind !== 'scenario') return notebook;
  const body = edit(cell.body);
  return body === cell.body ? notebook : withCellText(notebook, index, body);
}
