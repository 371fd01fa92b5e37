import { describe, expect, it } from 'vitest';
import { causeDifference } from '../../engine/analysis/causeDifference.ts';
import { causesOfKind, spreadOfCauses } from '../../engine/analysis/causeSpread.ts';
import { causeSplit } from '../../engine/analysis/causes.ts';
import { jackknife } from '../../engine/analysis/jackknife.ts';
import { summarise } from '../../engine/analysis/summary.ts';
import { causesTable } from '../../engine/analysis/tables/causes.ts';
import { decodeEnsemble, encodeEnsemble } from '../../engine/simulation/ensembleBytes.ts';
import { batchCount } from '../../engine/simulation/ledgerBatches.ts';
import { mergeEnsembles } from '../../engine/simulation/merge.ts';
import { causes } from '../../engine/simulation/projection.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { engineVersion } from '../../engine/simulation/version.ts';
import { strategy, task } from '../simulation/town.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { rowsOf } from './tableRows.ts';

/** Runs of the fixture, each with a history and a ledger of its own. */
function runsOf(count: number) {
  return Array.from({ length: count }, (_, run) => ({
    ...ensembleFixture({ replicates: 1, seed: run + 1 }),
    ...{ seed: 'one', replicates: [run] },
  }));
}

const selection = {
  ...({ strategy: 'flexible', place: 'north-park', criterion: 'basic-schooling', from: 2025, to: 2028 } as const),
};

describe('the error of an estimate, by leaving out batches', () => {
  it('is that of a mean, for batches of one run', () => {
    const values = [3, 5, 4, 8, 1, 7];
    const sum = values.reduce((a, b) => a + b, 0);
    const without = values.map((value) => ({ estimate: (sum - value) / 5, runs: 5 }));
    const known = summarise(values)!;
    const found = jackknife(sum / 6, without, 6)!;
    expect(found.mcse).toBeCloseTo(known.mcse, 12);
    expect(found.low).toBeCloseTo(known.low, 12);
    expect(found.high).toBeCloseTo(known.high, 12);
  });

  it('agrees with a case worked by hand for batches of unequal size', () => {
    // runs 1 2 | 6: mean 3, without either batch 6 and 1.5; h is 3/2 and 3, pseudo-values 1.5 and 6, centre 6 − 2 − 1 = 3
    const found = jackknife(
      3,
      [
        { estimate: 6, runs: 1 },
        { estimate: 1.5, runs: 2 },
      ],
      3,
    )!;
    expect(found.mcse ** 2).toBeCloseTo(((1.5 - 3) ** 2 / 0.5 + (6 - 3) ** 2 / 2) / 2, 12);
  });

  it('does not exist for a single batch, or where an estimate does not', () => {
    expect(jackknife(1, [{ estimate: 1, runs: 0 }], 1)).toBeUndefined();
    expect(
      jackknife(
        1,
        [
          { estimate: 1, runs: 1 },
          { estimate: Number.NaN, runs: 1 },
        ],
        2,
      ),
    ).toBeUndefined();
  });
});

describe('ledgers by batch of runs', () => {
  it('are the same however the runs are cut and in whatever order they come', () => {
    const runs = runsOf(2 * batchCount + 3);
    const atOnce = mergeEnsembles(runs);
    const halves = [runs.filter((_, i) => i % 3 === 0), runs.filter((_, i) => i % 3 !== 0).reverse()];
    const inParts = mergeEnsembles(halves.map(mergeEnsembles).reverse());
    expect(encodeEnsemble(inParts)).toEqual(encodeEnsemble(atOnce));
  });

  it('sum to the whole ledger, and come back from their bytes', () => {
    const whole = { ...mergeEnsembles(runsOf(batchCount + 2)), engineVersion };
    for (const { sums, ledgerBatches } of decodeEnsemble(encodeEnsemble(whole)).strategies) {
      const summed = sums.ledger.map((_, i) => ledgerBatches!.reduce((total, own) => total + (own?.[i] ?? 0), 0));
      expect(summed).toEqual(sums.ledger);
    }
  });

  it('are kept in full where kroner are too many for half the room', () => {
    const [first, ...others] = runsOf(3);
    first!.strategies[0]!.sums.ledger[0] = 3e9;
    const [kept, narrow] = mergeEnsembles([first!, ...others]).strategies[0]!.ledgerBatches!;
    expect(kept![0]).toBe(3e9);
    expect(narrow).toBeInstanceOf(Int32Array);
  });

  it('come from the engine alike, all runs at once or one by one', () => {
    const letting = {
      id: 'l',
      measure: 'letting-shares',
      estates: [0],
      from: 2026,
      to: 2027,
      ramp: 0,
      values: { flexibleShare: 0.9 },
    };
    const asked = task([strategy(), strategy({ id: 'flexible', parent: 'baseline', measures: [letting] })], {
      to: 2027,
      replicates: [0, 1, 2, batchCount],
    });
    const atOnce = runTask(asked);
    const oneByOne = mergeEnsembles(asked.replicates.map((run) => runTask({ ...asked, replicates: [run] })));
    expect(atOnce).toEqual(oneByOne);
    expect(atOnce.strategies[0]!.ledgerBatches!.filter((ledger) => ledger !== undefined)).toHaveLength(3);
  });
});

describe('how sure the causes of a difference are', () => {
  const ensemble = mergeEnsembles(runsOf(batchCount));

  it('is as sure as the paired difference itself, for all causes together, where shares are nearly linear', () => {
    const difference = causeDifference(ensemble, selection)!;
    const all = spreadOfCauses(difference, new Set(causes))!;
    expect(all.high - all.low).toBeGreaterThan(0);
    expect((all.low + all.high) / 2).toBeCloseTo(difference.change, 12);
  });

  it('leaves out the same luck on both sides, so that causes that are alike in both are sure', () => {
    const difference = causeDifference(ensemble, { ...selection, against: 'flexible' })!;
    for (const kind of ['people', 'place'] as const) {
      expect(spreadOfCauses(difference, causesOfKind[kind])).toEqual({ mcse: 0, low: 0, high: 0 });
    }
  });

  it('is not told where runs are not told apart', () => {
    const { without } = causeSplit(ensembleFixture(), selection)!;
    expect(without).toBeUndefined();
    expect(spreadOfCauses(causeSplit(ensembleFixture(), selection)!, causesOfKind.people)).toBeUndefined();
  });

  it('is the same in the table, where people and place sum to the whole difference', () => {
    const rows = rowsOf(causesTable(ensemble)).filter(
      ({ place, criterion, year }) =>
        place === selection.place && criterion === selection.criterion && year === selection.to,
    );
    const difference = causeDifference(ensemble, selection)!;
    const all = Object.fromEntries(rows.filter(({ cause }) => cause === 'all').map((row) => [row.kind, row]));
    expect(all.people!.difference).toBeCloseTo(difference.people, 12);
    expect(all.place!.difference).toBeCloseTo(difference.placeChange, 12);
    expect(Number(all.people!.difference) + Number(all.place!.difference)).toBeCloseTo(difference.change, 12);
    const spread = spreadOfCauses(difference, causesOfKind.people)!;
    expect(all.people!.mcse).toBeCloseTo(spread.mcse, 12);
    expect(all.people!.low).toBeCloseTo(spread.low, 12);
  });

  it('has an interval of a cause only from the second batch on', () => {
    for (const row of rowsOf(causesTable(runsOf(1)[0]!))) expect([row.mcse, row.low]).toEqual([null, null]);
  });
});
