/** Why a household looks for a dwelling this year. */
export const Search = { none: 0, wish: 1, rehousing: 2, separation: 3, leavingHome: 4 } as const;
