import type { CriterionId } from './criterionIds.ts';
import type { Line, Measurement, RuleSet, StatusRule } from './statusRule.ts';

const above = (criterion: CriterionId, value: number): Line => ({ criterion, side: 'above', value, basis: 'share' });
const timesNation = (value: number): Line => ({
  criterion: 'convicted',
  side: 'at-least',
  value,
  basis: 'national-multiple',
});
const belowRegion = (value: number): Line => ({
  criterion: 'mean-income',
  side: 'below',
  value,
  basis: 'regional-ratio',
});

const workingAge = { ageFrom: 18, ageTo: 64 };
const adults = { ageFrom: 18, ageTo: undefined };
const everybody: Measurement = { ageFrom: 0, ageTo: undefined, windowYears: 1 };
const fiveCriteria: RuleSet['measurements'] = {
  'outside-labour': { ...workingAge, windowYears: 2 },
  origin: everybody,
  convicted: { ...adults, windowYears: 2 },
  'basic-schooling': { ageFrom: 30, ageTo: 59, windowYears: 1 },
  'mean-income': { ageFrom: 15, ageTo: 64, windowYears: 1 },
};

/** § 61 a, stk. 1, nr. 1–4, as they read since 2018. */
const vulnerableLines = [
  above('outside-labour', 0.4),
  timesNation(3),
  above('basic-schooling', 0.6),
  belowRegion(0.55),
];
/** § 61 b, nr. 1–4. */
const preventionLines = [
  above('outside-labour', 0.3),
  timesNation(2),
  above('basic-schooling', 0.6),
  belowRegion(0.65),
];

const vulnerableArea: StatusRule = {
  status: 'vulnerable-area',
  lines: vulnerableLines,
  atLeast: 2,
  originLine: undefined,
  withoutOrigin: 'condition-falls',
  yearsRunning: 1,
};
const parallelSociety: StatusRule = {
  ...vulnerableArea,
  status: 'parallel-society',
  originLine: above('origin', 0.5),
  withoutOrigin: 'class-lapses',
};
const transformationArea: StatusRule = { ...parallelSociety, status: 'transformation-area', yearsRunning: 5 };
const preventionArea: StatusRule = {
  status: 'prevention-area',
  lines: preventionLines,
  atLeast: 2,
  originLine: above('origin', 0.3),
  withoutOrigin: 'condition-falls',
  yearsRunning: 1,
};

/**
 * The law through time, oldest first.
 *
 * - 2010: two of three (origin > 50 %, outside > 40 %, convicted > 270 in 10,000), means of four years.
 * - 2014: three of five (L 45, 2013–14); basic schooling > 50 %, convicted > 2.70 %, income < 55 % of the region.
 * - 2018: two of four make a vulnerable area, basic schooling > 60 %, convicted three times the national mean; with origin
 *   > 50 % today's *parallelsamfund*; five years running today's *omdannelsesområde* (four years on the first lists, taken
 *   here as those of 2018 and 2019).
 * - 2021: as 2018, and prevention areas (L 23, 2021–22, § 61 b).
 *
 * A conditional class: with criterion 5 left out, a prevention area is what meets two of its four other lines, a parallel
 * society and a transformation area do not exist, and the older sets ask for as many lines as before among the others.
 */
export const ruleSets: readonly RuleSet[] = [
  {
    id: '2010',
    from: '2010-10-01',
    label: { da: 'Reglerne 2010–2013: to af tre kriterier', en: 'Rules of 2010–2013: two of three criteria' },
    minimumResidents: 1000,
    measurements: {
      'outside-labour': { ...workingAge, windowYears: 4 },
      origin: everybody,
      convicted: { ...adults, windowYears: 4 },
    },
    rules: [
      {
        ...vulnerableArea,
        lines: [above('origin', 0.5), above('outside-labour', 0.4), above('convicted', 0.027)],
      },
    ],
    source: 'https://www.retsinformation.dk/Forms/R0710.aspx?id=135224',
  },
  {
    id: '2014',
    from: '2014-01-01',
    label: { da: 'Reglerne 2014–2017: tre af fem kriterier', en: 'Rules of 2014–2017: three of five criteria' },
    minimumResidents: 1000,
    measurements: fiveCriteria,
    rules: [
      {
        ...vulnerableArea,
        lines: [
          above('origin', 0.5),
          above('outside-labour', 0.4),
          above('convicted', 0.027),
          above('basic-schooling', 0.5),
          belowRegion(0.55),
        ],
        atLeast: 3,
      },
    ],
    source: 'https://eu.dk/samling/20131/lovforslag/l45/',
  },
  {
    id: '2018',
    from: '2018-12-01',
    label: { da: 'Reglerne 2018–2021: to af fire kriterier', en: 'Rules of 2018–2021: two of four criteria' },
    minimumResidents: 1000,
    measurements: fiveCriteria,
    rules: [
      vulnerableArea,
      parallelSociety,
      { ...transformationArea, transition: { listsBefore: '2020-01-01', yearsRunning: 4 } },
    ],
    source: 'https://www.retsinformation.dk/eli/lta/2018/1365',
  },
  {
    id: '2021',
    from: '2021-12-01',
    label: { da: 'Reglerne fra 1. december 2021', en: 'Rules since 1 December 2021' },
    minimumResidents: 1000,
    measurements: fiveCriteria,
    rules: [preventionArea, vulnerableArea, parallelSociety, transformationArea],
    source: 'https://danskelove.dk/almenboligloven/61a and https://elov.dk/almenboligloven/paragraf/61b',
  },
];

/** The day of the year on which the ministry's lists are made (§ 61 a, stk. 5). */
export function listDate(year: number): string {
  return `${String(year).padStart(4, '0')}-12-01`;
}

/**
 * The rule set in force on a date.
 * @param date ISO date, `2025-12-01`
 * @throws RangeError before the first list of 2010
 */
export function ruleSetFor(date: string): RuleSet {
  const inForce = ruleSets.findLast((set) => set.from <= date);
  if (!inForce) throw new RangeError(`no legal criteria on ${date}; the first are from ${ruleSets[0]?.from}`);
  return inForce;
}
