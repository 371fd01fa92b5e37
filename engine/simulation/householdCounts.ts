import { householdTypes, Role } from '../population/codes.ts';
import type { World } from '../population/world.ts';

/** What is counted of the households of a type: how many, who lives in them, and those of them who are under 18. */
export const householdFigures = ['households', 'residents', 'minors'] as const;

/** Bits of what is found in a household: its members' roles, and above them how many are under 18. */
const roleBits = 4;

/** First figure of the type that a household is of, by its members' roles. */
const typeAt = Uint8Array.from({ length: 1 << roleBits }, (_, found) => typeOf(found) * householdFigures.length);

/**
 * Counts households into [estate][household type][household figure]. Types are those of the pack's marginals, after Statistics Denmark's
 * groups: children are those who live with their parents, whatever their age.
 */
export function countHouseholds(world: World, into: Float64Array): void {
  const { residents, households, dwellings, residentCount, householdCount } = world.population;
  const { household: householdOf, role, age } = residents;
  // One pass in row order and without branches, since the members of a household lie apart; rows that are free meet in the first place.
  const found = new Uint16Array(householdCount + 1);
  for (let row = 0; row < residentCount; row++) {
    const at = (householdOf[row] as number) + 1;
    const isMinor = ((age[row] as number) - 18) >>> 31;
    found[at] = ((found[at] as number) | (1 << (role[row] as number))) + (isMinor << roleBits);
  }
  const { size, dwelling } = households;
  const { estate } = dwellings;
  const cells = householdTypes.length * householdFigures.length;
  for (let household = 0; household < householdCount; household++) {
    const members = size[household] as number;
    if (members === 0) continue;
    const inIt = found[household + 1] as number;
    const type = typeAt[inIt & ((1 << roleBits) - 1)] as number;
    const at = (estate[dwelling[household] as number] as number) * cells + type;
    into[at] = (into[at] as number) + 1;
    into[at + 1] = (into[at + 1] as number) + members;
    into[at + 2] = (into[at + 2] as number) + (inIt >> roleBits);
  }
}

/** Index into `householdTypes`. */
function typeOf(roles: number): number {
  const has = (role: number) => (roles & (1 << role)) > 0;
  if (has(Role.partner)) return has(Role.child) ? 3 : 2;
  if (has(Role.single)) return has(Role.child) ? 1 : 0;
  return 4;
}
