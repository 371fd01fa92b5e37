import { Activity, Role } from '../population/codes.ts';
import { constant } from '../population/constant.ts';
import { type Donors, donorOf } from '../processes/donors.ts';
import { type Year, yearAtWork } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { type Applicants, applicantsAtWork, createApplicants } from './applicants.ts';
import { partnerKey } from './arrival.ts';
import { sizesBetween } from './homes.ts';
import { householdGroup } from './householdGroups.ts';
import { highestRent } from './rents.ts';
import { Trait } from './traits.ts';

/** Works out the traits of an applicant that is looked at for the first time. */
export function look(year: Year, all: Applicants, a: number): void {
  const applicants = applicantsAtWork(all);
  if (applicants.isReady[a] === 1) return;
  applicants.isReady[a] = 1;
  if ((applicants.household[a] as number) < 0) {
    lookOutside(year, applicants, a);
  } else {
    lookInside(year, applicants, a);
    setLimits(applicants, a);
  }
  applicants.mostRent[a] = highestRent(year, applicants.income[a] as number);
}

/**
 * The sizes of home that the waiting lists' rules let an applicant have, as bits of `sizeBit`, where it has every one of some traits that neither
 * jobs nor the year decide; 0 where it hasn't. Most of those outside are told by their donor alone, and never looked at.
 */
export function glance(year: Year, all: Applicants, a: number, asked: number): number {
  const applicants = applicantsAtWork(all);
  if (applicants.isReady[a] === 0 && (applicants.household[a] as number) < 0) {
    const looks = looksOf(yearAtWork(year).model.donors);
    const donor = donorFor(year, applicants, a);
    return ((looks.traits[donor] as number) & asked) === asked ? (looks.sizes[donor] as number) : 0;
  }
  look(year, applicants, a);
  if (((applicants.traits[a] as number) & asked) !== asked) return 0;
  return sizesBetween(applicants.leastRooms[a] as number, applicants.mostRooms[a] as number);
}

/**
 * Room rules of the Gladsaxe organisations' waiting lists: one adult at most two rooms, two adults three, a room more for each
 * child up to five (six and more are anybody's who fills five); nobody with more than two persons a room.
 */
function setLimits(applicants: Applicants, a: number): void {
  const children = applicants.children[a] as number;
  const adults = applicants.adults[a] as number;
  const headAge = applicants.headAge[a] as number;
  const most = Math.min(2, adults) + 1 + children;
  applicants.leastRooms[a] = (adults + children + 1) >> 1;
  applicants.mostRooms[a] = most >= 5 ? 255 : most;
  let traits = applicants.traits[a] as number;
  if (headAge >= 55) traits |= Trait.senior55;
  if (headAge >= 60) traits |= Trait.mayRentElderly;
  if (headAge < 30 && children === 0) traits |= Trait.isYoung;
  if (children > 0) traits |= Trait.familyWithChildren;
  else if (headAge < 30 && traits & Trait.inEducation) traits |= Trait.mayRentYouth;
  if (traits & (Trait.employed | Trait.inEducation)) traits |= Trait.workOrEducation;
  applicants.traits[a] = traits;
}

/** What grown-ups of a household do, gathered one by one. */
interface Livelihoods {
  traits: number;
  adults: number;
  /** who has had work for six months, full time and part time */
  fullTime: number;
  partTime: number;
  /** who has lived on assistance, or on assistance or unemployment benefit, for six months */
  onAssistance: number;
  onBenefit: number;
}

/** Filled in again and again: thousands of applicants a year are looked at. */
const found: Livelihoods = { traits: 0, adults: 0, fullTime: 0, partTime: 0, onAssistance: 0, onBenefit: 0 };

function begin(traits: number): void {
  found.traits = traits;
  found.adults = 0;
  found.fullTime = 0;
  found.partTime = 0;
  found.onAssistance = 0;
  found.onBenefit = 0;
}

/** Adds a grown-up. @param isLong six months or more in the present activity */
function add(activity: number, isLong: boolean): void {
  found.adults++;
  switch (activity) {
    case Activity.employed:
      found.traits |= Trait.employed;
      break;
    case Activity.student:
      found.traits |= Trait.inEducation;
      break;
    case Activity.disabilityPension:
      found.traits |= Trait.hasPension;
      break;
    case Activity.socialAssistance:
      if (!isLong) break;
      found.traits |= Trait.hasAssistance;
      found.onAssistance++;
      found.onBenefit++;
      break;
    case Activity.unemployed:
      if (!isLong) break;
      found.traits |= Trait.hasUnemployment;
      found.onBenefit++;
      break;
  }
}

