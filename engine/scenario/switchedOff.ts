import { didYouMean } from './closestWord.ts';
import type { ScenarioDocument } from './document.ts';
import type { Findings } from './findings.ts';

/** Processes that a scenario can switch off, in the order of the year. Simulation runs them; a test holds the two lists together. */
export const processNames = [
  'mortality',
  'care-home',
  'fertility',
  'partnership',
  'separation',
  'leaving-home',
  'conviction',
  'education',
  'labour',
  'income',
  'out-migration',
  'in-migration',
  'housing',
] as const;

/** Tells of processes under `off` that there are none of: what is misspelled would run on unnoticed. */
export function checkSwitchedOff({ off }: ScenarioDocument, findings: Findings): void {
  const known: readonly string[] = processNames;
  for (const process of off) {
    if (known.includes(process.value)) continue;
    const shown = process.value.slice(0, 60);
    const meant = didYouMean(shown, known);
    findings.error(
      process,
      `off nævner \`${shown}\`, som ingen proces i modellen hedder.${meant.da}`,
      `off names \`${shown}\`, which no process of the model is called.${meant.en}`,
    );
  }
}
