/**
 * What a year's place in the business cycle does to the labour market. The path `business-cycle` is 1 in a usual year; 0.8 says that a
 * fifth fewer of those without work find any.
 */
export interface Cycle {
  /** factor on finding work */
  readonly finding: number;
  /** factor on losing it */
  readonly losing: number;
}

/** How far the path may be from a usual year: the thinning gate leaves room for no more. */
export const cycleBounds = { least: 0.5, most: 1.5 } as const;

/**
 * Factors of a year.
 * @param level value of the path in the year, kept within `cycleBounds`
 * @param elasticity by how much losing work answers to finding it: 1 for losses that grow as much as findings fall short
 */
export function cycleOf(level: number, elasticity: number): Cycle {
  const finding = Math.max(cycleBounds.least, Math.min(cycleBounds.most, level));
  return { finding, losing: 1 + elasticity * (1 / finding - 1) };
}
