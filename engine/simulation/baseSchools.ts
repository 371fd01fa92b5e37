import type { Pack } from '../pack/pack.ts';
import type { World } from '../population/world.ts';
import { countChildren } from '../schools/childFigures.ts';
import { listChildren, type SchoolScratch } from '../schools/placing.ts';
import { countSchools } from '../schools/schoolFigures.ts';
import { compileSchools } from '../schools/schoolSystem.ts';

/**
 * Counts schools and children as the base year has them, by the pack's own line for weak Danish.
 * @param schools receives [school][figure] @param children receives [view][estate][figure]
 */
export function countBaseSchools(
  world: World,
  pack: Pack,
  scratch: SchoolScratch,
  schools: Float64Array,
  children: Float64Array,
): void {
  const system = compileSchools(pack.schools, pack.catchments, pack.geography.estates.length);
  const line = pack.parameters.get('danish-line')?.value ?? 0;
  listChildren(world.population, scratch);
  countSchools(world.population, scratch.children, scratch.childCount, system, line, schools);
  countChildren(world, scratch, line, children);
}