/** What a grown-up's job is, as bits: in the municipality, full time, part time; only one of six months or more is of either time. */
const Job = { local: 1, fullTime: 2, partTime: 4 } as const;

/** A grown-up's job, as bits of `Job`. Whether it is full time and whether it is in the municipality are draws that last the run. */
function jobOf(year: Year, key: number, isLong: boolean, local: number): number {
  const { lasting, model } = yearAtWork(year);
  const first = lasting.first[Stream['sign-up']] as number;
  const second = lasting.second[Stream['sign-up']] as number;
  const place = draw(key, first ^ 2, second) / 4294967296 < local ? Job.local : 0;
  if (!isLong) return place;
  return place | (draw(key, first ^ 3, second) / 4294967296 < model.jobs.partTime ? Job.partTime : Job.fullTime);
}

function addJob(job: number): void {
  if (job & Job.local) found.traits |= Trait.localJob;
  if (job & Job.fullTime) found.fullTime++;
  if (job & Job.partTime) found.partTime++;
}

/**
 * What follows for the household. Steady work is that of Høje Gladsaxe's agreement: one in full-time work for six months, or both of a
 * couple in work of at least 25 hours.
 */
function conclude(): number {
  const isSteady = found.fullTime > 0 || (found.adults > 1 && found.partTime > 1);
  if (isSteady) found.traits |= Trait.steadyWork;
  if (found.adults > 0 && found.onAssistance === found.adults) found.traits |= Trait.livesOnAssistance;
  if (found.adults > 0 && found.onBenefit === found.adults) found.traits |= Trait.livesOnBenefit;
  return found.traits;
}

function lookInside(year: Year, all: Applicants, a: number): void {
  const applicants = applicantsAtWork(all);
  const { residents, households } = yearAtWork(year).world.population;
  const household = applicants.household[a] as number;
  let adults = 0;
  let children = 0;
  let income = 0;
  let headAge = 0;
  let isCouple = false;
  begin(Trait.local);
  for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
    const age = residents.age[m] as number;
    const role = residents.role[m] as number;
    income += residents.income[m] as number;
    if (role !== Role.child) {
      adults++;
      if (age > headAge) headAge = age;
      if (role === Role.partner) isCouple = true;
      const activity = residents.activity[m] as number;
      const months = residents.outsideMonths[m] as number;
      // Of who changed activity this year only the months outside are known: six of them, or at most six before a job was found.
      const isLong =
        (residents.activityYears[m] as number) > 0 ||
        (activity === Activity.employed ? months > 0 && months <= 6 : months >= 6);
      add(activity, isLong);
      if (activity === Activity.employed) {
        addJob(jobOf(year, residents.key[m] as number, isLong, yearAtWork(year).model.jobs.localInside));
      }
    } else if (age < 18) {
      children++;
    } else {
      adults++;
    }
  }
  applicants.adults[a] = adults;
  applicants.children[a] = children;
  applicants.size[a] = adults + children;
  applicants.headAge[a] = headAge;
  applicants.income[a] = income;
  applicants.traits[a] = conclude();
  applicants.group[a] = householdGroup(isCouple, adults, children, (found.traits & Trait.employed) !== 0);
}

