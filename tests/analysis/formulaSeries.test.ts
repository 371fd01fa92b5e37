import { describe, expect, it } from 'vitest';
import { formulaValues } from '../../engine/analysis/formulaSeries.ts';
import { childrenTable } from '../../engine/analysis/tables/children.ts';
import { compileFormula } from '../../engine/scenario/formula.ts';
import { cellVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
import { ensembleFixture } from './ensembleFixture.ts';
import { packFixture } from './packFixture.ts';

const ensemble = ensembleFixture();
const { shape, strategies } = ensemble;
const years = { from: shape.years[0]!, to: shape.years.at(-1)! };

function valuesOf(source: string, result = strategies[0]!) {
  const { formula } = compileFormula(source, cellVocabulary(packFixture, years));
  return formulaValues(ensemble, result, formula!, 'north-park', packFixture).map((values) => values[0]!);
}

describe('a formula of what is told of children', () => {
  const table = childrenTable(ensemble);
  const cells = (name: string) => [...table.columns.find((column) => column.name === name)!.values];
  const tableSays = (figure: string) => {
    const of = { scenario: 'baseline', place: 'north-park', counted: 'living', figure };
    return cells('value').filter((_, row) => Object.entries(of).every(([name, value]) => cells(name)[row] === value));
  };

  it.each(['weak-danish-at-three', 'in-day-care', 'weak-danish-at-school', 'absence', 'often-away', 'school-result'])(
    'has %s as the table of children has it',
    (figure) => {
      const told = tableSays(figure).map(Number);
      const values = valuesOf(`${figure.replaceAll('-', '_')}(place)`);
      expect(told).toHaveLength(shape.years.length);
      told.forEach((value, year) => {
        if (!Number.isNaN(values[year]!)) expect(values[year]).toBeCloseTo(value, 12);
      });
      expect(values.some((value) => !Number.isNaN(value))).toBe(true);
    },
  );

  it('has no value where fewer than five children are counted', () => {
    const [result] = strategies;
    const few = { ...result!, sums: { ...result!.sums, children: result!.sums.children.map(() => 4 * 8) } };
    const five = { ...result!, sums: { ...result!.sums, children: result!.sums.children.map(() => 5 * 8) } };
    expect(valuesOf('often_away(place)', few)).toEqual(shape.years.map(() => Number.NaN));
    expect(valuesOf('often_away(place)', five)).toEqual(shape.years.map(() => 1));
  });
});

describe('a formula of vacant homes', () => {
  it('has their share of those in use, closed and demolished ones left out', () => {
    const [result] = strategies;
    const dwellings = result!.sums.dwellings.map((_, i) => [950, 50, 700, 700][i % 4]!);
    const values = valuesOf('vacant_share(place)', { ...result!, sums: { ...result!.sums, dwellings } });
    for (const value of values) expect(value).toBeCloseTo(0.05, 12);
  });
});
