/** Keys under which cells have formulas, written or made of what is written, and the cell that is one. */
const formula =
  /^\s*-?\s*(triggers?|pilots?|when|until|keep|drop|rule|formula|expression|reach|outcome):|^`{3,}formula\b/m;

/** Whether a document may have a formula: seldom wrong in saying yes, never in saying no. */
export function hasFormula(text: string): boolean {
  return formula.test(text);
}
