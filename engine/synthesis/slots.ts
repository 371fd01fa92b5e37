import { Sex } from '../population/codes.ts';
import type { People } from './people.ts';
import { ageCount, type EstateTargets } from './targets.ts';

/**
 * Places in households that persons are given before households are put together. A slot says what kind of household its
 * holder lives in, and what part is played there.
 */
export const Slot = {
  youthSingle: 0,
  elderlySingle: 1,
  single: 2,
  singleParent: 3,
  manOfCouple: 4,
  womanOfCouple: 5,
  fatherOfCouple: 6,
  motherOfCouple: 7,
  child: 8,
  headOfOther: 9,
  other: 10,
} as const;
export const slotCount = 11;

/** Dwellings of an estate that are meant for one kind of resident. */
export interface SpecialDwellings {
  readonly youth: number;
  readonly elderly: number;
}

/** How many of those living in elderly dwellings are single, and the most of an age group that live in special dwellings. */
const singleShareOfElderlyDwellings = 0.8;
const largestSpecialShare = 0.7;
/** Couples of two men, and of two women, among couples without children at home (assumed). */
export const sameSexShare = 0.006;
/** At most this share of an estate's adults of one sex live in couples with the other. */
const largestPartneredShare = 0.92;

/** Whole slots of each kind in an estate: what its household marginals say, with couples split by sex. */
export function slotTargets(targets: EstateTargets, people: People, special: SpecialDwellings): Int32Array {
  const count = new Int32Array(slotCount);
  const add = (slot: number, n: number) => {
    count[slot] = (count[slot] as number) + n;
  };
  let couples = 0;
  let parents = 0;
  for (const { type, size, count: households } of targets.households) {
    if (type === 'single') add(Slot.single, households);
    if (type === 'single-with-children') {
      add(Slot.singleParent, households);
      add(Slot.child, (size - 1) * households);
    }
    if (type === 'couple') couples += households;
    if (type === 'couple-with-children') {
      parents += households;
      add(Slot.child, (size - 2) * households);
    }
    if (type === 'other') {
      add(Slot.headOfOther, households);
      add(Slot.other, (size - 1) * households);
    }
  }
  const young = countAged(people, 18, 29);
  const old = countAged(people, 65, ageCount);
  const singles = count[Slot.single] as number;
  const youth = Math.min(special.youth, singles, Math.floor(largestSpecialShare * young));
  const elderly = Math.min(
    Math.round(singleShareOfElderlyDwellings * special.elderly),
    singles - youth,
    Math.floor(largestSpecialShare * old),
  );
  count[Slot.youthSingle] = youth;
  count[Slot.elderlySingle] = elderly;
  count[Slot.single] = singles - youth - elderly;
  const { fathers, men } = partnersBySex(people, couples, parents);
  count[Slot.manOfCouple] = men;
  count[Slot.womanOfCouple] = 2 * couples - men;
  count[Slot.fatherOfCouple] = fathers;
  count[Slot.motherOfCouple] = 2 * parents - fathers;
  return count;
}

/**
 * Men living in couples with children, and without: as many as women, but for what one sex lacks. Where an estate has so few
 * adults of one sex that its couples can't all be of both, some are of the other; there is always such a split, since couples
 * hold no more people than there are adults.
 */
function partnersBySex(
  people: People,
  couples: number,
  parents: number,
): { readonly fathers: number; readonly men: number } {
  let adultMen = 0;
  let adults = 0;
  for (let row = 0; row < people.count; row++) {
    if ((people.age[row] as number) < 18) continue;
    adults++;
    if (people.sex[row] === Sex.man) adultMen++;
  }
  const adultWomen = adults - adultMen;
  const fathers = within(parents, 2 * parents - adultWomen, adultMen);
  const mothers = 2 * parents - fathers;
  const mostMen = Math.max(0, Math.floor(largestPartneredShare * adultMen) - fathers);
  const mostWomen = Math.max(0, Math.floor(largestPartneredShare * adultWomen) - mothers);
  const men = within(within(couples, 0, mostMen), Math.min(2 * couples, 2 * couples - mostWomen), 2 * couples);
  return { fathers, men: within(men, 2 * couples - (adultWomen - mothers), adultMen - fathers) };
}

/** The nearest to `wanted` that is not under `least` nor over `most`; `most` goes before `least`. */
function within(wanted: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, wanted));
}

/**
 * Couples of two men and of two women among the men and women given; the rest pair off, one of each.
 * @param usualShare couples of either kind beyond those that a surplus of one sex makes
 */
export function sameSexCouples(
  men: number,
  women: number,
  usualShare: number,
): { readonly ofMen: number; readonly ofWomen: number } {
  const usual = Math.min(Math.round((usualShare * (men + women)) / 2), Math.floor(Math.min(men, women) / 2));
  const surplus = (men - women) / 2;
  return { ofMen: usual + Math.max(0, surplus), ofWomen: usual + Math.max(0, -surplus) };
}

function countAged(people: People, from: number, to: number): number {
  let count = 0;
  for (let row = 0; row < people.count; row++) {
    const age = people.age[row] as number;
    if (age >= from && age <= to) count++;
  }
  return count;
}
