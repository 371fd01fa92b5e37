import { decimal, share, text, word } from './cells.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Faults } from './faults.ts';
import type { UnitValue } from './pack.ts';
import type { PackTables } from './packTables.ts';
import { refuseMissing, statuses } from './readParameters.ts';
import { requiredUnitValues } from './requirements.ts';

/** Reads what things cost and who pays. Faults: one left out, one twice, shares that pass one together. */
export function readUnitValues(tables: PackTables, faults: Faults): ReadonlyMap<string, UnitValue> {
  const values = tables.rows('unit-values', {
    id: text,
    label_da: text,
    label_en: text,
    unit_da: text,
    unit_en: text,
    value: decimal(0),
    municipality_share: share,
    state_share: share,
    status: word(statuses),
    date: text,
    source_da: text,
    source_en: text,
  });
  refuseDuplicates(values.file, values.rows, ['id'], faults);
  refuseMissing(values, requiredUnitValues, faults);
  for (const { id, municipality_share: municipality, state_share: state, line } of values.rows) {
    if (municipality + state <= 1) continue;
    faults.add(
      { where: values.file, line, column: 'municipality_share, state_share' },
      `${id}: fundet ${municipality} og ${state}; forventet: tilsammen højst 1. Ret andelene.`,
      `${id}: found ${municipality} and ${state}; expected at most 1 together. Mend the shares.`,
    );
  }
  return new Map(
    values.rows.map((row) => [
      row.id,
      {
        id: row.id,
        label: { da: row.label_da, en: row.label_en },
        unit: { da: row.unit_da, en: row.unit_en },
        value: row.value,
        municipalityShare: row.municipality_share,
        stateShare: row.state_share,
        status: row.status,
        date: row.date,
        source: { da: row.source_da, en: row.source_en },
      },
    ]),
  );
}
