import { type Cell, fieldNamed, type Notebook, serializeNotebook } from '../../engine/index.ts';
import { type BodyValue, keysAt, withItem, withoutValue, withValue } from './cellBody.ts';
import { entryOf, type Lever } from './levers.ts';

/** First year of a measure that a lever brings in: the year after the base year. */
const yearsUntilStart = 1;

/** Years over which dwellings are demolished, converted, sold or built when a lever brings the works in. */
const yearsOfWorks = 4;

/**
 * The notebook's text with a lever set. Only what differs from the scenario's parent is written: a use of its own is changed on
 * its line, an inherited one is laid over by a copy with the same id, and a measure that is set back to nothing is taken out.
 * @param baseYear first year of the projection
 */
export function withLever(
  notebook: Notebook,
  scenarioId: string,
  lever: Lever,
  value: number,
  baseYear: number,
): string {
  return withScenarioBody(notebook, scenarioId, (body) => {
    const number = tidy(value);
    const isBack = lever.baseline !== undefined && Math.abs(value - lever.baseline) < lever.field.step / 1000;
    const found = lever.use && entryOf(notebook, scenarioId, lever.use.id);
    if (!found) return isBack ? body : withItem(body, 'measures', newEntry(lever, number, baseYear));
    if (found.writtenIn.id !== scenarioId) {
      const isSame = Math.abs(value - lever.value) < lever.field.step / 1000;
      return isSame ? body : withItem(body, 'measures', { ...copyOf(found.entry), [lever.field.key]: number });
    }
    const at = ['measures', found.index] as const;
    const written = keysAt(body, at);
    const word = wordOf(body, found.index);
    const key = written.find((candidate) => fieldNamed(word, candidate) === lever.field.key) ?? lever.field.key;
    if (!isBack || isInherited(notebook, scenarioId, lever)) return withValue(body, [...at, key], number);
    const hasOtherFields = found.entry.fields.size > (found.entry.fields.has(lever.field.key) ? 1 : 0);
    const isOptional = lever.measure.id === 'letting-shares';
    if (isOptional && hasOtherFields && hasOtherNumbers(lever, found.entry.fields))
      return withoutValue(body, [...at, key]);
    if (isOptional || number === 0) return withoutValue(body, at);
    return withValue(body, [...at, key], number);
  });
}

/** The notebook's text with keys set, or taken out where undefined, in every cell for which `change` gives any. */
export function withCells(
  notebook: Notebook,
  change: (cell: Exclude<Cell, { readonly kind: 'text' }>) => ReadonlyMap<string, BodyValue | undefined> | undefined,
): string {
  const cells = notebook.cells.map((cell) => {
    if (cell.kind === 'text') return cell;
    const values = change(cell);
    if (!values) return cell;
    let body = cell.body;
    for (const [key, value] of values) {
      body = value === undefined ? withoutValue(body, [key]) : withValue(body, [key], value);
    }
    return { ...cell, body };
  });
  return serializeNotebook({ ...notebook, cells });
}

/** The cell body's key for places: an older word stays as it is written. */
export function placesKey(body: string): string {
  return keysAt(body, []).includes('districts') ? 'districts' : 'places';
}

function withScenarioBody(notebook: Notebook, id: string, edit: (body: string) => string): string {
  const cells = notebook.cells.map((cell) =>
    cell.kind === 'scenario' && cell.id === id ? { ...cell, body: edit(cell.body) } : cell,
  );
  return serializeNotebook({ ...notebook, cells });
}

function newEntry(lever: Lever, value: number, baseYear: number): Record<string, BodyValue> {
  const from = baseYear + yearsUntilStart;
  const isWorks = lever.field.key === 'dwellings';
  return {
    measure: lever.measure.id,
    where: lever.estate.id,
    from,
    ...(isWorks ? { to: from + yearsOfWorks - 1 } : {}),
    [lever.field.key]: value,
  };
}

/** An inherited entry written out, to be laid over under its own id. */
function copyOf(entry: NonNullable<ReturnType<typeof entryOf>>['entry']): Record<string, BodyValue> {
  const places = entry.where.map(({ value }) => value);
  const [only] = places;
  return {
    measure: entry.measure.value,
    id: entry.id,
    where: places.length === 1 && only !== undefined ? only : places,
    ...(entry.from ? { from: entry.from.value } : {}),
    ...(entry.to ? { to: entry.to.value } : {}),
    ...(entry.ramp ? { ramp: entry.ramp.value } : {}),
    ...Object.fromEntries([...entry.fields].map(([key, { value }]) => [key, contentOf(value)])),
  };
}

function contentOf(value: number | string | boolean | readonly (number | string | boolean)[]): BodyValue {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'number' ? value : String(value);
}

function isInherited(notebook: Notebook, scenarioId: string, lever: Lever): boolean {
  const cell = notebook.cells.find((candidate) => candidate.kind === 'scenario' && candidate.id === scenarioId);
  if (cell?.kind !== 'scenario' || !lever.use) return false;
  const use = lever.use.id;
  return cell.scenario.extends.some(({ value }) => entryOf(notebook, value, use) !== undefined);
}

function hasOtherNumbers(lever: Lever, fields: ReadonlyMap<string, unknown>): boolean {
  return lever.measure.fields.some(
    (field) => 'step' in field && field.key !== lever.field.key && fields.has(field.key),
  );
}

function wordOf(body: string, index: number): string {
  const lines = body.match(/^\s*-?\s*measure:\s*(\S+)/gm) ?? [];
  return (lines[index] ?? '').replace(/^\s*-?\s*measure:\s*/, '');
}

function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
