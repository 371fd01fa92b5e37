import { describe, expect, it } from 'vitest';
import { placesOf } from '../../engine/index.ts';
import { comparedScenarios } from '../../workbench/cells/comparisonData.ts';
import { keyFigures } from '../../workbench/cells/keyFigureNumbers.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { type CountOf, ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';

const da = wordingIn('da');

/** 300,000 kroner at the estate, 20,000 more in the strategy; 400,000 elsewhere. Sums of income are counted in thousands. */
const income: CountOf = ({ strategy, estate }) => [(estate === 0 ? 300 + 20 * strategy : 400) * 100, 100];
const ensemble = ensembleFixture({ count: income, replicates: 6 });

describe('the mean income', () => {
  it('is in thousands of kroner among key figures, level, gap and difference', () => {
    const asked = { strategy: 'flexible', parent: 'baseline', place: 'north-park', year: 2028 } as const;
    const [money, share] = keyFigures(ensemble, { ...asked, criteria: ['mean-income', 'basic-schooling'] }, da) ?? [];
    expect(money).toEqual({
      criterion: 'mean-income',
      level: '320\u00a0tusinde kr.',
      gap: '−80',
      difference: '+20',
      isSame: false,
      isMoney: true,
    });
    expect(share).not.toHaveProperty('isMoney');
  });

  it('is in thousands of kroner where scenarios are compared', () => {
    const place = placesOf(geographyFixture).find(({ id }) => id === 'north-park');
    if (!place) throw new Error('no place');
    const asked = { place, criterion: 'mean-income', year: 2028, scenarios: [] } as const;
    expect(comparedScenarios(ensemble, packFixture, asked, da)).toMatchObject([
      { id: 'baseline', gap: '−100', difference: undefined },
      { id: 'flexible', gap: '−80', difference: '+20', interval: '+20 til +20' },
    ]);
  });
});
