import { activities, educations, householdTypes, sexes, tenures } from '../population/codes.ts';
import { resultBands } from '../population/schoolResults.ts';
import { standings } from '../population/standings.ts';
import { lettingParameters } from './lettingParameters.ts';

/** What the values of a rate table are, which decides how they are checked. */
export type RateKind = 'probability' | 'factor' | 'amount';

/** A dimension that a table must have: exactly these labels, or steps of whole numbers from a first value. */
export type RequiredDimension =
  | { readonly name: string; readonly labels: readonly string[] }
  | { readonly name: string; readonly from: number };

/** A rate table that every pack must have. */
export interface RequiredRate {
  readonly id: string;
  readonly kind: RateKind;
  /** in this order, the last one fastest */
  readonly dimensions: readonly RequiredDimension[];
  /** what the values over the last dimension sum to */
  readonly sum?: 'one' | 'at-most-one';
}

const workActivities = activities.filter((activity) => activity !== 'child');
const schoolings = educations.filter((education) => education !== 'none');
const labourStates = ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside', 'retired'];

/**
 * Where in-movers come from. `region`, `country` and `abroad` look in the market; `housing-need` is who municipal assignment (§ 59)
 * houses; `waiting-list` is who stands on the social waiting lists from outside, as many as `waiting-list-external-per-vacancy` says,
 * and `waiting-list-few-choices` the part of them who take the home they can get.
 */
export const pools = [
  'region',
  'country',
  'abroad',
  'housing-need',
  'waiting-list',
  'waiting-list-few-choices',
] as const;

const sex = { name: 'sex', labels: sexes };
const age = { name: 'age', from: 0 };
const partnered = { name: 'partnered', labels: ['no', 'yes'] };
const tenure = { name: 'tenure', labels: tenures };
const education = { name: 'education', labels: schoolings };
const activity = { name: 'activity', labels: workActivities };
const parents = { name: 'parents', labels: ['basic', 'vocational', 'higher'] };
const enrolment = { name: 'enrolment', labels: ['general', 'vocational', 'higher'] };
const standing = { name: 'standing', labels: standings };
const pool = { name: 'pool', labels: pools };
const result = { name: 'result', labels: resultBands };

/** Every rate table a pack must have. All are yearly. */
export const requiredRates: readonly RequiredRate[] = [
  probability('mortality', sex, age),
  { id: 'mortality-gradient', kind: 'factor', dimensions: [age, tenure, education] },
  { id: 'mortality-partnered', kind: 'factor', dimensions: [partnered, sex, age] },
  probability('mortality-improvement', age),
  { id: 'mortality-at-home', kind: 'factor', dimensions: [age] },
  probability('care-home', partnered, sex, age),
  probability('fertility', partnered, age),
  {
    id: 'fertility-parity',
    kind: 'factor',
    dimensions: [partnered, { name: 'children', from: 0 }, age],
  },
  probability('union', sex, age),
  probability('separation', { name: 'children', labels: ['no', 'yes'] }, age),
  probability('leaving-home', sex, age),
  probability('day-care', parents, age),
  { id: 'danish-level', kind: 'amount', dimensions: [parents] },
  { id: 'pool-danish', kind: 'factor', dimensions: [pool] },
  probability('absence', parents, { name: 'age', from: 6 }),
  { id: 'school-result', kind: 'amount', dimensions: [parents] },
  probability('school-choice', parents),
  shares('after-school', parents, result, { name: 'to', labels: ['none', 'general', 'vocational'] }),
  probability('completion', enrolment, { name: 'years', from: 1 }),
  probability('dropout', enrolment, parents),
  { id: 'dropout-result', kind: 'factor', dimensions: [enrolment, result] },
  { id: 'dropout-absence', kind: 'factor', dimensions: [enrolment, { name: 'absence', from: 0 }] },
  { id: 'enrol-result', kind: 'factor', dimensions: [{ name: 'to', labels: enrolment.labels }, result] },
  {
    ...probability('enrol', { name: 'education', labels: schoolings.slice(0, 4) }, age, {
      name: 'to',
      labels: ['general', 'vocational', 'higher'],
    }),
    sum: 'at-most-one',
  },
  {
    ...probability('labour', { name: 'from', labels: labourStates }, age, education, {
      name: 'to',
      labels: labourStates,
    }),
    sum: 'at-most-one',
  },
  {
    id: 'labour-duration',
    kind: 'factor',
    dimensions: [
      { name: 'from', labels: labourStates },
      { name: 'years', from: 0 },
    ],
  },
  { id: 'labour-standing', kind: 'factor', dimensions: [standing, { name: 'to', labels: labourStates }] },
  probability('flex-job', education, age),
  probability('flex-job-share', education, age),
  { id: 'income-standing', kind: 'factor', dimensions: [standing] },
  shares('after-education', education, {
    name: 'to',
    labels: ['employed', 'unemployed', 'social-assistance', 'disability-pension', 'outside'],
  }),
  { id: 'income-level', kind: 'amount', dimensions: [activity, education] },
  { id: 'income-age', kind: 'factor', dimensions: [age] },
  probability('conviction', sex, age),
  { id: 'conviction-activity', kind: 'factor', dimensions: [activity] },
  {
    id: 'conviction-prior',
    kind: 'factor',
    dimensions: [{ name: 'years-since', labels: ['never', '1', '2', '3', '4', '5+'] }],
  },
  probability('out-migration', age, tenure),
  probability('move-wish', age, tenure),
  { id: 'moves-attachment', kind: 'factor', dimensions: [{ name: 'attached', labels: ['no', 'yes'] }, tenure] },
  probability('returning-home', age),
  { id: 'pool-size', kind: 'amount', dimensions: [pool] },
  shares('pool-household', pool, { name: 'age', from: 18 }, { name: 'type', labels: householdTypes }),
  shares('pool-children', pool, { name: 'children', from: 1 }),
  shares('pool-age', pool, { name: 'age', from: 18 }),
  shares('pool-education', pool, { name: 'age', from: 18 }, education),
  shares('pool-activity', pool, { name: 'age', from: 18 }, activity),
  { id: 'pool-income', kind: 'factor', dimensions: [pool] },
  { id: 'pool-conviction', kind: 'factor', dimensions: [pool] },
];

