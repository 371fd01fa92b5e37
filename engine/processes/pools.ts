import type { RateTable } from '../pack/pack.ts';
import { rateAt } from '../pack/rates.ts';
import { Activity, activities, Education, Enrolment, educations, householdTypes, Role } from '../population/codes.ts';
import { convictionSpan, drawConvictionFactor } from '../population/convictionFactors.ts';
import { newResident } from '../population/households.ts';
import { lastingCode, transitoryCode, transitoryPart, wholeFactor } from '../population/incomeFactors.ts';
import { isOutside } from '../population/labourStates.ts';
import { Fate } from '../population/world.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { ages } from './hazards.ts';
import { incomeFactor, incomeOf } from './income.ts';
import { standingIn } from './labour.ts';
import type { Year } from './year.ts';

/**
 * Where newcomers come from: the rest of the region, of the country, abroad, households in acute need of a home (§ 59), and those on
 * the social waiting lists from outside, who are seldom those who buy or rent in the market; some of them have few choices.
 */
export const poolIds = [
  'region',
  'country',
  'abroad',
  'housing-need',
  'waiting-list',
  'waiting-list-few-choices',
] as const;
export const Pool = { region: 0, country: 1, abroad: 2, housingNeed: 3, waitingList: 4, fewChoices: 5 } as const;

/** Age at which the last band of household heads ends. */
const oldestHead = 85;

/** What newcomers are like, each array pool-major and cumulative over the last axis. */
export interface Pools {
  /** households a year that look for a home */
  readonly size: Float64Array;
  /** pool × age of the head (`ages`) × household type */
  readonly household: Float64Array;
  /** pool × 1, 2, 3 children */
  readonly children: Float64Array;
  /** first ages of the bands in which a pool's heads are drawn; the last is where the last band ends */
  readonly headAges: readonly number[];
  /** pool × age band of the head */
  readonly age: Float64Array;
  /** pool × age of a grown-up (`ages`) × five educations */
  readonly education: Float64Array;
  /** pool × age of a grown-up (`ages`) × activities of adults (all but child) */
  readonly activity: Float64Array;
  /** level of incomes among equals in age, schooling and work, a factor */
  readonly income: Float64Array;
  /** factor on the conviction hazard in the years before arrival */
  readonly conviction: Float64Array;
}

/** Reads the pools' tables. */
export function compilePools(rates: ReadonlyMap<string, RateTable>): Pools {
  const table = (id: string): RateTable => {
    const found = rates.get(id);
    if (!found) throw new Error(`rate table ${id} is missing`);
    return found;
  };
  const single = (id: string): Float64Array => Float64Array.from(poolIds, (pool) => rateAt(table(id), { pool }));
  const cumulative = (id: string, axis: string, values: readonly (string | number)[]): Float64Array => {
    const out = new Float64Array(poolIds.length * values.length);
    poolIds.forEach((pool, p) => {
      let sum = 0;
      values.forEach((value, i) => {
        sum += rateAt(table(id), { pool, [axis]: value });
        out[p * values.length + i] = sum;
      });
    });
    return out;
  };
  const headAge = table('pool-age').dimensions[1];
  const bands = headAge?.kind === 'from' ? headAge.starts : [];
  const kind = table('pool-children').dimensions[1]?.kind;
  return {
    size: single('pool-size'),
    household: byAge(table('pool-household'), 'type', householdTypes),
    children: cumulative('pool-children', 'children', kind === 'label' ? ['1', '2', '3'] : [1, 2, 3]),
    headAges: [...bands, oldestHead],
    age: cumulative('pool-age', 'age', bands),
    education: byAge(
      table('pool-education'),
      'education',
      educations.filter((e) => e !== 'none'),
    ),
    activity: byAge(
      table('pool-activity'),
      'activity',
      activities.filter((a) => a !== 'child'),
    ),
    income: single('pool-income'),
    conviction: single('pool-conviction'),
  };
}

/** An age at which nearly everybody has the education they will ever have. */
const settledAge = 50;

/** Shares of a table by pool and age, for every year of age from 18: pool × age × label, cumulative over labels. */
function byAge(table: RateTable, axis: string, labels: readonly string[]): Float64Array {
  const out = new Float64Array(poolIds.length * ages * labels.length);
  poolIds.forEach((pool, p) => {
    for (let age = 18; age < ages; age++) {
      let sum = 0;
      labels.forEach((label, i) => {
        sum += rateAt(table, { pool, age, [axis]: label });
        out[(p * ages + age) * labels.length + i] = sum;
      });
    }
  });
  return out;
}

/** Index of the cumulative row's cell that a draw in 0–1 falls in. */
export function pick(cumulative: Float64Array, row: number, cells: number, u: number): number {
  const at = row * cells;
  const target = u * (cumulative[at + cells - 1] as number);
  let i = 0;
  while (i < cells - 1 && target >= (cumulative[at + i] as number)) i++;
  return i;
}

