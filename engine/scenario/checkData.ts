import { type CriterionId, criteria } from '../criteria/criterionIds.ts';
import type { Pack } from '../pack/pack.ts';
import { placesOf } from '../population/geography.ts';
import { didYouMean } from './closestWord.ts';
import type { DataCell } from './dataCell.ts';
import type { Findings } from './findings.ts';

/** Columns that hold ids of places. */
const placeColumns: ReadonlySet<string> = new Set(['place', 'estate', 'district']);

/** A data cell against the pack: places that are there, and criteria where the rows are observed values. Each unknown word is told once. */
export function checkData(cell: DataCell, pack: Pick<Pack, 'geography'>, findings: Findings): void {
  const places = placesOf(pack.geography).map(({ id }) => id);
  for (const { name, values } of cell.columns) {
    const isPlace = cell.resource !== undefined && placeColumns.has(name);
    const isCriterion = cell.resource === 'observed' && name === 'criterion';
    if (!isPlace && !isCriterion) continue;
    const known: readonly string[] = isPlace ? places : criteria;
    const told = new Set<unknown>();
    values.forEach((value, row) => {
      if (value === null || told.has(value) || known.includes(String(value))) return;
      told.add(value);
      const shown = String(value).slice(0, 60);
      const meant = didYouMean(String(value), known);
      findings.error(
        { line: cell.rowLines[row] ?? cell.line, column: 1 },
        isPlace
          ? `Stedet \`${shown}\` findes ikke i datapakken.${meant.da}`
          : `\`${shown}\` er ikke et kriterium.${meant.da}`,
        isPlace
          ? `The place \`${shown}\` is not in the data pack.${meant.en}`
          : `\`${shown}\` is not a criterion.${meant.en}`,
      );
    });
  }
}

/** An observed value that a data cell holds. */
export interface ImportedObservation {
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
  /** share 0–1, or kroner for the mean income */
  readonly value: number;
}

/** The observed values of a cell whose rows are of the pack's `observed`: place, criterion, year and value. */
export function observedIn(cell: DataCell): readonly ImportedObservation[] {
  if (cell.resource !== 'observed') return [];
  const column = (name: string) => cell.columns.find((candidate) => candidate.name === name)?.values ?? [];
  const [places, names, years, values] = ['place', 'criterion', 'year', 'value'].map(column);
  return (values ?? []).flatMap((value, row) => {
    const place = places?.[row];
    const criterion = criteria.find((candidate) => candidate === names?.[row]);
    const year = years?.[row];
    return typeof place === 'string' && criterion && typeof year === 'number' && typeof value === 'number'
      ? [{ place, criterion, year, value }]
      : [];
  });
}
