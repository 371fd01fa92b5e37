import type { Faults } from '../pack/faults.ts';
import type { AgeBand } from './ages.ts';
import type { GatheredRow } from './gather.ts';
import { type PackFiles, tableOf } from './packFiles.ts';
import { refuseSmallCell } from './privacy.ts';
import type { ImportTarget } from './target.ts';

/**
 * Refuses one to four persons of a category in a band of the pack's, of figures at ages of their own: no finer than that is anything kept of
 * them.
 */
export function refuseSmallSums(
  rows: readonly GatheredRow[],
  target: ImportTarget,
  files: PackFiles,
  where: string,
  faults: Faults,
): void {
  const ages = target.fields.find(({ kind }) => kind === 'ages')?.name;
  if (ages === undefined || !target.countsPersons) return;
  const starts = [...new Set(tableOf(files, target.resource).rows.map(({ age_from }) => Number(age_from)))].sort(
    (a, b) => a - b,
  );
  const sums = new Map<string, { count: number; line: number; column: string }>();
  for (const { categories, figures, line } of rows) {
    const { [ages]: band, ...rest } = categories;
    const start = starts.findLast((from) => from <= (band as AgeBand).from);
    const key = JSON.stringify([rest, start]);
    for (const { value, column } of Object.values(figures)) {
      const before = sums.get(key)?.count ?? 0;
      sums.set(key, { count: before + (value ?? 0), line: sums.get(key)?.line ?? line, column });
    }
  }
  for (const { count, line, column } of sums.values()) refuseSmallCell(where, line, column, count, faults);
}
