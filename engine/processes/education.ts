import { Activity, activities, Education, Enrolment } from '../population/codes.ts';
import { schoolingOf } from '../population/labourStates.ts';
import { parentGroupOf } from '../population/parentGroups.ts';
import { bandOfResult, resultBands } from '../population/schoolResults.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { growUp } from './children.ts';
import { effectOn } from './effects.ts';
import { accepts } from './gate.ts';
import { afterEducationTo, ages, educationAfter } from './hazards.ts';
import { changeActivity } from './labour.ts';
import { type Process, type Year, yearAtWork } from './year.ts';

const afterEducation = afterEducationTo.map((activity) => activities.indexOf(activity));

/**
 * Day care and school from birth to sixteen (`children.ts`); then general or vocational youth education or none, by the parents'
 * schooling and the own result; completion by years in the track, dropout by track, parents, result and absence; further and later
 * education by age, what is completed and the result. An estate with more basic schooling than most makes dropout likelier, one with
 * less rarer, by a strength that can be set to zero.
 */
export const education: Process = {
  name: 'education',
  step(year) {
    growUp(year);
    leaveSchool(year);
    goThrough(year);
    enter(year);
  },
};

function leaveSchool(year: Year): void {
  const { world, model, streams, candidates } = yearAtWork(year);
  const { residents } = world.population;
  const first = streams.first[Stream.school] as number;
  const second = streams.second[Stream.school] as number;
  for (let i = 0; i < candidates.schoolLeaverCount; i++) {
    const row = candidates.schoolLeavers[i] as number;
    if ((residents.household[row] as number) < 0) continue;
    const group = parentGroupOf[residents.parentEducation[row] as number] as number;
    const u = draw(residents.key[row] as number, first, second) / 4294967296;
    const band = bandOfResult[residents.schoolResult[row] as number] as number;
    const at = (group * resultBands.length + band) * 3;
    const none = model.hazards.afterSchool[at] as number;
    const general = model.hazards.afterSchool[at + 1] as number;
    residents.education[row] = Education.basic;
    if (u < none) leaveEducation(year, row);
    else begin(year, row, u < none + general ? Enrolment.general : Enrolment.vocational);
  }
}

function goThrough(year: Year): void {
  const { world, model, streams, candidates, effects } = yearAtWork(year);
  const { residents, households, dwellings } = world.population;
  const { completion, dropout, dropoutResult, dropoutAbsence } = model.hazards;
  const first = streams.first[Stream.education] as number;
  const second = streams.second[Stream.education] as number;
  const exposure = model.parameter('exposure-education');
  for (let i = 0; i < candidates.enrolledCount; i++) {
    const row = candidates.enrolled[i] as number;
    const household = residents.household[row] as number;
    if (household < 0) continue;
    const track = (residents.enrolment[row] as number) - Enrolment.general;
    const years = residents.enrolmentYears[row] as number;
    const key = residents.key[row] as number;
    let completes = completion[track * 16 + Math.min(years, 15)] as number;
    let drops = dropout[track * 3 + (parentGroupOf[residents.parentEducation[row] as number] as number)] as number;
    const result = residents.schoolResult[row] as number;
    // Who went to school elsewhere has neither result nor absence on record.
    if (result > 0) {
      drops *=
        (dropoutResult[track * 256 + result] as number) *
        (dropoutAbsence[track * 256 + (residents.absence[row] as number)] as number);
    }
    const dwelling = households.dwelling[household] as number;
    if (dwelling >= 0) {
      const estate = dwellings.estate[dwelling] as number;
      drops *= 1 + Math.max(-0.5, Math.min(0.5, exposure * (world.schoolingScore[estate] as number)));
      const age = residents.age[row] as number;
      if (effects.dropout.length > 0) drops *= effectOn(effects.dropout, key, estate, age);
      if (effects.completion.length > 0) {
        completes = Math.min(1, completes * effectOn(effects.completion, key, estate, age));
      }
    }
    const u = draw(key, first, second) / 4294967296;
    if (u < completes) {
      const had = residents.education[row] as number;
      residents.education[row] = Math.max(educationAfter(track, years, had), had);
      leaveEducation(year, row);
    } else if (u < completes + (1 - completes) * Math.min(1, drops)) {
      leaveEducation(year, row);
    }
  }
}

function enter(year: Year): void {
  const { world, model, streams, candidates, effects } = yearAtWork(year);
  const { residents, households, dwellings } = world.population;
  const { enrol, enrolResult } = model.hazards;
  const list = candidates.lists[Gate['education-entry']] as Int32Array;
  const count = candidates.counts[Gate['education-entry']] as number;
  const first = streams.first[Stream['education-entry']] as number;
  const second = streams.second[Stream['education-entry']] as number;
  for (let i = 0; i < count; i++) {
    const row = list[i] as number;
    const activity = residents.activity[row] as number;
    if ((residents.household[row] as number) < 0 || residents.enrolment[row] !== Enrolment.none) continue;
    const schooling = schoolingOf[residents.education[row] as number] as number;
    if (schooling > 3 || activity === Activity.retired || activity === Activity.disabilityPension) continue;
    const age = residents.age[row] as number;
    const at = (schooling * ages + age) * 3;
    const result = residents.schoolResult[row] as number;
    const key = residents.key[row] as number;
    let general = (enrol[at] as number) * (enrolResult[result] as number);
    let vocational = (enrol[at + 1] as number) * (enrolResult[256 + result] as number);
    let higher = (enrol[at + 2] as number) * (enrolResult[512 + result] as number);
    const bound = model.bounds.bound[
      gateClass(residents.role[row] as number, activity, residents.sex[row] as number, age) * gateCount +
        Gate['education-entry']
    ] as number;
    // Results and programmes raise the chance as far as the gate leaves room, and not beyond.
    const dwelling = households.dwelling[residents.household[row] as number] as number;
    const isReached = dwelling >= 0 && effects['education-entry'].length > 0;
    const raised = isReached ? effectOn(effects['education-entry'], key, dwellings.estate[dwelling] as number, age) : 1;
    const chance = general + vocational + higher;
    const factor = chance * raised > bound ? bound / chance : raised;
    general *= factor;
    vocational *= factor;
    higher *= factor;
    const u = draw(key, first, second);
    if (!accepts(u, general + vocational + higher, bound)) continue;
    const rest = (u / 4294967296) * bound;
    begin(
      year,
      row,
      rest < general ? Enrolment.general : rest < general + vocational ? Enrolment.vocational : Enrolment.higher,
    );
  }
}

function begin(year: Year, row: number, track: number): void {
  const { residents } = yearAtWork(year).world.population;
  residents.enrolment[row] = track;
  residents.enrolmentYears[row] = 0;
  changeActivity(year, row, Activity.student);
}

function leaveEducation(year: Year, row: number): void {
  const { world, model, streams } = yearAtWork(year);
  const { residents } = world.population;
  residents.enrolment[row] = Enrolment.none;
  residents.enrolmentYears[row] = 0;
  const at = (schoolingOf[residents.education[row] as number] as number) * afterEducation.length;
  const first = streams.first[Stream.labour] as number;
  const second = streams.second[Stream.labour] as number;
  let rest = draw(residents.key[row] as number, first, second) / 4294967296;
  let to = 0;
  while (to < afterEducation.length - 1 && rest >= (model.hazards.afterEducation[at + to] as number)) {
    rest -= model.hazards.afterEducation[at + to] as number;
    to++;
  }
  changeActivity(year, row, afterEducation[to] as number);
}
