import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeDifference } from '../../engine/analysis/causeDifference.ts';
import { causeSplit } from '../../engine/analysis/causes.ts';
import { ledgerIndex } from '../../engine/analysis/layout.ts';
import { gapSeries, levelSeries } from '../../engine/analysis/series.ts';
import { criterionNumber } from '../../engine/criteria/criterionDefinitions.ts';
import { placesOf } from '../../engine/population/geography.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { type Cause, type CriterionId, causes, criteria } from '../../engine/simulation/projection.ts';
import { ensembleFixture, geographyFixture } from './ensembleFixture.ts';

const northPark = { strategy: 'baseline', place: 'north-park', criterion: 'basic-schooling' } as const;

/**
 * North Park has 40 of 100 with basic schooling only; ten without it move in from abroad, five finish an education: 35 of 110.
 * Four of the other estates' 300 with and 30 with basic schooling only stay as they are.
 */
function workedExample(): Ensemble {
  const ensemble = ensembleFixture({
    to: 2026,
    replicates: 1,
    count: ({ estate, yearIndex }) => (estate > 0 ? [10, 100] : yearIndex === 0 ? [40, 100] : [35, 110]),
  });
  const north = 1 + geographyFixture.districts.length;
  for (const place of [0, 1, north]) {
    write(ensemble, place, 'in-migration', [0, 10]);
    write(ensemble, place, 'education', [-5, 0]);
  }
  return ensemble;
}

function write(ensemble: Ensemble, place: number, cause: Cause, part: readonly [number, number]): void {
  const at = ledgerIndex(ensemble.shape, 1, place, criterionNumber('basic-schooling'), causes.indexOf(cause));
  for (const { sums } of ensemble.strategies) sums.ledger.set(part, at);
}

describe('split of a change by cause', () => {
  it('ten newcomers thin the share by 3.6 points, five who finish an education lower it by 4.5', () => {
    const split = causeSplit(workedExample(), { ...northPark, from: 2025, to: 2026 })!;
    const changeBy = (cause: Cause) => split.parts.find((part) => part.cause === cause)!.change;
    expect(split.before).toBe(0.4);
    expect(split.after).toBeCloseTo(35 / 110, 12);
    expect(changeBy('in-migration')).toBeCloseTo((-0.4 * 10) / 110, 12);
    expect(changeBy('education')).toBeCloseTo(-5 / 110, 12);
    expect(split.placeChange).toBeCloseTo(-4 / 110, 12);
    expect(split.people).toBeCloseTo(-5 / 110, 12);
    expect(split.residual).toBeCloseTo(0, 15);
  });

  it('the count version says how many came and how many changed', () => {
    const split = causeSplit(workedExample(), { ...northPark, from: 2025, to: 2026 })!;
    const part = (cause: Cause) => split.parts.find((p) => p.cause === cause)!;
    expect(part('in-migration')).toMatchObject({ numerator: 0, denominator: 10, kind: 'place' });
    expect(part('education')).toMatchObject({ numerator: -5, denominator: 0, kind: 'people' });
    expect(split.countResidual).toEqual({ numerator: 0, denominator: 0 });
  });

  it('the gap to an unchanged rest changes by the same causes as the level', () => {
    const level = causeSplit(workedExample(), { ...northPark, from: 2025, to: 2026 })!;
    const gap = causeSplit(workedExample(), { ...northPark, from: 2025, to: 2026, measure: 'gap' })!;
    expect(gap.change).toBeCloseTo(level.change, 12);
    expect(gap.parts.map((p) => p.change)).toEqual(level.parts.map((p) => p.change));
  });

  it('a mover out of the place is a mover into the rest', () => {
    const ensemble = ensembleFixture({
      to: 2026,
      replicates: 1,
      count: ({ estate, yearIndex }) =>
        yearIndex === 0 || estate > 1 ? [20, 100] : estate === 0 ? [14, 90] : [26, 110],
    });
    const estates = 1 + geographyFixture.districts.length;
    write(ensemble, estates, 'moved-out', [-6, -10]);
    write(ensemble, estates + 1, 'moved-in', [6, 10]);
    const gap = causeSplit(ensemble, { ...northPark, from: 2025, to: 2026, measure: 'gap' })!;
    const changeBy = (cause: Cause) => gap.parts.find((part) => part.cause === cause)!.change;
    expect(gap.residual).toBeCloseTo(0, 15);
    expect(changeBy('moved-out')).toBeCloseTo(14 / 90 - 0.2, 12);
    expect(changeBy('moved-in')).toBeCloseTo(0.2 - 66 / 310, 12);
  });

  it('there is none where nobody lives in the place', () => {
    const ensemble = ensembleFixture({ count: ({ yearIndex }) => (yearIndex === 2 ? [0, 0] : [10, 100]) });
    expect(causeSplit(ensemble, { ...northPark, from: 2025, to: 2028 })).toBeUndefined();
    expect(causeSplit(ensemble, { ...northPark, from: 2025, to: 2026 })).toBeDefined();
  });

  it('years outside the projection are refused', () => {
    expect(() => causeSplit(ensembleFixture(), { ...northPark, from: 2020, to: 2026 })).toThrow('2025 to 2028');
    expect(() => causeSplit(ensembleFixture(), { ...northPark, from: 2027, to: 2026 })).toThrow(RangeError);
  });
});

