import { atWork } from '../population/atWork.ts';
import { newResidents, putInto } from '../population/blankRows.ts';
import { Activity, Education, Enrolment } from '../population/codes.ts';
import { convictionFactorAt, convictionSpan } from '../population/convictionFactors.ts';
import { newResident } from '../population/households.ts';
import { lastingCode, transitoryCode, transitoryPart, wholeFactor } from '../population/incomeFactors.ts';
import { isOutside } from '../population/labourStates.ts';
import { parentGroupOf } from '../population/parentGroups.ts';
import { resultBands } from '../population/schoolResults.ts';
import { trackOf, yearsInTrack } from '../population/studies.ts';
import { Fate } from '../population/world.ts';
import { draw } from '../random/hash.ts';
import { schoolFrom, schoolTo } from '../schools/childTables.ts';
import { ages } from './hazards.ts';
import { incomeOf } from './income.ts';
import { firstOf, type Newcomer, secondOf } from './newcomers.ts';
import { pick } from './pools.ts';
import { standingIn } from './standingIn.ts';
import { type Year, yearAtWork } from './year.ts';

/**
 * People from outside the municipality who get rows, in columns. Thousands come a year, and each has some forty numbers to be set: column by
 * column, so that a column is looked up once for all of them.
 */
export interface Newcomers {
  count: number;
  readonly row: Int32Array;
  readonly key: Uint32Array;
  readonly pool: Uint8Array;
  readonly role: Uint8Array;
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  readonly education: Uint8Array;
  readonly activity: Uint8Array;
  readonly births: Uint8Array;
  /** of grown-ups: whole factor, thousandths of log points */
  readonly incomeFactor: Int16Array;
  /** of children; that of grown-ups is drawn */
  readonly parentEducation: Uint8Array;
  /** which of them are grown up, and which are children */
  readonly grownUp: Int32Array;
  grownUpCount: number;
  readonly child: Int32Array;
  childCount: number;
}

/** Room for so many people. */
export function createNewcomers(capacity: number): Newcomers {
  return {
    count: 0,
    row: new Int32Array(capacity),
    key: new Uint32Array(capacity),
    pool: new Uint8Array(capacity),
    role: new Uint8Array(capacity),
    sex: new Uint8Array(capacity),
    age: new Uint8Array(capacity),
    education: new Uint8Array(capacity),
    activity: new Uint8Array(capacity),
    births: new Uint8Array(capacity),
    incomeFactor: new Int16Array(capacity),
    parentEducation: new Uint8Array(capacity),
    grownUp: new Int32Array(capacity),
    grownUpCount: 0,
    child: new Int32Array(capacity),
    childCount: 0,
  };
}

/** Adds a grown-up. @returns the place on the list */
export function addGrownUp(people: Newcomers, key: number, pool: number, role: number): number {
  const at = people.count++;
  people.grownUp[people.grownUpCount++] = at;
  people.key[at] = key;
  people.pool[at] = pool;
  people.role[at] = role;
  people.births[at] = 0;
  return at;
}

/** Gives a grown-up a row, without a household yet. */
export function settle(year: Year, person: Newcomer, role: number): number {
  one.count = 0;
  one.grownUpCount = 0;
  addGrownUp(one, person.key, person.pool, role);
  one.sex[0] = person.sex;
  one.age[0] = person.age;
  one.education[0] = person.education;
  one.activity[0] = person.activity;
  one.incomeFactor[0] = person.incomeFactor;
  const row = newResident(year.world);
  one.row[0] = row;
  fill(year, one);
  return row;
}

const one = createNewcomers(1);

/** Gives everybody a row, without a household yet. */
export function settleAll(year: Year, people: Newcomers): void {
  newResidents(year.world, people.row, people.count);
  fill(year, people);
}

