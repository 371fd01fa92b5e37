import { Activity, Role } from '../population/codes.ts';
import { donorOf } from '../processes/donors.ts';
import type { Year } from '../processes/year.ts';
import { combineKeys, draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import type { Applicants } from './applicants.ts';
import { partnerKey } from './arrival.ts';
import { householdGroup } from './householdGroups.ts';
import { highestRent } from './rents.ts';
import { Trait } from './traits.ts';

/** Works out the traits of an applicant that is looked at for the first time. */
export function look(year: Year, applicants: Applicants, a: number): void {
  if (applicants.isReady[a] === 1) return;
  applicants.isReady[a] = 1;
  if ((applicants.household[a] as number) >= 0) lookInside(year, applicants, a);
  else lookOutside(year, applicants, a);
  setLimits(year, applicants, a);
}

/**
 * Room rules of the Gladsaxe organisations' waiting lists: one adult at most two rooms, two adults three, a room more for each
 * child up to five (six and more are anybody's who fills five); nobody with more than two persons a room.
 */
function setLimits(year: Year, applicants: Applicants, a: number): void {
  const children = applicants.children[a] as number;
  const adults = applicants.adults[a] as number;
  const headAge = applicants.headAge[a] as number;
  const most = Math.min(2, adults) + 1 + children;
  applicants.leastRooms[a] = (adults + children + 1) >> 1;
  applicants.mostRooms[a] = most >= 5 ? 255 : most;
  applicants.mostRent[a] = highestRent(year, applicants.income[a] as number);
  let traits = applicants.traits[a] as number;
  if (headAge >= 55) traits |= Trait.senior55;
  if (headAge >= 60) traits |= Trait.mayRentElderly;
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

/**
 * Adds a grown-up. Whether a job is full time and whether it is in the municipality are draws that last the run.
 * @param isLong six months or more in the present activity
 */
function add(year: Year, key: number, activity: number, isLong: boolean, isLocal: boolean): void {
  found.adults++;
  switch (activity) {
    case Activity.employed: {
      found.traits |= Trait.employed;
      const { lasting, model } = year;
      const first = lasting.first[Stream['sign-up']] as number;
      const second = lasting.second[Stream['sign-up']] as number;
      const job = draw(key, first ^ 2, second) / 4294967296;
      if (job < (isLocal ? model.jobs.localInside : model.jobs.localOutside)) found.traits |= Trait.localJob;
      if (!isLong) break;
      if (draw(key, first ^ 3, second) / 4294967296 < model.jobs.partTime) found.partTime++;
      else found.fullTime++;
      break;
    }
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

/**
 * What follows for the household. Steady work is that of Høje Gladsaxe's agreement: one in full-time work for six months, or both of a
 * couple in work of at least 25 hours.
 */
function conclude(): number {
  if (found.fullTime > 0 || (found.adults > 1 && found.partTime > 1)) found.traits |= Trait.steadyWork;
  if (found.adults > 0 && found.onAssistance === found.adults) found.traits |= Trait.livesOnAssistance;
  if (found.adults > 0 && found.onBenefit === found.adults) found.traits |= Trait.livesOnBenefit;
  return found.traits;
}

function lookInside(year: Year, applicants: Applicants, a: number): void {
  const { residents, households } = year.world.population;
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
      add(year, residents.key[m] as number, activity, isLong, true);
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

function lookOutside(year: Year, applicants: Applicants, a: number): void {
  const { donors } = year.model;
  const donor = donorFor(year, applicants, a);
  const hasSecond = donors.hasSecond[donor] as number;
  const children = donors.children[donor] as number;
  const key = applicants.key[a] as number;
  begin(0);
  add(year, key, donors.headActivity[donor] as number, true, false);
  if (hasSecond === 1) add(year, combineKeys(key, partnerKey), donors.secondActivity[donor] as number, true, false);
  applicants.donor[a] = donor;
  applicants.adults[a] = 1 + hasSecond;
  applicants.children[a] = children;
  applicants.size[a] = 1 + hasSecond + children;
  applicants.headAge[a] = donors.headAge[donor] as number;
  applicants.traits[a] = conclude();
  applicants.income[a] = (donors.income[donor] as number) * year.incomeGrowth;
  const isCouple = donors.isCouple[donor] === 1;
  applicants.group[a] = householdGroup(isCouple, 1 + hasSecond, children, (found.traits & Trait.employed) !== 0);
}

/** The household that one from outside is like, by its key alone. */
function donorFor({ year, streams }: Year, applicants: Applicants, a: number): number {
  const u = draw(
    applicants.key[a] as number,
    (streams.first[Stream['outside-household']] as number) ^ donorWord,
    streams.second[Stream['outside-household']] as number,
  );
  return donorOf(applicants.pool[a] as number, year - (applicants.listedSince[a] as number), u);
}

/** Tells the draw of the donor from the others of the stream. */
const donorWord = 0x646f6e72;
