import { describe, expect, it } from 'vitest';
import { firstDivergence, livesOf } from '../../engine/simulation/trace.ts';
import { strategy, Town, task } from './town.ts';

const demolition = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2027,
  to: 2027,
  ramp: 0,
  values: { dwellings: 20 },
};
const programme = {
  id: 'e',
  measure: 'employment-programme',
  estates: [0, 1],
  from: 2026,
  to: 2030,
  ramp: 0,
  values: { coverage: 1, jobFinding: 2 },
};
const compared = task([
  strategy(),
  strategy({ id: 'same', parent: 'baseline' }),
  strategy({ id: 'clearing', parent: 'baseline', measures: [demolition] }),
  strategy({ id: 'jobs', parent: 'baseline', measures: [programme] }),
]);

describe('the first divergence of two runs', () => {
  it('is none where the strategies do the same', () => {
    expect(firstDivergence(compared, 'same', 'baseline', 0)).toBeUndefined();
  });

  it('of a demolition is in the housing of its year: the dwellings are gone, and those who lived there live elsewhere or nowhere', () => {
    const found = firstDivergence(compared, 'clearing', 'baseline', 0);
    expect(found).toMatchObject({ year: 2027, process: 'housing' });
    const gone = found?.dwellings.filter(({ ours }) => ours?.state === 2) ?? [];
    expect(gone).toHaveLength(20);
    for (const { ours } of gone) expect(ours?.estate).toBe(0);
    expect(found?.residents.length).toBeGreaterThan(0);
  });

  it('of an employment programme is in the labour of its first year: somebody is in work who otherwise isn’t', () => {
    const found = firstDivergence(compared, 'jobs', 'baseline', 0);
    expect(found).toMatchObject({ year: 2026, process: 'labour' });
    expect(found?.dwellings).toEqual([]);
    for (const { ours, theirs } of found?.residents ?? []) expect(ours?.activity).not.toBe(theirs?.activity);
  });
});

describe('a life', () => {
  it('is the same in two strategies up to their divergence, and grows a year older each year', () => {
    const { world } = new Town();
    const { key, age } = world.population.residents;
    const young = [...age.subarray(0, 400).keys()]
      .filter((row) => (age[row] as number) < 40)
      .map((row) => key[row] as number);
    const ours = livesOf(compared, 'clearing', 0, young);
    const theirs = livesOf(compared, 'baseline', 0, young);
    ours.forEach((life, i) => {
      expect(life[0]).toEqual(theirs[i]?.[0]);
      life.forEach(({ life: now }, year) => {
        const before = life[year - 1]?.life;
        if (now && before) expect(now.age).toBe((before.age as number) + 1);
      });
    });
  });
});
