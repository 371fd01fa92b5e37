import type { Carrier } from './carrier.ts';
import { fileDecisions, fileUses } from './carryingLog.ts';
import type { Trail, YearEnd } from './checkpoints.ts';
import { fileYear } from './fileYear.ts';
import type { OnYear } from './listeners.ts';
import type { Moment } from './moment.ts';
import type { CarryingState } from './standing.ts';
import type { GrowingResult, TaskBench } from './taskBench.ts';
import type { Decisions } from './triggers.ts';

/** Where a run goes on from. */
interface GoneBy {
  /** of the first year that has to be simulated; one past the horizon where none has */
  readonly index: number;
  /** what it goes on with; undefined where that is the base year, or nothing is left to simulate */
  readonly moment: Moment | undefined;
  readonly state: CarryingState;
}

/** A year that needn't be simulated: what its plan came to, what was decided at its end, and how the strategy stands then. */
interface KnownYear {
  readonly end: YearEnd;
  readonly carried: ReturnType<Carrier['plan']>['carried'];
  readonly decided: Decisions | undefined;
  readonly state: CarryingState;
}

/**
 * Files the years in which a task's only strategy does what earlier runs did, up to the last that a run can go on from. What is planned
 * and decided in them is worked out anew, since it is logged by the strategy's own uses, triggers and pilots.
 * @param begun how the strategy stands after the base year; undefined where nothing can be decided
 * @param onYear told the counts of these years
 */
export function passKnownYears(
  bench: TaskBench,
  trail: Trail,
  begun: CarryingState | undefined,
  result: GrowingResult,
  onYear: OnYear | undefined,
): GoneBy {
  const carrier = bench.carriers[0] as Carrier;
  const start = begun ?? carrier.beginning;
  const years = followTrail(bench, trail, carrier, start);
  const isWhole = years.length === bench.years.length - 1;
  const count = isWhole ? years.length : years.findLastIndex(({ end }) => end.moment !== undefined) + 1;
  trail.backTo(count);
  years.slice(0, count).forEach(({ end, carried, decided }, i) => {
    const index = i + 1;
    fileUses(result.sums, index, carried);
    fileYear(bench, end.arrays, index, [0], [result]);
    if (decided) fileDecisions(result.sums, result.claimed?.at(-1), index, decided);
    onYear?.(index, end.arrays.counts.slice());
  });
  const last = years[count - 1];
  return { index: count + 1, moment: last?.end.moment, state: last?.state ?? start };
}

function followTrail(bench: TaskBench, trail: Trail, carrier: Carrier, start: CarryingState): readonly KnownYear[] {
  const passed: KnownYear[] = [];
  let people = bench.base.world.tally.people;
  let state = start;
  for (const year of bench.years.slice(1)) {
    const { signature, carried } = carrier.plan(year, state, people);
    const end = trail.follow(signature);
    if (!end) break;
    const { arrays } = end;
    const { counts, people: living, children, dwellings, surroundings } = arrays;
    const base = bench.baseArrays.counts;
    const decided = carrier.judge(state, { year, counts, base, people: living, children, dwellings, surroundings });
    state = decided?.state ?? state;
    people = arrays.people;
    passed.push({ end, carried, decided, state });
  }
  return passed;
}
