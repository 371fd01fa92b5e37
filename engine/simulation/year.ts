import { power } from '../arithmetic/power.ts';
import { type HousingScratch, houseEverybody } from '../housing/housing.ts';
import type { YearPlan } from '../measures/plan.ts';
import { reserveYear, type World } from '../population/world.ts';
import { ageing } from '../processes/ageing.ts';
import { type Alignment, alignmentOf } from '../processes/alignment.ts';
import { careHome } from '../processes/careHome.ts';
import { conviction } from '../processes/conviction.ts';
import { education } from '../processes/education.ts';
import { compileEffects } from '../processes/effects.ts';
import { fertility } from '../processes/fertility.ts';
import { passGate } from '../processes/gate.ts';
import { income } from '../processes/income.ts';
import { labour } from '../processes/labour.ts';
import { leavingHome } from '../processes/leavingHome.ts';
import { mortality } from '../processes/mortality.ts';
import { outMigration } from '../processes/outMigration.ts';
import { partnership } from '../processes/partnership.ts';
import { fillSchools, openSchools } from '../processes/schoolPlaces.ts';
import { separation } from '../processes/separation.ts';
import type { Candidates, EventLog, Model, Process, Year } from '../processes/year.ts';
import type { Streams } from '../random/streams.ts';
import type { SchoolScratch } from '../schools/placing.ts';

/**
 * The processes of a year in their fixed order, behind the gate. Convictions come before education and labour, so that they
 * answer to the activity people had when the year began.
 */
export const processes: readonly Process[] = [
  mortality,
  careHome,
  fertility,
  partnership,
  separation,
  leavingHome,
  conviction,
  education,
  labour,
  income,
  outMigration,
];

/** What a year is run with. */
export interface YearSetting {
  readonly year: number;
  readonly model: Model;
  readonly plan: YearPlan;
  readonly streams: Streams;
  readonly lasting: Streams;
  readonly choiceKey: readonly [number, number];
  readonly candidates: Candidates;
  readonly schools: SchoolScratch;
  readonly housing: HousingScratch;
  /** receives [estate][channel][figure] */
  readonly letting: Float64Array;
  /** receives [estate][household group][fairness figure]; nobody asks where it is left out */
  readonly fairness?: Float64Array | undefined;
  /** receives [school][figure] */
  readonly schoolFigures: Float64Array;
  /** takes the year, for the next one to be run in its place; left out, every year is a new object */
  readonly kept?: KeptYear | undefined;
  /** of the task; left out, nothing is aligned */
  readonly alignment?: Alignment | undefined;
  /** told after each process, for tracing */
  readonly onStep?: OnStep | undefined;
}

/** Told of a process that has run: its year, its name and the world as it left it. */
export type OnStep = (year: number, process: string, world: World) => void;

/** Lets one year pass over a world; returns who came, for the bookkeeping. */
export function passYear(world: World, setting: YearSetting): EventLog {
  const { year, model, plan, streams, lasting, choiceKey, candidates } = setting;
  const built = plan.works.reduce((sum, work) => sum + (work.kind === 'infill' ? work.count : 0), 0);
  reserveYear(world, built);
  const log: EventLog = {
    children: [],
    mothers: [],
    arrivals: [],
    pools: [],
    leavers: [],
    parentHouseholds: [],
    displaced: new Map(),
  };
  const context = yearIn(setting.kept ?? {}, {
    year,
    incomeGrowth: power(1 + model.parameter('income-growth'), year - model.baseYear),
    world,
    model,
    plan,
    effects: compileEffects(plan.effects, model.districtOf.length, lasting),
    streams,
    lasting,
    choiceKey,
    candidates,
    schools: setting.schools,
    alignment: alignmentOf(setting.alignment, year),
    log,
  });
  const { onStep } = setting;
  ageing.step(context);
  onStep?.(year, ageing.name, world);
  passGate(context);
  openSchools(context);
  for (const process of processes) {
    if (!model.isOn(process.name) && process !== outMigration) continue;
    process.step(context);
    onStep?.(year, process.name, world);
  }
  houseEverybody(context, setting.housing, setting.letting, setting.fairness);
  onStep?.(year, 'housing', world);
  fillSchools(context, setting.schoolFigures);
  return log;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** What is kept of a year for the next one of the same run, or of the run after it. */
export interface KeptYear {
  year?: Writable<Year>;
}

/** The year to be run, in the object that is kept, so that loops know what they are given, see `constant`: what stays the same isn't set again. */
function yearIn(kept: KeptYear, now: Year): Year {
  const { year } = kept;
  if (!year) {
    kept.year = { ...now, streams: copyOf(now.streams), lasting: copyOf(now.lasting) };
    return kept.year;
  }
  const { world, model, candidates, schools } = now;
  if (year.world !== world) year.world = world;
  if (year.model !== model) year.model = model;
  if (year.candidates !== candidates) year.candidates = candidates;
  if (year.schools !== schools) year.schools = schools;
  year.year = now.year;
  year.incomeGrowth = now.incomeGrowth;
  year.plan = now.plan;
  year.effects = now.effects;
  copyInto(year.streams, now.streams);
  copyInto(year.lasting, now.lasting);
  year.choiceKey = now.choiceKey;
  year.alignment = now.alignment;
  year.log = now.log;
  return year;
}

function copyOf({ first, second }: Streams): Streams {
  return { first: first.slice(), second: second.slice() };
}

function copyInto({ first, second }: Streams, from: Streams): void {
  first.set(from.first);
  second.set(from.second);
}