/** A draw in 0–1 for one trait of somebody from outside, or one side of a household's event, by key and number of either. */
export function trait(year: Year, key: number, number: number): number {
  const { streams } = year;
  const first = streams.first[Stream['outside-household']] as number;
  const second = streams.second[Stream['outside-household']] as number;
  return draw(key, first + Math.imul(number, 0x85ebca6b), second) / 4294967296;
}

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
  { model, streams }: Year,
  pool: number,
  key: number,
  sex: number,
  age: number,
  into: Newcomer,
): Newcomer {
  const first = streams.first[Stream['outside-household']] as number;
  const second = streams.second[Stream['outside-household']] as number;
  const drawn = pick(model.pools.education, pool * ages + age, 5, traitBy(key, 1, first, second));
  const activity =
    1 + pick(model.pools.activity, pool * ages + age, activities.length - 1, traitBy(key, 2, first, second));
  into.key = key;
  into.pool = pool;
  into.sex = sex;
  into.age = age;
  into.education = Math.min(1 + drawn, highestEducation(age));
  into.activity = activityFor(activity, age);
  into.incomeFactor = incomeFactor(
    draw(key, first + Math.imul(3, 0x85ebca6b), second),
    model.income.sigma,
    model.normal,
  );
  return into;
}

function traitBy(key: number, number: number, first: number, second: number): number {
  return draw(key, first + Math.imul(number, 0x85ebca6b), second) / 4294967296;
}

/** Nobody has finished longer educations than their age allows. */
export function highestEducation(age: number): number {
  if (age < 18) return Education.basic;
  if (age < 21) return Education.vocational;
  return age < 24 ? Education.shortHigher : Education.longHigher;
}

/** Pension age and youth overrule what the pool's table says, whose bands may be wide. */
export function activityFor(drawn: number, age: number): number {
  if (age >= 68) return Activity.retired;
  if (drawn === Activity.retired && age < 60) return Activity.employed;
  if (drawn === Activity.student && age > 40) return Activity.employed;
  if (drawn === Activity.disabilityPension && age < 25) return Activity.socialAssistance;
  return drawn;
}

/** Gives a newcomer a row, without a household yet. */
export function settle(year: Year, person: Newcomer, role: number): number {
  const { world, model, log } = year;
  const row = newResident(world);
  const { residents } = world.population;
  residents.key[row] = person.key;
  residents.sex[row] = person.sex;
  residents.age[row] = person.age;
  residents.education[row] = person.education;
  residents.activity[row] = person.activity;
  residents.activityYears[row] = 1;
  const { sigma, persistence } = model.income;
  const first = year.streams.first[Stream['outside-household']] as number;
  const second = year.streams.second[Stream['outside-household']] as number;
  const z = model.normal[Math.floor(traitBy(person.key, 8, first, second) * 4096)] as number;
  const transitory = transitoryCode(transitoryPart(person.incomeFactor / 1000, sigma, persistence, z));
  residents.incomeTransitory[row] = transitory;
  residents.incomeFactor[row] = lastingCode((person.incomeFactor - wholeFactor(0, transitory)) / 1000);
  residents.standing[row] = standingIn(
    person.activity,
    Activity.outside,
    0,
    traitBy(person.key, 9, first, second),
    model.standing,
  );
  residents.income[row] = incomeOf(year, person.activity, person.education, person.age, person.incomeFactor);
  residents.role[row] = role;
  // Their parents' schooling is drawn as that of settled people from the same place.
  residents.parentEducation[row] =
    1 + pick(model.pools.education, person.pool * ages + settledAge, 5, traitBy(person.key, 5, first, second));
  if (person.activity === Activity.student) {
    const isGeneral = person.education <= Education.basic;
    residents.enrolment[row] = isGeneral ? Enrolment.general : Enrolment.higher;
    // As far in it as any student of their age: from sixteen, or from twenty, and up to as long as it takes.
    const most = isGeneral ? Math.min(2, person.age - 16) : Math.min(5, person.age - 20);
    residents.enrolmentYears[row] = Math.floor(traitBy(person.key, 13, first, second) * (Math.max(0, most) + 1));
  }
  const months = (isOutside[person.activity] as number) * 12;
  residents.outsideMonths[row] = months;
  residents.outsideMonthsLastYear[row] = months;
  residents.convictionFactor[row] = convictionFactor(year, person.pool, person.key);
  residents.convictions[row] = earlierConvictions(year, person, residents.convictionFactor[row] as number);
  world.memory.fate[row] = Fate.arrived;
  log.arrivals.push(row);
  log.pools.push(person.pool);
  return row;
}

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
  const z = model.normal[Math.floor(trait(year, key, 10) * 4096)] as number;
  return drawConvictionFactor(model.pools.conviction[pool] as number, model.conviction.spread, z);
}

function earlierConvictions(year: Year, person: Newcomer, factor: number): number {
  const { hazards, conviction } = year.model;
  const hazard =
    (hazards.conviction[person.sex * ages + person.age] as number) *
    (hazards.convictionActivity[person.activity] as number) *
    (conviction.multiplier[factor + convictionSpan] as number);
  const first = year.streams.first[Stream['outside-household']] as number;
  const second = year.streams.second[Stream['outside-household']] as number;
  const isLastYears = traitBy(person.key, 6, first, second) < hazard ? 1 : 0;
  return isLastYears | (traitBy(person.key, 7, first, second) < hazard ? 2 : 0);
}
