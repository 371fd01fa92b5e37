import { describe, expect, test } from 'vitest';
import type { Pack } from '../../engine/pack/pack.ts';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { Education, Enrolment } from '../../engine/population/codes.ts';
import { parentGroupOf, parentGroups } from '../../engine/population/parentGroups.ts';
import { gradeOf } from '../../engine/population/schoolResults.ts';
import { type Synthesis, synthesise } from '../../engine/synthesis/synthesise.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { smallPack } from './smallPack.ts';

const gladsaxe = readPack(readPackFiles(gladsaxeFolder));
const made = synthesise(gladsaxe);
const { residents, residentCount } = made.population;
const everybody = Array.from({ length: residentCount }, (_, row) => row);
const children = everybody.filter((row) => residents.age[row]! < 16);
const pupils = everybody.filter((row) => residents.enrolment[row] === Enrolment.school);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const ofGroup = (rows: readonly number[], group: number) =>
  rows.filter((row) => parentGroupOf[residents.parentEducation[row]!] === group);
const rate = (id: string, at: Record<string, string | number>) => rateAt(gladsaxe.rates.get(id)!, at);

describe('children of Gladsaxe in the base year', () => {
  test('have Danish, pupils a standing, and nobody who grew up long ago either', () => {
    expect(children.every((row) => residents.danish[row]! > 0)).toBe(true);
    expect(pupils.every((row) => residents.schoolResult[row]! > 0)).toBe(true);
    const older = everybody.filter((row) => residents.age[row]! >= 30);
    expect(older.every((row) => residents.danish[row] === 0 && residents.schoolResult[row] === 0)).toBe(true);
  });

  test('are in about one case in seven under the line from two to four, about the age at which language is tested', () => {
    const line = gladsaxe.parameters.get('danish-line')!.value;
    const tested = everybody.filter((row) => residents.age[row]! >= 2 && residents.age[row]! <= 4);
    const weak = tested.filter((row) => residents.danish[row]! < line).length / tested.length;
    expect(Math.abs(weak - 0.15)).toBeLessThan(0.035);
  });

  test('have parents with basic schooling as often in the last years of school as before and right after it', () => {
    const share = (from: number, to: number) => {
      const rows = everybody.filter((row) => residents.age[row]! >= from && residents.age[row]! <= to);
      return ofGroup(rows, 0).length / rows.length;
    };
    // Some 850 children of each age: two standard errors of a single year's share are two points.
    for (const age of [14, 15, 16, 17]) expect(Math.abs(share(age, age) - share(6, 13))).toBeLessThan(0.03);
  });

  test('are nearly all in day care at three to five, the fewer the shorter their parents’ schooling', () => {
    const share = (from: number, to: number, group: number) => {
      const rows = ofGroup(everybody, group).filter((row) => residents.age[row]! >= from && residents.age[row]! <= to);
      return rows.filter((row) => residents.school[row]! > 0).length / rows.length;
    };
    parentGroups.forEach((parents, group) => {
      const begin = (age: number) => rate('day-care', { parents, age });
      const [one, two] = [begin(1), begin(1) + (1 - begin(1)) * begin(2)];
      expect(Math.abs(share(1, 1, group) - one)).toBeLessThan(0.1);
      expect(share(3, 5, group)).toBeGreaterThan(two);
    });
    expect(share(1, 2, 0)).toBeLessThan(share(1, 2, 2));
  });

  test('have the published mean of 7.4 and the national 7 % of absence', () => {
    expect(Math.abs(mean(pupils.map((row) => gradeOf(residents.schoolResult[row]!))) - 7.4)).toBeLessThan(0.15);
    expect(Math.abs(mean(pupils.map((row) => residents.absence[row]! / 200)) - 0.07)).toBeLessThan(0.004);
  });

  test('are away for more than 10 % of the year in about one case in five, as nationally', () => {
    const often = pupils.filter((row) => residents.absence[row]! > 20).length / pupils.length;
    expect(Math.abs(often - 0.2)).toBeLessThan(0.03);
  });

  test.each(parentGroups.map((parents, group) => [parents, group] as const))(
    'with parents of %s schooling meet the tables of absence and result',
    (parents, group) => {
      const rows = ofGroup(pupils, group);
      const expected = mean(rows.map((row) => rate('absence', { parents, age: Math.min(15, residents.age[row]!) })));
      expect(Math.abs(mean(rows.map((row) => residents.absence[row]! / 200)) / expected - 1)).toBeLessThan(0.08);
      const result = mean(rows.map((row) => gradeOf(residents.schoolResult[row]!)));
      expect(Math.abs(result - rate('school-result', { parents }))).toBeLessThan(0.3);
    },
  );

  test('remember better results where they took the general way from school', () => {
    const young = everybody.filter((row) => residents.age[row]! >= 17 && residents.age[row]! <= 29);
    const grade = (rows: readonly number[]) => mean(rows.map((row) => gradeOf(residents.schoolResult[row]!)));
    const general = young.filter((row) => residents.education[row] === Education.upperSecondary);
    const trade = young.filter((row) => residents.education[row] === Education.vocational);
    const neither = young.filter(
      (row) => residents.education[row] === Education.basic && residents.enrolment[row] === Enrolment.none,
    );
    expect(grade(general)).toBeGreaterThan(grade(trade) + 1);
    expect(grade(trade)).toBeGreaterThan(grade(neither) - 1);
  });
});

/** Children at each day care and school. */
function attendance({ population }: Synthesis, pack: Pack): number[] {
  const counts = pack.schools.map(() => 0);
  for (let row = 0; row < population.residentCount; row++) {
    const attended = population.residents.school[row]!;
    if (attended > 0) counts[attended - 1]!++;
  }
  return counts;
}

describe('schools and day care in the base year', () => {
  test.each([
    ['Gladsaxe', gladsaxe, made],
    ['the small town', smallPack(), synthesise(smallPack())],
  ] as const)('of %s take no more than there is room for, and every pupil', (_, pack, synthesis) => {
    attendance(synthesis, pack).forEach((count, s) => {
      expect(count).toBeLessThanOrEqual(pack.schools[s]!.capacity);
    });
    const { population } = synthesis;
    for (let row = 0; row < population.residentCount; row++) {
      if (population.residents.enrolment[row] !== Enrolment.school) continue;
      expect(pack.schools[population.residents.school[row]! - 1]?.kind).toBe('school');
    }
  });

  test('are mostly those that the addresses belong to', () => {
    const counts = attendance(made, gladsaxe);
    const at = (id: string) => counts[gladsaxe.schools.findIndex((school) => school.id === id)]!;
    expect(at('frie-grundskoler') / pupils.length).toBeGreaterThan(0.1);
    expect(at('frie-grundskoler') / pupils.length).toBeLessThan(0.15);
    const estate = gladsaxe.geography.estates.findIndex(({ id }) => id === 'vaerebro-park');
    const here = pupils.filter((row) => residents.homeEstate[row] === estate + 1);
    const skovbrynet = gladsaxe.schools.findIndex(({ id }) => id === 'skovbrynet-skole');
    const own = here.filter((row) => residents.school[row] === skovbrynet + 1).length / here.length;
    expect(own).toBeGreaterThan(0.75);
  });
});
