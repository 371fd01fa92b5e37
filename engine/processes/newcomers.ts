import { Activity, activities, Education, Enrolment, Role } from '../population/codes.ts';
import { convictionSpan, drawConvictionFactor } from '../population/convictionFactors.ts';
import { newResident } from '../population/households.ts';
import { incomeFactor, lastingCode, transitoryCode, transitoryPart, wholeFactor } from '../population/incomeFactors.ts';
import { isOutside } from '../population/labourStates.ts';
import { Fate } from '../population/world.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { ages } from './hazards.ts';
import { incomeOf } from './income.ts';
import { activityFor, highestEducation, pick } from './pools.ts';
import { standingIn } from './standingIn.ts';
import type { Year } from './year.ts';

/** A draw in 0–1 for one trait of somebody from outside, or one side of a household's event, by key and number of either. */
export function trait(year: Year, key: number, number: number): number {
  return traitDraw(year, key, number) / 4294967296;
}

/** The same draw, as an unsigned whole number of 32 bits. */
function traitDraw({ streams }: Year, key: number, number: number): number {
  const first = streams.first[outsideHousehold] as number;
  const second = streams.second[outsideHousehold] as number;
  return draw(key, first + Math.imul(number, 0x85ebca6b), second);
}

const outsideHousehold = Stream['outside-household'];

/** A grown-up's traits before a row is made for him or her. */
export interface Newcomer {
  key: number;
  pool: number;
  sex: number;
  age: number;
  education: number;
  activity: number;
  /** whole factor, thousandths of log points */
  incomeFactor: number;
}

/** A newcomer to be filled in. */
export function blankNewcomer(): Newcomer {
  return { key: 0, pool: 0, sex: 0, age: 0, education: 0, activity: 0, incomeFactor: 0 };
}

/** Draws a grown-up of a pool into `into`, which thousands of applicants a year share. */
export function drawNewcomer(
  year: Year,
  pool: number,
  key: number,
  sex: number,
  age: number,
  into: Newcomer,
): Newcomer {
  const { model } = year;
  const drawn = pick(model.pools.education, pool * ages + age, 5, trait(year, key, 1));
  const activity = 1 + pick(model.pools.activity, pool * ages + age, activities.length - 1, trait(year, key, 2));
  into.key = key;
  into.pool = pool;
  into.sex = sex;
  into.age = age;
  into.education = Math.min(1 + drawn, highestEducation(age));
  into.activity = activityFor(activity, age);
  into.incomeFactor = incomeFactor(traitDraw(year, key, 3), model.income.sigma, model.normal);
  return into;
}

/**
 * Gives a newcomer a row, without a household yet. What is drawn is set by functions that hand each other whole numbers and rows alone: a
 * fraction handed to a call that isn't written out is put in memory.
 */
export function settle(year: Year, person: Newcomer, role: number): number {
  const { world, log } = year;
  const row = newResident(world);
  const { residents } = world.population;
  residents.key[row] = person.key;
  residents.sex[row] = person.sex;
  residents.age[row] = person.age;
  residents.education[row] = person.education;
  residents.activity[row] = person.activity;
  residents.activityYears[row] = 1;
  residents.role[row] = role;
  if (person.activity === Activity.student) enrol(year, person, row);
  const months = (isOutside[person.activity] as number) * 12;
  residents.outsideMonths[row] = months;
  residents.outsideMonthsLastYear[row] = months;
  setIncome(year, person, row);
  setStanding(year, person, row);
  residents.convictionFactor[row] = convictionFactor(year, person.pool, person.key);
  setConvictions(year, person, row);
  world.memory.fate[row] = Fate.arrived;
  log.arrivals.push(row);
  log.pools.push(person.pool);
  return row;
}

/** What a student studies, as far in it as any student of that age: from sixteen, or from twenty, and up to as long as it takes. */
function enrol(year: Year, person: Newcomer, row: number): void {
  const { residents } = year.world.population;
  const isGeneral = person.education <= Education.basic;
  residents.enrolment[row] = isGeneral ? Enrolment.general : Enrolment.higher;
  const most = isGeneral ? Math.min(2, person.age - 16) : Math.min(5, person.age - 20);
  residents.enrolmentYears[row] = Math.floor(trait(year, person.key, 13) * (Math.max(0, most) + 1));
}

/** Splits a newcomer's income factor into what lasts and what goes with the job. */
function setIncome(year: Year, person: Newcomer, row: number): void {
  const { residents } = year.world.population;
  const { sigma, persistence } = year.model.income;
  const z = year.model.normal[traitDraw(year, person.key, 8) >>> 20] as number;
  const transitory = transitoryCode(transitoryPart(person.incomeFactor / 1000, sigma, persistence, z));
  residents.incomeTransitory[row] = transitory;
  residents.incomeFactor[row] = lastingCode((person.incomeFactor - wholeFactor(0, transitory)) / 1000);
  residents.income[row] = incomeOf(year, person.activity, person.education, person.age, person.incomeFactor);
}

/** Where a newcomer stands in the activity, and the parents' schooling, drawn as that of settled people from the same place. */
function setStanding(year: Year, person: Newcomer, row: number): void {
  const { residents } = year.world.population;
  const u = traitDraw(year, person.key, 9) / 4294967296;
  residents.standing[row] = standingIn(person.activity, Activity.outside, 0, u, year.model.standing);
  residents.parentEducation[row] =
    1 +
    pick(year.model.pools.education, person.pool * ages + settledAge, 5, traitDraw(year, person.key, 5) / 4294967296);
}

/** An age at which nearly everybody has the education they will ever have. */
const settledAge = 50;

/** A child who comes with a household from outside. */
export function settleChild(year: Year, pool: number, key: number, age: number, parentEducation: number): number {
  const { world, log } = year;
  const row = newResident(world);
  const { residents } = world.population;
  residents.key[row] = key;
  residents.sex[row] = trait(year, key, 1) < 0.512 ? 0 : 1;
  residents.age[row] = age;
  residents.parentEducation[row] = parentEducation;
  residents.role[row] = Role.child;
  residents.activity[row] = Activity.child;
  residents.convictionFactor[row] = convictionFactor(year, pool, key);
  if (age >= 6) {
    residents.enrolment[row] = Enrolment.school;
    residents.enrolmentYears[row] = age - 6;
  }
  world.memory.fate[row] = Fate.arrived;
  log.arrivals.push(row);
  log.pools.push(pool);
  return row;
}

/** A newcomer's own factor on convictions, about the mean of the pool. */
function convictionFactor(year: Year, pool: number, key: number): number {
  const { model } = year;
  const z = model.normal[traitDraw(year, key, 10) >>> 20] as number;
  return drawConvictionFactor(model.pools.conviction[pool] as number, model.conviction.spread, z);
}

/** Whether a newcomer was convicted last year and the year before. */
function setConvictions(year: Year, person: Newcomer, row: number): void {
  const { residents } = year.world.population;
  const { hazards, conviction } = year.model;
  const hazard =
    (hazards.conviction[person.sex * ages + person.age] as number) *
    (hazards.convictionActivity[person.activity] as number) *
    (conviction.multiplier[(residents.convictionFactor[row] as number) + convictionSpan] as number);
  const isLastYears = traitDraw(year, person.key, 6) / 4294967296 < hazard ? 1 : 0;
  const isEarlier = traitDraw(year, person.key, 7) / 4294967296 < hazard ? 2 : 0;
  residents.convictions[row] = isLastYears | isEarlier;
}
