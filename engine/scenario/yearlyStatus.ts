import type { CriterionId } from '../criteria/criterionIds.ts';
import type { ObservedValue } from '../pack/pack.ts';
import { observedIn } from './checkData.ts';
import type { Notebook } from './document.ts';

/** An observed value of a criterion at a place, entered by the reader or given by the pack. */
export interface Observation {
  readonly place: string;
  readonly criterion: CriterionId;
  readonly year: number;
  /** share 0–1, or kroner for the mean income */
  readonly value: number;
  readonly source: 'document' | 'pack';
}

/** What is added to a projection of one criterion at one place so that it meets the last observation. */
export interface Rebasing {
  /** year of that observation: the projection is moved from it on */
  readonly from: number;
  readonly offset: number;
}

/**
 * All observed values that a notebook shows, by place, criterion and year: those entered or imported into it, and the pack's where it has none.
 * @param observed the pack's own observed values
 */
export function observationsOf(notebook: Notebook, observed: readonly ObservedValue[]): readonly Observation[] {
  const found = new Map<string, Observation>();
  for (const { place, criterion, year, value } of observed) {
    found.set(`${place} ${criterion} ${year}`, {
      ...{ place, criterion: criterion as CriterionId, year, value },
      source: 'pack',
    });
  }
  for (const cell of notebook.cells) {
    if (cell.kind === 'data') {
      for (const seen of observedIn(cell)) {
        found.set(`${seen.place} ${seen.criterion} ${seen.year}`, { ...seen, source: 'document' });
      }
    }
    if (cell.kind !== 'status') continue;
    for (const { place, criterion, value } of cell.values) {
      found.set(`${place.value} ${criterion} ${cell.year}`, {
        ...{ place: place.value, criterion, year: cell.year, value },
        source: 'document',
      });
    }
  }
  return [...found.values()].sort((a, b) => a.year - b.year);
}

/**
 * How a projection is re-based on what was observed: one offset for each place and criterion, the last entered value less the value projected
 * for that year, added from that year on. People and places are not changed by it, so a ledger, a trigger or a legal status stays
 * the model's own; a figure that shows a re-based line says so.
 * @param projected mean over replicates, undefined where the year is not projected or nobody is counted
 * @returns undefined where the document enters nothing, or nothing in a projected year
 */
export function rebasingOf(
  observations: readonly Observation[],
  place: string,
  criterion: CriterionId,
  projected: (year: number) => number | undefined,
): Rebasing | undefined {
  const last = observations.findLast(
    (seen) =>
      seen.source === 'document' &&
      seen.place === place &&
      seen.criterion === criterion &&
      projected(seen.year) !== undefined,
  );
  const value = last && projected(last.year);
  return last && value !== undefined ? { from: last.year, offset: last.value - value } : undefined;
}

/** A projected value as it is re-based: a share stays within 0–1, an amount at or above 0. */
export function rebased(value: number, year: number, criterion: CriterionId, rebasing: Rebasing | undefined): number {
  if (!rebasing || year < rebasing.from) return value;
  const moved = Math.max(0, value + rebasing.offset);
  return criterion === 'mean-income' ? moved : Math.min(1, moved);
}
