import { Activity, Education, Sex } from '../population/codes.ts';
import type { Draws } from './draws.ts';
import type { People } from './people.ts';
import { fatherAtBirth, motherAtBirth } from './slotShapes.ts';

/** Parents with places for a number of children. */
export interface Family {
  readonly parents: readonly number[];
  readonly places: number;
}

const swapsPerChild = 60;

/** Age from which the young are on a course after school or not. */
const afterSchoolFrom = 16;

/**
 * Gives children to parents so that age differences and the spacing of siblings are plausible. Each family's children are
 * first wished for by drawn ages and matched in order of age; then pairs of children near in age change families as long as
 * that makes the whole more plausible.
 * @param children rows, as many as the families have places
 * @returns rows of children by family, oldest first
 */
export function giveChildren(
  families: readonly Family[],
  children: readonly number[],
  people: People,
  draws: Draws,
): number[][] {
  const ageOf = (row: number) => people.age[row] as number;
  const familyOfPlace: number[] = [];
  const wishes: { place: number; age: number }[] = [];
  for (let family = 0; family < families.length; family++) {
    for (const age of wishedAges(families[family] as Family, people, draws)) {
      wishes.push({ place: familyOfPlace.length, age });
      familyOfPlace.push(family);
    }
  }
  wishes.sort((a, b) => a.age - b.age);
  const byAge = [...children].sort((a, b) => ageOf(a) - ageOf(b));
  const placeOfChild = wishes.map((wish) => wish.place);
  const childrenOf: number[][] = families.map(() => []);
  for (let i = 0; i < byAge.length; i++) childrenOf[familyOfPlace[placeOfChild[i] as number] as number]?.push(i);

  const cost = families.map((family, f) => familyCost(family, childrenOf[f] as number[], byAge, people));
  // Only the young have taken a way that goes with their parents' schooling: children who changed places with them would be left with the others' parents.
  const hasLeftSchool = (place: number) => ageOf(byAge[place] as number) >= afterSchoolFrom;
  const reach = Math.max(3, Math.ceil(byAge.length * 0.12));
  for (let swap = swapsPerChild * byAge.length; swap > 0; swap--) {
    const one = draws.below(byAge.length);
    const two = one + 1 + draws.below(reach);
    if (two >= byAge.length || hasLeftSchool(one) !== hasLeftSchool(two)) continue;
    const familyOne = familyOfPlace[placeOfChild[one] as number] as number;
    const familyTwo = familyOfPlace[placeOfChild[two] as number] as number;
    if (familyOne === familyTwo) continue;
    const kidsOne = childrenOf[familyOne] as number[];
    const kidsTwo = childrenOf[familyTwo] as number[];
    const atOne = kidsOne.indexOf(one);
    const atTwo = kidsTwo.indexOf(two);
    kidsOne[atOne] = two;
    kidsTwo[atTwo] = one;
    const costOne = familyCost(families[familyOne] as Family, kidsOne, byAge, people);
    const costTwo = familyCost(families[familyTwo] as Family, kidsTwo, byAge, people);
    if (costOne + costTwo < (cost[familyOne] as number) + (cost[familyTwo] as number)) {
      cost[familyOne] = costOne;
      cost[familyTwo] = costTwo;
      const place = placeOfChild[one] as number;
      placeOfChild[one] = placeOfChild[two] as number;
      placeOfChild[two] = place;
    } else {
      kidsOne[atOne] = one;
      kidsTwo[atTwo] = two;
    }
  }
  return childrenOf.map((kids) => kids.sort((a, b) => b - a).map((i) => byAge[i] as number));
}

/** Ages that the children of a family would have: a first birth at about 29, siblings two to four years apart. */
function wishedAges(family: Family, people: People, draws: Draws): number[] {
  const mother = family.parents.find((row) => people.sex[row] === Sex.woman);
  const parentAge =
    mother === undefined ? (people.age[family.parents[0] as number] as number) - 2 : (people.age[mother] as number);
  const firstBirth = Math.max(17, 28.3 + 4.3 * draws.normal());
  let age = Math.min(parentAge - firstBirth, 20 + 3 * draws.normal());
  const ages: number[] = [];
  for (let child = 0; child < family.places; child++) {
    ages.push(Math.max(0, age));
    age -= 2 + 2 * draws.share();
  }
  return ages;
}

/** How implausible a family is: parents' ages at birth, spacing of siblings, youths' education beside their parents'. */
function familyCost(family: Family, kids: readonly number[], byAge: readonly number[], people: People): number {
  let cost = 0;
  let parentEducation = 0;
  for (const row of family.parents) parentEducation = Math.max(parentEducation, people.education[row] as number);
  for (let i = 0; i < kids.length; i++) {
    const kid = byAge[kids[i] as number] as number;
    const age = people.age[kid] as number;
    for (const parent of family.parents) {
      cost += birthCost((people.age[parent] as number) - age, people.sex[parent] === Sex.woman);
    }
    if (age >= afterSchoolFrom) cost += schoolingCost(people, kid, parentEducation);
    for (let j = 0; j < i; j++)
      cost += siblingCost(Math.abs(age - (people.age[byAge[kids[j] as number] as number] as number)));
  }
  return cost;
}

function birthCost(ageAtBirth: number, isMother: boolean): number {
  const birth = isMother ? motherAtBirth : fatherAtBirth;
  const z = (ageAtBirth - birth.mean) / birth.spread;
  const below = birth.youngest - ageAtBirth;
  const above = ageAtBirth - birth.oldest;
  return z * z + (below > 0 ? 300 + 100 * below : 0) + (above > 0 ? 20 + 20 * above : 0);
}

function siblingCost(years: number): number {
  if (years === 0) return 5;
  if (years === 1) return 1.2;
  return years <= 5 ? 0 : 0.3 * (years - 5);
}

/** Youths in general or higher education more often have parents with education (domain: AE, 2019). */
function schoolingCost(people: People, kid: number, parentEducation: number): number {
  const isOnCourse =
    people.activity[kid] === Activity.student || (people.education[kid] as number) >= Education.upperSecondary;
  if (parentEducation === Education.basic) return isOnCourse ? 0.7 : 0;
  return isOnCourse || parentEducation < Education.shortHigher ? 0 : 0.7;
}