/** Every parameter a pack must have, by id. */
export const requiredParameters = [
  'income-sigma',
  'income-growth',
  'income-persistence',
  'waiting-list-external-per-vacancy',
  'waiting-list-seniority-mean',
  'refusal-family',
  'refusal-youth',
  'internal-transfer-share',
  'rent-burden-limit',
  'housing-benefit-income',
  'housing-benefit-share',
  'choice-sample',
  'choice-rent',
  'choice-rooms',
  'choice-same-district',
  'choice-attractiveness',
  'choice-safety',
  'choice-stay',
  'choice-owner',
  'choice-owner-children',
  'union-from-outside',
  'union-move-out',
  'union-of-others',
  'union-same-sex',
  'union-like-education',
  'union-like-age',
  'union-same-district',
  'leaving-home-leave-municipality',
  'separation-leave-municipality',
  'separation-mother-stays',
  'separation-children-with-mother',
  'wish-crowding',
  'out-migration-children',
  'moves-newborn',
  'activity-ready',
  'activity-ready-after-work',
  'activity-ready-otherwise',
  'activity-ready-change',
  'job-ready-change',
  'flex-job-after-assistance',
  'business-cycle-loss',
  'work-own-factor',
  'vacant-over-new-year',
  'vacant-over-new-year-owner',
  'conviction-spread',
  'exposure-conviction',
  'exposure-education',
  'exposure-composition',
  'rehousing-within-organisation',
  'rehousing-out-of-municipality',
  'danish-spread',
  'danish-line',
  'danish-gain-home',
  'danish-gain-day-care',
  'danish-gain-school',
  'absence-spread',
  'absence-persistence',
  'result-spread',
  'result-persistence',
  'result-danish',
  'result-absence',
  'exposure-result',
  'exposure-school',
  'school-choice-own',
  'school-choice-same-district',
  'school-choice-profile',
  'school-choice-composition',
  'school-stay-after-move',
  ...lettingParameters,
  'discount-rate',
] as const;

/** Every unit value that accounts are made with, by id. */
export const requiredUnitValues = [
  'unemployment-benefit',
  'social-assistance',
  'disability-pension',
  'student-grant',
  'old-age-pension',
  'municipal-tax',
  'state-tax',
  'day-care',
  'school',
  'conviction',
  'void',
  'rehousing',
  'social-measures',
  'physical-measures',
  'organisational-measures',
] as const;
export type UnitValueId = (typeof requiredUnitValues)[number];

/** Every national or regional path a pack must have, by id. */
export const requiredReferences = ['national-conviction-share', 'regional-mean-income', 'business-cycle'] as const;

/** What may be observed: the criteria by their ids. */
export const observable = [
  'outside-labour',
  'origin',
  'convicted',
  'basic-schooling',
  'mean-income',
  'low-income',
] as const;

function probability(id: string, ...dimensions: readonly RequiredDimension[]): RequiredRate {
  return { id, kind: 'probability', dimensions };
}

function shares(id: string, ...dimensions: readonly RequiredDimension[]): RequiredRate {
  return { ...probability(id, ...dimensions), sum: 'one' };
}