/** Fills the blank rows of newcomers. */
function fill(year: Year, people: Newcomers): void {
  const { world, log } = yearAtWork(year);
  const { row: rows, key: keys, pool, count } = people;
  const { residents } = world.population;
  const { key } = residents;
  for (let i = 0; i < count; i++) key[rows[i] as number] = keys[i] as number;
  copyInto(residents.role, rows, count, people.role);
  copyInto(residents.sex, rows, count, people.sex);
  copyInto(residents.age, rows, count, people.age);
  copyInto(residents.education, rows, count, people.education);
  copyInto(residents.activity, rows, count, people.activity);
  copyInto(residents.births, rows, count, people.births);
  setConvictionFactors(year, people);
  putInto(world.memory.fate, rows, count, Fate.arrived);
  for (let i = 0; i < count; i++) {
    log.arrivals.push(rows[i] as number);
    log.pools.push(pool[i] as number);
  }
  if (people.grownUpCount > 0) fillGrownUps(year, people);
  if (people.childCount > 0) fillChildren(year, people);
}

/** Copies a value of each into a column at their rows. */
function copyInto(column: Uint8Array, rows: Int32Array, count: number, from: Uint8Array): void {
  for (let i = 0; i < count; i++) column[rows[i] as number] = from[i] as number;
}

/** Everybody's own factor on convictions, about the mean of the pool. */
function setConvictionFactors(year: Year, { row, key, pool, count }: Newcomers): void {
  const { world, model, streams } = yearAtWork(year);
  const { convictionFactor } = atWork(world).population.residents;
  const { normal } = model;
  const { spread, ofPool } = model.conviction;
  const first = firstOf(streams, 10);
  const second = secondOf(streams);
  for (let i = 0; i < count; i++) {
    const z = normal[draw(key[i] as number, first, second) >>> 20] as number;
    convictionFactor[row[i] as number] = convictionFactorAt(ofPool[pool[i] as number] as number, spread, z);
  }
}

function fillGrownUps(year: Year, people: Newcomers): void {
  const { residents } = yearAtWork(year).world.population;
  const { activityYears, outsideMonths, outsideMonthsLastYear } = residents;
  const { row: rows, activity, grownUp, grownUpCount: count } = people;
  for (let i = 0; i < count; i++) {
    const at = grownUp[i] as number;
    const row = rows[at] as number;
    const months = (isOutside[activity[at] as number] as number) * 12;
    activityYears[row] = 1;
    outsideMonths[row] = months;
    outsideMonthsLastYear[row] = months;
  }
  enrol(year, people);
  setIncomes(year, people);
  setStandings(year, people);
  setConvictions(year, people);
}

/** What students study, as far in it as any student of that age. */
function enrol(year: Year, people: Newcomers): void {
  const { world, streams } = yearAtWork(year);
  const { enrolment, enrolmentYears } = atWork(world).population.residents;
  const { row: rows, key, age, education, activity, grownUp, grownUpCount: count } = people;
  const ofTrack = firstOf(streams, 12);
  const ofYears = firstOf(streams, 13);
  const second = secondOf(streams);
  for (let i = 0; i < count; i++) {
    const at = grownUp[i] as number;
    if (activity[at] !== Activity.student) continue;
    const row = rows[at] as number;
    const own = key[at] as number;
    const years = age[at] as number;
    const track = trackOf(education[at] as number, years, draw(own, ofTrack, second) / 4294967296);
    enrolment[row] = Enrolment.general + track;
    enrolmentYears[row] = yearsInTrack(track, years, draw(own, ofYears, second) / 4294967296);
  }
}

/** Splits grown-ups' income factors into what lasts and what goes with the job. */
function setIncomes(year: Year, people: Newcomers): void {
  const { residents } = yearAtWork(year).world.population;
  const { incomeTransitory, incomeFactor: lasting, income } = residents;
  const { sigma, persistence } = yearAtWork(year).model.income;
  const { normal } = yearAtWork(year).model;
  const { row: rows, key, age, education, activity, incomeFactor, grownUp, grownUpCount: count } = people;
  const first = firstOf(year.streams, 8);
  const second = secondOf(year.streams);
  for (let i = 0; i < count; i++) {
    const at = grownUp[i] as number;
    const row = rows[at] as number;
    const factor = incomeFactor[at] as number;
    const z = normal[draw(key[at] as number, first, second) >>> 20] as number;
    const transitory = transitoryCode(transitoryPart(factor / 1000, sigma, persistence, z));
    incomeTransitory[row] = transitory;
    lasting[row] = lastingCode((factor - wholeFactor(0, transitory)) / 1000);
    income[row] = incomeOf(year, activity[at] as number, education[at] as number, age[at] as number, factor);
  }
}

