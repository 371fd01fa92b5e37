/** Carries out at once work that is made in steps, for whoever hears nobody meanwhile. */
export function atOnce<T>(work: Generator<undefined, T, undefined>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
