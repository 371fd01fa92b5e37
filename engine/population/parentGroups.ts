/** Parents' schooling in the three groups of the tables on children and education. */
export const parentGroups = ['basic', 'vocational', 'higher'] as const;

/** Index among the groups, by the parents' highest education code; upper secondary counts with vocational. */
export const parentGroupOf = Uint8Array.of(0, 0, 1, 1, 2, 2);
