import type { Ensemble } from '../simulation/ensemble.ts';
import { type CausePart, type CauseSelection, type CauseSplit, causeSplit } from './causes.ts';
import { parentResult, strategyResult } from './selection.ts';

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
    without: pairedWithout(ours, theirs),
  };
}

/** The same luck is left out of both, so that the error is that of the pairs. */
function pairedWithout(ours: CauseSplit, theirs: CauseSplit): CauseSplit['without'] {
  if (ours.without?.length !== theirs.without?.length || ours.runs !== theirs.runs) return undefined;
  return ours.without?.map(({ runs, changes }, batch) => {
    const others = theirs.without?.[batch]?.changes ?? [];
    return { runs, changes: changes.map((change, cause) => change - (others[cause] ?? Number.NaN)) };
  });
}
