import type { ResourcesDefinition } from '../criteria/resourcesDefinition.ts';
import { activities, educations } from '../population/codes.ts';
import { didYouMean } from './closestWord.ts';
import type { Findings } from './findings.ts';
import { readBlock, readText, readTexts, readWhole, tellUnknownKeys } from './reading.ts';
import type { Placed } from './written.ts';
import type { MapTree } from './yamlTree.ts';

/** Keys of `resources` in a notebook's header, in the order they are written. */
export const resourcesKeys = ['age-from', 'age-to', 'activities', 'least-education', 'income-over'] as const;

/**
 * Who counts as a resident with resources, as far as a notebook says so. What it leaves out is the ordinary definition; faults are told and
 * left out.
 */
export function readResources(map: MapTree, findings: Findings): Partial<ResourcesDefinition> | undefined {
  const block = readBlock(map, 'resources', findings);
  if (!block) return undefined;
  tellUnknownKeys(block, [...resourcesKeys], { da: '`resources`', en: '`resources`' }, findings);
  const ageFrom = readWhole(block, 'age-from', [0, 110], findings);
  const ageTo = readWhole(block, 'age-to', [0, 110], findings);
  const incomeLine = readWhole(block, 'income-over', [0, 10_000_000], findings)?.value;
  const education = readText(block, 'least-education', findings);
  const leastEducation = education && wordOf(education, 'least-education', educations, findings);
  const chosen = readTexts(block, 'activities', findings).flatMap(
    (word) => wordOf(word, 'activities', activities, findings) ?? [],
  );
  if (ageFrom && ageTo && ageFrom.value > ageTo.value) {
    findings.error(
      ageTo,
      `age-to er ${ageTo.value}, under age-from ${ageFrom.value}. Byt dem om.`,
      `age-to is ${ageTo.value}, under age-from ${ageFrom.value}. Swap them.`,
    );
    return undefined;
  }
  return {
    ...(ageFrom && { ageFrom: ageFrom.value }),
    ...(ageTo && { ageTo: ageTo.value }),
    ...(chosen.length > 0 && { activities: chosen }),
    ...(leastEducation && { leastEducation }),
    ...(incomeLine !== undefined && { incomeLine }),
  };
}

function wordOf<T extends string>(
  written: Placed<string>,
  key: string,
  words: readonly T[],
  findings: Findings,
): T | undefined {
  const found = words.find((word) => word === written.value);
  if (found) return found;
  const meant = didYouMean(written.value, words);
  const shown = written.value.slice(0, 60);
  findings.error(
    written,
    `${key} er »${shown}«; forventet ${words.join(', ')}.${meant.da}`,
    `${key} is “${shown}”; expected ${words.join(', ')}.${meant.en}`,
  );
  return undefined;
}
