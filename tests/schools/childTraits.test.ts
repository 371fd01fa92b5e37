import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../engine/population/schoolResults.ts';
import { draw } from '../../engine/random/hash.ts';
import { type ChildTables, compileChildTables, schoolYearCell } from '../../engine/schools/childTables.ts';
import {
  danishAfter,
  drawAbsence,
  drawDanish,
  drawResult,
  laterAbsence,
  laterDanish,
  laterResult,
} from '../../engine/schools/childTraits.ts';
import { smallPackParameters, smallPackRates } from '../synthesis/smallPackRates.ts';

const basic = 0;
const higher = 2;

function tables(changes: Readonly<Record<string, number>> = {}): ChildTables {
  const parameters = smallPackParameters();
  return compileChildTables(smallPackRates(), (id) => changes[id] ?? parameters.get(id)!.value);
}

const many = 40_000;
const draws = (stream: number) => Array.from({ length: many }, (_, key) => draw(key, stream, 99));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

describe('Danish of a child', () => {
  it('is spread about the mean of the parents’ group at birth', () => {
    const made = tables();
    const points = draws(1).map((u) => drawDanish(made, basic, 0, 1, u));
    expect(mean(points)).toBeCloseTo(90, 0);
    expect(deviation(points)).toBeCloseTo(15, 0);
  });

  it('draws nearer to the norm of 100 year by year, worked by hand: a year at home, five in which as many go to day care as of the parents’ group, then school', () => {
    // 70 % of those whose parents have basic schooling begin at one, half of the rest at each later age; 2 % of the distance closes at home, 6 % in day care
    const left = [0.3, 0.15, 0.075, 0.0375, 0.01875].map((atHome) => 1 - 0.06 + 0.04 * atHome);
    const short = left.reduce((distance, kept) => distance * kept, 20 * 0.98) * 0.97 ** 2;
    expect(danishAfter(tables(), basic, 80, 0, 8)).toBeCloseTo(100 - short, 9);
    expect(danishAfter(tables(), higher, 80, 0, 8)).toBeGreaterThan(100 - short);
    expect(danishAfter(tables(), basic, 80, 3, 3)).toBe(80);
    expect(danishAfter(tables(), basic, 112, 0, 8)).toBe(112);
  });

  it('gains a whole number of points each year, and on average the share that it should', () => {
    const after = draws(2).map((u) => laterDanish(70, 0.06, u));
    expect(new Set(after)).toEqual(new Set([71, 72]));
    expect(mean(after)).toBeCloseTo(70 + 0.06 * 30, 1);
  });

  it('never passes the norm by gains, and stays where it is over it or without any gain', () => {
    expect(Math.max(...draws(3).map((u) => laterDanish(99, 1, u)))).toBe(100);
    expect(laterDanish(117, 0.5, 0)).toBe(117);
    expect(new Set(draws(3).map((u) => laterDanish(83, 0, u)))).toEqual(new Set([83]));
  });

  it('of newcomers is that of their pool', () => {
    const made = tables();
    const points = draws(4).map((u) => drawDanish(made, higher, 0, 0.8, u));
    expect(mean(points)).toBeCloseTo(105 * 0.8, 0);
  });
});

describe('absence of a pupil', () => {
  it('is as large in the mean as the table says, in the first year and after many', () => {
    const made = tables();
    const table = made.absence.mean[schoolYearCell(basic, 9)]!;
    expect(table).toBeCloseTo(0.08 * 200, 9);
    let absence = draws(10).map((u) => drawAbsence(made, basic, 9, u));
    const first = [mean(absence), deviation(absence)];
    for (let year = 0; year < 12; year++) {
      absence = absence.map((before, key) => laterAbsence(made, basic, 9, before, 1, draw(key, 20 + year, 7)));
    }
    expect(Math.abs(first[0]! - table)).toBeLessThan(0.3);
    expect(Math.abs(mean(absence) - table)).toBeLessThan(0.3);
    expect(Math.abs(deviation(absence) / first[1]! - 1)).toBeLessThan(0.1);
  });

  it('is halved by a programme that halves it, when some years have passed', () => {
    const made = tables();
    let [without, with_] = [draws(11), draws(11)].map((us) => us.map((u) => drawAbsence(made, basic, 12, u))) as [
      number[],
      number[],
    ];
    for (let year = 0; year < 12; year++) {
      const own = (key: number) => draw(key, 40 + year, 7);
      without = without.map((before, key) => laterAbsence(made, basic, 12, before, 1, own(key)));
      with_ = with_.map((before, key) => laterAbsence(made, basic, 12, before, 0.5, own(key)));
    }
    expect(mean(with_) / mean(without)).toBeCloseTo(0.5, 1);
  });

  it('follows the pupil as far as it is said to: not at all at 0', () => {
    const made = tables({ 'absence-persistence': 0 });
    expect(laterAbsence(made, basic, 9, 150, 1, 12345)).toBe(laterAbsence(made, basic, 9, 2, 1, 12345));
  });
});

