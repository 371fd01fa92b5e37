import { schoolKinds } from '../population/schoolKinds.ts';
import { type Cell, decimal, share, text, whole, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import { groupBy, sumOf } from './grouping.ts';
import type { PackTables } from './packTables.ts';
import type { NamedEstate, Places } from './readGeography.ts';
import { statuses } from './readParameters.ts';
import type { Catchment, School } from './schools.ts';

const tolerance = 1e-6;

/** More would not fit a resident's column. */
const most = 254;

/**
 * Reads day cares, schools and whose addresses belong to them. Faults: an id twice, a district or estate that isn't there, a school
 * that isn't on the list, shares of an estate that don't sum to one for both kinds.
 */
export function readSchools(
  tables: PackTables,
  { district, estate, named }: Pick<Places, 'district' | 'estate' | 'named'>,
  faults: Faults,
): { readonly schools: readonly School[]; readonly catchments: readonly Catchment[] } {
  const schools = tables.rows('schools', {
    id: text,
    label_da: text,
    label_en: text,
    kind: word(schoolKinds),
    district,
    capacity: whole(0, 100_000),
    profile: decimal(-10, 10),
    status: word(statuses),
  });
  refuseDuplicates(schools.file, schools.rows, ['id'], faults);
  if (schools.rows.length > most) {
    faults.add(
      { where: schools.file },
      `Der er ${schools.rows.length} skoler og dagtilbud; forventet: højst ${most}. Læg nogle sammen.`,
      `There are ${schools.rows.length} schools and day cares; expected at most ${most}. Put some together.`,
    );
  }
  // Ids of rows with faults count too, so that one bad school isn't told again in the other file.
  const ids = tables.rows('schools', { id: text }).rows.map((row) => row.id);
  const catchments = tables.rows('catchments', { estate, school: indexOf(ids, schools.file), share });
  if (ids.length > 0) refuseDuplicates(catchments.file, catchments.rows, ['estate', 'school'], faults);
  const { rows } = catchments;
  if (schools.isWhole && catchments.isWhole) checkShares(catchments.file, rows, schools.rows, named, faults);
  return {
    schools: schools.rows.map(({ line: _, label_da, label_en, ...row }) => ({
      ...row,
      label: { da: label_da, en: label_en },
    })),
    catchments: rows.map(({ line: _, ...row }) => row),
  };
}

function checkShares(
  file: string,
  rows: readonly (Catchment & { readonly line: number })[],
  schools: readonly Pick<School, 'kind'>[],
  estates: readonly NamedEstate[],
  faults: Faults,
): void {
  const byEstate = groupBy(rows, (row) => row.estate);
  for (const [index, { id }] of estates.entries()) {
    for (const kind of schoolKinds) {
      const group = (byEstate.get(index) ?? []).filter((row) => schools[row.school]?.kind === kind);
      const sum = sumOf(group, (row) => row.share);
      if (Math.abs(sum - 1) <= tolerance) continue;
      const found = Number(sum.toFixed(6));
      faults.add(
        { where: file, ...(group[0] ? { line: group[0].line } : {}), column: 'share' },
        `${id}: andelene giver ${found} for ${kind}; forventet: 1, så alle adresser hører til. Ret andelene.`,
        `${id}: the shares sum to ${found} for ${kind}; expected 1, so that every address belongs. Mend the shares.`,
      );
    }
  }
}

/** Reads an id as its index. Where no school could be read at all, any is let through: the fault is told elsewhere. */
function indexOf(ids: readonly string[], file: string): Cell<number> {
  const expected = { da: `en skole i ${file}`, en: `a school in ${file}` };
  return (raw) => {
    const value = ids.indexOf(raw.trim());
    return value >= 0 || ids.length === 0 ? { value: Math.max(0, value) } : { expected };
  };
}
