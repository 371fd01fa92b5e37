import { describe, expect, it } from 'vitest';
import { planYear } from '../../engine/simulation/plans.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';

const { districts, estates } = town.geography;
const inBoth = [0, 1].map((district) => estates.findIndex((estate) => estate.district === district));
const paths = (shortening: number) => ({
  id: 'p',
  measure: 'paths',
  estates: inBoth,
  from: 2026,
  to: 2031,
  ramp: 0,
  values: { shortening },
});
const light = (safety: number) => ({
  id: 'l',
  measure: 'light-and-design',
  estates: [0],
  from: 2026,
  to: 2031,
  ramp: 0,
  values: { coverage: 1, conviction: 1, attractiveness: 0, takeUp: 1, dropOut: 0, safety },
});

/** Moves from a district to another in all years and runs, of all moves within the town. */
function acrossDistricts(measures: readonly ReturnType<typeof paths>[]): number {
  const ensemble = run(
    task([strategy({ measures: [...measures] })], { replicates: Array.from({ length: 32 }, (_, i) => i) }),
  );
  const moves = ensemble.strategies[0]?.sums.moves ?? new Float64Array();
  const ends = estates.length + 1;
  const causes = moves.length / (6 * ends * ends);
  let across = 0;
  let all = 0;
  moves.forEach((persons, at) => {
    const to = Math.floor(at / causes) % ends;
    const from = Math.floor(at / causes / ends) % ends;
    if (from === estates.length || to === estates.length) return;
    all += persons;
    if (estates[from]?.district !== estates[to]?.district) across += persons;
  });
  return across / all;
}

describe('paths across districts', () => {
  it('let more of those who move choose a home in the other district', () => {
    expect(districts.length).toBeGreaterThan(1);
    expect(acrossDistricts([paths(1)])).toBeGreaterThan(acrossDistricts([]));
  });

  it('change nothing where no distance falls away', () => {
    expect(acrossDistricts([paths(0)])).toBe(acrossDistricts([]));
  });
});

describe('safety', () => {
  it('makes a place as much more attractive as the pack says', () => {
    const plan = planYear(town, strategy({ measures: [light(0.1)] }), 2030);
    const without = planYear(town, strategy({ measures: [light(0)] }), 2030);
    const weight = town.parameters.get('choice-safety')?.value ?? Number.NaN;
    expect((plan.attractiveness[0] ?? 0) - (without.attractiveness[0] ?? 0)).toBeCloseTo(0.1 * weight, 9);
    expect(plan.attractiveness[1]).toBe(0);
  });
});
