import { describe, expect, it } from 'vitest';
import { childrenIndex, schoolIndex } from '../../engine/analysis/layout.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { childFigures, schoolFigures } from '../../engine/simulation/projection.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from './town.ts';

const base = strategy();
const profile = strategy({
  id: 'profile',
  name: 'A school with a profile',
  parent: 'baseline',
  measures: [
    {
      id: 'p',
      measure: 'school-profile',
      estates: [0, 1, 2, 3, 4, 5],
      from: 2027,
      to: 2040,
      ramp: 0,
      values: { institutions: ['hill-school'], profile: 2, coverage: 1, schoolResult: 1, absence: 1 },
    },
  ],
});
const closed = strategy({
  id: 'closed',
  name: 'The free school closes',
  parent: 'baseline',
  measures: [
    {
      id: 'c',
      measure: 'school-structure',
      estates: [0],
      from: 2028,
      to: 2040,
      ramp: 0,
      values: { institutions: ['free-school'], change: 'closed' },
    },
  ],
});

const ensemble = run(task([base, profile, closed], { replicates: [0, 1] }));
const ids = town.schools.map(({ id }) => id);
const { years } = ensemble.shape;

function atSchool(
  { strategies }: Ensemble,
  s: number,
  year: number,
  school: string,
  figure: (typeof schoolFigures)[number],
): number {
  const start = schoolIndex(ids.length, years.indexOf(year), ids.indexOf(school));
  return strategies[s]!.sums.schools[start + schoolFigures.indexOf(figure)]!;
}

function inTown(
  { strategies, shape }: Ensemble,
  s: number,
  year: number,
  figure: (typeof childFigures)[number],
): number {
  return town.geography.estates.reduce(
    (sum, _, estate) =>
      sum +
      strategies[s]!.sums.children[
        childrenIndex(shape, years.indexOf(year), 0, estate) + childFigures.indexOf(figure)
      ]!,
    0,
  );
}

describe('schools in an ensemble', () => {
  it('hold the pupils of the town, whether they are counted by school or by home', () => {
    for (const year of years) {
      for (const s of [0, 1, 2]) {
        const bySchool = ids
          .filter((_, school) => town.schools[school]!.kind === 'school')
          .reduce((sum, school) => sum + atSchool(ensemble, s, year, school, 'children'), 0);
        expect(bySchool).toBe(inTown(ensemble, s, year, 'pupils'));
        const absence = ids.reduce((sum, school) => sum + atSchool(ensemble, s, year, school, 'absence'), 0);
        expect(absence).toBe(inTown(ensemble, s, year, 'absence'));
      }
    }
  });

  it('have as many places as the pack says, in every year of every replicate', () => {
    for (const year of years) {
      for (const [school, id] of ids.entries()) {
        expect(atSchool(ensemble, 0, year, id, 'places')).toBe(2 * town.schools[school]!.capacity);
        expect(atSchool(ensemble, 0, year, id, 'children')).toBeLessThanOrEqual(2 * town.schools[school]!.capacity);
      }
    }
  });

  it('are the same until a strategy touches them', () => {
    const size = ids.length * schoolFigures.length;
    const until = (year: number) => years.indexOf(year) * size;
    const of = (s: number) => ensemble.strategies[s]!.sums.schools;
    expect(of(1).slice(0, until(2027))).toEqual(of(0).slice(0, until(2027)));
    expect(of(2).slice(0, until(2028))).toEqual(of(0).slice(0, until(2028)));
  });

  it('fill where a profile draws families, and empty where they close', () => {
    expect(atSchool(ensemble, 1, 2031, 'hill-school', 'children')).toBeGreaterThan(
      atSchool(ensemble, 0, 2031, 'hill-school', 'children'),
    );
    expect(atSchool(ensemble, 0, 2028, 'free-school', 'children')).toBeGreaterThan(0);
    for (const year of [2028, 2029, 2031]) {
      expect(atSchool(ensemble, 2, year, 'free-school', 'children')).toBe(0);
      expect(atSchool(ensemble, 2, year, 'free-school', 'places')).toBe(0);
    }
  });

  it('leave the trajectories of grown-ups as they were in the year in which a school closes', () => {
    const cells = town.geography.estates.length * 12;
    const at = (s: number) => {
      const index = years.indexOf(2028);
      return ensemble.strategies[s]!.counts[0]!.slice(index * cells, (index + 1) * cells);
    };
    expect(at(2)).toEqual(at(0));
  });

  it('give the same bytes again', () => {
    const again = run(task([base, profile, closed], { replicates: [0, 1] }));
    again.strategies.forEach((result, s) => {
      expect(result.sums.schools).toEqual(ensemble.strategies[s]!.sums.schools);
      expect(result.sums.children).toEqual(ensemble.strategies[s]!.sums.children);
    });
  });
});
