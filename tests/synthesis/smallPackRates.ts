import type { Parameter, RateTable } from '../../engine/pack/pack.ts';
import { smallPackSchoolParameters, smallPackSchoolRates } from './smallPackSchoolRates.ts';
import { from, label, listed, table } from './smallPackTable.ts';

/** Rate tables and parameters of the small pack: round, plausible figures in the shapes every pack must have. */

const everyAge = from('age', ...Array.from({ length: 111 }, (_, age) => age));
const sex = label('sex', 'man', 'woman');
const workEducation = label('education', 'basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher');
const tenure = label(
  'tenure',
  'social-family',
  'social-youth',
  'social-elderly',
  'private-rental',
  'cooperative',
  'owner-occupied',
);
const adultActivity = label(
  'activity',
  'student',
  'employed',
  'unemployed',
  'social-assistance',
  'disability-pension',
  'retired',
  'outside',
);
const states = ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside', 'retired'];
const standing = label('standing', 'ordinary', 'job-ready', 'activity-ready', 'flex-job', 'leave');
const pool = label('pool', 'region', 'country', 'abroad', 'housing-need', 'waiting-list', 'waiting-list-few-choices');

function mortality(woman: number, age: number): number {
  const [a, c, infant] = woman ? [5.65e-6, 1.2e-4, 0.0028] : [8.28e-6, 2.5e-4, 0.0033];
  const hazard = c + (a * (Math.exp(0.11 * (age + 1)) - Math.exp(0.11 * age))) / 0.11;
  return Math.min(1, (age === 0 ? infant : 0) + 1 - Math.exp(-hazard));
}

/** Yearly moves between labour states at ages from 15, 30, 50, 60, 67; own column 0. */
function labourMove(origin: number, ageStep: number, education: number, to: number): number {
  const skill = [1.5, 1.2, 0.9, 0.8, 0.7][education]!;
  const old = ageStep >= 3;
  const rows = [
    [0, 0.03 * skill, 0.008 * skill, 0.003 * skill, 0.006, [0, 0, 0.002, 0.12, 0.35][ageStep]!],
    [(0.45 - 0.1 * ageStep + (old ? 0.1 : 0)) / skill, 0, 0.08, 0.01, 0.02, old ? 0.1 : 0],
    [0.12 / skill, 0.02, 0, 0.04, 0.03, ageStep === 4 ? 0.8 : 0],
    [0.004, 0, 0, 0, 0, ageStep === 4 ? 0.9 : 0],
    [0.18 / skill, 0.02, 0.06, 0.01, 0, old ? 0.15 : 0],
    [ageStep === 4 ? 0.005 : 0.01, 0, 0, 0, 0, 0],
  ];
  return rows[origin]![to]!;
}

