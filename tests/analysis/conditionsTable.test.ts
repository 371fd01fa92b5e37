import { describe, expect, it } from 'vitest';
import { disclosureRules } from '../../engine/analysis/disclosure/rules.ts';
import { indicatorPoints } from '../../engine/analysis/formulaSeries.ts';
import { levelSeries } from '../../engine/analysis/series.ts';
import { conditionsTable } from '../../engine/analysis/tables/conditions.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';
import { rowsOf } from './tableRows.ts';

const when = 'outside_labour("north-park") > 0.01 and vacant_share("north-park") < 0.9';
const triggers = [
  {
    id: 'early',
    when,
    until: 'school_result("north-park") > 9',
    years: 2,
    lag: 0,
    act: 'while' as const,
    start: [],
    stop: [],
    dose: {},
  },
];
const pilots = [
  { id: 'try', uses: [], review: 2027, rule: 'gap("convicted", "north-park") < 0.1', ifTrue: 'keep' as const },
];
const ensemble = run(
  task([strategy(), strategy({ id: 'adaptive', triggers, pilots })], { to: 2028, replicates: [0, 1, 2] }),
);
const rows = rowsOf(conditionsTable(ensemble, town));
const of = (indicator: string) => rows.filter((row) => row.indicator === indicator);

describe('the table of conditions', () => {
  it('has a row for every indicator of every condition and year, and none for a scenario that has no condition', () => {
    expect(new Set(rows.map(({ scenario }) => scenario))).toEqual(new Set(['adaptive']));
    const looked = new Set(
      rows.map(({ kind, id, condition, indicator }) => [kind, id, condition, indicator].join(' ')),
    );
    expect([...looked]).toEqual([
      'trigger early when outside_labour("north-park")',
      'trigger early when vacant_share("north-park")',
      'trigger early until school_result("north-park")',
      'pilot try rule gap("convicted", "north-park")',
    ]);
    expect(of('vacant_share("north-park")').map(({ year }) => year)).toEqual(ensemble.shape.years);
  });

  it('tells the values that the criteria and the page’s log have, and how often the trigger fired beside them', () => {
    const asked = { strategy: 'adaptive', place: 'north-park', criterion: 'outside-labour' } as const;
    const told = of('outside_labour("north-park")');
    expect(told.map(({ value }) => value)).toEqual(levelSeries(ensemble, asked).map(({ mean }) => mean));
    expect(told.map(({ criterion, place }) => [criterion, place])[0]).toEqual(['outside-labour', 'north-park']);
    const result = ensemble.strategies[1];
    if (!result) throw new Error('no strategy');
    const vacant = indicatorPoints(ensemble, result, { name: 'vacant_share', words: ['north-park'] }, town);
    expect(of('vacant_share("north-park")').map(({ value, mcse }) => [value, mcse])).toEqual(
      vacant.map(({ mean }) => [mean, null]),
    );
    // Two years running, so at the end of the second, and not again while it is in force.
    expect(told.map(({ fired }) => fired)).toEqual([0, 1, 0, 0]);
    expect(of('gap("convicted", "north-park")').every(({ fired }) => fired === null)).toBe(true);
  });

  it('hides with the criterion that it follows, and whatever is not known to be of more than a few', () => {
    const rule = disclosureRules.conditions;
    const row = (cells: Record<string, string | number | null>) => (column: string) => cells[column] ?? null;
    const ofCriterion = row({
      scenario: 'a',
      place: 'p',
      year: 2027,
      criterion: 'convicted',
      indicator: 'level("convicted", "p")',
      value: 0.1,
    });
    expect(rule?.persons(ofCriterion)).toEqual([]);
    expect(rule?.follows?.(ofCriterion, { baseYear: 2025, placesIn: (place) => [place] })).toEqual([
      { scenario: 'a', place: 'p', year: 2027, criterion: 'convicted' },
      { scenario: 'a', place: 'p', year: 2026, criterion: 'convicted' },
    ]);
    expect(rule?.persons(row({ criterion: null, indicator: 'often_away("p")', value: 0.3 }))).toEqual([1]);
    expect(rule?.persons(row({ criterion: null, indicator: 'residents("p")', value: 1200 }))).toEqual([1200]);
  });
});
