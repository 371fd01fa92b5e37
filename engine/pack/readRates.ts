import { decimal, share, whole, word } from './cells.ts';
import type { Faults } from './faults.ts';
import type { RateDimension, RateTable } from './pack.ts';
import type { PackTables } from './packTables.ts';
import { sizeOf } from './rates.ts';
import { type RequiredDimension, type RequiredRate, requiredRates } from './requirements.ts';
import type { Columns, Row } from './rows.ts';

type Coordinates = Readonly<Record<string, string | number>>;

/** A value with the line it stood on. */
interface Entry {
  readonly value: number;
  readonly line: number;
}

/** How far from one a sum of shares may be: room for rounding, not for a forgotten row. */
const tolerance = 1e-6;

/** Reads every required rate table; resource `rate-<id>`, one column a dimension and `value`. */
export function readRates(tables: PackTables, faults: Faults): ReadonlyMap<string, RateTable> {
  const rates = new Map<string, RateTable>();
  for (const required of requiredRates) {
    const table = readRate(tables, required, faults);
    if (table) rates.set(required.id, table);
  }
  return rates;
}

function readRate(tables: PackTables, required: RequiredRate, faults: Faults): RateTable | undefined {
  const columns: Columns = {
    ...Object.fromEntries(required.dimensions.map((d) => [d.name, 'labels' in d ? word(d.labels) : whole(0, 1000)])),
    value: required.kind === 'probability' ? share : decimal(0),
  };
  const { file, rows, isWhole } = tables.rows(`rate-${required.id}`, columns);
  if (!isWhole) return undefined;
  const dimensions = required.dimensions.map((d) => dimensionOf(d, rows));
  const before = faults.count;
  for (const d of required.dimensions) if ('from' in d) checkFirstStep(file, d, rows, faults);
  const entries = place(file, dimensions, rows, faults);
  reportMissing(file, dimensions, entries, faults);
  if (required.sum && faults.count === before) checkSums(file, required, dimensions, entries, faults);
  const values = Float64Array.from(entries, (entry) => entry?.value ?? 0);
  return { id: required.id, dimensions, values };
}

function dimensionOf(required: RequiredDimension, rows: readonly Row<Columns>[]): RateDimension {
  if ('labels' in required) return { name: required.name, kind: 'label', labels: required.labels };
  const starts = [...new Set(rows.map((row) => coordinatesOf(row)[required.name] as number))].sort((a, b) => a - b);
  return { name: required.name, kind: 'from', starts };
}

function checkFirstStep(
  file: string,
  dimension: { readonly name: string; readonly from: number },
  rows: readonly Row<Columns>[],
  faults: Faults,
): void {
  const first = Math.min(...rows.map((row) => coordinatesOf(row)[dimension.name] as number));
  if (first <= dimension.from) return;
  faults.add(
    { where: file, column: dimension.name },
    `Første trin er ${first}; forventet: ${dimension.from}, så alle er med. Tilføj trinnet.`,
    `The first step is ${first}; expected ${dimension.from}, so that everybody is in. Add the step.`,
  );
}

/** Row-major places of the rows, last dimension fastest. */
function place(
  file: string,
  dimensions: readonly RateDimension[],
  rows: readonly Row<Columns>[],
  faults: Faults,
): (Entry | undefined)[] {
  const size = dimensions.reduce((product, d) => product * sizeOf(d), 1);
  const entries = new Array<Entry | undefined>(rows.length === 0 ? 0 : size).fill(undefined);
  for (const row of rows) {
    const at = coordinatesOf(row);
    const index = dimensions.reduce((i, d) => i * sizeOf(d) + positionOf(d, at), 0);
    const earlier = entries[index];
    if (earlier) {
      faults.add(
        { where: file, line: row.line },
        `Samme ${told(dimensions, at)} som linje ${earlier.line}; forventet: én linje af hver. Slet den ene.`,
        `Same ${told(dimensions, at)} as line ${earlier.line}; expected one line of each. Delete one.`,
      );
      continue;
    }
    entries[index] = { value: at.value as number, line: row.line };
  }
  return entries;
}

function reportMissing(
  file: string,
  dimensions: readonly RateDimension[],
  entries: readonly (Entry | undefined)[],
  faults: Faults,
): void {
  if (entries.length === 0) {
    faults.add(
      { where: file },
      'Tabellen har ingen rækker; forventet: en række for hver kombination. Tilføj dem.',
      'The table has no rows; expected a row for every combination. Add them.',
    );
  }
  for (const [index, entry] of entries.entries()) {
    if (entry) continue;
    const missing = told(dimensions, coordinatesAt(dimensions, index));
    faults.add(
      { where: file, column: 'value' },
      `Rækken ${missing} mangler; forventet: en række for hver kombination. Tilføj den.`,
      `The row ${missing} is missing; expected a row for every combination. Add it.`,
    );
  }
}

function checkSums(
  file: string,
  required: RequiredRate,
  dimensions: readonly RateDimension[],
  entries: readonly (Entry | undefined)[],
  faults: Faults,
): void {
  const last = dimensions[dimensions.length - 1];
  const width = last ? sizeOf(last) : 1;
  for (let start = 0; start < entries.length; start += width) {
    const sum = entries.slice(start, start + width).reduce((s, entry) => s + (entry?.value ?? 0), 0);
    if (sum <= 1 + tolerance && (required.sum === 'at-most-one' || sum >= 1 - tolerance)) continue;
    const at = told(dimensions.slice(0, -1), coordinatesAt(dimensions, start));
    const found = Number(sum.toFixed(6));
    faults.add(
      { where: file, line: entries[start]?.line ?? 1, column: 'value' },
      `${at}: andelene giver ${found}; forventet: ${required.sum === 'one' ? '1' : 'højst 1'}. Ret andelene.`,
      `${at}: the shares sum to ${found}; expected ${required.sum === 'one' ? '1' : 'at most 1'}. Mend the shares.`,
    );
  }
}

function positionOf(dimension: RateDimension, at: Coordinates): number {
  const value = at[dimension.name];
  return dimension.kind === 'label'
    ? dimension.labels.indexOf(value as string)
    : dimension.starts.indexOf(value as number);
}

function coordinatesAt(dimensions: readonly RateDimension[], index: number): Coordinates {
  const at: Record<string, string | number> = {};
  let rest = index;
  for (const d of [...dimensions].reverse()) {
    const position = rest % sizeOf(d);
    at[d.name] = (d.kind === 'label' ? d.labels[position] : d.starts[position]) ?? '';
    rest = Math.floor(rest / sizeOf(d));
  }
  return at;
}

function coordinatesOf(row: Row<Columns>): Coordinates {
  return row as Coordinates;
}

function told(dimensions: readonly RateDimension[], at: Coordinates): string {
  return dimensions.map((d) => `${d.name} ${at[d.name]}`).join(', ');
}
