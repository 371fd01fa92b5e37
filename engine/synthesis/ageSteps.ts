/** A row of a table by age: the first age that it holds for, then what it says of ages up to the next row's. */
type AgeStep = readonly [from: number, ...values: readonly unknown[]];

/** Rows that rise by age; the first one begins at 0. */
export type StepTable<Step extends AgeStep> = readonly [Step, ...Step[]];

/** The row that holds for an age. */
export function stepAt<Step extends AgeStep>(steps: StepTable<Step>, age: number): Step {
  let held = steps[0];
  for (const step of steps) if (age >= step[0]) held = step;
  return held;
}
