/** What is counted for the criteria, in result order. Numerator and denominator are whole numbers in the units given. */
export const criteria = [
  /** FTE months outside over two years among residents 18–64 / 24 months × residents */
  'outside-labour',
  /** residents counted by the fifth criterion / residents */
  'origin',
  /** convictions (at most one a year) over two years among residents 18+ / 2 × residents 18+ */
  'convicted',
  /** basic schooling only among residents 30–59 / residents 30–59 */
  'basic-schooling',
  /** gross income in thousand kroner of residents 15–64 not in education / residents 15–64 not in education */
  'mean-income',
  /** residents 15–64 not in education under the low-income line / the same group */
  'low-income',
] as const;
export type CriterionId = (typeof criteria)[number];
