import type { FencedCell } from './cellParts.ts';
import type { Cell, Notebook, ScenarioCell, ScenarioDocument } from './document.ts';
import { createFindings } from './findings.ts';
import { lineageOf } from './lineage.ts';
import { measureAliases } from './measureAliases.ts';
import { parseNotebook, serializeNotebook } from './notebook.ts';
import type { MeasureEntry } from './written.ts';
import { extent, insertedAfter, rendered, type Writable, withKey, withoutKey, withoutLines } from './yamlEdit.ts';
import { type ListTree, type MapTree, readYaml } from './yamlTree.ts';

/** A use of a measure to be written. */
export interface NewMeasure {
  readonly measure: string;
  readonly id?: string;
  readonly where: string | readonly string[];
  readonly from: number;
  readonly to?: number;
  readonly ramp?: number;
  readonly values?: Readonly<Record<string, Writable>>;
}

/**
 * The notebook with one field of one measure use set: one line of its text changes. A use that the scenario inherits from another
 * cell is first copied into it, since a scenario holds what differs.
 * @param key a field of the measure, or `where`, `from`, `to`, `ramp`
 * @returns the same notebook where it has no such scenario or use
 */
export function withMeasureField(
  notebook: Notebook,
  scenarioId: string,
  useId: string,
  key: string,
  value: Writable,
): Notebook {
  const cell = scenarioCell(notebook, scenarioId);
  if (!cell) return notebook;
  const own = cell.scenario.measures.find((entry) => entry.id === useId);
  if (own) {
    const block = blockOf(cell, own);
    return block ? withBody(notebook, cell, withKey(cell.body, block, writtenKey(block, own, key), value)) : notebook;
  }
  const copied = withCopied(notebook, cell, useId);
  return copied === notebook ? notebook : withMeasureField(copied, scenarioId, useId, key, value);
}

