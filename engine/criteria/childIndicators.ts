/**
 * What is told of the children of a place: of which of `childFigures` (`engine/schools`), which of them is added up, and by how much the
 * sum is divided to come to a share or to grade points.
 */
export const childIndicators = [
  { figure: 'weak-danish-at-three', of: 'tested', sum: 'weak-when-tested', unit: 1 },
  { figure: 'in-day-care', of: 'before-school', sum: 'in-day-care', unit: 1 },
  { figure: 'weak-danish-at-school', of: 'pupils', sum: 'weak-danish', unit: 1 },
  { figure: 'absence', of: 'pupils', sum: 'absence', unit: 200 },
  { figure: 'often-away', of: 'pupils', sum: 'often-away', unit: 1 },
  { figure: 'school-result', of: 'last-year', sum: 'result', unit: 10 },
] as const;
