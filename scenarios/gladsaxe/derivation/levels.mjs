/**
 * Levels of the criteria per estate in the base year. All are assumed, chosen to agree with what is published: the social-balance areas
 * 9–16 percentage points over the municipal mean outside the labour market; Værebro Park and Pileparken over the prevention
 * lines for origin, convictions and income in December 2021 and (the law's third reason not being named) under 30 % outside
 * the labour market; Høje Gladsaxe never on a list; 51.8 % in Værebro Park in 2020. Mean incomes of the private stock are where the base run's
 * moves settle, beside age, schooling and work: those who rent earn less among equals than those who own, and co-operatives lie between.
 */

import { estates } from './places.mjs';

/** Mean gross income of residents 15–64 not in education in Region Hovedstaden, kroner, 2025. Assumed. */
export const regionalMeanIncome = 490000;

const area = {
  'hoje-gladsaxe': level(0.27, 0.27, 0.74, 0.0112, 0.36),
  'vaerebro-park': level(0.296, 0.37, 0.645, 0.0156, 0.51),
  'morkhoj-almene': level(0.272, 0.3, 0.7, 0.0122, 0.37),
  pileparken: level(0.284, 0.34, 0.645, 0.0152, 0.4),
};

const group = {
  'other-social': level(0.245, 0.225, 0.78, 0.0102, 0.24),
  'private-rental': level(0.155, 0.13, 0.88, 0.0078, 0.15),
  cooperative: level(0.13, 0.11, 1, 0.0056, 0.08),
  'owner-occupied': level(0.103, 0.085, 1.18, 0.0045, 0.1),
};

/** By estate id: share outside labour market and education, share with basic schooling only, income against the region,
 * share of adults convicted a year, share of residents counted by the fifth criterion. */
export const levels = Object.fromEntries(estates.map((e) => [e.id, area[e.id] ?? group[e.group]]));

function level(outsideLabour, basicSchooling, incomeRatio, convicted, origin) {
  return { outsideLabour, basicSchooling, incomeRatio, convicted, origin };
}
