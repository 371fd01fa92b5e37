/** Milliseconds of work between two pauses: less than a hand that presses a button or Ctrl-C notices. */
const longestWork = 8;

/**
 * Carries out work that is made in steps between other things: the host hears its user meanwhile.
 * @param signal ends the work between two steps
 * @throws the signal's reason
 */
export async function gently<T>(work: Generator<undefined, T, undefined>, signal?: AbortSignal): Promise<T> {
  let began = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < longestWork) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
  }
}
