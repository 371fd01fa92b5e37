import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import {
  baselineId,
  lineageIn,
  type Notebook,
  type Pack,
  parseNotebook,
  serializeNotebook,
} from '../../engine/index.ts';
import { keysAt, withoutValue, withValue } from './cellBody.ts';

/**
 * The notebook's text with a parameter of one scenario set. Only what differs from what the scenario inherits is written: a value that it would
 * have anyway is taken out, and the block with it where it is left empty.
 * @param value in the pack's unit
 */
export function withParameter(notebook: Notebook, pack: Pack, scenarioId: string, id: string, value: number): string {
  const tidied = tidy(value);
  const isInherited = inherited(notebook, pack, scenarioId, id) === tidied;
  const isWritten = isInherited || hasScenario(notebook, scenarioId);
  const written = isWritten ? notebook : withBaselineCell(notebook);
  const change = isInherited ? 'out' : tidied;
  return withParameterIn(written, id, (scenario) => (scenario === scenarioId ? change : 'as it is'));
}

/**
 * The notebook's text with a parameter the same in all its scenarios: it is written in the starting point, which all others begin with, and
 * nowhere else; the pack's own value is written nowhere. A starting point that the document leaves unwritten is written first.
 */
export function withParameterEverywhere(notebook: Notebook, pack: Pack, id: string, value: number): string {
  const tidied = tidy(value);
  const isPacks = pack.parameters.get(id)?.value === tidied;
  const written = isPacks || hasScenario(notebook, baselineId) ? notebook : withBaselineCell(notebook);
  return withParameterIn(written, id, (scenario) => (scenario === baselineId && !isPacks ? tidied : 'out'));
}

/** What becomes of a parameter in one scenario: a value, taken out, or left. */
type Change = number | 'out' | 'as it is';

const block = 'parameters';

function withParameterIn(notebook: Notebook, id: string, change: (scenario: string) => Change): string {
  const cells = notebook.cells.map((cell) => {
    if (cell.kind !== 'scenario') return cell;
    const to = change(cell.id);
    const isWritten = keysAt(cell.body, [block]).includes(id);
    if (to === 'as it is' || (to === 'out' && !isWritten)) return cell;
    if (to === 'out') return { ...cell, body: withoutParameter(cell.body, id) };
    // a block that somebody began and left empty is no place to write in
    const isEmpty = keysAt(cell.body, []).includes(block) && keysAt(cell.body, [block]).length === 0;
    const body = isEmpty ? withoutValue(cell.body, [block]) : cell.body;
    return { ...cell, body: withValue(body, [block, id], to) };
  });
  return serializeNotebook({ ...notebook, cells });
}

/** The body without the lines of a parameter, all others as they are; without the block where none is left in it. */
function withoutParameter(body: string, id: string): string {
  const top = parseDocument(body).contents;
  const outer = isMap(top) ? pairOf(top, block) : undefined;
  const map = outer?.value;
  const inner = isMap(map) && !map.flow ? pairOf(map, id) : undefined;
  const first = isMap(map) && map.items.length > 1 ? inner : outer;
  if (!isScalar(first?.key) || !first.key.range || !isScalar(inner?.value) || !inner.value.range) {
    return withoutValue(body, [block, id]);
  }
  const from = body.lastIndexOf('\n', first.key.range[0]) + 1;
  const end = body.indexOf('\n', inner.value.range[1]);
  return end < 0 ? body.slice(0, Math.max(0, from - 1)) : body.slice(0, from) + body.slice(end + 1);
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** What the scenario has where it writes nothing of its own. */
function inherited(notebook: Notebook, pack: Pack, scenarioId: string, id: string): number | undefined {
  const cells = notebook.cells.map((cell) =>
    cell.kind === 'scenario' && cell.id === scenarioId
      ? { ...cell, scenario: { ...cell.scenario, parameters: new Map() } }
      : cell,
  );
  return lineageIn({ ...notebook, cells }, scenarioId)?.parameters.get(id)?.value ?? pack.parameters.get(id)?.value;
}

function hasScenario(notebook: Notebook, id: string): boolean {
  return notebook.cells.some((cell) => cell.kind === 'scenario' && cell.id === id);
}

/** The notebook with the starting point, which a document may leave unwritten, before its first scenario. */
function withBaselineCell(notebook: Notebook): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.kind === 'scenario');
  const name = notebook.language === 'da' ? 'Basis' : 'Baseline';
  const text = `\`\`\`scenario ${baselineId}\nname: ${name}\n\`\`\``;
  const before = at < 0 ? notebook.cells.length : at;
  const cells = notebook.cells.toSpliced(before, 0, { kind: 'text', line: 1, text });
  return parseNotebook(serializeNotebook({ ...notebook, cells }), notebook.where).notebook;
}

/** Without the tail that binary fractions leave. */
function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
