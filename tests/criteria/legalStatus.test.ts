import { describe, expect, it } from 'vitest';
import type { CriterionId } from '../../engine/criteria/criterionIds.ts';
import { assessArea } from '../../engine/criteria/legalStatus.ts';
import { ruleSets } from '../../engine/criteria/ruleSets.ts';
import type { LegalStatus, RuleSet } from '../../engine/criteria/statusRule.ts';
import { areaWith, type Counts, references } from './areaFixture.ts';

function ruleSet(id: RuleSet['id']): RuleSet {
  return ruleSets.find((set) => set.id === id)!;
}

function statusOf(id: RuleSet['id'], counts: Counts, marks: Parameters<typeof areaWith>[1] & { before?: number } = {}) {
  const options = { countOrigin: true, yearsRunningBefore: marks.before ?? 0 };
  return assessArea(areaWith(counts, marks), references, ruleSet(id), options).status;
}

function neutralStatusOf(id: RuleSet['id'], counts: Counts, before = 0): LegalStatus {
  return assessArea(areaWith(counts), references, ruleSet(id), { countOrigin: false, yearsRunningBefore: before })
    .status;
}

/** [rule set, class, criterion, count on the line, is the line itself outside?, which way is outward] */
const lines: readonly [RuleSet['id'], LegalStatus, CriterionId, readonly [number, number], boolean, 1 | -1][] = [
  ['2010', 'vulnerable-area', 'origin', [1_000, 2_000], false, 1],
  ['2010', 'vulnerable-area', 'outside-labour', [9_600, 24_000], false, 1],
  ['2010', 'vulnerable-area', 'convicted', [540, 20_000], false, 1],
  ['2014', 'vulnerable-area', 'origin', [1_000, 2_000], false, 1],
  ['2014', 'vulnerable-area', 'outside-labour', [9_600, 24_000], false, 1],
  ['2014', 'vulnerable-area', 'convicted', [540, 20_000], false, 1],
  ['2014', 'vulnerable-area', 'basic-schooling', [500, 1_000], false, 1],
  ['2014', 'vulnerable-area', 'mean-income', [247_500, 1_000], false, -1],
  ...(['2018', '2021'] as const).flatMap((id): typeof lines => [
    [id, 'vulnerable-area', 'outside-labour', [9_600, 24_000], false, 1],
    [id, 'vulnerable-area', 'convicted', [435, 20_000], true, 1],
    [id, 'vulnerable-area', 'basic-schooling', [600, 1_000], false, 1],
    [id, 'vulnerable-area', 'mean-income', [247_500, 1_000], false, -1],
  ]),
  ['2021', 'prevention-area', 'outside-labour', [7_200, 24_000], false, 1],
  ['2021', 'prevention-area', 'convicted', [290, 20_000], true, 1],
  ['2021', 'prevention-area', 'basic-schooling', [600, 1_000], false, 1],
  ['2021', 'prevention-area', 'mean-income', [292_500, 1_000], false, -1],
];

describe('the lines of the law, one count at, under and over each', () => {
  it.each(lines)('%s, %s: %s', (id, status, criterion, [numerator, denominator], lineIsOutside, outward) => {
    const isMet = (step: number): boolean => {
      const area = areaWith({ [criterion]: [numerator + step, denominator] });
      const { met } = assessArea(area, references, ruleSet(id), { countOrigin: true, yearsRunningBefore: 0 });
      return met.get(status)?.some((line) => line.criterion === criterion) ?? false;
    };
    expect(isMet(-outward)).toBe(false);
    expect(isMet(0)).toBe(lineIsOutside);
    expect(isMet(outward)).toBe(true);
  });

  it('a national mean of 0.7 % and three times as many convicted is on the line, whatever the rounding of 3 × 0.007', () => {
    const nation = { ...references, 'national-conviction-share': 0.007 };
    const status = (convicted: number) => {
      const area = areaWith({ convicted: [convicted, 20_000], 'basic-schooling': [700, 1_000] });
      return assessArea(area, nation, ruleSet('2021'), { countOrigin: true, yearsRunningBefore: 0 }).status;
    };
    expect([status(419), status(420)]).toEqual(['none', 'vulnerable-area']);
  });
});

