import { type Cell, share, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import type { SafetyFigure } from './pack.ts';
import type { PackTables } from './packTables.ts';
import { statuses } from './readParameters.ts';

/**
 * Reads how many residents of each estate feel safe. A pack may leave the table out, and the table an estate.
 * @param estates number of estates
 * @returns by estate; undefined where nothing is said
 */
export function readSafety(
  tables: PackTables,
  estate: Cell<number>,
  estates: number,
  faults: Faults,
): readonly (SafetyFigure | undefined)[] {
  const safety = tables.rowsIfAny('safety', { estate, safe: share, year: whole(1980, 2200), status: word(statuses) });
  refuseDuplicates(safety.file, safety.rows, ['estate'], faults);
  const figures = new Array<SafetyFigure | undefined>(estates).fill(undefined);
  for (const { estate: at, safe, year, status } of safety.rows) figures[at] = { safe, year, status };
  return figures;
}