/** Where grown-ups stand in their activities, and their parents' schooling, drawn as that of settled people from the same place. */
function setStandings(year: Year, people: Newcomers): void {
  const { world, model, streams } = yearAtWork(year);
  const { standing, parentEducation } = atWork(world).population.residents;
  const { row: rows, key, pool, activity, grownUp, grownUpCount: count } = people;
  const ofStanding = firstOf(streams, 9);
  const ofParents = firstOf(streams, 5);
  const second = secondOf(streams);
  for (let i = 0; i < count; i++) {
    const at = grownUp[i] as number;
    const row = rows[at] as number;
    const own = key[at] as number;
    const u = draw(own, ofStanding, second) / 4294967296;
    standing[row] = standingIn(activity[at] as number, Activity.outside, 0, u, model.standing);
    const schooling = draw(own, ofParents, second) / 4294967296;
    parentEducation[row] = 1 + pick(model.pools.education, (pool[at] as number) * ages + settledAge, 5, schooling);
  }
}

/** An age at which nearly everybody has the education they will ever have. */
const settledAge = 50;

/** Whether grown-ups were convicted last year and the year before. */
function setConvictions(year: Year, people: Newcomers): void {
  const { world, model, streams } = yearAtWork(year);
  const { convictions, convictionFactor } = atWork(world).population.residents;
  const { conviction, convictionActivity } = model.hazards;
  const { multiplier } = model.conviction;
  const { row: rows, key, sex, age, activity, grownUp, grownUpCount: count } = people;
  const ofLast = firstOf(streams, 6);
  const ofEarlier = firstOf(streams, 7);
  const second = secondOf(streams);
  for (let i = 0; i < count; i++) {
    const at = grownUp[i] as number;
    const row = rows[at] as number;
    const own = key[at] as number;
    const hazard =
      (conviction[(sex[at] as number) * ages + (age[at] as number)] as number) *
      (convictionActivity[activity[at] as number] as number) *
      (multiplier[(convictionFactor[row] as number) + convictionSpan] as number);
    const isLastYears = draw(own, ofLast, second) / 4294967296 < hazard ? 1 : 0;
    const isEarlier = draw(own, ofEarlier, second) / 4294967296 < hazard ? 2 : 0;
    convictions[row] = isLastYears | isEarlier;
  }
}

/**
 * Children who come with a household from outside are at school from six, and from sixteen in the youth education that those who live here
 * go on to, as far in it as those who go straight on.
 */
function fillChildren(year: Year, people: Newcomers): void {
  const { world, model, streams } = yearAtWork(year);
  const { parentEducation, enrolment, enrolmentYears, education, activity } = atWork(world).population.residents;
  const { afterSchool } = model.hazards;
  const { row: rows, key, age, child, childCount: count } = people;
  const first = firstOf(streams, 12);
  const second = secondOf(streams);
  for (let i = 0; i < count; i++) {
    const at = child[i] as number;
    const row = rows[at] as number;
    const years = age[at] as number;
    parentEducation[row] = people.parentEducation[at] as number;
    if (years < schoolFrom) continue;
    if (years <= schoolTo) {
      enrolment[row] = Enrolment.school;
      enrolmentYears[row] = years - schoolFrom;
      continue;
    }
    // Whose result isn't known goes on as all with parents like theirs.
    const ways = (parentGroupOf[people.parentEducation[at] as number] as number) * resultBands.length * 3;
    const none = afterSchool[ways] as number;
    const u = draw(key[at] as number, first, second) / 4294967296;
    education[row] = Education.basic;
    if (u < none) {
      activity[row] = Activity.outside;
      continue;
    }
    activity[row] = Activity.student;
    enrolment[row] = u < none + (afterSchool[ways + 1] as number) ? Enrolment.general : Enrolment.vocational;
    enrolmentYears[row] = years - schoolTo - 1;
  }
}
