import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DwellingState } from '../../engine/population/codes.ts';
import { compileEffects, effectOn } from '../../engine/processes/effects.ts';
import { streamsOf } from '../../engine/random/streams.ts';
import { strategy, Town } from '../simulation/town.ts';

function demolished(dwellings: number): Set<number> {
  const use = { id: 'd', measure: 'demolition', estates: [0], from: 2026, to: 2026, ramp: 0, values: { dwellings } };
  const { world } = new Town(strategy({ measures: [use] })).pass();
  const { state, key } = world.population.dwellings;
  return new Set([...key].filter((_, d) => state[d] === DwellingState.demolished));
}

describe('a larger dose', () => {
  it('of demolition takes the same dwellings and some more', () => {
    const [small, large] = [demolished(20), demolished(45)];
    expect([small.size, large.size]).toEqual([20, 45]);
    for (const key of small) expect(large.has(key)).toBe(true);
  });

  it('of a programme reaches the same residents and some more', () => {
    const lasting = streamsOf([1, 2], 0, 0);
    const reach = (coverage: number, key: number) => {
      const effect = { hazard: 'job-finding', factor: 1.5, coverage, estates: [0], ageFrom: 18, ageTo: 64, use: 'p' };
      const { 'job-finding': compiled } = compileEffects([effect as never], 1, lasting);
      return effectOn(compiled, key, 0, 30) > 1;
    };
    fc.assert(
      fc.property(
        fc.nat(0xffffffff),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (key, a, b) => {
          if (reach(Math.min(a, b), key)) expect(reach(Math.max(a, b), key)).toBe(true);
        },
      ),
    );
  });

  it('of flexible letting changes the channel of no vacancy but those it newly takes', () => {
    const channelsOf = (flexibleShare: number) => {
      const values = { flexibleShare, municipalShare: 0.1 };
      const use = { id: 'l', measure: 'letting-shares', estates: [1], from: 2026, to: 2026, ramp: 0, values };
      return new Town(strategy({ measures: [use] })).pass().letting;
    };
    const [less, more] = [channelsOf(0.3), channelsOf(0.6)];
    const vacancies = (letting: Float64Array, channel: number) => letting[(1 * 8 + channel) * 4]!;
    const [municipal, flexible] = [2, 3];
    expect(vacancies(more, municipal)).toBe(vacancies(less, municipal));
    expect(vacancies(more, flexible)).toBeGreaterThanOrEqual(vacancies(less, flexible));
  });
});
