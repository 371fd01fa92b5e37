import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { type Geography, type Pack, placesOf } from '../../engine/index.ts';
import { comparedScenarios } from '../../workbench/cells/comparisonData.ts';
import { keyFigures } from '../../workbench/cells/keyFigureNumbers.ts';
import { trendData } from '../../workbench/charts/trendData.ts';
import { Projector } from '../../workbench/dataflow/projector.ts';
import { resultsShown } from '../../workbench/dataflow/resultsShown.ts';
import { documentFor } from '../../workbench/import/documentFor.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { FakeRunner } from './fakeRunner.ts';

const da = wordingIn('da');
const two = ensembleFixture({ count: ({ strategy }) => [20 + 5 * strategy, 100], replicates: 6 });
const [first] = geographyFixture.estates;
if (!first) throw new Error('no estate');
/** A municipality of which the pack has one estate in one district. */
const alone: Geography = {
  ...geographyFixture,
  districts: geographyFixture.districts.slice(0, 1),
  estates: [{ ...first, district: 0 }],
};
const ensemble = { ...two, shape: { ...two.shape, geography: alone } };
const place = placesOf(alone)[2];
if (!place) throw new Error('no place');

describe('a place that is all of its pack', () => {
  it('is known by its estates, whether it is the municipality, a district or an estate', () => {
    expect(placesOf(alone).map(({ isWhole }) => isWhole)).toEqual([true, true, true]);
    expect(placesOf(geographyFixture).filter(({ isWhole }) => isWhole)).toHaveLength(1);
  });

  it('has its level as key figure, and differences of levels, since there is no rest to hold it against', () => {
    const asked = { strategy: 'flexible', parent: 'baseline', place: place.id, year: 2028 } as const;
    expect(keyFigures(ensemble, { ...asked, criteria: ['basic-schooling'] }, da)).toMatchObject([
      { gap: '25,0\u00a0%', level: '25,0\u00a0%', difference: '+5,0', isLevel: true },
    ]);
  });

  it('is compared, and drawn over the years, by its level', () => {
    const asked = { place, criterion: 'basic-schooling', year: 2028, scenarios: [] } as const;
    expect(comparedScenarios(ensemble, packFixture, asked, da).map(({ gap }) => gap)).toEqual(['20,0', '25,0']);
    const indicator = { form: 'gap', criterion: 'basic-schooling' } as const;
    const question = { indicator, place, scenarios: [], marked: undefined, hasBand: true };
    const drawn = trendData(ensemble, packFixture, question, da);
    expect(drawn.form).toBe('level');
    expect(drawn.lines.map(({ points }) => points.at(-1)?.mean)).toEqual([0.2, 0.25]);
  });
});

describe('the document that a new pack begins with', () => {
  it('names the pack’s own places, and says that there is no rest where it has one alone', () => {
    const text = documentFor({ ...packFixture, geography: alone }, 'da');
    expect(text).toContain(`er ${first.label.da} hele kommunen`);
    expect(text).not.toContain('gap(');
    const usual = documentFor(packFixture, 'da');
    expect(usual).toContain('gap(outside-labour)');
    expect(usual).toContain(`places: [${packFixture.geography.estates.map(({ id }) => id).join(', ')}]`);
    expect(usual).not.toContain('hele kommunen');
  });
});

describe('results of another municipality', () => {
  it('are not shown on a pack of other places, though the last good ones stay on one of the same', () => {
    const projector = new Projector(new FakeRunner());
    const own = { ...projector, shown: signal({ ensemble: two, revision: 1, validity: new Map() }) };
    const pack = signal<Pack | undefined>({ ...packFixture, geography: two.shape.geography });
    const { shown, counted } = resultsShown(own as unknown as Projector, pack, signal(undefined), signal(undefined));
    expect(shown.value?.ensemble).toBe(two);
    pack.value = { ...packFixture, geography: structuredClone(two.shape.geography), hash: 'another edition' };
    expect(counted.value?.ensemble).toBe(two);
    pack.value = { ...packFixture, geography: alone };
    expect([shown.value, counted.value]).toEqual([undefined, undefined]);
  });
});
