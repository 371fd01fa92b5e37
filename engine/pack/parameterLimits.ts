/** Parts of a whole, and persistences: correlations from one year to the next, parts of a variance. */
const shares: ReadonlySet<string> = new Set([
  ...['income-persistence', 'absence-persistence', 'result-persistence'],
  ...['refusal-family', 'refusal-youth', 'internal-transfer-share', 'housing-benefit-share'],
  ...['union-from-outside', 'union-move-out', 'union-same-sex'],
  ...['leaving-home-leave-municipality', 'separation-leave-municipality'],
  ...['separation-mother-stays', 'separation-children-with-mother'],
  ...['activity-ready', 'activity-ready-after-work', 'activity-ready-otherwise', 'activity-ready-change'],
  ...['job-ready-change', 'flex-job-after-assistance', 'part-time-share', 'local-job-inside', 'local-job-outside'],
  ...['vacant-over-new-year', 'vacant-over-new-year-owner'],
  ...['rehousing-within-organisation', 'rehousing-out-of-municipality', 'rehousing-return-share', 'rehousing-quota'],
  ...['danish-gain-home', 'danish-gain-day-care', 'danish-gain-school', 'school-stay-after-move'],
  ...['waiting-list-few-choices-share', 'list-private-rental', 'list-cooperative', 'list-owner', 'list-without-home'],
  ...['list-lapse', 'list-estate-near', 'list-estate-elsewhere', 'cooperative-list-share'],
  ...['purchase-with-home-to-sell', 'exposure-education'],
]);

/** What can pull either way: utilities, growth, effects of one thing on another. */
const signed: ReadonlySet<string> = new Set([
  ...['choice-rent', 'choice-rooms', 'choice-same-district', 'choice-attractiveness', 'choice-safety', 'choice-stay'],
  ...['choice-owner', 'choice-owner-children', 'exposure-composition', 'exposure-conviction'],
  ...['school-choice-own', 'school-choice-same-district', 'school-choice-profile', 'school-choice-composition'],
  ...['result-danish', 'result-absence', 'exposure-result', 'exposure-school', 'safety-convictions'],
]);

/** Growth a year, and the discount rate. */
const growth: ReadonlySet<string> = new Set([
  ...['income-growth', 'rent-growth-social', 'rent-growth-private', 'rent-growth-cooperative', 'price-growth'],
  'discount-rate',
]);

/** Where none of the above says more. */
const mostOfAnything = 1e9;

/** How much rarer or commoner those who live in others' households form a couple: what the bound of that hazard leaves room for. */
const ofOthers = [0, 2] as const;

/** Homes that one household weighs: at least one, and fewer than memory for all of them at once. */
const sample = [1, 200] as const;

/**
 * Least and most that a parameter can be at all, whatever a pack or a scenario holds for likely: a share is a part of a whole, a count isn't negative, and
 * whoever looks for a home looks at one at least. In the parameter's own unit.
 */
export function parameterLimits(id: string): readonly [least: number, most: number] {
  if (id === 'choice-sample') return sample;
  if (id === 'union-of-others') return ofOthers;
  if (shares.has(id)) return [0, 1];
  if (growth.has(id)) return [-0.5, 0.5];
  if (signed.has(id)) return [-1000, 1000];
  return [0, mostOfAnything];
}
