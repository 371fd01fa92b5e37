import { type Ensemble, encodingEnsemble } from '../../engine/index.ts';

/** Milliseconds of work between two pauses: less than a hand that presses a button notices. */
const longestWork = 8;

/** An ensemble as bytes, made between other things: the page answers its reader meanwhile. */
export async function encodedGently(ensemble: Ensemble): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = encodingEnsemble(ensemble);
  await pause();
  let began = performance.now();
  for (let step = encoding.next(); ; step = encoding.next()) {
    if (step.done) return step.value;
    if (performance.now() - began < longestWork) continue;
    await pause();
    began = performance.now();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
