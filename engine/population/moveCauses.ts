/** Why somebody moved, in result order. */
export const moveCauseNames = [
  'wish',
  'rehousing',
  'union',
  'separation',
  'leaving-home',
  'in-migration',
  'out-migration',
  'assignment',
] as const;
export type MoveCause = (typeof moveCauseNames)[number];

/** Number of each cause, as the memory column stores it. */
export const moveCauses = Object.fromEntries(moveCauseNames.map((name, i) => [name, i])) as Readonly<
  Record<MoveCause, number>
>;

/** Stands for no cause: who is born has not moved. */
export const noMove = -1;
