import { describe, expect, it } from 'vitest';
import { fifthCounts, judgedBy } from '../../engine/analysis/judgedBy.ts';
import { listDate, ruleSetFor } from '../../engine/criteria/ruleSets.ts';
import { planned, use } from './planning.ts';

const law = ruleSetFor(listDate(2026));
const agendaOf = (values: Parameters<typeof use>[1]) => planned([use('national-agenda', values)], 2026).plan.agenda;
const linesOf = (values: Parameters<typeof use>[1], status: string) =>
  judgedBy(law, agendaOf(values))
    .rules.find((rule) => rule.status === status)
    ?.lines.map(({ value }) => value);

describe('the law under a strategy’s national agenda', () => {
  it('is the law where the agenda changes nothing', () => {
    expect(judgedBy(law, agendaOf({}))).toBe(law);
    expect(judgedBy(law, agendaOf({ convictionReference: 1.2 }))).toEqual(law);
  });

  it('has other lines for vulnerable areas, and the other classes keep their distance', () => {
    const values = { outsideLine: 0.45, convictionMultiple: 4, incomeRatio: 0.5, schoolingLine: 0.55 };
    const close = (lines: readonly number[]) => lines.map((line) => expect.closeTo(line, 12));
    expect(linesOf(values, 'vulnerable-area')).toEqual(close([0.45, 4, 0.55, 0.5]));
    expect(linesOf(values, 'prevention-area')).toEqual(close([0.35, 3, 0.55, 0.6]));
  });

  it('counts the fifth criterion until the agenda lets it fall away', () => {
    expect(fifthCounts(undefined)).toBe(true);
    expect(fifthCounts(agendaOf({ outsideLine: 0.45 }))).toBe(true);
    expect(fifthCounts(agendaOf({ fifthCriterion: 'falls' }))).toBe(false);
  });
});