/** All but jobs and incomes follow from the donor, and was worked out with it. */
function lookOutside(year: Year, all: Applicants, a: number): void {
  const applicants = applicantsAtWork(all);
  const { model } = yearAtWork(year);
  const words = wordsAtWork(looksOf(model.donors).words);
  const donor = donorFor(year, applicants, a);
  const persons = words[donor * wordsEach + 1] as number;
  const rules = words[donor * wordsEach + 2] as number;
  applicants.donor[a] = donor;
  applicants.income[a] = (words[donor * wordsEach] as number) * year.incomeGrowth;
  applicants.adults[a] = persons & 255;
  applicants.children[a] = (persons >> 8) & 255;
  applicants.size[a] = (persons & 255) + ((persons >> 8) & 255);
  applicants.headAge[a] = (persons >> 16) & 255;
  applicants.group[a] = persons >> 24;
  applicants.leastRooms[a] = rules & 255;
  applicants.mostRooms[a] = (rules >> 8) & 255;
  const jobs = rules >> 16;
  let traits = words[donor * wordsEach + 3] as number;
  if (jobs !== 0) {
    const key = applicants.key[a] as number;
    const local = model.jobs.localOutside;
    const head = jobs & 1 ? jobOf(year, key, true, local) : 0;
    const second = jobs & 2 ? jobOf(year, combineKeys(key, partnerKey), true, local) : 0;
    if ((head | second) & Job.local) traits |= Trait.localJob;
    // One full time, or both part time.
    if ((head | second) & Job.fullTime || head & second & Job.partTime) traits |= Trait.steadyWork;
  }
  applicants.traits[a] = traits;
}

/** What of a donor household's looks neither jobs nor the year decide. */
interface DonorLooks {
  readonly sizes: Int32Array;
  readonly traits: Uint16Array;
  /**
   * All that a look asks, side by side, since donors are looked at all over: yearly income at the base year's level; grown-ups, children, age of the head and
   * group, a byte each; least and most rooms, and 1 where the head has a job plus 2 where the other grown-up has; traits
   */
  readonly words: Int32Array;
}

const wordsEach = 4;

const wordsAtWork = constant<Int32Array>();

const looked = new WeakMap<Donors, DonorLooks>();
let last: { readonly donors: Donors; readonly looks: DonorLooks } | undefined;

/** The looks of all donors, worked out once for the rates they follow from. */
function looksOf(donors: Donors): DonorLooks {
  if (last?.donors === donors) return last.looks;
  const looks = looked.get(donors) ?? lookAtDonors(donors);
  looked.set(donors, looks);
  last = { donors, looks };
  return looks;
}

function lookAtDonors(donors: Donors): DonorLooks {
  const count = donors.headAge.length;
  const one = createApplicants(1);
  const looks: DonorLooks = {
    sizes: new Int32Array(count),
    traits: new Uint16Array(count),
    words: new Int32Array(count * wordsEach),
  };
  for (let donor = 0; donor < count; donor++) {
    const hasSecond = donors.hasSecond[donor] as number;
    const children = donors.children[donor] as number;
    const headAge = donors.headAge[donor] as number;
    begin(0);
    add(donors.headActivity[donor] as number, true);
    if (hasSecond === 1) add(donors.secondActivity[donor] as number, true);
    one.adults[0] = 1 + hasSecond;
    one.children[0] = children;
    one.headAge[0] = headAge;
    one.traits[0] = conclude();
    setLimits(one, 0);
    const isEmployed = (found.traits & Trait.employed) !== 0;
    const group = householdGroup(donors.isCouple[donor] === 1, 1 + hasSecond, children, isEmployed);
    const jobs =
      (donors.headActivity[donor] === Activity.employed ? 1 : 0) |
      (hasSecond === 1 && donors.secondActivity[donor] === Activity.employed ? 2 : 0);
    const least = one.leastRooms[0] as number;
    const most = one.mostRooms[0] as number;
    looks.sizes[donor] = sizesBetween(least, most);
    looks.traits[donor] = one.traits[0] as number;
    looks.words[donor * wordsEach] = donors.income[donor] as number;
    looks.words[donor * wordsEach + 1] = (1 + hasSecond) | (children << 8) | (headAge << 16) | (group << 24);
    looks.words[donor * wordsEach + 2] = least | (most << 8) | (jobs << 16);
    looks.words[donor * wordsEach + 3] = one.traits[0] as number;
  }
  return looks;
}

/** The household that one from outside is like, by its key alone. */
function donorFor(now: Year, applicants: Applicants, a: number): number {
  const { year, streams } = yearAtWork(now);
  const u = draw(
    applicants.key[a] as number,
    (streams.first[Stream['outside-household']] as number) ^ donorWord,
    streams.second[Stream['outside-household']] as number,
  );
  return donorOf(applicants.pool[a] as number, year - (applicants.listedSince[a] as number), u);
}

/** Tells the draw of the donor from the others of the stream. */
const donorWord = 0x646f6e72;
