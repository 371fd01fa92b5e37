import type { Connection, InstitutionChange, YearPlan } from '../measures/plan.ts';
import { atWork } from '../population/atWork.ts';
import { Enrolment } from '../population/codes.ts';
import { Stream } from '../random/streams.ts';
import { schoolTo } from '../schools/childTables.ts';
import { addChild, listChildren, placeChildren, type Words } from '../schools/placing.ts';
import { nearnessOf, type SchoolChoice } from '../schools/schoolChoice.ts';
import { compositionOf, countSchools } from '../schools/schoolFigures.ts';
import type { Schooling } from '../schools/schooling.ts';
import { layOut, type SchoolSystem } from '../schools/schoolSystem.ts';
import { firstDanish, firstSchoolYear } from './children.ts';
import { type Year, yearAtWork } from './year.ts';

/** The year's beginning: children are listed, and it is looked at who goes where, which families and schoolmates answer to in the year. */
export function openSchools({ world, model, schools }: Year): void {
  listChildren(atWork(world).population, schools);
  compositionOf(
    atWork(world).population,
    schools.children,
    schools.childCount,
    model.schooling.system,
    schools.composition,
  );
}

/**
 * The year's end at day cares and schools, when everybody lives where they will: newcomers' children are looked at for the first time,
 * places are given, and who goes where is counted.
 * @param figures receives [school][figure], see `schoolFigures`
 */
export function fillSchools(year: Year, figures: Float64Array): void {
  const { world, model, plan, streams, schools } = yearAtWork(year);
  const { population } = world;
  const { schooling } = model;
  const system = systemOf(schooling, plan);
  meetNewcomers(year);
  moveMerged(year, plan.institutions);
  placeChildren(
    {
      population,
      system,
      choice: choiceOf(schooling, plan.connections, model.parameter('school-choice-same-district')),
      dayCare: schooling.dayCare,
      inDayCare: schooling.inDayCare,
      districtOf: model.districtOf,
      moved: world.memory.moveCause,
      begins: wordsOf(streams, Stream['day-care']),
      looks: wordsOf(streams, Stream['school-choice']),
      lot: wordsOf(streams, Stream['school-lot']),
    },
    schools,
  );
  countSchools(population, schools.children, schools.childCount, system, schooling.tables.danish.line, figures);
}

/** Children who came this year: their Danish by where they come from, pupils' absence and standing. */
function meetNewcomers(year: Year): void {
  const { world, model, log, schools } = yearAtWork(year);
  const { residents, households, dwellings } = world.population;
  const { ofPool } = model.schooling.tables.danish;
  for (let i = 0; i < log.arrivals.length; i++) {
    const row = log.arrivals[i] as number;
    const household = residents.household[row] as number;
    const isPupil = residents.enrolment[row] === Enrolment.school;
    if (household < 0 || ((residents.age[row] as number) > schoolTo && !isPupil)) continue;
    firstDanish(year, row, ofPool[log.pools[i] as number] as number);
    const dwelling = households.dwelling[household] as number;
    if (isPupil) firstSchoolYear(year, row, dwelling >= 0 ? (dwellings.estate[dwelling] as number) : -1);
    addChild(schools, row);
  }
}

/** Pupils of a school that is merged into another go along; where there is no room for all, places are given as ever. */
function moveMerged({ world, model, schools }: Year, changes: readonly InstitutionChange[]): void {
  const { ids } = model.schooling;
  const { school } = atWork(world).population.residents;
  for (const { institution, isClosed, into } of changes) {
    const [from, to] = [ids.indexOf(institution), into === undefined ? -1 : ids.indexOf(into)];
    if (!isClosed || from < 0 || to < 0) continue;
    for (let i = 0; i < schools.childCount; i++) {
      const row = schools.children[i] as number;
      if (school[row] === from + 1) school[row] = to + 1;
    }
  }
}

/**
 * Day cares and schools in a year with the plan's changes: profile, places, addresses taken over. A closed one has no places; one merged
 * into another brings its places and addresses along.
 */
export function systemOf({ system, ids }: Schooling, { institutions }: Pick<YearPlan, 'institutions'>): SchoolSystem {
  if (institutions.length === 0) return system;
  const capacity = system.capacity.slice();
  const profile = system.profile.slice();
  const { start, school, upTo } = system.addresses;
  const rows = Array.from({ length: start.length - 1 }, (_, row) => {
    let before = 0;
    const shares: { school: number; share: number }[] = [];
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      shares.push({ school: school[at] as number, share: ((upTo[at] as number) - before) / 4294967296 });
      before = upTo[at] as number;
    }
    return shares;
  });
  for (const change of institutions) {
    const s = ids.indexOf(change.institution);
    if (s < 0) throw new Error(`no school or day care ${change.institution}`);
    profile[s] = (profile[s] as number) + change.profile;
    capacity[s] = Math.max(0, (capacity[s] as number) + Math.round(change.places));
    for (const estate of change.catchment) rows[2 * estate + (system.kind[s] as number)] = [{ school: s, share: 1 }];
  }
  const closed = institutions.filter(({ isClosed }) => isClosed);
  for (const { institution, into } of closed) {
    const s = ids.indexOf(institution);
    const to = into === undefined ? -1 : ids.indexOf(into);
    if (to < 0) continue;
    capacity[to] = (capacity[to] as number) + (capacity[s] as number);
    for (const row of rows) for (const entry of row) if (entry.school === s) entry.school = to;
  }
  for (const { institution } of closed) capacity[ids.indexOf(institution)] = 0;
  return { ...system, capacity, profile, addresses: layOut(rows) };
}

function choiceOf({ choice }: Schooling, connections: readonly Connection[], sameDistrict: number): SchoolChoice {
  if (connections.length === 0) return choice;
  return { ...choice, nearness: nearnessOf(choice.districts, sameDistrict, connections) };
}

function wordsOf({ first, second }: Year['streams'], stream: number): Words {
  return { first: first[stream] as number, second: second[stream] as number };
}
