import { describe, expect, it } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { comparedScenarios, fewestForInterval, startingPoint } from '../../workbench/cells/comparisonData.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { type CountOf, ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

const da = wordingIn('da');
const north = placesOf(geographyFixture).find(({ id }) => id === 'north-park');

function compared(count: CountOf, scenarios: readonly string[] = []) {
  if (!north) throw new Error('no place');
  const asked = { place: north, criterion: 'basic-schooling', year: 2028, scenarios } as const;
  return comparedScenarios(ensembleFixture({ count }), packFixture, asked, da);
}

const lower: CountOf = ({ strategy, estate }) => [estate === 0 ? 400 - 100 * strategy : 200, 1000];

describe('scenarios side by side', () => {
  it('tell the gap, and the paired difference with its interval for all but the one they are held against', () => {
    expect(compared(lower)).toMatchObject([
      { id: 'baseline', index: 0, gap: '20,0', difference: undefined, interval: undefined, residents: undefined },
      { id: 'flexible', index: 1, gap: '10,0', difference: '−10,0', interval: '−10,0 til −10,0' },
    ]);
  });

  it('are held against the starting point, also one that extends another, and where the starting point isn’t shown', () => {
    const strategies = [
      { id: 'baseline', name: 'Basis' },
      { id: 'open-up', name: 'Åbn op', parent: 'baseline' },
      { id: 'rebuild', name: 'Omdan', parent: 'open-up' },
    ];
    const ensemble = ensembleFixture({ strategies, count: lower });
    const of = (scenarios: readonly string[]) => {
      if (!north) throw new Error('no place');
      const asked = { place: north, criterion: 'basic-schooling', year: 2028, scenarios } as const;
      return comparedScenarios(ensemble, packFixture, asked, da).map(({ gap, difference }) => [gap, difference]);
    };
    const held = [
      ['10,0', '−10,0'],
      ['0,0', '−20,0'],
    ];
    expect(of([])).toEqual([['20,0', undefined], ...held]);
    expect(of(['open-up', 'rebuild'])).toEqual(held);
    expect(startingPoint(ensemble, ['open-up', 'rebuild'])?.strategy.name).toBe('Basis');
  });

  it('keep their colour’s number where only some are shown', () => {
    expect(compared(lower, ['flexible']).map(({ index }) => index)).toEqual([1]);
  });

  it('are as many as can be told apart, each with a look of its own, also one that comes after those that have one', () => {
    const ids = ['baseline', 'a', 'b', 'c', 'fifth'];
    const strategies = ids.map((id, i) => ({ id, name: id, ...(i > 0 && { parent: 'baseline' }) }));
    const of = (scenarios: readonly string[], inHand?: string) => {
      if (!north) throw new Error('no place');
      const asked = { place: north, criterion: 'basic-schooling', year: 2028, scenarios, inHand } as const;
      return comparedScenarios(ensembleFixture({ strategies, count: () => [300, 1000] }), packFixture, asked, da);
    };
    expect(of([]).map(({ id, index }) => [id, index])).toEqual([
      ['baseline', 0],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(of([], 'fifth').map(({ id, index }) => [id, index])).toEqual([
      ['baseline', 0],
      ['a', 1],
      ['b', 2],
      ['fifth', 3],
    ]);
    expect(of(['baseline', 'b', 'c', 'fifth']).map(({ id, index }) => [id, index])).toEqual([
      ['baseline', 0],
      ['b', 2],
      ['c', 3],
      ['fifth', 1],
    ]);
  });

  it('tell the chance of a legal status where the law looks at the area, in whole per cent', () => {
    for (const { prevention, vulnerable } of compared(lower)) {
      expect(prevention).toMatch(/^\d+\u00a0%$/);
      expect(vulnerable).toMatch(/^\d+\u00a0%$/);
    }
  });

  it('tell nothing of fewer than five residents', () => {
    const [baseline, flexible] = compared(({ estate }) => [1, estate === 0 ? 4 : 1000]);
    expect(baseline?.gap).toBe('–');
    expect(flexible).toMatchObject({ gap: '–', difference: undefined, residents: undefined });
  });
});

describe('the interval of a difference', () => {
  it('is told from five replicates on, and before that the comparison says when it comes', () => {
    const interval = (replicates: number) => {
      if (!north) throw new Error('no place');
      const asked = { place: north, criterion: 'basic-schooling', year: 2028, scenarios: [] } as const;
      return comparedScenarios(ensembleFixture({ count: lower, replicates }), packFixture, asked, da)[1]?.interval;
    };
    expect(interval(fewestForInterval - 1)).toBe(undefined);
    expect(interval(fewestForInterval)).toMatch(/ til /);
    expect(da.text.comparison.intervalFrom(fewestForInterval)).toContain(String(fewestForInterval));
  });
});
