import { describe, expect, it } from 'vitest';
import { formulaValues } from '../../engine/analysis/formulaSeries.ts';
import { peopleIndex } from '../../engine/analysis/layout.ts';
import { safetyAround, safetyOf } from '../../engine/analysis/safety.ts';
import { safetyTable } from '../../engine/analysis/tables/safety.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import type { Parameter } from '../../engine/pack/pack.ts';
import { Activity, activities } from '../../engine/population/codes.ts';
import { placesOf } from '../../engine/population/geography.ts';
import { compileFormula } from '../../engine/scenario/formula.ts';
import { strategyVocabulary } from '../../engine/scenario/formulaVocabulary.ts';
import type { Ensemble } from '../../engine/simulation/ensemble.ts';
import { run } from '../../engine/simulation/run.ts';
import { use } from '../measures/planning.ts';
import { strategy, task, town } from '../simulation/town.ts';
import { rowsOf } from './tableRows.ts';

const judged: Parameter = {
  ...{
    id: 'safety-convictions',
    label: { da: 'x', en: 'x' },
    unit: { da: 'x', en: 'x' },
    source: { da: 'x', en: 'x' },
  },
  ...{ value: 5, low: 5, high: 5, distribution: 'fixed', status: 'assumed' },
};
const shares = [0.7, 0.8, 0.9];
const pack = {
  safety: town.geography.estates.map((_, estate) => {
    const safe = shares[estate % shares.length] as number;
    return { safe, year: 2025, status: estate === 0 ? ('published' as const) : ('assumed' as const) };
  }),
  parameters: new Map([['safety-convictions', judged]]),
};
const light = use('light-and-design', { coverage: 0.5, safety: 0.04 }, { estates: [0], from: 2027, to: 2028, ramp: 0 });
const ensemble = run(
  task(
    [
      strategy(),
      strategy({ id: 'lit', name: 'Light', parent: 'baseline', measures: [light] }),
      strategy({ id: 'unmoved', name: 'Unmoved', parent: 'baseline', parameters: { 'safety-convictions': 0 } }),
    ],
    { replicates: [0, 1] },
  ),
);
const [baseline, lit, unmoved] = ensemble.strategies as [
  Ensemble['strategies'][0],
  Ensemble['strategies'][0],
  Ensemble['strategies'][0],
];
const year = (of: number) => ensemble.shape.years.indexOf(of);

/** Share convicted of an estate over both replicates. */
function convicted(result: Ensemble['strategies'][0], yearIndex: number, estate: number): number {
  const at =
    ((yearIndex * town.geography.estates.length + estate) * criteria.length + criteria.indexOf('convicted')) * 2;
  const sum = (cell: number) => result.counts.reduce((total, counts) => total + (counts[cell] ?? 0), 0);
  return sum(at) / sum(at + 1);
}

describe('how many feel safe in a place', () => {
  it('begins at what the pack says', () => {
    for (const [estate, { safe }] of pack.safety.entries()) {
      expect(safetyOf(ensemble, baseline, pack, 0, estate)).toBe(safe);
    }
  });

  it('falls by five points for each point that more of the residents are convicted', () => {
    const at = year(2031);
    const since = convicted(baseline, at, 0) - convicted(baseline, 0, 0);
    expect(since).not.toBe(0);
    expect(safetyOf(ensemble, baseline, pack, at, 0)).toBeCloseTo(0.7 - 5 * since, 9);
  });

  it('stays where nothing is done and a scenario says that convictions don’t count', () => {
    expect(safetyOf(ensemble, unmoved, pack, year(2031), 0)).toBe(0.7);
  });

  it('rises by what measures add while they last', () => {
    const own = (result: typeof lit, of: number) =>
      (safetyOf(ensemble, result, pack, year(of), 0) ?? Number.NaN) +
      5 * (convicted(result, year(of), 0) - convicted(result, 0, 0));
    expect(own(lit, 2026)).toBeCloseTo(0.7, 9);
    expect(own(lit, 2027)).toBeCloseTo(0.72, 4);
    expect(own(lit, 2029)).toBeCloseTo(0.7, 9);
  });

  it('is never more than everybody or less than nobody', () => {
    const all = { ...pack, safety: pack.safety.map((figure) => ({ ...figure, safe: 1 })) };
    const none = { ...pack, safety: pack.safety.map((figure) => ({ ...figure, safe: 0 })) };
    for (const [at] of ensemble.shape.years.entries()) {
      for (const [estate] of town.geography.estates.entries()) {
        expect(safetyOf(ensemble, lit, all, at, estate)).toBeLessThanOrEqual(1);
        expect(safetyOf(ensemble, lit, none, at, estate)).toBeGreaterThanOrEqual(0);
      }
    }
  });
});

