import { familyDwellingShare } from '../criteria/familyDwellings.ts';
import { tenures } from '../population/codes.ts';
import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { dwellingFigures, dwellingsIndex } from './layout.ts';
import { extentWithId, strategyResult } from './selection.ts';

/** The § 168 a counter of a year. */
export interface FamilyDwellingPoint {
  readonly year: number;
  /** share of social family dwellings, 0–1, undefined where nothing is counted */
  readonly share: number | undefined;
  /** means over replicates */
  readonly familyDwellings: number;
  readonly dwellings: number;
  readonly demolishedNotReplaced: number;
}

/**
 * The § 168 a counter of an estate through the years. Dwellings demolished in the projection are added to those that the pack
 * gives as demolished since 2010, and what is built in the estate replaces them one for one. A sold dwelling stays in the
 * denominator and leaves the numerator.
 * @param selection.place estate id
 */
export function familyDwellingSeries(
  ensemble: Ensemble,
  selection: { readonly strategy: string; readonly place: string },
): readonly FamilyDwellingPoint[] {
  const result = strategyResult(ensemble, selection.strategy);
  const { place, estates } = extentWithId(ensemble.shape.geography, selection.place);
  const [index] = estates;
  const estate = index === undefined ? undefined : ensemble.shape.geography.estates[index];
  if (place.level !== 'estate' || index === undefined || !estate) {
    throw new RangeError(`${selection.place} is a ${place.level}; the § 168 a counter is of an estate`);
  }
  const base = stockOf(ensemble, result, 0, index);
  return ensemble.shape.years.map((year, yearIndex) => {
    const now = stockOf(ensemble, result, yearIndex, index);
    const demolished = now.demolished - base.demolished;
    const built = now.standing + demolished - base.standing;
    const demolishedNotReplaced = Math.max(0, estate.demolishedSince2010 + demolished - built);
    const { commercialFloor } = estate;
    const counted = { familyDwellings: now.family, dwellings: now.standing, demolishedNotReplaced };
    return { year, ...counted, share: familyDwellingShare({ ...counted, commercialFloor }) };
  });
}

function stockOf(ensemble: Ensemble, result: StrategyResult, yearIndex: number, estate: number) {
  let family = 0;
  let standing = 0;
  let demolished = 0;
  for (const [tenureIndex, tenure] of tenures.entries()) {
    const start = dwellingsIndex(ensemble.shape, yearIndex, estate, tenureIndex);
    for (const [offset, figure] of dwellingFigures.entries()) {
      const mean = (result.sums.dwellings[start + offset] ?? 0) / ensemble.replicates.length;
      if (figure === 'demolished') demolished += mean;
      else standing += mean;
      if (figure !== 'demolished' && tenure === 'social-family') family += mean;
    }
  }
  return { family, standing, demolished };
}
