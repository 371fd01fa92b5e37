import { Activity, Enrolment, isSocial, Role, Tenure } from '../population/codes.ts';
import { moveCauses } from '../population/moveCauses.ts';
import { Search } from '../population/search.ts';
import { Standing } from '../population/standings.ts';
import type { Life } from './lives.ts';

/** What can happen to a resident within one process, told by what it changed. */
export const lifeEvents = [
  ...['died', 'moved-to-care-home', 'moved-out', 'found-no-home', 'born', 'moved-in'],
  ...[
    'moved-in-with-partner',
    'partner-moved-in',
    'parted',
    'lost-partner',
    'left-home',
    'returned-home',
    'came-along',
  ],
  ...[
    'took-offer',
    'was-assigned',
    'was-rehoused',
    'bought-home',
    'took-cooperative-home',
    'rented-privately',
    'lost-home',
  ],
  ...['began-looking', 'stopped-looking', 'refused-offer', 'rent-changed', 'convicted'],
  ...[
    'found-work',
    'lost-work',
    'began-school',
    'began-education',
    'left-education',
    'completed-education',
    'retired',
    'disability-pension',
  ],
  ...['activity-changed', 'standing-changed', 'schooling-changed', 'income-changed', 'changed'],
] as const;
export type LifeEventKind = (typeof lifeEvents)[number];

/** An event in a resident's life, with what he or she was before and after it. */
export interface LifeEvent {
  readonly kind: LifeEventKind;
  readonly before: Life | undefined;
  readonly after: Life | undefined;
}

/** Steps in which everybody changes by the calendar alone. */
const passing: readonly string[] = ['ageing', 'closing'];

/**
 * What happened to a resident from before a process to after it, most telling first; none where nothing changed but what passes by itself.
 * @param process whose name tells a death from a departure
 */
export function eventsBetween(
  before: Life | undefined,
  after: Life | undefined,
  process: string,
): readonly LifeEvent[] {
  const kinds: LifeEventKind[] = [];
  if (before && after)
    kinds.push(...household(before, after, process), ...home(before, after), ...course(before, after));
  else if (before) kinds.push(departure(before, process));
  else if (after) kinds.push(process === 'fertility' ? 'born' : 'moved-in');
  if (kinds.length === 0 && before && after && !passing.includes(process) && differ(before, after))
    kinds.push('changed');
  return kinds.map((kind) => ({ kind, before, after }));
}

function departure(before: Life, process: string): LifeEventKind {
  if (process === 'mortality') return 'died';
  if (process === 'care-home') return 'moved-to-care-home';
  const mustMove = [Search.rehousing, Search.separation, Search.leavingHome] as readonly number[];
  return process === 'housing' && mustMove.includes(before.search ?? 0) ? 'found-no-home' : 'moved-out';
}

/** Whom somebody lives with. */
function household(before: Life, after: Life, process: string): readonly LifeEventKind[] {
  const isPartner = after.role === Role.partner;
  const wasPartner = before.role === Role.partner;
  const isElsewhere = before.household !== after.household;
  if (isPartner && !wasPartner) return [isElsewhere ? 'moved-in-with-partner' : 'partner-moved-in'];
  if (wasPartner && !isPartner) return [process === 'separation' ? 'parted' : 'lost-partner'];
  if (!isElsewhere) return [];
  if (process === 'leaving-home') return ['left-home'];
  return [after.role === Role.child && before.role !== Role.child ? 'returned-home' : 'came-along'];
}

/** Where somebody lives, and what he or she does about it. Who joined another household has come to its home by that. */
function home(before: Life, after: Life): readonly LifeEventKind[] {
  if (before.dwelling !== after.dwelling) {
    if ((after.dwelling ?? -1) < 0) return before.household === after.household ? ['lost-home'] : [];
    return before.household === after.household || (before.dwelling ?? -1) < 0 ? [housed(after)] : [];
  }
  if ((after.refusals ?? 0) !== (before.refusals ?? 0)) return ['refused-offer'];
  const [looked, looks] = [before.search !== Search.none, after.search !== Search.none];
  if (looks && !looked) return ['began-looking'];
  if (looked && !looks) return ['stopped-looking'];
  return before.rent === after.rent ? [] : ['rent-changed'];
}

function housed({ moveCause, tenure }: Life): LifeEventKind {
  if (moveCause === moveCauses.rehousing) return 'was-rehoused';
  if (moveCause === moveCauses.assignment) return 'was-assigned';
  if (isSocial(tenure ?? 0)) return 'took-offer';
  if (tenure === Tenure.ownerOccupied) return 'bought-home';
  return tenure === Tenure.cooperative ? 'took-cooperative-home' : 'rented-privately';
}

/** School, work, income and convictions. */
function course(before: Life, after: Life): readonly LifeEventKind[] {
  const kinds: LifeEventKind[] = [];
  const convictedThisYear = ({ convictions = 0 }: Life) => (convictions & 1) === 1;
  // The passing of the year moves last year's conviction one bit on, and so takes this bit away.
  if (convictedThisYear(after) && !convictedThisYear(before)) kinds.push('convicted');
  if ((after.education ?? 0) > (before.education ?? 0) && (after.education ?? 0) > 1) kinds.push('completed-education');
  if (before.activity !== after.activity) kinds.push(activity(before, after));
  else if (before.standing !== after.standing && after.standing !== Standing.ordinary) kinds.push('standing-changed');
  if (kinds.length === 0 && before.enrolment !== after.enrolment) {
    kinds.push(enrolment(after));
  }
  const schooling = ['danish', 'absence', 'schoolResult', 'school'];
  if (kinds.length === 0 && schooling.some((name) => before[name] !== after[name])) kinds.push('schooling-changed');
  if (kinds.length === 0 && before.income !== after.income) kinds.push('income-changed');
  return kinds;
}

function enrolment({ enrolment = Enrolment.none }: Life): LifeEventKind {
  if (enrolment === Enrolment.school) return 'began-school';
  return enrolment > Enrolment.none ? 'began-education' : 'left-education';
}

function activity(before: Life, after: Life): LifeEventKind {
  if (after.activity === Activity.employed) return 'found-work';
  if (after.activity === Activity.student) return 'began-education';
  if (after.activity === Activity.retired) return 'retired';
  if (after.activity === Activity.disabilityPension) return 'disability-pension';
  if (before.activity === Activity.employed) return 'lost-work';
  return before.activity === Activity.student ? 'left-education' : 'activity-changed';
}

function differ(before: Life, after: Life): boolean {
  return Object.keys(after).some((name) => name !== 'moveCause' && before[name] !== after[name]);
}
