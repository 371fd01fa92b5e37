import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { type ComparisonCell, type Geography, levelSeries, type Pack, placesOf } from '../../engine/index.ts';
import { comparedOf } from '../../workbench/cells/comparison.ts';
import { comparedScenarios } from '../../workbench/cells/comparisonData.ts';
import { keyFigures } from '../../workbench/cells/keyFigureNumbers.ts';
import { beforeAfterData } from '../../workbench/charts/beforeAfterFigure.ts';
import { multiplesData, multiplesFigure } from '../../workbench/charts/multiplesFigure.ts';
import { trendData } from '../../workbench/charts/trendData.ts';
import { areLevels } from '../../workbench/charts/written.ts';
import { Projector } from '../../workbench/dataflow/projector.ts';
import { resultsShown } from '../../workbench/dataflow/resultsShown.ts';
import { documentFor } from '../../workbench/import/documentFor.ts';
import type { Session } from '../../workbench/session.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture, geographyFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { FakeRunner } from './fakeRunner.ts';
import { figureInputs } from './figureInputs.ts';

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

describe('a place without a rest, among places that have one', () => {
  const places = placesOf(two.shape.geography);
  const [whole, , , estate] = places;
  if (!whole || !estate) throw new Error('no places');
  const asked = { ensemble: two, places: [whole.id, estate.id], place: whole.id } as const;
  const levels = levelSeries(two, { strategy: 'baseline', place: whole.id, criterion: 'basic-schooling' });

  it('says in small multiples and before and after that its values are levels, in title and table', () => {
    const multiples = multiplesData(figureInputs('multiples', asked));
    if ('nothing' in multiples) throw new Error(multiples.nothing);
    expect(multiples.panels.map(({ title }) => title)).toEqual([`${whole.label.da} (niveau)`, estate.label.da]);
    expect(multiples.panels[0]?.lines[0]?.points.at(-1)?.value).toBeCloseTo((levels.at(-1)?.mean ?? 0) * 100, 9);
    const years = { from: two.shape.years[0] ?? 0, to: two.shape.years.at(-1) ?? 0 };
    const rows = beforeAfterData(figureInputs('before-after', { ...asked, ...years }));
    if ('nothing' in rows) throw new Error(rows.nothing);
    expect(rows.table.rows.map(([name]) => name)).toContain(`${whole.label.da} (niveau)`);
  });

  it('alone needs no such word: the title says what is drawn', () => {
    const session = { pack: signal({ ...packFixture, geography: two.shape.geography }), focus: signal(undefined) };
    const { cell } = figureInputs('multiples', { ...asked, places: [whole.id] });
    expect(multiplesFigure.title(cell, session as unknown as Session)).toBe(`Niveau, ${whole.label.da}`);
    const multiples = multiplesData(figureInputs('multiples', { ...asked, places: [whole.id] }));
    if ('nothing' in multiples) throw new Error(multiples.nothing);
    expect(multiples.panels[0]?.title).toBe(whole.label.da);
    expect(areLevels([whole], { form: 'gap', criterion: 'convicted' })).toBe(true);
    expect(areLevels([whole, estate], { form: 'gap', criterion: 'convicted' })).toBe(false);
  });

  it('is compared where a comparison names it, by its level', () => {
    const cell = { kind: 'comparison', id: 'both', places: [whole.id, estate.id], scenarios: [], year: 2028 };
    const session = {
      settled: signal({ ensemble: two }),
      pack: signal({ ...packFixture, geography: two.shape.geography }),
      focus: signal({ place: estate, indicator: { form: 'gap', criterion: 'basic-schooling' }, year: 2028 }),
      selectedId: signal(undefined),
      frame: signal({ hidesFifth: false }),
    } as unknown as Session;
    const compared = comparedOf(cell as unknown as ComparisonCell, session);
    expect(compared?.map((place) => [place.place, place.isWhole])).toEqual([
      [`${whole.label.da} (niveau)`, true],
      [estate.label.da, false],
    ]);
    const level = levels.find(({ year }) => year === 2028)?.mean ?? Number.NaN;
    expect(Number(compared?.[0]?.scenarios[0]?.gap.replace(',', '.'))).toBeCloseTo(level * 100, 0);
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
