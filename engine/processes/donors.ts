import { logarithm } from '../arithmetic/logarithm.ts';
import { Activity, activities, educations, householdTypes } from '../population/codes.ts';
import { incomeFactor, incomeMultipliers } from '../population/incomeFactors.ts';
import { combineKeys } from '../random/hash.ts';
import { ages, type Hazards } from './hazards.ts';
import { activityFor, highestEducation, Pool, type Pools, pick, poolIds } from './pools.ts';

/**
 * Donor households: each pool's newcomers as a few thousand whole households, drawn once for the rates they follow from. A household
 * from outside is then one keyed draw of a donor instead of a dozen draws, and is whole: ages, educations, activities, incomes and
 * children belong together. Those on the waiting lists are grouped by the years they have waited, as nobody signs up before 15.
 */
export interface Donors {
  /** donor of group g and part i: `g × size(g) + i`, see `donorOf` */
  readonly headAge: Uint8Array;
  readonly headSex: Uint8Array;
  readonly headEducation: Uint8Array;
  readonly headActivity: Uint8Array;
  /** thousandths of log points */
  readonly headFactor: Int16Array;
  /** 1 where there is a second grown-up */
  readonly hasSecond: Uint8Array;
  readonly isCouple: Uint8Array;
  readonly secondAge: Uint8Array;
  readonly secondSex: Uint8Array;
  readonly secondEducation: Uint8Array;
  readonly secondActivity: Uint8Array;
  readonly secondFactor: Int16Array;
  readonly children: Uint8Array;
  /** gross income of the grown-ups together at the base year's level, kroner */
  readonly income: Int32Array;
}

/** Donors of a pool, and of one class of years waited; powers of two, so that an index is some bits of a draw. */
const poolBits = 11;
const waitedBits = 7;

/** Years waited that have donors of their own; longer waits share the last. */
const waitedClasses = 41;

/** The pools on the waiting lists are the last ones. */
const listPools = poolIds.length - Pool.waitingList;
const atWaitingList = Pool.waitingList << poolBits;
const total = atWaitingList + listPools * (waitedClasses << waitedBits);

/** The donor of a household from outside. @param u keyed draw of the household, unsigned 32-bit */
export function donorOf(pool: number, waited: number, u: number): number {
  if (pool < Pool.waitingList) return (pool << poolBits) + (u >>> (32 - poolBits));
  return startOf(pool, Math.min(waited, waitedClasses - 1)) + (u >>> (32 - waitedBits));
}

/** First donor of a pool on the waiting lists with so many years waited. */
function startOf(pool: number, waited: number): number {
  return atWaitingList + (((pool - Pool.waitingList) * waitedClasses + waited) << waitedBits);
}

const parentType = householdTypes.indexOf('single-with-children');
const coupleType = householdTypes.indexOf('couple');
const familyType = householdTypes.indexOf('couple-with-children');
const otherType = householdTypes.indexOf('other');

/** What is drawn of a donor, each by a shuffle of its own. */
const drawn = [
  'band',
  'age',
  'type',
  'sex',
  'gap',
  'children',
  'same-sex',
  'education',
  'activity',
  'income',
  'second-education',
  'second-activity',
  'second-income',
] as const;
type Drawn = (typeof drawn)[number];

