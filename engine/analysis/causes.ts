import { criterionDefinition, criterionValue } from '../criteria/criterionDefinitions.ts';
import type { Count } from '../criteria/estateCounts.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { type Cause, type CriterionId, causes, placeCauses } from '../simulation/projection.ts';
import { accumulateLedger, type LedgerOf, type LedgerSums, placeLedger, restLedger } from './ledgerSums.ts';
import { type LedgerView, ledgersWithout, wholeLedger } from './ledgerView.ts';
import { extentWithId, strategyResult } from './selection.ts';
import type { SeriesMeasure } from './series.ts';

/** Whether a cause changes the people who live in a place (*mennesker*) or who lives there (*sted*). */
export type CauseKind = 'people' | 'place';

/** The kind of a cause, from `placeCauses`. */
export function causeKind(cause: Cause): CauseKind {
  return placeCauses.has(cause) ? 'place' : 'people';
}

/** What one cause did between two years. */
export interface CausePart {
  readonly cause: Cause;
  readonly kind: CauseKind;
  /** contribution to the change of the value: share (0.01 is one percentage point), or kroner for `mean-income` */
  readonly change: number;
  /** contribution to the change of the mean counts of the place, in the criterion's units */
  readonly numerator: number;
  readonly denominator: number;
}

/** The change of a criterion between two years, split without remainder. */
export interface CauseSplit {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
  readonly measure: SeriesMeasure;
  readonly from: number;
  readonly to: number;
  /** value before and after, of the counts summed over replicates: a ratio of means, so beside a mean of ratios it may differ a little */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** every cause, in result order */
  readonly parts: readonly CausePart[];
  /** sums of `change` over the causes of either kind */
  readonly people: number;
  readonly placeChange: number;
  /** what the parts leave unexplained of `change`: zero but for rounding in the last digits of a double */
  readonly residual: number;
  /** what they leave unexplained of the counts: exactly zero, since both are whole numbers */
  readonly countResidual: Count;
  /** runs that it is made of */
  readonly runs: number;
  /** the same split without each batch of runs, by which its error is told; undefined where batches aren't told apart */
  readonly without: readonly CausesWithout[] | undefined;
}

/** What the causes did in all runs but those of a batch. */
export interface CausesWithout {
  readonly runs: number;
  /** by cause, in result order */
  readonly changes: readonly number[];
}

/** Between which years, and for the level (default) or the gap to the rest of the municipality. */
export interface CauseSelection {
  readonly strategy: string;
  readonly place: string;
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
  readonly measure?: SeriesMeasure;
}

/**
 * Exact additive split of the change of a criterion by cause, from the ledger.
 *
 * In a year in which the counts go from N/D to N′/D′ by parts ΔN and ΔD, the value changes by Σ (ΔN − N/D · ΔD) / D′ over the
 * causes, an identity. A mover with a lower share than the place's thus lowers it by moving in. The parts are added up over the
 * years. For the gap, the ledger of the rest is the municipality's less the place's, and its parts are taken off; a move between
 * place and rest is in both.
 * @returns undefined where in some year from `from` to `to` the place (or for the gap, the rest) has nobody to count
 * @throws RangeError for a strategy, place or year that the ensemble doesn't hold
 */
export function causeSplit(ensemble: Ensemble, selection: CauseSelection): CauseSplit | undefined {
  const { strategy, place, criterion, from, to, measure = 'level' } = selection;
  const { shape } = ensemble;
  const first = shape.years.indexOf(from);
  const last = shape.years.indexOf(to);
  if (first < 0 || last < first) {
    throw new RangeError(`no years ${from} to ${to}; there are ${shape.years[0]} to ${shape.years.at(-1)}`);
  }
  const result = strategyResult(ensemble, strategy);
  const { estates, rest, place: own } = extentWithId(shape.geography, place);
  const span = { criterion, first, last };
  const splitOf = (view: LedgerView): Halves | undefined => {
    const half = (of: readonly number[], ledgerOf: LedgerOf) =>
      accumulateLedger(shape, view, of, span, ledgerOf(shape, view, own.index, criterion));
    const inside = half(estates, placeLedger);
    const outside = measure === 'gap' ? half(rest, restLedger) : undefined;
    return inside && (measure === 'level' || outside) && { inside, outside };
  };
  const whole = splitOf(wholeLedger(result));
  if (!whole) return undefined;
  const { scale } = criterionDefinition(criterion);
  const without = ledgersWithout(ensemble, result)?.map((view): CausesWithout | undefined => {
    const halves = splitOf(view);
    return halves && { runs: view.runs, changes: changesOf(halves, scale) };
  });
  return finish(ensemble, selection, measure, whole, complete(without));
}

/** A place and, for a gap, the rest of the municipality. */
interface Halves {
  readonly inside: LedgerSums;
  readonly outside: LedgerSums | undefined;
}

function changesOf({ inside, outside }: Halves, scale: number): readonly number[] {
  return causes.map((_, index) => scale * ((inside.changes[index] ?? 0) - (outside?.changes[index] ?? 0)));
}

function complete<T>(all: readonly (T | undefined)[] | undefined): readonly T[] | undefined {
  const there = all?.filter((one) => one !== undefined);
  return there?.length === all?.length ? there : undefined;
}

function finish(
  ensemble: Ensemble,
  { strategy, place, criterion, from, to }: CauseSelection,
  measure: SeriesMeasure,
  halves: Halves,
  without: CauseSplit['without'],
): CauseSplit {
  const { inside, outside } = halves;
  const { scale } = criterionDefinition(criterion);
  const replicates = ensemble.replicates.length;
  const valueFrom = (own: Count, rest: Count | undefined): number => {
    const level = criterionValue(criterion, own.numerator, own.denominator) ?? Number.NaN;
    const others = rest ? (criterionValue(criterion, rest.numerator, rest.denominator) ?? Number.NaN) : 0;
    return level - others;
  };
  const changes = changesOf(halves, scale);
  const parts = causes.map(
    (cause, index): CausePart => ({
      cause,
      kind: causeKind(cause),
      change: changes[index] ?? 0,
      numerator: (inside.numerators[index] ?? 0) / replicates,
      denominator: (inside.denominators[index] ?? 0) / replicates,
    }),
  );
  const before = valueFrom(inside.before, outside?.before);
  const after = valueFrom(inside.after, outside?.after);
  const people = sumOfKind(parts, 'people');
  const placeChange = sumOfKind(parts, 'place');
  return {
    strategy,
    place,
    criterion,
    measure,
    from,
    to,
    before,
    after,
    change: after - before,
    parts,
    people,
    placeChange,
    residual: after - before - people - placeChange,
    countResidual: inside.residual,
    runs: replicates,
    without,
  };
}

function sumOfKind(parts: readonly CausePart[], kind: CauseKind): number {
  return parts.reduce((total, part) => (part.kind === kind ? total + part.change : total), 0);
}
