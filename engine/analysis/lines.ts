import { type Proportion, proportion } from '../criteria/proportion.ts';
import { type ReferenceValues, referenceValues } from '../criteria/referenceValues.ts';
import type { LegalStatus, Line, RuleSet } from '../criteria/statusRule.ts';
import type { Pack } from '../pack/pack.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import type { CriterionId } from '../simulation/projection.ts';
import type { PlaceExtent } from './selection.ts';
import { valuesOfPlace } from './series.ts';
import { type Summary, summarise } from './summary.ts';

/** How far a place is from a line of the law in a year, whether or not the law would ever list it. */
export interface Nearness extends Proportion {
  readonly status: Exclude<LegalStatus, 'none'>;
  readonly criterion: CriterionId;
  /** where the line runs: a share in 0–1, or kroner a year */
  readonly line: number;
  /** how far inside the line the place is, in the same unit: positive while the criterion is not met, zero at the line */
  readonly margin: Summary;
  /** change of the margin since the base year: negative where the place has drawn nearer */
  readonly sinceBase: number;
}

/**
 * Distance of a place to each line of a rule set, and the probability that the criterion is met (replicates that are past the line). The
 * fifth criterion is left out: it is for the legal status to tell.
 * @returns what is so in a year, by its index in the results
 */
export function nearness(
  ensemble: Ensemble,
  result: StrategyResult,
  pack: Pick<Pack, 'references'>,
  ruleSet: RuleSet,
  extent: PlaceExtent,
): (yearIndex: number) => readonly Nearness[] {
  const { years } = ensemble.shape;
  const own = valuesOfPlace(ensemble, result, extent);
  const positionIn = (line: Line, index: number): number =>
    positionOf(line, referenceValues(pack, years[index] ?? 0, result.strategy.references));
  const margins = (line: Line, index: number): Float64Array => {
    const at = positionIn(line, index);
    return own.of('level', line.criterion, index).map((value) => (line.side === 'below' ? value - at : at - value));
  };
  const lines = linesOf(ruleSet).map((entry) => ({ ...entry, base: summarise(margins(entry.line, 0)) }));
  return (yearIndex) =>
    lines.flatMap(({ status, line, base }) => {
      const now = margins(line, yearIndex);
      const margin = summarise(now);
      if (!margin || !base) return [];
      const met = now.reduce((count, value) => count + Number(line.side === 'at-least' ? value <= 0 : value < 0), 0);
      return [
        {
          status,
          criterion: line.criterion,
          line: positionIn(line, yearIndex),
          margin,
          sinceBase: margin.mean - base.mean,
          ...proportion(met, margin.replicates),
        },
      ];
    });
}

/** Lines of the first two classes without the fifth criterion; the later classes ask for the same ones. */
function linesOf({ rules }: RuleSet): readonly { readonly status: Nearness['status']; readonly line: Line }[] {
  const classes = rules.filter(({ status }) => status === 'prevention-area' || status === 'vulnerable-area');
  return classes.flatMap(({ status, lines }) =>
    lines.filter(({ criterion }) => criterion !== 'origin').map((line) => ({ status, line })),
  );
}

/** Where a line runs in a year. */
function positionOf({ basis, value }: Line, references: ReferenceValues): number {
  if (basis === 'national-multiple') return value * references['national-conviction-share'];
  return basis === 'regional-ratio' ? value * references['regional-mean-income'] : value;
}
