import { countedTargets } from './countedTargets.ts';
import { placeTargets } from './placeTargets.ts';
import type { ImportTarget } from './target.ts';

/** Every resource that tables can be imported into, the likelier first. */
export const importTargets: readonly ImportTarget[] = [...countedTargets, ...placeTargets];

/** The target of a resource; undefined where tables can't be imported into it. */
export function targetOf(resource: string): ImportTarget | undefined {
  return importTargets.find((target) => target.resource === resource);
}