describe('standing at school', () => {
  const still = { 'result-danish': 0, 'result-absence': 0, 'exposure-result': 0 };

  it('keeps mean and spread from year to year', () => {
    const made = tables(still);
    let standing = draws(50).map((u) => drawResult(made, basic, 6, 100, 10, 0, u));
    for (let year = 7; year <= 15; year++) {
      standing = standing.map((before, key) =>
        laterResult(made, basic, year, 100, 10, before, 1, 0, 0, draw(key, 60 + year, 7)),
      );
    }
    const grades = standing.map(gradeOf);
    expect(mean(grades)).toBeCloseTo(5.5, 1);
    expect(Math.abs(deviation(grades) - 2.2)).toBeLessThan(0.1);
  });

  it('is remembered: nine tenths of a difference are left a year later, worked by hand', () => {
    const made = tables(still);
    const next = (standing: number) =>
      mean(draws(51).map((u) => laterResult(made, basic, 10, 100, 10, standing, 1, 0, 0, u)));
    expect(next(120) - next(80)).toBeCloseTo(0.9 * 40, 0);
  });

  it('is lower by absence and higher by Danish, by the weights given', () => {
    const made = tables({ ...still, 'result-danish': 0.3, 'result-absence': 0.06, 'result-persistence': 0 });
    const at = (danish: number, absence: number) =>
      mean(draws(52).map((u) => gradeOf(laterResult(made, basic, 10, danish, absence, 100, 1, 0, 0, u))));
    // 15 points of Danish are 0.3 grade points; ten percentage points of absence, twenty halves, are 0.6
    expect(at(105, 20) - at(90, 20)).toBeCloseTo(0.3, 2);
    expect(at(100, 10) - at(100, 30)).toBeCloseTo(0.6, 2);
  });

  it('is pulled by neighbours and schoolmates with the strength given, and with none not at all', () => {
    const strong = tables({ ...still, 'exposure-result': 0.5, 'exposure-school': 2 });
    const none = tables(still);
    const at = (made: ChildTables, score: number, schoolmates: number) =>
      mean(draws(53).map((u) => gradeOf(laterResult(made, basic, 10, 100, 10, 100, 1, score, schoolmates, u))));
    expect(at(strong, 0, 0) - at(strong, 1, 0)).toBeCloseTo(0.5, 2);
    expect(at(strong, 0, 0) - at(strong, 0, 0.25)).toBeCloseTo(0.5, 2);
    expect(at(none, 3, 0.9)).toBe(at(none, 0, 0));
  });

  it('starts as years of exposure would have left it', () => {
    const made = tables({ ...still, 'exposure-result': 0.1 });
    const at = (age: number, score: number) =>
      mean(draws(54).map((u) => gradeOf(drawResult(made, basic, age, 100, 10, score, u))));
    expect(at(6, 1)).toBe(at(6, 0));
    // 0.1 a year, of which nine tenths stay: 0.1 × (1 + 0.9 + 0.81)
    expect(at(9, 0) - at(9, 1)).toBeCloseTo(0.271, 2);
  });

  it('stays on the scale from −3 to 12', () => {
    const wide = tables({ ...still, 'result-spread': 40 });
    const grades = draws(55).map((u) => gradeOf(drawResult(wide, basic, 9, 100, 10, 0, u)));
    expect(Math.min(...grades)).toBe(-3);
    expect(Math.max(...grades)).toBe(12);
  });
});
