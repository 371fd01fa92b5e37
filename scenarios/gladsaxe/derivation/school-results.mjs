/** How results at the end of grade 9 spread, and with them ways on. The municipality's mean is published, the rest assumed. */

import { meanGrade } from './facts.mjs';

export const parents = ['basic', 'vocational', 'higher'];
/**
 * Share of children by their parents' highest education, as synthesis finds parents for them in the assumed education of residents; used
 * only to weigh rows to published totals.
 */
export const parentShares = [0.1, 0.26, 0.64];

export const resultBands = ['unknown', 'under-2', '2-to-5', '5-to-7', '7-to-10', '10-and-over'];
const bandEdges = [2, 5, 7, 10];

/** Grade points over or under the mean, by parents. Assumed. */
const gaps = [-1.5, -0.65, 1.05];

/** Spread of results between pupils whose parents have the same schooling, grade points. Assumed. */
export const resultSpread = 2.2;

/** Mean grade points by parents; weighted they are the published mean. */
export function meanResults() {
  const tilt = parentShares.reduce((sum, share, p) => sum + share * gaps[p], 0);
  return gaps.map((gap) => meanGrade + gap - tilt);
}

/** Share of pupils in each band of results, `unknown` left out, by parents. */
export function bandShares() {
  return meanResults().map((mean) => {
    const below = bandEdges.map((edge) => normalBelow((edge - mean) / resultSpread));
    return [...below, 1].map((share, band) => share - (below[band - 1] ?? 0));
  });
}

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error under 7.5e−8). */
export function normalBelow(z) {
  if (z < 0) return 1 - normalBelow(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const tail = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
