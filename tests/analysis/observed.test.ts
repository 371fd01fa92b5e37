import { describe, expect, it } from 'vitest';
import { backtest } from '../../engine/analysis/studies/backtest.ts';
import { calibrate } from '../../engine/analysis/studies/calibration.ts';
import { type Observation, readObservation, simulated } from '../../engine/analysis/studies/observation.ts';
import type { Pack, Parameter } from '../../engine/pack/pack.ts';
import { run } from '../../engine/simulation/run.ts';
import { runTask } from '../../engine/simulation/sampledRun.ts';
import { drawnValues } from '../../engine/simulation/sampling.ts';
import { strategy, task, town } from '../simulation/town.ts';

const place = town.geography.estates[0]?.id ?? '';
const years = [2025, 2026, 2027, 2028, 2029, 2030];
const first = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a back-test', () => {
  const ensemble = run(task([strategy()], { to: 2030, replicates: first(20) }));
  const observe = (shift: (value: number, i: number) => number): Observation[] =>
    years.map((year, i) => {
      const asked: Observation = { place, criterion: 'basic-schooling', year, value: 0 };
      const runs = simulated(ensemble, 'baseline', asked);
      return { ...asked, value: shift(runs.reduce((sum, value) => sum + value, 0) / runs.length, i) };
    });

  it('finds full skill, no bias and all within the band where the world went as the projection’s mean', () => {
    const [skill] = backtest(
      ensemble,
      'baseline',
      observe((value) => value),
    );
    expect(skill).toMatchObject({ place, years: 5, skill: 1, covered: 1 });
    expect(skill?.bias).toBeCloseTo(0, 12);
  });

  it('finds no skill where nothing changed, and tells which way it was wrong', () => {
    const flat = observe((value) => value).map((own, i, all) => ({
      ...own,
      value: (all[0]?.value ?? 0) - (i === 0 ? 0 : 1e-6),
    }));
    const [skill] = backtest(ensemble, 'baseline', flat);
    expect(skill?.skill).toBeLessThan(0);
    const [over] = backtest(
      ensemble,
      'baseline',
      observe((value, i) => (i === 0 ? value : value - 0.2)),
    );
    expect(over?.bias).toBeCloseTo(0.2, 12);
    expect(over?.covered).toBe(0);
  });
});

describe('calibration', () => {
  it('finds the parameter that the observed world was made with', async () => {
    const rate = town.parameters.get('income-growth');
    if (!rate) throw new Error('no growth');
    const unsure: Pack = {
      ...town,
      parameters: new Map(
        [...town.parameters].map(([id, own]): [string, Parameter] => [
          id,
          id === 'income-growth'
            ? { ...rate, low: 0, high: 0.05, distribution: 'uniform' }
            : { ...own, distribution: 'fixed' },
        ]),
      ),
    };
    // on the lucks that every draw meets: in so small a town one luck is worth a percentage point of growth a year
    const lucks = 2;
    const grown = strategy({ parameters: { 'income-growth': 0.03 } });
    const truth = run(task([grown], { to: 2028, replicates: first(lucks) }));
    const asked: Observation = {
      place: town.geography.municipality.id,
      criterion: 'mean-income',
      year: 2028,
      value: 0,
    };
    const values = simulated(truth, 'baseline', asked);
    const observed = [{ ...asked, value: values.reduce((sum, value) => sum + value, 0) / values.length }];
    const sampled = task([strategy()], {
      pack: unsure,
      to: 2028,
      sampling: { design: 'sobol', draws: 32 },
      replicates: first(32 * lucks),
    });
    const found = await calibrate(sampled, 'baseline', observed, 0.2, unsure, async (own) => runTask(own));
    expect(found.names).toEqual(['income-growth']);
    expect(found.parameters[0]?.mean).toBeCloseTo(0.03, 2);
    const width = (found.parameters[0]?.p90 ?? 1) - (found.parameters[0]?.p10 ?? 0);
    expect(width).toBeLessThan(0.02);
    expect(Math.abs((found.fitted?.[0] ?? 0) / (observed[0]?.value ?? 1) - 1)).toBeLessThan(0.02);
  });
});

describe('a calibration of some assumptions', () => {
  it('draws those alone, and the others keep their values', async () => {
    const observed = [{ place, criterion: 'basic-schooling', year: 2026, value: 0.4 } as const];
    const among = ['income-growth', 'refusal-family'];
    const ranged = [...among, 'choice-rent'];
    const pack: Pack = {
      ...town,
      parameters: new Map(
        [...town.parameters].map(([id, own]): [string, Parameter] => [
          id,
          ranged.includes(id)
            ? { ...own, low: own.value - 0.01, high: own.value + 0.01, distribution: 'uniform' }
            : own,
        ]),
      ),
    };
    const sampled = task([strategy()], {
      pack,
      to: 2026,
      sampling: { design: 'sobol', draws: 8, among },
      replicates: first(8),
    });
    let values: Readonly<Record<string, number>> = {};
    const found = await calibrate(sampled, 'baseline', observed, 0.5, pack, async (own) => {
      values = drawnValues(pack, own.sampling!, own.seed, 3);
      return runTask(own);
    });
    expect(found.names).toEqual(Object.keys(values));
    expect([...found.names].sort()).toEqual(among);
  });
});

describe('an observation', () => {
  it('is refused with everything that is wrong with it', () => {
    const read = readObservation({ place: 'nowhere', criterion: 'happiness', year: '1999', value: 'x' }, [place], {
      from: 2025,
      to: 2030,
    });
    expect(Array.isArray(read) && read.map(({ column }) => column)).toEqual(['place', 'criterion', 'year', 'value']);
    expect(
      readObservation({ place, criterion: 'origin', year: '2026', value: '24' }, [place], { from: 2025, to: 2030 }),
    ).toMatchObject([{ column: 'value', en: 'expected a share from 0 to 1' }]);
    expect(
      readObservation({ place, criterion: 'origin', year: '2026', value: '0,24' }, [place], { from: 2025, to: 2030 }),
    ).toMatchObject({
      value: 0.24,
    });
  });
});
