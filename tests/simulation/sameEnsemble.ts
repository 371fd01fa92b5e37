import { expect } from 'vitest';
import { type Ensemble, summedArrays } from '../../engine/simulation/ensemble.ts';
import { sameBytes } from '../properties/wholeTown.ts';

/** Throws unless two ensembles are the same, arrays to the bit. */
export function expectSameEnsemble(a: Ensemble, b: Ensemble): void {
  const told = ({ strategies, ...rest }: Ensemble) => ({
    ...rest,
    strategies: strategies.map(({ strategy }) => strategy),
  });
  expect(told(a)).toEqual(told(b));
  a.strategies.forEach(({ counts, sums }, s) => {
    const other = b.strategies[s]!;
    expect(counts.length).toBe(other.counts.length);
    counts.forEach((own, r) => {
      expect(sameBytes(own, other.counts[r]!), 'counts').toBe(true);
    });
    for (const name of summedArrays) expect(sameBytes(sums[name], other.sums[name]), name).toBe(true);
  });
}
