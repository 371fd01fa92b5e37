import { criterionDefinition, criterionValue } from '../criteria/criterionDefinitions.ts';
import type { Count } from '../criteria/estateCounts.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { type Cause, type CriterionId, causes, placeCauses } from '../simulation/projection.ts';
import {
  accumulateLedger,
  type LedgerOf,
  type LedgerSums,
  placeLedger,
  restLedger,
  summedCounts,
} from './ledgerSums.ts';
import { extentWithId, parentResult, strategyResult } from './selection.ts';
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
  const extent = extentWithId(shape.geography, place);
  const span = { criterion, first, last };
  const counts = summedCounts(result);
  const split = (estates: readonly number[], ledgerOf: LedgerOf) =>
    accumulateLedger(shape, counts, estates, span, ledgerOf(ensemble, result, extent.place.index, criterion));
  const own = split(extent.estates, placeLedger);
  if (!own) return undefined;
  if (measure === 'level') return finish(ensemble, selection, measure, own, undefined);
  const rest = split(extent.rest, restLedger);
  return rest && finish(ensemble, selection, measure, own, rest);
}

/**
 * Which causes make the difference between a strategy and its parent (or the strategy named): the split of the one less the
 * split of the other, part by part.
 * @returns undefined without a parent, or where either split is
 */
export function causeDifference(
  ensemble: Ensemble,
  selection: CauseSelection & { readonly against?: string },
): CauseSplit | undefined {
  const other = selection.against ?? parentResult(ensemble, strategyResult(ensemble, selection.strategy))?.strategy.id;
  if (other === undefined) return undefined;
  const ours = causeSplit(ensemble, selection);
  const theirs = causeSplit(ensemble, { ...selection, strategy: other });
  if (!ours || !theirs) return undefined;
  return {
    ...ours,
    before: ours.before - theirs.before,
    after: ours.after - theirs.after,
    change: ours.change - theirs.change,
    parts: ours.parts.map((part, index) => {
      const counterpart = theirs.parts[index] as CausePart;
      return {
        ...part,
        change: part.change - counterpart.change,
        numerator: part.numerator - counterpart.numerator,
        denominator: part.denominator - counterpart.denominator,
      };
    }),
    people: ours.people - theirs.people,
    placeChange: ours.placeChange - theirs.placeChange,
    residual: ours.residual - theirs.residual,
    countResidual: {
      numerator: ours.countResidual.numerator - theirs.countResidual.numerator,
      denominator: ours.countResidual.denominator - theirs.countResidual.denominator,
    },
  };
}

function finish(
  ensemble: Ensemble,
  { strategy, place, criterion, from, to }: CauseSelection,
  measure: SeriesMeasure,
  own: LedgerSums,
  rest: LedgerSums | undefined,
): CauseSplit {
  const { scale } = criterionDefinition(criterion);
  const replicates = ensemble.replicates.length;
  const valueFrom = (own: Count, rest: Count | undefined): number => {
    const inside = criterionValue(criterion, own.numerator, own.denominator) ?? Number.NaN;
    const outside = rest ? (criterionValue(criterion, rest.numerator, rest.denominator) ?? Number.NaN) : 0;
    return inside - outside;
  };
  const parts = causes.map(
    (cause, index): CausePart => ({
      cause,
      kind: causeKind(cause),
      change: scale * ((own.changes[index] ?? 0) - (rest?.changes[index] ?? 0)),
      numerator: (own.numerators[index] ?? 0) / replicates,
      denominator: (own.denominators[index] ?? 0) / replicates,
    }),
  );
  const before = valueFrom(own.before, rest?.before);
  const after = valueFrom(own.after, rest?.after);
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
    countResidual: own.residual,
  };
}

function sumOfKind(parts: readonly CausePart[], kind: CauseKind): number {
  return parts.reduce((total, part) => (part.kind === kind ? total + part.change : total), 0);
}