describe('how many criteria it takes', () => {
  const outside: Counts = { 'outside-labour': [10_000, 24_000] };
  const convicted: Counts = { convicted: [600, 20_000] };
  const origin: Counts = { origin: [1_200, 2_000] };
  const schooling: Counts = { 'basic-schooling': [650, 1_000] };
  const income: Counts = { 'mean-income': [200_000, 1_000] };

  it('two of three from 2010', () => {
    expect(statusOf('2010', outside)).toBe('none');
    expect(statusOf('2010', { ...outside, ...convicted })).toBe('vulnerable-area');
    expect(statusOf('2010', { ...origin, ...convicted })).toBe('vulnerable-area');
    expect(statusOf('2010', { ...schooling, ...income, ...outside })).toBe('none');
  });

  it('three of five from 2014', () => {
    expect(statusOf('2014', { ...outside, ...convicted })).toBe('none');
    expect(statusOf('2014', { ...outside, ...convicted, ...income })).toBe('vulnerable-area');
    expect(statusOf('2014', { ...origin, ...schooling, ...income })).toBe('vulnerable-area');
  });

  it('two of the four social criteria from 2018, where origin makes nobody vulnerable', () => {
    for (const id of ['2018', '2021'] as const) {
      expect(statusOf(id, { ...origin, ...outside })).toBe('none');
      expect(statusOf(id, { ...outside, ...income })).toBe('vulnerable-area');
      expect(statusOf(id, { ...outside, ...income, ...origin })).toBe('parallel-society');
    }
  });

  it('a parallel society asks for more than half counted by the fifth criterion', () => {
    const two = { ...outside, ...income };
    expect(statusOf('2021', { ...two, origin: [1_000, 2_000] })).toBe('vulnerable-area');
    expect(statusOf('2021', { ...two, origin: [1_001, 2_000] })).toBe('parallel-society');
  });

  it('a prevention area asks for more than 30 % by the fifth criterion and two looser lines, and exists from 2021', () => {
    const two: Counts = { convicted: [290, 20_000], 'mean-income': [292_499, 1_000] };
    expect(statusOf('2021', { ...two, origin: [600, 2_000] })).toBe('none');
    expect(statusOf('2021', { ...two, origin: [601, 2_000] })).toBe('prevention-area');
    expect(statusOf('2021', { convicted: [290, 20_000], origin: [601, 2_000] })).toBe('none');
    expect(statusOf('2018', { ...two, origin: [601, 2_000] })).toBe('none');
  });

  it('an area on the vulnerable list is not on the prevention list as well', () => {
    expect(statusOf('2021', { ...outside, ...income, origin: [800, 2_000] })).toBe('vulnerable-area');
  });

  it('999 residents are too few and 1,000 enough, in every rule set', () => {
    const everything = { ...outside, ...convicted, ...schooling, ...income };
    for (const { id } of ruleSets) {
      expect(statusOf(id, everything, { residents: 999 })).toBe('none');
      expect(statusOf(id, everything, { residents: 1_000 })).not.toBe('none');
    }
  });

  it('an area where nobody is counted crosses no line', () => {
    const empty: Counts = {
      'outside-labour': [0, 0],
      convicted: [0, 0],
      'basic-schooling': [0, 0],
      'mean-income': [0, 0],
    };
    expect(statusOf('2021', empty)).toBe('none');
  });

  it('Værebro Park and Pileparken in December 2021: origin, convictions and income make a prevention area', () => {
    const asReported: Counts = { origin: [1_036, 2_000], convicted: [300, 20_000], 'mean-income': [285_000, 1_000] };
    expect(statusOf('2021', asReported)).toBe('prevention-area');
  });
});

describe('five years running', () => {
  const parallel: Counts = {
    'outside-labour': [10_000, 24_000],
    'mean-income': [200_000, 1_000],
    origin: [1_200, 2_000],
  };

  it('the fifth list in a row makes a transformation area, the fourth does not', () => {
    expect(statusOf('2021', parallel, { before: 3 })).toBe('parallel-society');
    expect(statusOf('2021', parallel, { before: 4 })).toBe('transformation-area');
  });

  it('one year below the line starts the count again', () => {
    const options = { countOrigin: true, yearsRunningBefore: 4 };
    const assessed = assessArea(
      areaWith({ ...parallel, origin: [1_000, 2_000] }),
      references,
      ruleSet('2021'),
      options,
    );
    expect(assessed).toMatchObject({ status: 'vulnerable-area', yearsRunning: 0 });
  });

  it('four years were enough on the first lists of the 2018 rules', () => {
    expect(statusOf('2018', parallel, { year: 2018, before: 3 })).toBe('transformation-area');
    expect(statusOf('2018', parallel, { year: 2020, before: 3 })).toBe('parallel-society');
    expect(statusOf('2018', parallel, { year: 2020, before: 4 })).toBe('transformation-area');
  });
});

describe('with criterion 5 left out', () => {
  const two: Counts = { 'outside-labour': [10_000, 24_000], 'mean-income': [200_000, 1_000], origin: [1_200, 2_000] };

  it('a parallel society is a vulnerable area, for however many years', () => {
    expect(neutralStatusOf('2021', two, 10)).toBe('vulnerable-area');
  });

  it('a prevention area is what meets two of the four looser lines', () => {
    expect(neutralStatusOf('2021', { convicted: [290, 20_000], 'mean-income': [292_499, 1_000] })).toBe(
      'prevention-area',
    );
    expect(neutralStatusOf('2021', { convicted: [290, 20_000] })).toBe('none');
  });

  it('the older rule sets ask for as many criteria among the others', () => {
    expect(neutralStatusOf('2010', { origin: [1_200, 2_000], convicted: [600, 20_000] })).toBe('none');
    expect(neutralStatusOf('2010', { 'outside-labour': [10_000, 24_000], convicted: [600, 20_000] })).toBe(
      'vulnerable-area',
    );
    expect(neutralStatusOf('2014', two)).toBe('none');
  });

  it('the status is the same whatever the origin count, in every rule set', () => {
    for (const { id } of ruleSets) {
      for (const counts of [two, { 'outside-labour': two['outside-labour']! }]) {
        const statuses = [0, 600, 601, 1_000, 1_001, 2_000].map((n) =>
          neutralStatusOf(id, { ...counts, origin: [n, 2_000] }),
        );
        expect(new Set(statuses).size).toBe(1);
      }
    }
  });
});

describe('windows', () => {
  const convictedNow: Counts = { convicted: [600, 20_000], 'outside-labour': [10_000, 24_000] };

  it('the 2010 rules take the mean of four years: two two-year windows', () => {
    expect(
      statusOf('2010', convictedNow, { earlier: { convicted: [480, 20_000], 'outside-labour': [9_200, 24_000] } }),
    ).toBe('none');
    expect(
      statusOf('2010', convictedNow, { earlier: { convicted: [482, 20_000], 'outside-labour': [9_202, 24_000] } }),
    ).toBe('vulnerable-area');
  });

  it('later rules look at the last two years only, which the counts already hold', () => {
    const calmBefore: Counts = { convicted: [0, 20_000], 'outside-labour': [0, 24_000] };
    expect(statusOf('2021', convictedNow, { earlier: calmBefore })).toBe('vulnerable-area');
  });
});
