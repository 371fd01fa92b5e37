/**
 * Why a household looks for a dwelling this year. `ending`: the right to a youth dwelling ends with youth or the first child
 * (*ungdomsbolig*), so staying isn't weighed; who finds nothing stays on for now.
 */
export const Search = { none: 0, wish: 1, rehousing: 2, separation: 3, leavingHome: 4, ending: 5 } as const;