/** The notebook with a measure use added at the end of a scenario. */
export function withMeasure(notebook: Notebook, scenarioId: string, added: NewMeasure): Notebook {
  const cell = scenarioCell(notebook, scenarioId);
  if (!cell) return notebook;
  const { measure, id, where, from, to, ramp, values = {} } = added;
  const lines = Object.entries({ measure, id, where, from, to, ramp, ...values }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${rendered(value)}`],
  );
  return withBody(notebook, cell, withMeasureLines(cell, lines));
}

/** The notebook with a scenario's own version of a use taken out: what it inherits shows again, and a use of its own is gone. */
export function withMeasureReset(notebook: Notebook, scenarioId: string, useId: string): Notebook {
  const cell = scenarioCell(notebook, scenarioId);
  const own = cell?.scenario.measures.find((entry) => entry.id === useId);
  if (!cell || !own) return notebook;
  const block = blockOf(cell, own);
  const list = measureList(cell);
  const map = mapOf(cell);
  if (!block || !list || !map) return notebook;
  const body =
    list.items.length === 1
      ? withoutKey(cell.body, map, 'measures')
      : withoutLines(cell.body, block.start, extent(cell.body, block)[1]);
  return withBody(notebook, cell, body);
}

/** The notebook in which a scenario doesn't have the use: its own is taken out, an inherited one is listed under `remove`. */
export function withoutMeasure(notebook: Notebook, scenarioId: string, useId: string): Notebook {
  const reset = withMeasureReset(notebook, scenarioId, useId);
  const cell = scenarioCell(reset, scenarioId);
  const map = cell && mapOf(cell);
  if (!cell || !map || !inherited(reset, cell.scenario).has(useId)) return reset;
  const removed = cell.scenario.remove.map((id) => id.value);
  return withBody(reset, cell, withKey(cell.body, map, 'remove', [...removed, useId]));
}

/** The notebook with a new scenario after its last one. */
export function withScenario(
  notebook: Notebook,
  scenario: { readonly id: string; readonly name: string; readonly extends?: string | readonly string[] },
): Notebook {
  const { id, name, extends: parents = 'baseline' } = scenario;
  const after = notebook.cells.findLastIndex((cell) => cell.kind === 'scenario');
  const text = `\`\`\`scenario ${id}\nname: ${rendered(name)}\nextends: ${rendered(parents)}\n\`\`\``;
  return withCells(notebook, notebook.cells.toSpliced(after + 1, 0, { kind: 'text', line: 1, text }));
}

/** The notebook with one setting of its header set. */
export function withSetting(notebook: Notebook, key: string, value: Writable): Notebook {
  const tree = readYaml(notebook.header, 1, createFindings(notebook.where));
  if (tree?.kind !== 'map') return notebook;
  return parsed({ ...notebook, header: withKey(notebook.header, tree, key, value) });
}

/** The notebook with one key of a fenced cell set, or taken out where the value is undefined. */
export function withCellKey(notebook: Notebook, cell: FencedCell, key: string, value: Writable | undefined): Notebook {
  const map = mapOf(cell);
  if (!map) return notebook;
  const body = value === undefined ? withoutKey(cell.body, map, key) : withKey(cell.body, map, key, value);
  return withBody(notebook, cell, body);
}

/** The notebook with the prose of one text cell replaced; it may hold fences, which become cells. */
export function withText(notebook: Notebook, index: number, text: string): Notebook {
  return withCells(
    notebook,
    notebook.cells.map((cell, i) => (i === index ? { kind: 'text', line: cell.line, text } : cell)),
  );
}

/** The notebook with its cells replaced, read anew so that lines and ids are right. */
export function withCells(notebook: Notebook, cells: readonly Cell[]): Notebook {
  return parsed({ ...notebook, cells });
}

function withBody(notebook: Notebook, cell: FencedCell, body: string): Notebook {
  return withCells(
    notebook,
    notebook.cells.map((other) => (other.kind !== 'text' && other.line === cell.line ? { ...other, body } : other)),
  );
}

function parsed(notebook: Notebook): Notebook {
  return parseNotebook(serializeNotebook(notebook), notebook.where).notebook;
}

function scenarioCell(notebook: Notebook, id: string): ScenarioCell | undefined {
  return notebook.cells.find((cell): cell is ScenarioCell => cell.kind === 'scenario' && cell.id === id);
}

function mapOf(cell: FencedCell): MapTree | undefined {
  const tree = readYaml(cell.body, cell.line + 1, createFindings(''));
  if (!tree) return { kind: 'map', flow: false, entries: [], line: cell.line + 1, column: 1, start: 0, end: 0 };
  return tree.kind === 'map' ? tree : undefined;
}

function measureList(cell: FencedCell): ListTree | undefined {
  const list = mapOf(cell)?.entries.find((entry) => entry.key === 'measures')?.value;
  return list?.kind === 'list' ? list : undefined;
}

function blockOf(cell: FencedCell, entry: MeasureEntry): MapTree | undefined {
  return measureList(cell)?.items.find(
    (item): item is MapTree => item.kind === 'map' && item.line === entry.line && item.column === entry.column,
  );
}

/** The key as the document writes it: what stands there, else the short name that goes with the measure's word. */
function writtenKey(block: MapTree, entry: MeasureEntry, key: string): string {
  const standing = entry.fields.get(key)?.writtenKey;
  if (standing !== undefined) return standing;
  const word = block.entries.find((candidate) => candidate.key === 'measure')?.value;
  const alias = word?.kind === 'scalar' ? measureAliases.get(String(word.value)) : undefined;
  return Object.entries(alias?.fields ?? {}).find(([, field]) => field === key)?.[0] ?? key;
}

function withMeasureLines(cell: ScenarioCell, lines: readonly string[]): string {
  const map = mapOf(cell);
  const list = measureList(cell);
  const first = list?.items[0];
  const indent = ' '.repeat(first && !list.flow ? Math.max(0, first.column - 3) : 2);
  const item = lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}`).join('\n');
  if (!map) return cell.body;
  if (list && list.items.length > 0) return insertedAfter(cell.body, extent(cell.body, list)[1], item);
  const bare = withoutKey(cell.body, map, 'measures');
  return `${bare === '' ? '' : `${bare}\n`}measures:\n${item}`;
}

/** The scenario's cell with the use it inherits copied into it, text and all. */
function withCopied(notebook: Notebook, cell: ScenarioCell, useId: string): Notebook {
  const source = inherited(notebook, cell.scenario).get(useId);
  const from = source && scenarioCell(notebook, source.writtenIn.id);
  const block = from && blockOf(from, source.entry);
  if (!from || !block) return notebook;
  const own = block.entries.filter((entry) => entry.key !== 'id');
  const lines = own.map(({ key, value }) => `${key}: ${inline(from.body, value.start, value.end)}`);
  lines.splice(1, 0, `id: ${rendered(useId)}`);
  return withBody(notebook, cell, withMeasureLines(cell, lines));
}

/** A value's text on one line; a list written one item a line is put in brackets. */
function inline(text: string, start: number, end: number): string {
  const value = text.slice(start, end).trim();
  if (!value.includes('\n')) return value;
  const items = value.split('\n').map((line) => line.replace(/#.*$/, '').trim().replace(/^-\s+/, ''));
  return `[${items.filter((item) => item !== '').join(', ')}]`;
}

function inherited(notebook: Notebook, scenario: ScenarioDocument) {
  const scenarios = notebook.cells.flatMap((cell) => (cell.kind === 'scenario' ? [cell.scenario] : []));
  const byId = new Map(scenarios.map((other) => [other.id, other]));
  const bare: ScenarioDocument = { ...scenario, measures: [], remove: [] };
  byId.set(scenario.id, bare);
  return lineageOf(bare, byId, () => createFindings('')).measures;
}
