import { decimal, text, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import { groupBy } from './grouping.ts';
import type { Parameter, ReferencePath } from './pack.ts';
import type { PackTables, Resource } from './packTables.ts';
import { parameterLimits } from './parameterLimits.ts';
import { requiredParameters, requiredReferences } from './requirements.ts';
import type { Columns } from './rows.ts';

/** Words for how a figure came to be. */
export const statuses = ['published', 'derived', 'assumed'] as const;

const distributions = ['fixed', 'uniform', 'triangular', 'normal', 'lognormal'] as const;

/** Reads the parameters. Faults: one left out, one twice, a value outside its own range, a fixed one with a range. */
export function readParameters(tables: PackTables, faults: Faults): ReadonlyMap<string, Parameter> {
  const parameters = tables.rows('parameters', {
    id: text,
    label_da: text,
    label_en: text,
    value: decimal(),
    low: decimal(),
    high: decimal(),
    distribution: word(distributions),
    unit_da: text,
    unit_en: text,
    status: word(statuses),
    source_da: text,
    source_en: text,
  });
  refuseDuplicates(parameters.file, parameters.rows, ['id'], faults);
  refuseMissing(parameters, requiredParameters, faults);
  for (const { id, value, low, high, distribution, line } of parameters.rows) {
    const isFixed = distribution === 'fixed';
    const [least, most] = parameterLimits(id);
    if (low < least || high > most) {
      faults.add(
        { where: parameters.file, line, column: low < least ? 'low' : 'high' },
        `${id}: fundet ${low < least ? low : high}; forventet ${least} til ${most}. Ret tallet.`,
        `${id}: found ${low < least ? low : high}; expected ${least} to ${most}. Mend the number.`,
      );
    }
    if (low <= value && value <= high && (!isFixed || low === high)) continue;
    const da = isFixed ? 'low, value og high ens, da værdien er fixed' : 'low ≤ value ≤ high';
    const en = isFixed ? 'low, value and high to be equal, since the value is fixed' : 'low ≤ value ≤ high';
    faults.add(
      { where: parameters.file, line, column: 'value' },
      `${id}: fundet ${low}, ${value}, ${high}; forventet: ${da}. Ret tallene.`,
      `${id}: found ${low}, ${value}, ${high}; expected ${en}. Mend the numbers.`,
    );
  }
  return new Map(
    parameters.rows.map((row) => {
      const { id, value, low, high, distribution, status } = row;
      const label = { da: row.label_da, en: row.label_en };
      const unit = { da: row.unit_da, en: row.unit_en };
      const source = { da: row.source_da, en: row.source_en };
      return [id, { id, label, value, low, high, distribution, unit, status, source }];
    }),
  );
}

/** Reads the national and regional paths. Faults: one left out, a year twice, a value that can't be. */
export function readReferences(tables: PackTables, faults: Faults): ReadonlyMap<string, ReferencePath> {
  const points = tables.rows('references', {
    id: text,
    year: whole(1990, 2200),
    value: decimal(0),
    status: word(statuses),
  });
  refuseDuplicates(points.file, points.rows, ['id', 'year'], faults);
  refuseMissing(points, requiredReferences, faults);
  const paths = new Map<string, ReferencePath>();
  for (const [id, rows] of groupBy(points.rows, (row) => row.id)) {
    const sorted = [...rows].sort((a, b) => a.year - b.year);
    paths.set(id, { id, points: sorted.map(({ year, value, status }) => ({ year, value, status })) });
  }
  return paths;
}

/** Tells of ids that every pack has to have and this one has not. */
export function refuseMissing<C extends Columns>(
  resource: Resource<C>,
  required: readonly string[],
  faults: Faults,
): void {
  if (!resource.isWhole) return;
  const present = new Set(resource.rows.map((row) => row.id));
  for (const id of required) {
    if (present.has(id as never)) continue;
    faults.add(
      { where: resource.file, column: 'id' },
      `»${id}« mangler; forventet i hver pakke. Tilføj en linje med den.`,
      `“${id}” is missing; expected in every pack. Add a line with it.`,
    );
  }
}
