import { describe, expect, it } from 'vitest';
import { causes } from '../../engine/criteria/causes.ts';
import { countEverybody } from '../../engine/criteria/countEverybody.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, Town, task, town } from './town.ts';

const { districts, estates } = town.geography;
const places = 1 + districts.length + estates.length;
const demolition = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2027,
  to: 2029,
  ramp: 0,
  values: { dwellings: 90 },
};
const ensemble = run(task([strategy(), strategy({ id: 'clearing', measures: [demolition] })]));

/** Count of a criterion at a place: an estate's own, or the sum over its estates. */
function countAt(counts: Float64Array, year: number, place: number, criterion: number, part: 0 | 1): number {
  return estates.reduce((total, estate, e) => {
    const isIn = place === 0 || place === 1 + estate.district || place === 1 + districts.length + e;
    return isIn ? total + counts[(year * estates.length + e) * criteria.length * 2 + criterion * 2 + part]! : total;
  }, 0);
}

function causesAt(ledger: Float64Array, year: number, place: number, criterion: number, part: 0 | 1): number[] {
  const at = (((year - 1) * places + place) * criteria.length + criterion) * causes.length * 2;
  return causes.map((_, cause) => ledger[at + cause * 2 + part]!);
}

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

describe('the ledger of causes', () => {
  it('explains every change of every count, at every place, in every year, to the last resident', () => {
    for (const { counts, sums } of ensemble.strategies) {
      for (let year = 1; year < ensemble.shape.years.length; year++) {
        for (let place = 0; place < places; place++) {
          criteria.forEach((id, criterion) => {
            for (const part of [0, 1] as const) {
              const change =
                countAt(counts[0]!, year, place, criterion, part) -
                countAt(counts[0]!, year - 1, place, criterion, part);
              const explained = total(causesAt(sums.ledger, year, place, criterion, part));
              expect(explained, `${id} at ${place} in year ${year}`).toBe(change);
            }
          });
        }
      }
    }
  });

  it('splits the change of a share exactly: each cause’s part is its people less what the old share would expect of them', () => {
    const { counts, sums } = ensemble.strategies[0]!;
    for (let place = 0; place < places; place++) {
      criteria.forEach((_, criterion) => {
        const at = (year: number, part: 0 | 1) => countAt(counts[0]!, year, place, criterion, part);
        const [before, after] = [at(0, 0) / at(0, 1), at(1, 0) / at(1, 1)];
        if (!(at(0, 1) > 0) || !(at(1, 1) > 0)) return;
        const people = causesAt(sums.ledger, 1, place, criterion, 0);
        const weights = causesAt(sums.ledger, 1, place, criterion, 1);
        const parts = people.map((n, cause) => (n - before * weights[cause]!) / at(1, 1));
        expect(total(parts)).toBeCloseTo(after - before, 9);
      });
    }
  });

  it('tells people who are rehoused apart from people who move by themselves', () => {
    const { sums } = ensemble.strategies[1]!;
    const out = causes.indexOf('rehoused-out');
    const atEstate = 1 + districts.length;
    const rehoused = [3, 4].map((year) => causesAt(sums.ledger, year, atEstate, 1, 1)[out]!);
    expect(total(rehoused)).toBeLessThan(0);
    const today = ensemble.strategies[0]!.sums;
    expect(causesAt(today.ledger, 3, atEstate, 1, 1)[out]).toBe(0);
  });

  it('books no move at the municipality’s own level for people who move within it', () => {
    const inside = (['moved-in', 'moved-out', 'rehoused-in', 'rehoused-out'] as const).map((id) => causes.indexOf(id));
    for (const cause of inside) expect(causesAt(ensemble.strategies[1]!.sums.ledger, 4, 0, 1, 1)[cause]).toBe(0);
  });

  it('agrees with the table of moves: who enters an estate from elsewhere in town is in both', () => {
    const { ledger, moves } = ensemble.strategies[1]!.sums;
    const size = estates.length + 1;
    const year = 3;
    estates.forEach((_, to) => {
      let entered = 0;
      for (let from = 0; from < estates.length; from++) {
        if (from === to) continue;
        for (let why = 0; why < 8; why++) entered += moves[(((year - 1) * size + from) * size + to) * 8 + why]!;
      }
      const booked = causesAt(ledger, year, 1 + districts.length + to, 1, 1);
      expect(booked[causes.indexOf('moved-in')]! + booked[causes.indexOf('rehoused-in')]!).toBe(entered);
    });
  });
});

describe('the counts of a year', () => {
  it('are kept by what changed, and equal a count of everybody from scratch', () => {
    const here = new Town(strategy({ measures: [demolition] }));
    for (let year = 0; year < 5; year++) {
      here.pass();
      const afresh = structuredClone(here.world.tally);
      countEverybody(here.world, here.origin, here.counting, here.childAge, afresh);
      expect(afresh).toEqual(here.world.tally);
    }
  });
});
