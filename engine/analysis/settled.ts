import { criterionDefinitions } from '../criteria/criterionDefinitions.ts';
import { placesOf } from '../population/geography.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import { extentOf, parentResult } from './selection.ts';
import { pairedDifferences, valuesIn } from './series.ts';
import { summarise } from './summary.ts';

/**
 * The largest Monte-Carlo error among the paired differences of all scenarios against their parents: distance to the rest of the municipality in
 * the last year, in every social-balance area, for every criterion that is a share.
 * @returns share; 0 where there is nothing to compare, infinite for a single run
 */
export function largestError(ensemble: Ensemble): number {
  const { geography, years } = ensemble.shape;
  const areas = placesOf(geography).filter(({ level, id }) => {
    return level === 'estate' && geography.estates.some((estate) => estate.id === id && estate.isSocialBalanceArea);
  });
  const last = years.length - 1;
  let largest = 0;
  for (const result of ensemble.strategies) {
    const parent = parentResult(ensemble, result);
    if (!parent) continue;
    for (const place of areas) {
      const extent = extentOf(geography, place);
      for (const { id, unit } of criterionDefinitions) {
        if (unit !== 'share') continue;
        const ours = valuesIn(ensemble, result, extent, id, 'gap', last);
        const theirs = valuesIn(ensemble, parent, extent, id, 'gap', last);
        largest = Math.max(largest, summarise(pairedDifferences(ours, theirs))?.mcse ?? 0);
      }
    }
  }
  return largest;
}
