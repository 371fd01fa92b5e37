import { describe, expect, it } from 'vitest';
import { exchangeIndex } from '../../engine/analysis/layout.ts';
import { accumulateLedger, placeLedger } from '../../engine/analysis/ledgerSums.ts';
import { summedCounts, wholeLedger } from '../../engine/analysis/ledgerView.ts';
import { extentsOf } from '../../engine/analysis/tables/keys.ts';
import { exchangeWith } from '../../engine/analysis/waterbed.ts';
import { causes, criteria } from '../../engine/simulation/projection.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task } from '../simulation/town.ts';
import { ensembleFixture } from './ensembleFixture.ts';

describe('what places give one another', () => {
  it('agrees with a case worked by hand: ten of basic schooling come from south-court, four others go there', () => {
    const ensemble = ensembleFixture({
      replicates: 1,
      count: ({ criterion, yearIndex, estate }) => {
        if (criterion !== 'basic-schooling') return [0, 100];
        if (estate !== 0) return [100, 400];
        return yearIndex === 0 ? [20, 100] : [30, 106];
      },
    });
    const result = ensemble.strategies[0]!;
    const basic = criteria.indexOf('basic-schooling') * 2;
    result.sums.exchange.fill(0);
    const came = exchangeIndex(ensemble.shape, 1, 2, 0) + basic;
    const went = exchangeIndex(ensemble.shape, 1, 0, 2) + basic;
    result.sums.exchange[came] = 10;
    result.sums.exchange[came + 1] = 10;
    result.sums.exchange[went + 1] = 4;
    const [, , , northPark] = extentsOf(ensemble);
    const found = exchangeWith(ensemble, result, summedCounts(result), northPark!, [2], 1, 'basic-schooling');
    expect(found.came).toEqual({ numerator: 10, denominator: 10 });
    expect(found.went).toEqual({ numerator: 0, denominator: 4 });
    // (10 − 20/100 · 6) / 106
    expect(found.change).toBeCloseTo((10 - 0.2 * 6) / 106, 12);
  });

  const demolition = {
    id: 'd',
    measure: 'demolition',
    estates: [0],
    from: 2026,
    to: 2027,
    ramp: 0,
    values: { dwellings: 60 },
  };
  const ensemble = run(task([strategy({ measures: [demolition] })], { to: 2028 }));
  const result = ensemble.strategies[0]!;
  const counts = summedCounts(result);
  const view = wholeLedger(result);
  const moving = ['moved-in', 'moved-out', 'rehoused-in', 'rehoused-out', 'in-migration', 'out-migration'] as const;

  it('sums over all of them to what the ledger books for moves, rehousing and migration', () => {
    const extents = extentsOf(ensemble);
    for (const extent of extents) {
      if (extent.place.level === 'municipality') continue;
      const alike = extents.filter(({ place }) => place.level === extent.place.level && place !== extent.place);
      const sides = [...alike.map(({ estates }) => estates), 'outside' as const];
      for (const criterion of criteria) {
        for (const yearIndex of [1, 2, 3]) {
          const ledger = placeLedger(ensemble.shape, view, extent.place.index, criterion);
          const span = { criterion, first: yearIndex - 1, last: yearIndex };
          const split = accumulateLedger(ensemble.shape, view, extent.estates, span, ledger);
          if (!split) continue;
          const parts = sides.map((side) => exchangeWith(ensemble, result, counts, extent, side, yearIndex, criterion));
          const net = parts.reduce((sum, { came, went }) => sum + came.numerator - went.numerator, 0);
          const booked = moving.reduce((sum, cause) => sum + split.numerators[causes.indexOf(cause)]!, 0);
          expect(net).toBe(booked);
        }
      }
    }
  });

  it('takes from each what it brings to another', () => {
    const [, , , first, second] = extentsOf(ensemble);
    const there = exchangeWith(ensemble, result, counts, first!, second!.estates, 2, 'origin');
    const back = exchangeWith(ensemble, result, counts, second!, first!.estates, 2, 'origin');
    expect(there.came).toEqual(back.went);
    expect(there.went).toEqual(back.came);
  });
});
