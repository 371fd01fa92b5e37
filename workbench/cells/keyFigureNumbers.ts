import {
  differenceSeries,
  type Ensemble,
  gapSeries,
  type KeyFiguresCell,
  levelSeries,
  placesOf,
} from '../../engine/index.ts';
import { inHundredths, writtenPoint } from '../charts/written.ts';
import { remembered } from '../dataflow/remembered.ts';
import { hasTooFewResidents } from '../dataflow/smallPlaces.ts';
import { yearSlice } from '../dataflow/yearSlice.ts';
import { isTold } from '../notebook/fifthCriterion.ts';
import { type Criterion, criteriaShown, fiveCriteria } from '../text/criteria.ts';
import type { Wording } from '../text/language.ts';
import { isNone, supportedDecimals, toldDifference } from '../text/numbers.ts';

/** A criterion in one year: gap to the rest, level, and difference of the gap to the scenario that it is compared with. */
export interface KeyFigure {
  readonly criterion: Criterion;
  readonly level: string;
  /** gap to the rest; the level itself where there is no rest */
  readonly gap: string;
  /** whether there is no rest of the municipality to hold the place against, so that all numbers are of the level */
  readonly isLevel?: boolean;
  readonly difference: string | undefined;
  /** whether that difference is exactly nothing */
  readonly isSame: boolean;
  /** whether gap and difference are thousands of kroner, not percentage points */
  readonly isMoney?: boolean;
}

/** What key figures are asked of, by ids. */
export interface KeyFiguresAsked {
  readonly strategy: string;
  /** the scenario that it is compared with */
  readonly parent: string | undefined;
  readonly place: string;
  readonly year: number;
  readonly criteria: readonly Criterion[];
}

/** The criteria that the cell names, each once, or the strategy's five. */
export function criteriaNamed(cell: KeyFiguresCell, hidesFifth: boolean): readonly Criterion[] {
  const named = [...new Set(cell.indicators.map(({ criterion }) => criterion))];
  return /^indicators:/m.test(cell.body) ? named : fiveCriteria.filter((criterion) => isTold(criterion, hidesFifth));
}

/** Key figures in words; none for a scenario that the results don't have. */
export function keyFigures(
  results: Ensemble,
  { strategy, parent, place, year, criteria }: KeyFiguresAsked,
  { text, numbers }: Wording,
): readonly KeyFigure[] | undefined {
  const ensemble = yearSlice(results, year);
  const isWhole = placesOf(results.shape.geography).find(({ id }) => id === place)?.isWhole ?? false;
  const countsOf = (id: string | undefined) => results.strategies.find((result) => result.strategy.id === id)?.counts;
  const counts = countsOf(strategy);
  const parentCounts = countsOf(parent);
  if (!counts) return undefined;
  return criteria.flatMap((criterion) => {
    const selection = { strategy, place, criterion };
    const about = `${place} ${criterion} ${year}`;
    const isTooSmall = remembered([counts], `too few ${about}`, () =>
      hasTooFewResidents(ensemble, { ...selection, year }),
    );
    if (isTooSmall) {
      const told = { level: text.keyFigures.tooFew, gap: '–', difference: undefined, isSame: false };
      return [{ criterion, ...told, ...(isWhole && { isLevel: true }) }];
    }
    const level = remembered([counts], `level ${about}`, () => levelSeries(ensemble, selection)[0]);
    const isMoney = criterion === 'mean-income';
    const ownGap = remembered([counts], `gap ${about}`, () => gapSeries(ensemble, selection)[0]);
    const gap = ownGap && inHundredths(criterion, ownGap);
    if (!level) return [];
    const most = criteriaShown[criterion].mostDecimals;
    const ownDifference =
      parentCounts &&
      remembered(
        [counts, parentCounts],
        `difference ${about}`,
        () => differenceSeries(ensemble, { ...selection, measure: isWhole ? 'level' : 'gap' })[0],
      );
    const difference = ownDifference && inHundredths(criterion, ownDifference);
    const told = isMoney
      ? text.figures.thousandKroner(writtenPoint(criterion, level, numbers))
      : numbers.percent(level.mean, supportedDecimals(level, most));
    return [
      {
        criterion,
        level: told,
        gap: isWhole ? told : gap ? numbers.points(gap.mean, supportedDecimals(gap, most)) : '–',
        ...(isWhole && { isLevel: true }),
        difference: difference && toldDifference(difference, most, numbers),
        isSame: difference !== undefined && isNone(difference),
        ...(isMoney && { isMoney }),
      },
    ];
  });
}