/** All rate tables that a pack must have. */
export function smallPackRates(): ReadonlyMap<string, RateTable> {
  const steps = from('age', 0, 18, 25, 30, 40, 50, 60, 70);
  const fertility = [0, 0.0015, 0.019, 0.083, 0.122, 0.064, 0.013, 0.0008];
  const workAge = from('age', 15, 30, 50, 60, 67);
  const levels = [95, 455, 215, 150, 225, 235, 60];
  const conviction = [0.014, 0.033, 0.03, 0.025, 0.018, 0.012, 0.004];
  return new Map([
    table('mortality', [sex, everyAge], mortality),
    table('mortality-gradient', [steps, tenure, workEducation], () => 1),
    table('mortality-partnered', [label('partnered', 'no', 'yes'), sex, from('age', 0)], () => 1),
    table('mortality-improvement', [from('age', 0)], () => 0),
    table('mortality-at-home', [from('age', 0, 75, 85)], (age) => [1, 0.9, 0.75][age]!),
    table(
      'care-home',
      [label('partnered', 'no', 'yes'), sex, from('age', 0, 75, 85)],
      (_, __, age) => [0, 0.01, 0.06][age]!,
    ),
    table('fertility-parity', [label('partnered', 'no', 'yes'), from('children', 0, 1, 2), from('age', 0)], () => 1),
    table(
      'fertility',
      [label('partnered', 'no', 'yes'), from('age', 0, 15, 20, 25, 30, 35, 40, 45, 50)],
      (partnered, age) => (fertility[age] ?? 0) * (partnered ? 1.4 : 0.35),
    ),
    listed(
      'union',
      [sex, from('age', 0, 18, 22, 33, 40, 50, 60, 75)],
      [
        [0, 0.08, 0.14, 0.1, 0.06, 0.04, 0.02, 0.003],
        [0, 0.1, 0.14, 0.09, 0.05, 0.03, 0.012, 0.001],
      ],
    ),
    listed(
      'separation',
      [label('children', 'no', 'yes'), from('age', 0, 25, 35, 45, 55, 65)],
      [
        [0.09, 0.06, 0.04, 0.025, 0.012, 0.004],
        [0.05, 0.035, 0.03, 0.025, 0.012, 0.004],
      ],
    ),
    listed(
      'leaving-home',
      [sex, from('age', 0, 18, 19, 20, 22, 25, 30)],
      [
        [0, 0.12, 0.25, 0.3, 0.33, 0.3, 0.1],
        [0, 0.15, 0.3, 0.36, 0.4, 0.33, 0.1],
      ],
    ),
    ...smallPackSchoolRates(),
    listed(
      'completion',
      [label('enrolment', 'general', 'vocational', 'higher'), from('years', 0, 1, 2, 3, 4, 5, 6)],
      [
        [0, 0, 0.85, 0.9, 0.9, 0.9, 0.9],
        [0, 0.1, 0.35, 0.6, 0.7, 0.7, 0.7],
        [0, 0.02, 0.15, 0.35, 0.4, 0.6, 0.7],
      ],
    ),
    listed(
      'dropout',
      [label('enrolment', 'general', 'vocational', 'higher'), label('parents', 'basic', 'vocational', 'higher')],
      [
        [0.09, 0.05, 0.03],
        [0.18, 0.13, 0.1],
        [0.1, 0.08, 0.06],
      ],
    ),
    table(
      'enrol',
      [
        label('education', 'basic', 'upper-secondary', 'vocational', 'short-higher'),
        from('age', 16, 20, 25, 30, 40),
        label('to', 'general', 'vocational', 'higher'),
      ],
      (education, age, to) =>
        [
          [0.1, 0.1, 0],
          [0, 0.05, 0.45],
          [0, 0.01, 0.04],
          [0, 0, 0.12],
        ][education]![to]! * [1, 0.9, 0.45, 0.12, 0.02][age]!,
    ),
    table('labour', [label('from', ...states), workAge, workEducation, label('to', ...states)], labourMove),
    table('labour-duration', [label('from', ...states), from('years', 0)], () => 1),
    table('labour-standing', [standing, label('to', ...states)], () => 1),
    table('flex-job', [workEducation, from('age', 0)], () => 0),
    table('flex-job-share', [workEducation, from('age', 0)], () => 0),
    listed('income-standing', [standing], [[1, 1, 1, 0.75, 0.85]]),
    table(
      'after-education',
      [
        label('education', 'basic', 'upper-secondary', 'vocational', 'short-higher', 'long-higher'),
        label('to', 'employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside'),
      ],
      (education, to) =>
        [
          [0.6, 0.05, 0.25, 0.02, 0.08],
          [0.75, 0.05, 0.1, 0, 0.1],
          [0.82, 0.1, 0.04, 0, 0.04],
          [0.84, 0.11, 0.02, 0, 0.03],
          [0.84, 0.11, 0.02, 0, 0.03],
        ][education]![to]!,
    ),
    table(
      'income-level',
      [adultActivity, workEducation],
      (activity, education) =>
        1000 *
        levels[activity]! *
        (activity === 1 ? [0.78, 0.88, 0.95, 1.08, 1.45][education]! : [0.95, 1, 1, 1.05, 1.2][education]!),
    ),
    listed('income-age', [from('age', 15, 20, 25, 30, 40, 50, 60)], [[0.3, 0.6, 0.8, 0.97, 1.1, 1.12, 1.05]]),
    table(
      'conviction',
      [sex, from('age', 15, 18, 20, 25, 30, 40, 50)],
      (woman, age) => conviction[age]! * (woman ? 0.2 : 1),
    ),
    listed('conviction-activity', [adultActivity], [[0.7, 0.65, 1.8, 4, 1.5, 0.5, 2]]),
    listed('conviction-prior', [label('years-since', 'never', '1', '2', '3', '4', '5+')], [[0.85, 8, 6, 4.5, 3.5, 2]]),
    table(
      'out-migration',
      [steps, tenure],
      (age, kind) => [0.06, 0.14, 0.13, 0.09, 0.05, 0.03, 0.02, 0.015][age]! * [0.8, 1.6, 0.5, 1.5, 1, 0.8][kind]!,
    ),
    table(
      'move-wish',
      [steps, tenure],
      (age, kind) => [0.1, 0.25, 0.2, 0.13, 0.08, 0.05, 0.03, 0.02][age]! * [1, 1.5, 0.4, 1.4, 0.8, 0.6][kind]!,
    ),
    listed('pool-size', [pool], [[40, 10, 10, 4, 0, 0]]),
    table(
      'pool-household',
      [
        pool,
        from('age', 18),
        label('type', 'single', 'single-with-children', 'couple', 'couple-with-children', 'other'),
      ],
      (kind, _age, type) => (kind === 3 ? [0.6, 0.3, 0.02, 0.06, 0.02][type]! : [0.5, 0.06, 0.22, 0.17, 0.05][type]!),
    ),
    table('pool-children', [pool, label('children', '1', '2', '3')], (_, children) => [0.5, 0.38, 0.12][children]!),
    table(
      'pool-age',
      [pool, from('age', 18, 25, 30, 40, 50, 60, 70)],
      (kind, age) =>
        (kind === 3 ? [0.25, 0.15, 0.25, 0.2, 0.1, 0.04, 0.01] : [0.22, 0.25, 0.28, 0.12, 0.07, 0.04, 0.02])[age]!,
    ),
    table(
      'pool-education',
      [pool, from('age', 18), workEducation],
      (kind, _age, education) => (kind === 3 ? [0.6, 0.1, 0.2, 0.07, 0.03] : [0.18, 0.2, 0.24, 0.2, 0.18])[education]!,
    ),
    table(
      'pool-activity',
      [pool, from('age', 18), adultActivity],
      (kind, _age, activity) =>
        (kind === 3 ? [0.06, 0.14, 0.08, 0.5, 0.12, 0.04, 0.06] : [0.17, 0.66, 0.04, 0.03, 0.01, 0.04, 0.05])[
          activity
        ]!,
    ),
    table('moves-attachment', [label('attached', 'no', 'yes'), tenure], () => 1),
    table('returning-home', [from('age', 0, 45, 62)], (age) => [0, 0.01, 0][age]!),
    listed('pool-income', [pool], [[1, 1, 1, 1, 1, 1]]),
    listed('pool-conviction', [pool], [[1, 0.9, 0.6, 3, 1.5, 1.5]]),
  ]);
}

