import { atWork } from '../population/atWork.ts';
import { Enrolment } from '../population/codes.ts';
import { parentGroupOf } from '../population/parentGroups.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { schoolFrom, schoolTo } from '../schools/childTables.ts';
import {
  danishNorm,
  drawAbsence,
  drawDanish,
  drawResult,
  laterAbsence,
  laterDanish,
  laterResult,
} from '../schools/childTraits.ts';
import { effectOn } from './effects.ts';
import { type Year, yearAtWork } from './year.ts';

/**
 * A year of everybody between birth and the end of school, in one pass over the list of children: Danish draws nearer to the norm, at
 * home, in day care and at school at paces of their own; at six they begin school; absence and standing at school move on. School
 * mates are those of the last year's end. Nothing here knows where a family comes from: Danish is a trait of its own.
 */
export function growUp(year: Year): void {
  const { world, schools, model, streams, effects } = yearAtWork(year);
  const { residents, households, dwellings } = world.population;
  const { household, key, age, enrolment, school, danish, schoolResult } = residents;
  const { dwelling: dwellingOf } = households;
  const { estate: estateOf } = dwellings;
  const { children, childCount } = schools;
  const { tables } = model.schooling;
  const [atHome, inDayCare, atSchool] = tables.danish.gain;
  const { language } = effects;
  const danishFirst = streams.first[Stream.danish] as number;
  const danishSecond = streams.second[Stream.danish] as number;
  // Columns, tables and words of streams are taken out of the loop: it is the longest over children.
  for (let i = 0; i < childCount; i++) {
    const row = children[i] as number;
    const home = household[row] as number;
    if (home < 0) continue;
    const identity = key[row] as number;
    const years = age[row] as number;
    const dwelling = dwellingOf[home] as number;
    const estate = dwelling >= 0 ? (estateOf[dwelling] as number) : -1;
    const isPupil = enrolment[row] === Enrolment.school;
    const attended = (school[row] as number) - 1;

    let points = danish[row] as number;
    if (points === 0) points = firstDanish(year, row, 1);
    if (points < danishNorm) {
      let gain = isPupil ? atSchool : attended >= 0 ? inDayCare : atHome;
      if (language.length > 0 && estate >= 0) gain = Math.min(1, gain * effectOn(language, identity, estate, years));
      points = laterDanish(points, gain, draw(identity, danishFirst, danishSecond));
      danish[row] = points;
    }

    if (!isPupil) {
      if (years >= schoolFrom && years <= schoolTo) startSchool(year, row, estate);
      continue;
    }
    if (years > schoolTo) continue;
    if (schoolResult[row] === 0) {
      firstSchoolYear(year, row, estate);
      continue;
    }
    goToSchool(year, row, years, points, estate);
  }
}

/**
 * A year at school: absence, and the standing that follows from it. Apart from the loop over all children, whose calls an engine would otherwise
 * not write out in it.
 */
function goToSchool(year: Year, row: number, age: number, points: number, estate: number): void {
  const { world, schools, model, streams, effects } = yearAtWork(year);
  const { residents } = world.population;
  const { key, parentEducation, school, absence, schoolResult } = residents;
  const { absence: attendance, 'school-result': results } = effects;
  const { tables } = model.schooling;
  const identity = key[row] as number;
  const attended = (school[row] as number) - 1;
  const group = parentGroupOf[parentEducation[row] as number] as number;
  const { first, second } = streams;
  const away = laterAbsence(
    tables,
    group,
    age,
    absence[row] as number,
    attendance.length > 0 && estate >= 0 ? effectOn(attendance, identity, estate, age) : 1,
    draw(identity, first[Stream.absence] as number, second[Stream.absence] as number),
  );
  absence[row] = away;
  schoolResult[row] = laterResult(
    tables,
    group,
    age,
    points,
    away,
    schoolResult[row] as number,
    results.length > 0 && estate >= 0 ? effectOn(results, identity, estate, age) : 1,
    estate >= 0 ? (world.schoolingScore[estate] as number) : 0,
    attended >= 0 ? (schools.composition[attended] as number) : 0,
    draw(identity, first[Stream['school-result']] as number, second[Stream['school-result']] as number),
  );
}

/** A child turns six, or has not been to school yet for another reason. The place in day care is free from now on. */
function startSchool(year: Year, row: number, estate: number): void {
  const { residents } = yearAtWork(year).world.population;
  residents.enrolment[row] = Enrolment.school;
  residents.enrolmentYears[row] = 0;
  residents.school[row] = 0;
  firstSchoolYear(year, row, estate);
}

/** Danish of a child that the model sees for the first time. @param factor of the pool that it comes from */
export function firstDanish(year: Year, row: number, factor: number): number {
  const { world, model, lasting } = yearAtWork(year);
  const { residents } = atWork(world).population;
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
export function firstSchoolYear(year: Year, row: number, estate: number): void {
  const { world, model, lasting } = yearAtWork(year);
  const { residents } = atWork(world).population;
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
