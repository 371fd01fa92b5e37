/** Milliseconds of work between two pauses: less than a hand that presses a button or Ctrl-C notices. */
const longestWork = 8;

/** Carries out work that is made in steps between other things: the host hears its user meanwhile. */
export async function gently<T>(work: Generator<undefined, T, undefined>): Promise<T> {
  let began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < longestWork) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
}