const values: Readonly<Record<string, number>> = {
  ...smallPackSchoolParameters,
  'income-sigma': 0.45,
  'income-growth': 0.01,
  'income-persistence': 0.8,
  'waiting-list-external-per-vacancy': 6,
  'waiting-list-seniority-mean': 9,
  'refusal-family': 0.5,
  'refusal-youth': 0.3,
  'internal-transfer-share': 0.1,
  'rent-burden-limit': 0.45,
  'choice-sample': 30,
  'choice-rent': -3,
  'choice-rooms': 0.6,
  'choice-same-district': 0.6,
  'choice-attractiveness': 1,
  'choice-safety': 2,
  'choice-stay': 1.5,
  'choice-owner': 0.4,
  'union-from-outside': 0.45,
  'union-move-out': 0.5,
  'conviction-spread': 0.5,
  'exposure-conviction': 0.05,
  'exposure-education': 0.04,
  'exposure-composition': 0,
  'rehousing-within-organisation': 0.6,
  'rehousing-out-of-municipality': 0.2,
  'housing-benefit-income': 260000,
  'housing-benefit-share': 0.35,
  'choice-owner-children': 1.2,
  'union-of-others': 0.25,
  'leaving-home-leave-municipality': 0.5,
  'separation-leave-municipality': 0.3,
  'separation-mother-stays': 0.55,
  'separation-children-with-mother': 0.8,
  'wish-crowding': 2,
  'out-migration-children': 0.7,
  // everybody is on every list, so that hand-worked queues are whole
  'waiting-list-few-choices-share': 0,
  'waiting-list-few-choices-seniority': 3,
  'list-private-rental': 1,
  'list-cooperative': 1,
  'list-owner': 1,
  'list-without-home': 1,
  'list-lapse': 0,
  'list-estate-near': 1,
  'list-estate-elsewhere': 1,
  'list-choice-income': 260000,
  'list-selectivity': 0,
  'list-refusals-allowed': 0,
  'list-refusals-cost': 2,
  'local-job-inside': 0.4,
  'local-job-outside': 0.1,
  'part-time-share': 0,
  'cooperative-list-share': 0,
  'rent-growth-social': 0,
  'rent-growth-private': 0,
  'rent-growth-cooperative': 0,
  'price-growth': 0,
  'purchase-income-multiple': 100,
  'purchase-savings': 0,
  'purchase-with-home-to-sell': 0.4,
  'owner-cost-rate': 0.03,
  'rehousing-return-share': 0.5,
  'rehousing-quota': 1,
  'notice-days': 90,
  'offer-days': 10,
  'repair-days': 30,
  'union-same-sex': 0.03,
  'union-like-education': 4,
  'union-like-age': 2,
  'union-same-district': 2,
  'moves-newborn': 1.4,
  'activity-ready': 0.66,
  'activity-ready-after-work': 0.35,
  'activity-ready-otherwise': 0.55,
  'activity-ready-change': 0.15,
  'job-ready-change': 0.06,
  'flex-job-after-assistance': 0.3,
  'business-cycle-loss': 0.8,
  'work-own-factor': 0,
  'vacant-over-new-year': 0.09,
  'vacant-over-new-year-owner': 0.25,
};

/** All parameters that a pack must have, fixed so that an engine test meets no parameter draw. */
export function smallPackParameters(): ReadonlyMap<string, Parameter> {
  return new Map(
    Object.entries(values).map(([id, value]) => [
      id,
      {
        id,
        label: { da: id, en: id },
        value,
        low: value,
        high: value,
        distribution: 'fixed' as const,
        unit: { da: '', en: '' },
        status: 'assumed' as const,
        source: { da: 'fundet på til prøver', en: 'made up for tests' },
      },
    ]),
  );
}
