import { Enrolment } from '../population/codes.ts';
import { parentGroupOf } from '../population/parentGroups.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { schoolFrom, schoolTo } from '../schools/childTables.ts';
import { drawAbsence, drawDanish, drawResult, laterAbsence, laterDanish, laterResult } from '../schools/childTraits.ts';
import { effectOn } from './effects.ts';
import type { Year } from './year.ts';

/**
 * A year of everybody between birth and the end of school, in one pass over the list of children: Danish draws nearer to the norm, at
 * home, in day care and at school at paces of their own; at six they begin school; absence and standing at school move on. School
 * mates are those of the last year's end. Nothing here knows where a family comes from: Danish is a trait of its own.
 */
export function growUp(year: Year): void {
  const { world, schools } = year;
  for (let i = 0; i < schools.childCount; i++) {
    const row = schools.children[i] as number;
    const household = world.population.residents.household[row] as number;
    if (household >= 0) growOlder(year, row, household);
  }
}

function growOlder(year: Year, row: number, household: number): void {
  const { world, model, streams, effects, schools } = year;
  const { residents, households, dwellings } = world.population;
  const { tables } = model.schooling;
  const key = residents.key[row] as number;
  const age = residents.age[row] as number;
  const group = parentGroupOf[residents.parentEducation[row] as number] as number;
  const dwelling = households.dwelling[household] as number;
  const estate = dwelling >= 0 ? (dwellings.estate[dwelling] as number) : -1;

  let danish = residents.danish[row] as number;
  if (danish === 0) danish = firstDanish(year, row, 1);
  const isPupil = residents.enrolment[row] === Enrolment.school;
  const attended = (residents.school[row] as number) - 1;
  let gain = tables.danish.gain[isPupil ? 2 : attended >= 0 ? 1 : 0];
  if (estate >= 0 && effects.language.length > 0)
    gain = Math.min(1, gain * effectOn(effects.language, key, estate, age));
  danish = laterDanish(
    danish,
    gain,
    draw(key, streams.first[Stream.danish] as number, streams.second[Stream.danish] as number),
  );
  residents.danish[row] = danish;

  if (!isPupil) {
    if (age >= schoolFrom && age <= schoolTo) startSchool(year, row, estate);
    return;
  }
  if (age > schoolTo) return;
  if (residents.schoolResult[row] === 0) {
    firstSchoolYear(year, row, estate);
    return;
  }
  const away = estate >= 0 && effects.absence.length > 0 ? effectOn(effects.absence, key, estate, age) : 1;
  const absence = laterAbsence(
    tables,
    group,
    age,
    residents.absence[row] as number,
    away,
    draw(key, streams.first[Stream.absence] as number, streams.second[Stream.absence] as number),
  );
  residents.absence[row] = absence;
  const results = effects['school-result'];
  residents.schoolResult[row] = laterResult(
    tables,
    group,
    age,
    danish,
    absence,
    residents.schoolResult[row] as number,
    estate >= 0 && results.length > 0 ? effectOn(results, key, estate, age) : 1,
    estate >= 0 ? (world.schoolingScore[estate] as number) : 0,
    attended >= 0 ? (schools.composition[attended] as number) : 0,
    draw(key, streams.first[Stream['school-result']] as number, streams.second[Stream['school-result']] as number),
  );
}

/** A child turns six, or has not been to school yet for another reason. The place in day care is free from now on. */
function startSchool(year: Year, row: number, estate: number): void {
  const { residents } = year.world.population;
  residents.enrolment[row] = Enrolment.school;
  residents.enrolmentYears[row] = 0;
  residents.school[row] = 0;
  firstSchoolYear(year, row, estate);
}

/** Danish of a child that the model sees for the first time. @param factor of the pool that it comes from */
export function firstDanish({ world, model, lasting }: Year, row: number, factor: number): number {
  const { residents } = world.population;
  const danish = drawDanish(
    model.schooling.tables,
    parentGroupOf[residents.parentEducation[row] as number] as number,
    residents.age[row] as number,
    factor,
    draw(residents.key[row] as number, lasting.first[Stream.danish] as number, lasting.second[Stream.danish] as number),
  );
  residents.danish[row] = danish;
  return danish;
}

/** Absence and standing of a pupil that has none yet. */
export function firstSchoolYear({ world, model, lasting }: Year, row: number, estate: number): void {
  const { residents } = world.population;
  const { tables } = model.schooling;
  const key = residents.key[row] as number;
  const age = residents.age[row] as number;
  const group = parentGroupOf[residents.parentEducation[row] as number] as number;
  const absence = drawAbsence(
    tables,
    group,
    age,
    draw(key, lasting.first[Stream.absence] as number, lasting.second[Stream.absence] as number),
  );
  residents.absence[row] = absence;
  residents.schoolResult[row] = drawResult(
    tables,
    group,
    age,
    residents.danish[row] as number,
    absence,
    estate >= 0 ? (world.schoolingScore[estate] as number) : 0,
    draw(key, lasting.first[Stream['school-result']] as number, lasting.second[Stream['school-result']] as number),
  );
}