describe('how many feel safe, asked of a run', () => {
  const safePack = { ...town, ...pack, parameters: new Map([...town.parameters, ...pack.parameters]) };
  const alone = { pack: safePack, replicates: [0], to: 2028 };
  const strategies = [strategy(), strategy({ id: 'lit', name: 'Light', measures: [light] })];
  const one = run(task(strategies, alone));
  const rows = rowsOf(safetyTable(one, safePack)).filter(({ group }) => group === 'everybody');

  it('is the table’s to the last bit, at every place and year', () => {
    const places = placesOf(safePack.geography);
    for (const result of one.strategies) {
      for (const { id } of places) {
        const { formula } = compileFormula(`safe_share("${id}")`, strategyVocabulary(safePack, []));
        const values = formulaValues(one, result, formula!, '', safePack).map(([value]) => value);
        const told = rows.filter(({ scenario, place }) => scenario === result.strategy.id && place === id);
        expect(values, id).toEqual(told.map(({ value }) => value));
      }
    }
    expect(rows.length).toBe(places.length * one.shape.years.length * 2);
  });

  it('is what a claim of the run finds at each year’s end, and asking changes nothing else', () => {
    const claiming = strategies.map((own) => ({
      ...own,
      claims: rows
        .filter(({ scenario }) => scenario === own.id)
        .map(({ place, year: of, value }, i) => ({
          id: `claim-${i}`,
          reach: `safe_share("${place}") == ${value}`,
          year: Number(of),
        })),
    }));
    const claimed = run(task(claiming, alone));
    claimed.strategies.forEach(({ counts, sums, strategy: { claims = [] } }, s) => {
      const held = claims.map(({ year: of }, c) => sums.claims[(of - 2025) * claims.length + c]);
      expect(held).toEqual(claims.map(() => 1));
      expect(claims.length).toBeGreaterThan(0);
      expect(counts).toEqual(one.strategies[s]!.counts);
      expect(sums.ledger).toEqual(one.strategies[s]!.sums.ledger);
    });
  });

  it('starts what waits for it, by the scenario’s own weight of convictions', () => {
    const firing = (weight: number) => {
      const trigger = {
        ...{ id: 'unsafe', when: 'safe_share("north-park") != 0.7', years: 1, lag: 0, act: 'stay' as const },
        ...{ start: [], stop: [], dose: {} },
      };
      const own = strategy({ triggers: [trigger], parameters: { 'safety-convictions': weight } });
      return run(task([own], alone)).strategies[0]!.sums.triggers[2];
    };
    expect(firing(0)).toBe(0);
    expect(firing(5)).toBe(1);
  });
});

describe('how safe the surroundings of a group are', () => {
  const everywhere = town.geography.estates.map((_, estate) => estate);

  it('is the mean over its members of where they live', () => {
    const perEstate = everywhere.map((estate) => {
      const at = peopleIndex(ensemble.shape, 0, estate, 0);
      // children are the bands from 0 and from 6
      let children = 0;
      for (let cell = 0; cell < 2 * activities.length; cell++) children += baseline.sums.people[at + cell] ?? 0;
      return { children, safe: pack.safety[estate]?.safe ?? Number.NaN };
    });
    const children = perEstate.reduce((sum, unit) => sum + unit.children, 0);
    const expected = perEstate.reduce((sum, unit) => sum + (unit.children / children) * unit.safe, 0);
    expect(safetyAround(ensemble, baseline, pack, 0, everywhere, 'children')).toBeCloseTo(expected, 12);
  });

  it('is that of the one place where they all live', () => {
    const alone = structuredClone(baseline);
    const band = 4;
    for (const estate of everywhere) {
      const at = peopleIndex(ensemble.shape, 0, estate, band);
      for (const activity of [Activity.unemployed, Activity.socialAssistance]) alone.sums.people[at + activity] = 0;
    }
    const elsewhere = safetyAround(ensemble, alone, pack, 0, everywhere, 'outside-work');
    expect(elsewhere).toBeGreaterThan(0.7);
    expect(elsewhere).toBeLessThan(0.9);
    expect(safetyAround(ensemble, baseline, pack, 0, [1], 'outside-work')).toBeCloseTo(0.8, 12);
  });

  it('isn’t told where the pack says nothing of a place that somebody lives in', () => {
    const silent = { ...pack, safety: [pack.safety[0], undefined] };
    expect(safetyAround(ensemble, baseline, silent, 0, everywhere, 'everybody')).toBeUndefined();
    expect(safetyAround(ensemble, baseline, silent, 0, [0], 'everybody')).toBeCloseTo(0.7, 12);
  });
});

describe('the table of safety', () => {
  const rows = rowsOf(safetyTable(ensemble, pack));

  it('tells each estate once a year, and districts and the municipality for every group', () => {
    const of = (place: string) =>
      rows.filter((row) => row.place === place && row.scenario === 'lit' && row.year === 2027);
    expect(of('north-park').map(({ group }) => group)).toEqual(['everybody']);
    expect(of(town.geography.municipality.id).map(({ group }) => group)).toEqual([
      ...['everybody', 'children', 'young', 'older', 'outside-work'],
    ]);
  });

  it('says of every row whether today’s share is published or assumed', () => {
    for (const row of rows) expect(row.base_status).toBe(row.place === 'north-park' ? 'published' : 'assumed');
  });

  it('tells the change since the base year, which has none', () => {
    for (const row of rows) {
      if (row.year === 2025) expect(row.since_base).toBe(0);
    }
    expect(rows.some((row) => row.since_base !== 0)).toBe(true);
  });

  it('has no row where the pack says nothing', () => {
    expect(rowsOf(safetyTable(ensemble, { ...pack, safety: [] }))).toEqual([]);
  });
});
