import { describe, expect, it } from 'vitest';
import {
  bookResourcesGone,
  bookResourcesNew,
  bookResourcesStayed,
  type ResourceFlow,
  resourceFlows,
} from '../../engine/criteria/residentsWithResources.ts';
import { medianIncome, resourcesDefinition } from '../../engine/criteria/resourcesDefinition.ts';
import { Bit, countingBy } from '../../engine/criteria/status.ts';
import { packStatus } from '../../engine/criteria/tally.ts';
import { Activity, Education } from '../../engine/population/codes.ts';
import { moveCauses } from '../../engine/population/moveCauses.ts';
import { createPopulation } from '../../engine/population/population.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';

describe('a resident with resources', () => {
  const counting = countingBy(200_000, resourcesDefinition(createPopulation(0, 0, 0), { incomeLine: 350_000 }));
  const { ageBits, lowIncomeLine, leastEducation, incomeLine } = counting;
  const has = (age: number, activity: number, education: number, kroner: number) =>
    (packStatus(age, activity, education, kroner, 0, 0, 0, ageBits, lowIncomeLine, leastEducation, incomeLine) &
      Bit.resources) !==
    0;

  it('is 30 to 64, employed, has a vocational or a higher education and earns more than the line', () => {
    expect(has(30, Activity.employed, Education.vocational, 350_001)).toBe(true);
    expect(has(64, Activity.employed, Education.longHigher, 700_000)).toBe(true);
  });

  it.each([
    ['too young', 29, Activity.employed, Education.vocational, 400_000],
    ['too old', 65, Activity.employed, Education.vocational, 400_000],
    ['out of work', 40, Activity.unemployed, Education.vocational, 400_000],
    ['with upper secondary school only', 40, Activity.employed, Education.upperSecondary, 400_000],
    ['at the line', 40, Activity.employed, Education.vocational, 350_000],
  ])('is not one %s', (_, age, activity, education, kroner) => {
    expect(has(age, activity, education, kroner)).toBe(false);
  });

  it('is measured against the median income of those ages in the base year where no line is set', () => {
    const population = createPopulation(4, 0, 0);
    [
      [35, 100],
      [40, 300],
      [64, 200],
      [70, 900],
    ].forEach(([age, income], row) => {
      population.residents.age[row] = age!;
      population.residents.income[row] = income!;
    });
    population.residentCount = 4;
    expect(medianIncome(population, 30, 64)).toBe(200);
    expect(resourcesDefinition(population).incomeLine).toBe(200);
    expect(resourcesDefinition(population, { ageTo: 80 }).incomeLine).toBe(250);
  });
});

describe('what becomes of residents with resources', () => {
  // estates 0 and 1 in one district, 2 in another; places: municipality, two districts, three estates
  const book = () => ({
    resourceFlows: new Float64Array(6 * resourceFlows.length),
    districts: 2,
    districtOf: Int32Array.from([0, 0, 1]),
  });
  const stock = () => new Float64Array(6);
  const flowsAt = (flows: Float64Array, place: number): Partial<Record<ResourceFlow, number>> =>
    Object.fromEntries(
      resourceFlows.flatMap((flow, i) => {
        const count = flows[place * resourceFlows.length + i]!;
        return count === 0 ? [] : [[flow, count]];
      }),
    );
  const both = Bit.resources | Bit.resourceAges;

  it('one who stays and gets a job has come to resources, at every level', () => {
    const kept = book();
    bookResourcesStayed(kept, stock(), 0, 0, Bit.resourceAges, both, -1);
    for (const place of [0, 1, 3]) expect(flowsAt(kept.resourceFlows, place)).toEqual({ became: 1 });
  });

  it('one who moves within the district by wish leaves the estate by choice and stays in the district', () => {
    const moved = book();
    const counts = stock();
    bookResourcesStayed(moved, counts, 0, 1, both, both, moveCauses.wish);
    expect(flowsAt(moved.resourceFlows, 3)).toEqual({ 'left-within': 1, 'left-by-choice': 1 });
    expect(flowsAt(moved.resourceFlows, 4)).toEqual({ 'came-within': 1 });
    expect(flowsAt(moved.resourceFlows, 1)).toEqual({});
    expect([...counts]).toEqual([-1, -1, 1, 1, 0, 0]);
  });

  it('one who loses a job and is rehoused in another district left without a choice, and nobody with resources came', () => {
    const rehoused = book();
    bookResourcesStayed(rehoused, stock(), 0, 2, both, Bit.resourceAges, moveCauses.rehousing);
    expect(flowsAt(rehoused.resourceFlows, 3)).toEqual({ 'left-within': 1 });
    expect(flowsAt(rehoused.resourceFlows, 5)).toEqual({});
    expect(flowsAt(rehoused.resourceFlows, 1)).toEqual({ 'left-within': 1 });
    expect(flowsAt(rehoused.resourceFlows, 0)).toEqual({ ceased: 1 });
  });

  it('those who die, leave the municipality and come to it are told apart', () => {
    const flows = book();
    bookResourcesGone(flows, stock(), true, 2, both, -1);
    bookResourcesGone(flows, stock(), false, 2, both, moveCauses['out-migration']);
    bookResourcesGone(flows, stock(), false, 2, both, moveCauses.separation);
    bookResourcesNew(flows, stock(), 2, both);
    for (const place of [0, 2, 5]) {
      expect(flowsAt(flows.resourceFlows, place)).toEqual({
        died: 1,
        'left-outside': 2,
        'left-by-choice': 1,
        'came-outside': 1,
      });
    }
  });

  it('explains every change of every stock, at every place, in every year', () => {
    const { sums } = run(task([strategy()])).strategies[0]!;
    const { estates, districts } = town.geography;
    const places = 1 + districts.length + estates.length;
    const stockOf = (year: number, place: number) =>
      estates.reduce((sum, { district }, e) => {
        const isIn = place === 0 || place === 1 + district || place === 1 + districts.length + e;
        return isIn ? sum + sums.resources[(year * estates.length + e) * 2]! : sum;
      }, 0);
    for (let year = 1; year < 7; year++) {
      for (let place = 0; place < places; place++) {
        const flow = (name: ResourceFlow) =>
          sums.resourceFlows[((year - 1) * places + place) * resourceFlows.length + resourceFlows.indexOf(name)]!;
        const gained = flow('became') + flow('came-within') + flow('came-outside');
        const lost = flow('ceased') + flow('left-within') + flow('left-outside') + flow('died');
        expect(stockOf(year, place) - stockOf(year - 1, place)).toBe(gained - lost);
        expect(flow('left-by-choice')).toBeLessThanOrEqual(flow('left-within') + flow('left-outside'));
      }
    }
    expect(stockOf(0, 0)).toBeGreaterThan(0);
  });
});
