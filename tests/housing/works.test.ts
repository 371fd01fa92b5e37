import { describe, expect, it } from 'vitest';
import { Tenure } from '../../engine/population/codes.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, Town, task, town } from '../simulation/town.ts';

function use(measure: string, values: Record<string, number | string>) {
  return { id: measure, measure, estates: [0], from: 2026, to: 2026, ramp: 0, values };
}

describe('conversion', () => {
  it('moves nobody out: the new use meets the next household', () => {
    const converted = new Town(strategy({ measures: [use('conversion', { dwellings: 60, tenure: 'social-youth' })] }));
    const { world } = converted.pass();
    const { tenure, nextTenure, household } = world.population.dwellings;
    const waiting = [...nextTenure].flatMap((next, d) => (next > 0 ? [d] : []));
    expect(waiting.length).toBeGreaterThan(20);
    for (const d of waiting) {
      expect(tenure[d]).toBe(Tenure.socialFamily);
      expect(household[d]).toBeGreaterThanOrEqual(0);
    }
    const before = waiting.length;
    for (let i = 0; i < 5; i++) converted.pass();
    const still = [...nextTenure].filter((next) => next > 0).length;
    expect(still).toBeLessThan(before);
    const youth = [...tenure].filter(
      (value, d) => value === Tenure.socialYouth && converted.world.population.dwellings.estate[d] === 0,
    );
    expect(youth.length).toBe(60 - still);
  });
});

describe('demolition', () => {
  it('moves the people who live there, into other social homes and out of town', () => {
    const { sums } = run(task([strategy({ measures: [use('demolition', { dwellings: 80 })] })])).strategies[0]!;
    const size = town.geography.estates.length + 1;
    let moved = 0;
    let left = 0;
    for (let to = 0; to < size; to++) {
      for (let year = 0; year < 6; year++) {
        const people = sums.moves[((year * size + 0) * size + to) * 8 + 1]!;
        if (to === size - 1) left += people;
        else if (to !== 0) moved += people;
      }
    }
    expect(moved).toBeGreaterThan(10);
    expect(left).toBeGreaterThan(0);
    expect(moved + left).toBeGreaterThan(30);
  });

  it('rehouses within the tenant’s own housing organisation as often as the parameter says it should', () => {
    // the hill let by somebody else than the park
    const estates = town.geography.estates.map((estate, e) =>
      e === 1 ? { ...estate, organisation: 'Andre' } : estate,
    );
    const apart = { ...town, hash: 'apart', geography: { ...town.geography, estates } };
    const where = (share: number) => {
      const chosen = strategy({
        // few at a time: where many have to move, they take what is vacant either way
        measures: [use('demolition', { dwellings: 10 })],
        parameters: { 'rehousing-within-organisation': share },
      });
      const { sums } = run(task([chosen], { pack: apart, replicates: [0, 1, 2, 3, 4, 5, 6, 7] })).strategies[0]!;
      const size = town.geography.estates.length + 1;
      let elsewhere = 0;
      for (let year = 0; year < 6; year++) elsewhere += sums.moves[((year * size + 0) * size + 1) * 8 + 1]!;
      return elsewhere;
    };
    expect(where(0)).toBeGreaterThan(1.3 * where(0.5));
    expect(where(0.5)).toBeGreaterThan(1.3 * where(1));
  });
});

describe('in-migration switched off', () => {
  it('lets nobody in by any door', () => {
    const closed = new Town(strategy({ off: ['in-migration'] }));
    const { flows } = closed.pass();
    expect(flows.filter((_, at) => at % 4 === 2).reduce((a, b) => a + b, 0)).toBe(0);
  });
});

describe('a strategy with raised rates and a strong programme', () => {
  it('runs: the gate makes room for both', () => {
    const programme = {
      ...use('employment-programme', { coverage: 1, jobFinding: 2 }),
      to: 2040,
    };
    const raised = strategy({ rates: [{ table: 'labour', multiply: 1.2 }], measures: [programme] });
    expect(() => new Town(raised).pass()).not.toThrow();
  });
});
