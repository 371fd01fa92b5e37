import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../engine/analysis/tables.ts';
import { type CriterionId, hiddenPlaces, indicatorPoints, placesOf } from '../../engine/index.ts';
import type { Pack } from '../../engine/pack/pack.ts';
import { keyFigures } from '../../workbench/cells/keyFigureNumbers.ts';
import { goalsData } from '../../workbench/charts/goalsFigure.ts';
import { trendData } from '../../workbench/charts/trendData.ts';
import { hasTooFewResidents, hiddenReadings, tellsOfPersons } from '../../workbench/dataflow/smallPlaces.ts';
import { fetchLaterParts, laterPartsFrom } from '../../workbench/later.ts';
import { wordingIn } from '../../workbench/text/language.ts';
import { ensembleFixture } from '../analysis/ensembleFixture.ts';
import { packFixture } from '../analysis/packFixture.ts';
import { figureInputs } from './figureInputs.ts';

const ofPersons: Pack = { ...packFixture, synthetic: false };
/** One estate with few of those who are counted; where months are counted, fewer still. */
const ensemble = () =>
  ensembleFixture({ replicates: 2, to: 2026, count: ({ estate }) => (estate === 0 ? [3, 240] : [120 + estate, 1200]) });

beforeAll(() => {
  laterPartsFrom(
    async () => ({ hiddenPlaces }) as unknown as Awaited<ReturnType<typeof fetchLaterParts>>,
    () => {},
  );
});

afterEach(() => {
  tellsOfPersons.value = false;
});

/** Rows of the criteria table of a pack of persons: what each is about, and whether it is hidden. */
function criteriaRows() {
  const table = tables.get('criteria')?.(ensemble(), ofPersons);
  const column = (name: string) => table?.columns.find((found) => found.name === name)?.values;
  const [scenario, place, year, criterion, hidden] = ['scenario', 'place', 'year', 'criterion', 'suppressed'].map(
    column,
  );
  return Array.from({ length: scenario?.length ?? 0 }, (_, i) => ({
    strategy: String(scenario?.at(i)),
    place: String(place?.at(i)),
    year: Number(year?.at(i)),
    criterion: String(criterion?.at(i)) as CriterionId,
    isHidden: hidden?.at(i) === 1,
  }));
}

describe('a page on a pack of persons', () => {
  it('shows no number before what finds small cells is there', async () => {
    tellsOfPersons.value = true;
    expect(criteriaRows().map((row) => hasTooFewResidents(ensemble(), row))).not.toContain(false);
    await fetchLaterParts();
  });

  it('hides the numbers that the result tables hide, and no others but those of fewer than five residents', () => {
    const rows = criteriaRows();
    const without = rows.map((row) => hasTooFewResidents(ensemble(), row));
    tellsOfPersons.value = true;
    const told = rows.map((row) => hasTooFewResidents(ensemble(), row));
    expect(told).toEqual(rows.map(({ isHidden }, i) => isHidden || without[i]));
    expect(told).not.toEqual(without);
  });

  it('has none of them in key figures, and none in a figure, from whose table its files are made', () => {
    const small = criteriaRows().find((row) => row.isHidden && !hasTooFewResidents(ensemble(), row));
    if (!small) throw new Error('nothing is small');
    const { strategy, place, criterion, year } = small;
    const asked = { strategy, parent: undefined, place, year, criteria: [criterion] } as const;
    const level = () => keyFigures(ensemble(), asked as Parameters<typeof keyFigures>[1], wordingIn('da'))?.[0]?.level;
    const at = placesOf(ensemble().shape.geography).find(({ id }) => id === place);
    if (!at) throw new Error('no such place');
    const indicator = { form: 'level', criterion } as const;
    const question = { indicator, place: at, scenarios: [strategy], marked: undefined, hasBand: true };
    const years = () =>
      trendData(ensemble(), ofPersons, question, wordingIn('da')).lines[0]?.points.map((at) => at.year);
    expect(level()).toMatch(/\d/);
    expect(years()).toContain(year);
    tellsOfPersons.value = true;
    expect(level()).toBe(wordingIn('da').text.keyFigures.tooFew);
    expect(years()).not.toContain(year);
  });

  it('has no chance of a claim, whose subject isn’t known, nor of a goal about a number that is hidden', () => {
    const small = criteriaRows().find((row) => row.isHidden && row.year === 2026 && row.place === 'north-park');
    if (!small) throw new Error('nothing is small');
    const own = ensemble();
    const goal = { estates: [0], year: 2026, target: 'at-most', value: 0.1 } as const;
    const about = (id: string, criterion: CriterionId) =>
      ({ id, indicator: { form: 'level', criterion }, ...goal }) as const;
    const strategies = own.strategies.map((result) => ({
      ...result,
      strategy: {
        ...result.strategy,
        goals: [about('small', small.criterion), about('income', 'mean-income')],
        claims: [{ id: 'claim', reach: 'residents("north-park") < 1000', year: 2026 }],
      },
      sums: { ...result.sums, claims: new Float64Array(own.shape.years.length).fill(1) },
    }));
    const labels = () => {
      const data = goalsData(figureInputs('goals', { ensemble: { ...own, strategies }, pack: ofPersons }));
      return 'sections' in data ? data.sections[0]?.rows.length : 0;
    };
    expect(labels()).toBe(3);
    tellsOfPersons.value = true;
    expect(labels()).toBe(1);
  });

  it('tells no indicator of a formula that is hidden, nor one that isn’t known to be of more than a few, as who feels safe', () => {
    const own = ensemble();
    const row = criteriaRows().find(({ isHidden }) => isHidden);
    const shown = criteriaRows().find(
      ({ isHidden, year, criterion }) => !isHidden && criterion !== 'mean-income' && year === own.shape.years[0],
    );
    const [result] = own.strategies;
    if (!row || !shown || !result) throw new Error('nothing is small, or all is');
    const isHidden = (name: string, words: readonly string[], year = row.year) =>
      hiddenReadings(own, result)(name, words, own.shape.years.indexOf(year));
    expect(isHidden('safe_share', [row.place])).toBe(false);
    tellsOfPersons.value = true;
    expect(isHidden('safe_share', [row.place])).toBe(true);
    expect(isHidden('level', [row.criterion, row.place])).toBe(true);
    expect(isHidden(row.criterion.replaceAll('-', '_'), [row.place])).toBe(true);
    expect(isHidden('level', [shown.criterion, shown.place], shown.year)).toBe(false);
    expect(isHidden('residents', [row.place])).toBe(false);
    const call = { name: 'safe_share', words: [row.place] } as Parameters<typeof indicatorPoints>[2];
    expect(indicatorPoints(own, result, call, ofPersons, hiddenReadings(own, result))).toEqual([]);
    expect(indicatorPoints(own, result, call, ofPersons).length).toBeGreaterThan(0);
  });
});
