/** Why a count changed. The parts of a year sum to the change of the count, numerator and denominator alike. */
export const causes = [
  'birth',
  'death',
  'age-band',
  'work-found',
  'work-lost',
  'education',
  'retirement',
  'income',
  'conviction',
  'conviction-expired',
  'moved-in',
  'moved-out',
  'rehoused-in',
  'rehoused-out',
  'in-migration',
  'out-migration',
] as const;
export type Cause = (typeof causes)[number];

/** Causes that change who lives in a place; the others change the people who live there. */
export const placeCauses: ReadonlySet<Cause> = new Set<Cause>([
  'birth',
  'death',
  'moved-in',
  'moved-out',
  'rehoused-in',
  'rehoused-out',
  'in-migration',
  'out-migration',
]);

/** Events of a year counted per place. */
export const flows = ['births', 'deaths', 'in-migrants', 'out-migrants'] as const;