/** Draws the donors of all pools. Each trait takes evenly spaced shares in a shuffled order, so that even a small group has the shares its pool says. */
export function compileDonors(pools: Pools, hazards: Hazards, sigma: number, normal: Float64Array): Donors {
  const donors: Donors = {
    headAge: new Uint8Array(total),
    headSex: new Uint8Array(total),
    headEducation: new Uint8Array(total),
    headActivity: new Uint8Array(total),
    headFactor: new Int16Array(total),
    hasSecond: new Uint8Array(total),
    isCouple: new Uint8Array(total),
    secondAge: new Uint8Array(total),
    secondSex: new Uint8Array(total),
    secondEducation: new Uint8Array(total),
    secondActivity: new Uint8Array(total),
    secondFactor: new Int16Array(total),
    children: new Uint8Array(total),
    income: new Int32Array(total),
  };
  const multiplier = incomeMultipliers();
  const incomeOf = (activity: number, education: number, age: number, factor: number): number =>
    (hazards.incomeLevel[activity * educations.length + education] as number) *
    (activity === Activity.employed ? (hazards.incomeAge[age] as number) : 1) *
    (multiplier[factor + ((multiplier.length - 1) >> 1)] as number);

  const fill = (pool: number, waited: number, start: number, bits: number): void => {
    const count = 1 << bits;
    const level = Math.round(1000 * logarithm(pools.income[pool] as number));
    const order = Object.fromEntries(
      drawn.map((trait, t) => [trait, shuffled(count, combineKeys(start + 1, t + 1))]),
    ) as Record<Drawn, Int32Array>;
    for (let i = 0; i < count; i++) {
      const share = (trait: Drawn): number => ((order[trait][i] as number) + 0.5) / count;
      const at = start + i;
      const band = pick(pools.age, pool, pools.headAges.length - 1, share('band'));
      const from = pools.headAges[band] as number;
      const to = pools.headAges[band + 1] as number;
      const age = Math.max(from + Math.floor(share('age') * (to - from)), Math.min(90, 15 + waited));
      const type = pick(pools.household, pool * ages + age, householdTypes.length, share('type'));
      const sex = share('sex') < 0.5 ? 0 : 1;
      const isCouple = type === coupleType || type === familyType;
      const isShared = type === otherType;
      const education = educationAt(pools, pool, age, share('education'));
      const activity = activityAt(pools, pool, age, share('activity'));
      const factor = lifted(incomeFactor(share('income') * 4294967296, sigma, normal), level);
      let income = incomeOf(activity, education, age, factor);
      donors.headAge[at] = age;
      donors.headSex[at] = sex;
      donors.headEducation[at] = education;
      donors.headActivity[at] = activity;
      donors.headFactor[at] = factor;
      donors.isCouple[at] = isCouple ? 1 : 0;
      if (isCouple || isShared) {
        // Others who share a home are of one sex as often as not, and about as old as each other.
        const gap = (isCouple ? (sex === 0 ? -2 : 2) : 0) + Math.round((share('gap') - 0.5) * 6);
        const secondAge = Math.max(18, age + gap);
        const secondEducation = educationAt(pools, pool, secondAge, share('second-education'));
        const secondActivity = activityAt(pools, pool, secondAge, share('second-activity'));
        const secondFactor = lifted(incomeFactor(share('second-income') * 4294967296, sigma, normal), level);
        donors.hasSecond[at] = 1;
        donors.secondAge[at] = secondAge;
        donors.secondSex[at] = isShared && share('same-sex') < 0.5 ? sex : 1 - sex;
        donors.secondEducation[at] = secondEducation;
        donors.secondActivity[at] = secondActivity;
        donors.secondFactor[at] = secondFactor;
        income += incomeOf(secondActivity, secondEducation, secondAge, secondFactor);
      }
      const hasChildren = (type === parentType || type === familyType) && age < 60;
      donors.children[at] = hasChildren ? 1 + pick(pools.children, pool, 3, share('children')) : 0;
      donors.income[at] = Math.round(income);
    }
  };
  for (let pool = 0; pool < Pool.waitingList; pool++) fill(pool, 0, pool << poolBits, poolBits);
  for (let pool: number = Pool.waitingList; pool < poolIds.length; pool++) {
    for (let waited = 0; waited < waitedClasses; waited++) fill(pool, waited, startOf(pool, waited), waitedBits);
  }
  return donors;
}

/** A factor moved by its pool's level, both thousandths of log points. */
function lifted(factor: number, level: number): number {
  return Math.max(-3000, Math.min(3000, factor + level));
}

function educationAt(pools: Pools, pool: number, age: number, share: number): number {
  return Math.min(1 + pick(pools.education, pool * ages + age, 5, share), highestEducation(age));
}

function activityAt(pools: Pools, pool: number, age: number, share: number): number {
  return activityFor(1 + pick(pools.activity, pool * ages + age, activities.length - 1, share), age);
}

/** 0 … count − 1 in an order that follows from the key (Fisher and Yates). */
function shuffled(count: number, key: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor((combineKeys(key, i) / 4294967296) * (i + 1));
    const other = order[j] as number;
    order[j] = order[i] as number;
    order[i] = other;
  }
  return order;
}