describe('additivity, whatever happened', () => {
  const anywhere = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    place: fc.constantFrom(...placesOf(geographyFixture).map(({ id }) => id)),
    criterion: fc.constantFrom<CriterionId>(...criteria),
    strategy: fc.constantFrom('baseline', 'flexible'),
  });
  const scaleOf = (criterion: CriterionId) => (criterion === 'mean-income' ? 1e6 : 1);

  it('the parts sum to the change of value, and to the change of counts exactly', () => {
    fc.assert(
      fc.property(anywhere, ({ seed, ...selection }) => {
        const ensemble = ensembleFixture({ seed, replicates: 3 });
        const split = causeSplit(ensemble, { ...selection, from: 2025, to: 2028 })!;
        expect(Math.abs(split.residual)).toBeLessThan(1e-12 * scaleOf(selection.criterion));
        expect(split.countResidual).toEqual({ numerator: 0, denominator: 0 });
      }),
      { numRuns: 60 },
    );
  });

  it('the parts of the gap sum to the change of the gap', () => {
    fc.assert(
      fc.property(anywhere, ({ seed, ...selection }) => {
        fc.pre(selection.place !== 'testby');
        const ensemble = ensembleFixture({ seed, replicates: 1 });
        const split = causeSplit(ensemble, { ...selection, from: 2025, to: 2028, measure: 'gap' })!;
        const gaps = gapSeries(ensemble, selection);
        expect(Math.abs(split.residual)).toBeLessThan(1e-12 * scaleOf(selection.criterion));
        expect(split.change).toBeCloseTo(
          gaps.at(-1)!.mean - gaps[0]!.mean,
          selection.criterion === 'mean-income' ? 4 : 10,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('years add up: the splits of consecutive spans sum to the split of the whole', () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 2026, max: 2027 }), ({ seed, ...selection }, middle) => {
        const ensemble = ensembleFixture({ seed, replicates: 2 });
        const early = causeSplit(ensemble, { ...selection, from: 2025, to: middle })!;
        const late = causeSplit(ensemble, { ...selection, from: middle, to: 2028 })!;
        const whole = causeSplit(ensemble, { ...selection, from: 2025, to: 2028 })!;
        for (const [index, part] of whole.parts.entries()) {
          const sum = early.parts[index]!.change + late.parts[index]!.change;
          expect(Math.abs(part.change - sum)).toBeLessThan(1e-12 * scaleOf(selection.criterion));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('with one replicate the split starts and ends where the level does', () => {
    fc.assert(
      fc.property(anywhere, ({ seed, ...selection }) => {
        const ensemble = ensembleFixture({ seed, replicates: 1 });
        const split = causeSplit(ensemble, { ...selection, from: 2025, to: 2028 })!;
        const levels = levelSeries(ensemble, selection);
        expect([split.before, split.after]).toEqual([levels[0]!.mean, levels.at(-1)!.mean]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('which causes make the difference between scenarios', () => {
  const selection = { ...northPark, strategy: 'flexible', from: 2025, to: 2028 };

  it('the parts sum to the difference in the last year, as both start from the same', () => {
    const ensemble = ensembleFixture();
    const difference = causeDifference(ensemble, selection)!;
    const ours = causeSplit(ensemble, selection)!;
    const theirs = causeSplit(ensemble, { ...selection, strategy: 'baseline' })!;
    expect(difference.before).toBe(0);
    expect(difference.people + difference.placeChange).toBeCloseTo(ours.after - theirs.after, 12);
  });

  it('only the cause that the scenario acts on differs in the fixture, by its count', () => {
    const difference = causeDifference(ensembleFixture(), selection)!;
    const counted = difference.parts.filter((part) => part.numerator !== 0).map((part) => part.cause);
    expect(counted).toEqual(['work-found']);
  });

  it('a baseline has nothing to differ from', () => {
    expect(causeDifference(ensembleFixture(), { ...selection, strategy: 'baseline' })).toBeUndefined();
  });
});
