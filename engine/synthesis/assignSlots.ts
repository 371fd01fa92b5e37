import type { Draws } from './draws.ts';
import { roundControlled } from './integerise.ts';
import { fitProportionally, marginOver } from './ipf.ts';
import type { People } from './people.ts';
import { slotAffinity, slotSeed } from './slotShapes.ts';
import { Slot, type SpecialDwellings, slotCount, slotTargets } from './slots.ts';
import { ageCount, type EstateTargets } from './targets.ts';

/** Slots in the order in which persons of one sex and age are chosen for them; whoever is left lives in a couple. */
const order = [
  Slot.child,
  Slot.youthSingle,
  Slot.elderlySingle,
  Slot.singleParent,
  Slot.headOfOther,
  Slot.other,
  Slot.single,
  Slot.manOfCouple,
  Slot.womanOfCouple,
  Slot.fatherOfCouple,
  Slot.motherOfCouple,
] as const;

/**
 * Gives every person of an estate a household slot, so that there are as many of each kind as the household marginals say and
 * as many of each sex and age as there are persons. Within a sex and age, who gets which is drawn by affinity.
 * @returns slot by person
 */
export function assignSlots(
  targets: EstateTargets,
  people: People,
  special: SpecialDwellings,
  draws: Draws,
): Uint8Array {
  const persons = new Int32Array(2 * ageCount);
  for (let row = 0; row < people.count; row++) {
    const at = (people.sex[row] as number) * ageCount + (people.age[row] as number);
    persons[at] = (persons[at] as number) + 1;
  }
  const slots = slotTargets(targets, people, special);
  const rows = [...persons.keys()].filter((at) => (persons[at] as number) > 0);
  const rowTargets = rows.map((at) => persons[at] as number);
  const whole = wholeSlots(rows, rowTargets, slotSeed(persons, slots), slots, draws);

  const slotOf = new Uint8Array(people.count);
  const members: number[][] = Array.from({ length: 2 * ageCount }, () => []);
  for (let row = 0; row < people.count; row++) {
    members[(people.sex[row] as number) * ageCount + (people.age[row] as number)]?.push(row);
  }
  for (let r = 0; r < rows.length; r++) {
    let left = members[rows[r] as number] as number[];
    for (const slot of order) {
      const wanted = whole[r * slotCount + slot] as number;
      if (wanted === 0) continue;
      if (wanted < left.length) left = byAffinity(left, slot, people, draws);
      for (const row of left.slice(0, wanted)) slotOf[row] = slot;
      left = left.slice(wanted);
    }
  }
  return slotOf;
}

function wholeSlots(
  rows: readonly number[],
  rowTargets: readonly number[],
  seed: Float64Array,
  slots: Int32Array,
  draws: Draws,
): Int32Array {
  const table = new Float64Array(rows.length * slotCount);
  for (let r = 0; r < rows.length; r++) {
    table.set(seed.subarray((rows[r] as number) * slotCount, ((rows[r] as number) + 1) * slotCount), r * slotCount);
  }
  const sizes = [rows.length, slotCount];
  const fitted = fitProportionally(
    table,
    [marginOver('persons', sizes, [0], rowTargets), marginOver('household slots', sizes, [1], slots)],
    { tolerance: 1e-6, maximumRounds: 2000 },
  );
  return roundControlled(fitted.values, rowTargets, slots, draws);
}

/** The rows in an order drawn without replacement by affinity to the slot. */
function byAffinity(rows: readonly number[], slot: number, people: People, draws: Draws): number[] {
  const scored = rows.map((row) => ({
    row,
    score:
      slotAffinity(slot, people.age[row] as number, people.activity[row] as number, people.education[row] as number) +
      draws.gumbel(),
  }));
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ row }) => row);
}
