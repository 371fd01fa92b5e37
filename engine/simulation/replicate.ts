import { closeYear } from '../criteria/closing.ts';
import { childrenUnder } from '../criteria/followed.ts';
import type { YearPlan } from '../measures/plan.ts';
import type { Model } from '../processes/year.ts';
import { type Streams, streamsOf } from '../random/streams.ts';
import { countChildren } from '../schools/childFigures.ts';
import { copyTally, type YearArrays } from './baseYear.ts';
import type { Carrier } from './carrier.ts';
import { fileDecisions, fileUses } from './carryingLog.ts';
import type { Trail } from './checkpoints.ts';
import { countDwellings } from './dwellingCounts.ts';
import { fileYear } from './fileYear.ts';
import { countHouseholds } from './householdCounts.ts';
import { passKnownYears } from './knownYears.ts';
import type { Listeners } from './listeners.ts';
import { forkMoment, type Moment } from './moment.ts';
import { bookOrigin } from './origin.ts';
import type { CarryingState } from './standing.ts';
import { countSurroundings } from './surroundings.ts';
import type { Task } from './task.ts';
import type { GrowingResult, TaskBench } from './taskBench.ts';
import { letGo } from './workingMemory.ts';
import { type OnStep, passYear } from './year.ts';

/** Thrown when `cancelled` says so between two years, or `interrupted` between two processes. */
export class RunCancelled extends Error {
  override readonly name = 'RunCancelled';
}

/**
 * Runs one replicate of all strategies and adds it to their results. Years before strategies differ are simulated once and forked.
 * @param trail of earlier runs, for one strategy alone: the years that they have passed aren't simulated again
 * @param finish told how many strategies have come to the horizon
 * @throws RunCancelled
 */
export function runReplicate(
  task: Task,
  bench: TaskBench,
  replicate: number,
  results: readonly GrowingResult[],
  listeners: Listeners,
  trail: Trail | undefined,
  finish: (strategies: number) => void,
): void {
  const { cancelled, onYear } = listeners;
  const onStep = stepsOf(listeners);
  const everybody = results.map((_, s) => s);
  fileYear(bench, bench.baseArrays, 0, everybody, results);
  const lasting = streamsOf(bench.key, replicate, 0);
  const choiceKey = [lasting.first[0] as number, lasting.second[0] as number] as const;

  const goOn = (
    group: readonly number[],
    moment: Moment,
    index: number,
    standing: ReadonlyMap<number, CarryingState>,
  ): void => {
    if (index === bench.years.length) {
      finish(group.length);
      return;
    }
    const year = bench.years[index] as number;
    const parts = new Map<string, { readonly plan: YearPlan; readonly members: number[] }>();
    for (const s of group) {
      const carrier = bench.carriers[s] as Carrier;
      const state = standing.get(s) ?? carrier.beginning;
      const { plan, signature, carried } = carrier.plan(year, state, moment.world.tally.people);
      fileUses((results[s] as GrowingResult).sums, index, carried);
      const part = parts.get(signature);
      if (part) part.members.push(s);
      else parts.set(signature, { plan, members: [s] });
    }
    const streams = streamsOf(bench.key, replicate, year);
    const kept = parts.size > 1 ? forkMoment(moment, bench.spare.pop()) : undefined;
    let isFirst = true;
    for (const [signature, { plan, members }] of parts) {
      if (cancelled?.()) throw new RunCancelled();
      const own = isFirst || !kept ? moment : forkMoment(kept, moment);
      isFirst = false;
      const after = simulateYear(
        task,
        bench,
        members[0] as number,
        plan,
        own,
        year,
        streams,
        lasting,
        choiceKey,
        onStep,
      );
      fileYear(bench, bench.arrays, index, members, results);
      onYear?.(index, bench.arrays.counts.slice());
      trail?.leave(signature, bench.arrays, after);
      goOn(members, after, index + 1, decide(bench, members, standing, bench.arrays, index, results));
    }
    if (kept) letGo(bench, kept);
  };
  const begun = decide(bench, everybody, new Map(), bench.baseArrays, 0, results);
  const known = trail && passKnownYears(bench, trail, begun.get(0), results[0] as GrowingResult, onYear);
  if (known?.index === bench.years.length) {
    finish(1);
    return;
  }
  const standing = known ? new Map([[0, known.state]]) : begun;
  const beginning = forkMoment(known?.moment ?? bench.base, bench.moment);
  bench.moment = beginning;
  goOn(everybody, beginning, known?.index ?? 1, standing);
}

/** Tells each process to whoever traces them, and lets whoever waits for the core end the year there. */
function stepsOf({ interrupted, onStep }: Listeners): OnStep | undefined {
  if (!interrupted) return onStep;
  return (year, process, world) => {
    onStep?.(year, process, world);
    if (interrupted()) throw new RunCancelled();
  };
}

/** What triggers and pilots of each strategy decide at a year's end, filed in its log. */
function decide(
  bench: TaskBench,
  group: readonly number[],
  standing: ReadonlyMap<number, CarryingState>,
  { counts, people, children, dwellings, surroundings }: YearArrays,
  index: number,
  results: readonly GrowingResult[],
): ReadonlyMap<number, CarryingState> {
  const after = new Map<number, CarryingState>();
  for (const s of group) {
    const carrier = bench.carriers[s] as Carrier;
    const year = bench.years[index] as number;
    const decided = carrier.judge(standing.get(s) ?? carrier.beginning, {
      ...{ year, counts, people, children, dwellings, surroundings },
      base: bench.baseArrays.counts,
    });
    if (!decided) continue;
    const { sums, claimed } = results[s] as GrowingResult;
    fileDecisions(sums, claimed?.at(-1), index, decided);
    after.set(s, decided.state);
  }
  return after;
}

function simulateYear(
  task: Task,
  bench: TaskBench,
  strategy: number,
  plan: YearPlan,
  { world, origin }: Moment,
  year: number,
  streams: Streams,
  lasting: Streams,
  choiceKey: readonly [number, number],
  onStep: OnStep | undefined,
): Moment {
  const { arrays, models } = bench;
  const model = models[strategy] as Model;
  for (const array of Object.values(arrays)) array.fill(0);
  const log = passYear(world, {
    year,
    model,
    plan,
    streams,
    lasting,
    choiceKey,
    candidates: bench.candidates,
    kept: bench.kept,
    housing: bench.housing,
    letting: arrays.letting,
    fairness: arrays.fairness,
    schools: bench.schools,
    schoolFigures: arrays.schools,
    alignment: task.alignment,
    onStep,
  });
  const booked = bookOrigin(origin, log, world.population.residents.key, streams, bench.shares);
  // Written out, not spread: a copy of that many arrays becomes a dictionary, and whatever is booked would be looked up in it by name.
  closeYear(world, booked, bench.counting, {
    ledger: arrays.ledger,
    moves: arrays.moves,
    flows: arrays.flows,
    exchange: arrays.exchange,
    resourceFlows: arrays.resourceFlows,
    childAge: childrenUnder + year - task.from,
    estates: task.pack.geography.estates.length,
    districts: task.pack.geography.districts.length,
    districtOf: model.districtOf,
  });
  onStep?.(year, 'closing', world);
  copyTally(world, arrays);
  countDwellings(world, arrays.dwellings);
  countHouseholds(world, arrays.households);
  countSurroundings(plan, arrays.surroundings);
  countChildren(world, bench.schools, model.schooling.tables.danish.line, arrays.children);
  return { world, origin: booked };
}
