import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../engine/scenario/strategy.ts';
import { alignTo } from '../../engine/simulation/alignTo.ts';
import { run } from '../../engine/simulation/run.ts';
import { smallPack } from '../synthesis/smallPack.ts';
import { strategy } from './town.ts';

const pack = smallPack();
const ageFrom = [0, 18, 30, 65];
const settings = { ageFrom, seed: 'prognose', replicates: 6, rounds: 2 };
const years = [1, 2, 3].map((after) => pack.baseYear + after);
const nothing = years.map((year) => ({ year, residents: [1, 1, 1, 1] }));
/** Residents of today's rule by year and band, which no forecast has moved. */
const base = alignTo(pack, { ...settings, rounds: 1, forecast: nothing }).before;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('alignment to a population forecast', () => {
  it('leaves a base run alone that does as the forecast says: every factor is one', () => {
    const { alignment } = alignTo(pack, { ...settings, forecast: base });
    for (const { arriving, leaving } of alignment.years) {
      expect(arriving).toBe(1);
      expect(leaving).toEqual(ageFrom.map(() => 1));
    }
  });

  it('brings the base run nearer to a forecast with fewer young people, and has more of them leave', () => {
    const forecast = base.map(({ year, residents }) => ({
      year,
      residents: residents.map((count, band) => (band === 1 ? count * 0.97 : count)),
    }));
    const { alignment, after } = alignTo(pack, { ...settings, forecast });
    const off = (run: typeof base) =>
      sum(run.map(({ residents }, i) => Math.abs((residents[1] ?? 0) - (forecast[i]!.residents[1] ?? 0))));
    expect(off(after)).toBeLessThan(off(base));
    expect(alignment.years[0]!.leaving[1]).toBeGreaterThan(1);
    expect(alignment.ageFrom).toEqual(ageFrom);
  });

  it('counts everybody once: residents by band are those of the run’s own table', () => {
    const { strategies } = run({
      ...{ pack, strategies: [strategy()], seed: settings.seed, lowIncomeLine: 0 },
      ...{ from: pack.baseYear, to: pack.baseYear + 3, replicates: [0, 1, 2, 3, 4, 5] },
    });
    const size = strategies[0]!.sums.people.length / 4;
    base.forEach(({ residents }, i) => {
      const counted = sum([...strategies[0]!.sums.people.slice((i + 1) * size, (i + 2) * size)]) / 6;
      expect(sum(residents)).toBeCloseTo(counted, 9);
    });
  });

  it('is the same in every strategy, so that a strategy which does nothing stays the base run to the last byte', () => {
    const forecast = base.map(({ year, residents }) => ({ year, residents: residents.map((count) => count * 1.01) }));
    const { alignment } = alignTo(pack, { ...settings, rounds: 1, forecast });
    const twin: Strategy = { ...strategy(), id: 'twin', parent: 'baseline' };
    const { strategies } = run({
      ...{ pack, strategies: [strategy(), twin], seed: settings.seed, lowIncomeLine: 0, alignment },
      ...{ from: pack.baseYear, to: pack.baseYear + 3, replicates: [0] },
    });
    expect(strategies[1]!.counts).toEqual(strategies[0]!.counts);
    expect(strategies[1]!.sums.people).toEqual(strategies[0]!.sums.people);
  });
});
