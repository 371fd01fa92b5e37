import { square } from '../arithmetic/power.ts';
import { criterionDefinitions } from '../criteria/criterionDefinitions.ts';
import { placesOf } from '../population/geography.ts';
import type { Ensemble } from '../simulation/ensemble.ts';
import type { CriterionId } from '../simulation/projection.ts';
import { quantile } from './quantile.ts';
import { extentOf, parentResult } from './selection.ts';
import { valuesIn } from './series.ts';

/** Runs from which on the factor says more than the chance of its own. */
export const fewestPairs = 10;

/** What pairing gains for a criterion's level in one year: medians over scenarios, and over estates. */
export interface PairingGain {
  readonly criterion: CriterionId;
  readonly year: number;
  /** undefined where no scenario differs from the one it extends */
  readonly municipality: number | undefined;
  readonly estates: number | undefined;
}

/**
 * Gain of every criterion in the given years, in steps of a criterion in a year each.
 * @returns nothing for fewer than `fewestPairs` runs, or where nothing is compared
 */
export function* weighingPairs(
  ensemble: Ensemble,
  years: readonly number[],
): Generator<undefined, readonly PairingGain[], undefined> {
  const pairs = ensemble.strategies.flatMap((result) => {
    const parent = parentResult(ensemble, result);
    return parent ? [{ result, parent }] : [];
  });
  if (ensemble.replicates.length < fewestPairs || pairs.length === 0) return [];
  const { geography } = ensemble.shape;
  const median = (level: string, criterion: CriterionId, yearIndex: number): number | undefined => {
    const gains = placesOf(geography)
      .filter((place) => place.level === level)
      .flatMap((place) => {
        const extent = extentOf(geography, place);
        return pairs.map(({ result, parent }) => {
          const ours = valuesIn(ensemble, result, extent, criterion, 'level', yearIndex);
          return varianceReduction(ours, valuesIn(ensemble, parent, extent, criterion, 'level', yearIndex));
        });
      })
      .filter(Number.isFinite);
    return gains.length === 0 ? undefined : quantile(Float64Array.from(gains).sort(), 0.5);
  };
  const gains: PairingGain[] = [];
  for (const { id: criterion } of criterionDefinitions) {
    for (const year of years) {
      const at = ensemble.shape.years.indexOf(year);
      const municipality = median('municipality', criterion, at);
      gains.push({ criterion, year, municipality, estates: median('estate', criterion, at) });
      yield undefined;
    }
  }
  return gains;
}

/**
 * How much common random numbers help: variance of the difference of two strategies had they met luck of their own (the sum of their
 * variances), over that of the paired difference. 10 means that ten times as many unpaired runs would be needed.
 * @returns NaN for fewer than two runs; Infinity where all pairs differ by the same
 */
export function varianceReduction(ours: Float64Array, theirs: Float64Array): number {
  const differences = new Float64Array(ours.length);
  for (let run = 0; run < ours.length; run++) differences[run] = (ours[run] as number) - (theirs[run] as number);
  return (variance(ours) + variance(theirs)) / variance(differences);
}

function variance(values: Float64Array): number {
  let sum = 0;
  for (let run = 0; run < values.length; run++) sum += values[run] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let run = 0; run < values.length; run++) squares += square((values[run] as number) - mean);
  return squares / (values.length - 1);
}
