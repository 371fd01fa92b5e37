/**
 * Origin: whether a resident counts among *indvandrere og efterkommere fra ikke-vestlige lande* in the law's fifth criterion.
 * It lives apart from `Population`, row by row beside it, so that no process, letting rule, measure or trigger can name it.
 * Only synthesis and the year's bookkeeping write it, and only the fifth criterion counts it.
 */
export interface OriginColumn {
  /** 1 for a resident counted by the criterion, else 0; index = resident row */
  readonly counted: Uint8Array;
}
