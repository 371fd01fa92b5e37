import { criteria, type Ensemble } from '../../engine/index.ts';

/** The counts of one year as an ensemble of its own, so that figures of a single year don't summarise them all. */
export function yearSlice(ensemble: Ensemble, year: number): Ensemble {
  const index = ensemble.shape.years.indexOf(year);
  if (index < 0) return ensemble;
  const perYear = ensemble.shape.geography.estates.length * criteria.length * 2;
  return {
    ...ensemble,
    shape: { ...ensemble.shape, years: [year] },
    strategies: ensemble.strategies.map((result) => ({
      ...result,
      counts: result.counts.map((counts) => counts.subarray(index * perYear, (index + 1) * perYear)),
    })),
  };
}
