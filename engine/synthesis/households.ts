import { Role } from '../population/codes.ts';
import { type Couple, pairPartners, pairWithin } from './couples.ts';
import type { Draws } from './draws.ts';
import { type Family, giveChildren } from './families.ts';
import { composeOthers } from './others.ts';
import type { People } from './people.ts';
import { motherAtBirth } from './slotShapes.ts';
import { Slot, sameSexCouples, sameSexShare } from './slots.ts';
import type { EstateTargets } from './targets.ts';

/** Members of one household, the head first, with their roles. */
export interface HouseholdDraft {
  readonly members: readonly number[];
  readonly roles: readonly number[];
}

/** Chance of the steps of putting households together. */
export interface HouseholdDraws {
  readonly couples: Draws;
  readonly children: Draws;
  readonly others: Draws;
}

/**
 * Puts the households of an estate together from persons with slots, as many of each type and size as the marginals say.
 * @param slotOf slot by person
 */
export function composeHouseholds(
  targets: EstateTargets,
  people: People,
  slotOf: Uint8Array,
  draws: HouseholdDraws,
): readonly HouseholdDraft[] {
  const holders = (...slots: number[]) => rowsWith(slotOf, slots);
  const pair = (men: number[], women: number[], usualShare: number): Couple[] => {
    const { ofMen, ofWomen } = sameSexCouples(men.length, women.length, usualShare);
    return [
      ...pairWithin(men, ofMen, people, draws.couples),
      ...pairWithin(women, ofWomen, people, draws.couples),
      ...pairPartners(men, women, people, draws.couples),
    ];
  };
  const childless = pair(holders(Slot.manOfCouple), holders(Slot.womanOfCouple), sameSexShare);
  const parents = pair(holders(Slot.fatherOfCouple), holders(Slot.motherOfCouple), 0);
  const families: Family[] = [
    ...withPlaces(parents, sizesOf(targets, 'couple-with-children', 2), people, draws.children),
    ...withPlaces(
      holders(Slot.singleParent).map((row) => [row]),
      sizesOf(targets, 'single-with-children', 1),
      people,
      draws.children,
    ),
  ];
  const childrenOf = giveChildren(families, holders(Slot.child), people, draws.children);
  const others = composeOthers(
    holders(Slot.headOfOther),
    holders(Slot.other),
    sizesOf(targets, 'other', 0),
    people,
    draws.others,
  );
  return [
    ...holders(Slot.youthSingle, Slot.elderlySingle, Slot.single).map((row) => ({
      members: [row],
      roles: [Role.single],
    })),
    ...childless.map((couple) => ({ members: couple, roles: [Role.partner, Role.partner] })),
    ...families.map((family, f) => familyDraft(family, childrenOf[f] as number[])),
    ...others.map((members) => ({
      members,
      roles: members.map((row) => ((people.age[row] as number) < 18 ? Role.child : Role.other)),
    })),
  ];
}

function familyDraft(family: Family, children: readonly number[]): HouseholdDraft {
  const role = family.parents.length === 2 ? Role.partner : Role.single;
  return {
    members: [...family.parents, ...children],
    roles: [...family.parents.map(() => role), ...children.map(() => Role.child)],
  };
}

function rowsWith(slotOf: Uint8Array, slots: readonly number[]): number[] {
  const rows: number[] = [];
  for (let row = 0; row < slotOf.length; row++) if (slots.includes(slotOf[row] as number)) rows.push(row);
  return rows;
}

/** Sizes of the households of a type, less those who are not counted, largest first. */
function sizesOf(targets: EstateTargets, type: string, less: number): number[] {
  return targets.households
    .filter((row) => row.type === type)
    .flatMap((row) => new Array<number>(row.count).fill(row.size - less))
    .sort((a, b) => b - a);
}

/**
 * Gives the most children to parents around the age at which most have children at home. Age and spread are assumed: they leave mothers of 35–39 with three
 * children about as often as the years simulated do (docs/model.md 7.20), so that births hold.
 */
function withPlaces(
  parents: readonly (readonly number[])[],
  places: readonly number[],
  people: People,
  draws: Draws,
): readonly Family[] {
  const busiest = motherAtBirth.mean + 9;
  const scored = parents.map((rows) => {
    const youngest = Math.min(...rows.map((row) => people.age[row] as number));
    return { rows, score: -Math.abs(youngest - busiest) / 9 + 2 * draws.normal() };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ rows }, i) => ({ parents: rows, places: places[i] as number }));
}
