import { eventsBetween, type LifeEvent } from './lifeEvents.ts';
import { type Life, lifeIn, livesByKey, type Seen } from './lives.ts';
import { synthesisOf } from './synthesisOf.ts';
import type { Task } from './task.ts';
import { type Step, walk } from './traceSteps.ts';

/** A home in which somebody of a followed household lives, with all who live there. */
export interface TracedHome {
  /** chance key of the household that lives there now */
  readonly household: number;
  /** what the home is, in the words of a life: its key, estate, tenure, rooms and rent; −1 for a household that has none */
  readonly home: Life;
  readonly members: readonly TracedMember[];
}

/** Somebody in such a home. */
export interface TracedMember {
  readonly key: number;
  readonly life: Life;
  /** a member of the household in the base year or a child born to one, not somebody who has joined since */
  readonly isFollowed: boolean;
}

/** What happened to a followed member, or to somebody who joined or left the home. */
export interface TracedEvent extends Step, LifeEvent {
  readonly key: number;
}

/** A household's course in one strategy. */
export interface HouseholdCourse {
  /** at each year's end, the homes its members live in: more than one after a split, none once all are gone */
  readonly years: readonly { readonly year: number; readonly homes: readonly TracedHome[] }[];
  readonly events: readonly TracedEvent[];
}

/** One household's life in two strategies on the same luck. */
export interface HouseholdTrace {
  /** chance keys of its members in the base year */
  readonly members: readonly number[];
  /** the first step after which it differs, and what happened to it in that step in either; undefined where it never does */
  readonly divergence:
    | (Step & { readonly ours: readonly TracedEvent[]; readonly theirs: readonly TracedEvent[] })
    | undefined;
  readonly ours: HouseholdCourse;
  readonly theirs: HouseholdCourse;
}

/** Chance keys of who lives in the household of a base-year resident, or in the household of that key; none where there is no such. */
export function membersInBaseYear(task: Task, key: number, of: 'resident' | 'household'): readonly number[] {
  const { residents, households, residentCount } = synthesisOf(task.pack).population;
  let household = -1;
  for (let row = 0; row < residentCount && household < 0; row++) {
    const home = residents.household[row] as number;
    const isMeant = of === 'resident' ? residents.key[row] === key : home >= 0 && households.key[home] === key;
    if (isMeant) household = home;
  }
  const members: number[] = [];
  for (
    let m = household < 0 ? -1 : (households.firstMember[household] as number);
    m >= 0;
    m = residents.next[m] as number
  ) {
    members.push(residents.key[m] as number);
  }
  return members.sort((a, b) => a - b);
}

/**
 * Follows the members that a household had in the base year, and children born to them, through two strategies on the same luck: whom they
 * live with and where, and what happens to them, process by process.
 * @param members chance keys
 */
export function traceHousehold(
  task: Task,
  ours: string,
  theirs: string,
  run: number,
  members: readonly number[],
): HouseholdTrace {
  const [our, their] = [follow(task, ours, run, members), follow(task, theirs, run, members)];
  const at = our.steps.findIndex(({ print }, index) => print !== their.steps[index]?.print);
  const parted = our.steps[at]?.step;
  const within = ({ events }: HouseholdCourse) =>
    events.filter(({ year, process }) => year === parted?.year && process === parted.process);
  return {
    members,
    divergence: parted && { ...parted, ours: within(our.course), theirs: within(their.course) },
    ours: our.course,
    theirs: their.course,
  };
}

interface Followed {
  readonly course: HouseholdCourse;
  readonly steps: readonly { readonly step: Step; readonly print: string }[];
}

function follow(task: Task, strategy: string, run: number, members: readonly number[]): Followed {
  const followed = new Set(members);
  const years: { year: number; homes: readonly TracedHome[] }[] = [];
  const events: TracedEvent[] = [];
  const steps: { step: Step; print: string }[] = [];
  let before: ReadonlyMap<number, Life> = livesByKey(synthesisOf(task.pack));
  walk(
    task,
    strategy,
    run,
    (world, step) => homesOf(world, followed, step),
    (step, homes) => {
      const now = new Map(homes.flatMap((home) => home.members.map(({ key, life }) => [key, life] as const)));
      const keys = [...followed].filter((key) => before.has(key) || now.has(key));
      for (const key of keys) {
        for (const event of eventsBetween(before.get(key), now.get(key), step.process))
          events.push({ ...step, key, ...event });
      }
      steps.push({ step, print: JSON.stringify(homes) });
      if (step.process === 'closing') years.push({ year: step.year, homes });
      before = now;
      return undefined;
    },
  );
  return { course: { years, events }, steps };
}

/** Where the followed live now. Children born into their homes are followed from then on. */
function homesOf(seen: Seen, followed: Set<number>, { process }: Step): readonly TracedHome[] {
  const { residents, households, residentCount } = seen.population;
  const homes = new Map<number, TracedHome>();
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row] as number;
    if (household < 0 || homes.has(household) || !followed.has(residents.key[row] as number)) continue;
    const rows: number[] = [];
    for (let m = households.firstMember[household] as number; m >= 0; m = residents.next[m] as number) {
      rows.push(m);
      if (process === 'fertility' && residents.age[m] === 0) followed.add(residents.key[m] as number);
    }
    const all = rows.map((m) => {
      const key = residents.key[m] as number;
      return { key, life: lifeIn(seen, m) as Life, isFollowed: followed.has(key) };
    });
    all.sort((a, b) => a.key - b.key);
    const { dwelling, estate, tenure, rooms, rent } = lifeIn(seen, row) as Life;
    const home = { dwelling, estate, tenure, rooms, rent } as Life;
    homes.set(household, { household: households.key[household] as number, home, members: all });
  }
  return [...homes.values()].sort((a, b) => a.household - b.household);
}
