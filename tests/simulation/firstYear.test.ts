import { describe, expect, it } from 'vitest';
import { expectedFlows } from '../../engine/simulation/expectedFlows.ts';
import {
  allowedError,
  type FirstYearFigure,
  type FirstYearRow,
  firstYear,
  firstYearFigures,
  isNear,
} from '../../engine/simulation/firstYear.ts';
import { synthesisOf } from '../../engine/simulation/synthesisOf.ts';
import { smallPack } from '../synthesis/smallPack.ts';

const pack = smallPack();
const { geography } = pack;
const town = geography.municipality.id;
const rows = firstYear(pack, 12);
const of = (figure: FirstYearFigure, place: string) =>
  rows.find((row) => row.figure === figure && row.place === place) as FirstYearRow;

describe('the first year held against the pack', () => {
  it('has every figure for every estate and for the municipality, whose figures are the estates’ sums', () => {
    const figures = Object.keys(firstYearFigures) as FirstYearFigure[];
    expect(rows).toHaveLength(figures.length * (geography.estates.length + 1));
    for (const figure of figures) {
      const sum = (key: 'expected' | 'got') =>
        geography.estates.reduce((total, { id }) => total + of(figure, id)[key], 0);
      expect(of(figure, town).expected, figure).toBeCloseTo(sum('expected'), 6);
      expect(of(figure, town).got, figure).toBeCloseTo(sum('got'), 6);
    }
  });

  it.each(['births', 'deaths', 'leavers'] as const)('finds as many %s as the pack’s tables ask for', (figure) => {
    expect(of(figure, town).expected).toBeGreaterThan(5);
    expect(isNear(of(figure, town))).toBe(true);
  });

  it('starts from the base year’s counts: residents and convictions are the pack’s', () => {
    expect(of('residents', town).expected).toBe(pack.marginals.population.reduce((sum, { count }) => sum + count, 0));
    const convicted = pack.marginals.convictions.reduce((sum, { thisYear }) => sum + thisYear, 0);
    expect(of('convicted', town).expected).toBe(convicted);
  });

  it('looks tables up as they are written: twice the mortality makes twice the deaths expected, and nothing else', () => {
    const { population } = synthesisOf(pack);
    const mortality = pack.rates.get('mortality')!;
    const half = { ...mortality, values: mortality.values.map((value) => Math.min(0.2, value) / 2) };
    const whole = { ...mortality, values: half.values.map((value) => value * 2) };
    const expected = [half, whole].map((table) =>
      expectedFlows({ ...pack, rates: new Map(pack.rates).set('mortality', table) }, population),
    );
    geography.estates.forEach((_, estate) => {
      expect(expected[1]!.deaths[estate]).toBeCloseTo(2 * expected[0]!.deaths[estate]!, 9);
    });
    expect(expected[1]!.births).toEqual(expected[0]!.births);
    expect(expected[1]!.leavers).toEqual(expected[0]!.leavers);
  });
});

describe('the tolerance of a figure', () => {
  const row = (got: number, error: number): FirstYearRow => ({
    ...{ figure: 'deaths', place: 'hill', expected: 100 },
    ...{ got, error },
  });

  it('is a share of what is expected, three standard errors or two persons, whichever is most', () => {
    expect(allowedError(row(100, 0))).toBe(12);
    expect(allowedError(row(100, 5))).toBe(15);
    expect(allowedError({ ...row(100, 0), expected: 4 })).toBe(2);
  });

  it('is kept at its line and broken beyond it', () => {
    expect([112, 112.1, 88, 87.9].map((got) => isNear(row(got, 0)))).toEqual([true, false, true, false]);
  });
});
