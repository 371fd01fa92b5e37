import { Faults } from '../pack/faults.ts';
import { withAliases, withRows } from './commit.ts';
import type { Conversion } from './conversion.ts';
import { convert } from './convert.ts';
import { withTotals } from './fill/withTotals.ts';
import { passOn } from './foundFaults.ts';
import type { Mapping } from './mapping.ts';
import { noPlace } from './matchPlaces.ts';
import type { PackFiles } from './packFiles.ts';
import type { Provenance } from './provenance.ts';
import type { ImportedTable } from './table.ts';
import { importTargets } from './targets.ts';

/** A table and all that somebody has decided about it. */
export interface MappedTable {
  readonly table: ImportedTable;
  readonly mapping: Mapping;
  readonly provenance: Provenance;
  /** share wider age bands out over the pack's */
  readonly spreadAges?: boolean;
  /** the figures are of the whole municipality: fit the estates to them */
  readonly spreadPlaces?: boolean;
}

/** What became of a table: rows, and what is wrong with it alone. */
export interface TakenTable<Mapped extends MappedTable = MappedTable> {
  readonly mapped: Mapped;
  readonly conversion: Conversion;
  readonly faults: Faults;
}

/** Places come before what lies in them. */
const first = ['districts', 'estates', 'schools'];

/**
 * Takes tables into a pack one after the other, places first, so that later tables find the places that earlier ones bring.
 * @param places place id by name as tables write it, as chosen; the pack remembers them, but for names that are no place of its
 * @param choice provenance of those choices
 * @param faults receives every fault of every table; the files count only where there is none
 */
export function takeTables<Mapped extends MappedTable>(
  tables: readonly Mapped[],
  pack: PackFiles,
  places: ReadonlyMap<string, string>,
  choice: Provenance,
  faults: Faults,
): { readonly files: PackFiles; readonly taken: readonly TakenTable<Mapped>[] } {
  const order = [...first, ...importTargets.map(({ resource }) => resource)];
  const sorted = tables.toSorted((a, b) => order.indexOf(a.mapping.resource) - order.indexOf(b.mapping.resource));
  const taken: TakenTable<Mapped>[] = [];
  const known = new Map([...places].filter(([, place]) => place !== noPlace));
  let files = withAliases(pack, known, choice);
  for (const mapped of sorted) {
    const { table, mapping, provenance, spreadAges = false, spreadPlaces = false } = mapped;
    const own = new Faults();
    const conversion = convert(table, mapping, files, { places, spreadAges, spreadPlaces }, own);
    passOn(own, faults);
    if (!conversion) continue;
    taken.push({ mapped, conversion, faults: own });
    if (own.count > 0) continue;
    files = conversion.isOfMunicipality
      ? withTotals(files, conversion, provenance)
      : withRows(files, conversion, provenance);
  }
  return { files, taken };
}
