import { describe, expect, it } from 'vitest';
import { channels, lettingFigures } from '../../engine/housing/channels.ts';
import { DwellingState, isSocial, Tenure } from '../../engine/population/codes.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, Town, task, town } from '../simulation/town.ts';

const figures = lettingFigures.length;

/** Sum of a letting figure of a channel at an estate over all years and replicates. */
function figure(letting: Float64Array, estate: number, channel: string, name: (typeof lettingFigures)[number]): number {
  const size = town.geography.estates.length * channels.length * figures;
  let sum = 0;
  for (let year = 0; year < letting.length / size; year++) {
    const at = (estate * channels.length + channels.indexOf(channel as never)) * figures + lettingFigures.indexOf(name);
    sum += letting[year * size + at]!;
  }
  return sum;
}

const replicates = [0, 1, 2, 3, 4, 5];
const today = run(task([strategy()], { replicates })).strategies[0]!.sums.letting;

describe('social letting', () => {
  it('offers vacancies down the channels in the agreed shares', () => {
    const { municipalShare, flexibleShare } = town.letting[1]!;
    // every vacancy's first channel: an offer that falls through goes on to the next, which counts it again
    const municipal = figure(today, 1, 'municipal-assignment', 'vacancies');
    const fallen = figure(today, 1, 'municipal-assignment', 'fallen-through');
    const flexible = figure(today, 1, 'flexible', 'vacancies');
    const all =
      municipal +
      flexible +
      figure(today, 1, 'internal-transfer', 'vacancies') +
      figure(today, 1, 'waiting-list', 'vacancies') +
      figure(today, 1, 'youth-list', 'vacancies') +
      figure(today, 1, 'elderly-list', 'vacancies') -
      ['municipal-assignment', 'flexible', 'internal-transfer'].reduce(
        (sum, channel) => sum + figure(today, 1, channel, 'fallen-through'),
        0,
      );
    expect(all).toBeGreaterThan(50);
    expect(Math.abs(municipal / all - municipalShare)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / all));
    expect(flexible).toBeLessThanOrEqual(fallen + all * (flexibleShare + 4 * Math.sqrt(0.25 / all)));
    expect(flexible).toBeGreaterThan(0);
  });

  it('counts each offer as let or fallen through', () => {
    town.geography.estates.forEach((_, estate) => {
      for (const channel of ['internal-transfer', 'municipal-assignment', 'flexible', 'waiting-list', 'youth-list']) {
        const offered = figure(today, estate, channel, 'vacancies');
        expect(figure(today, estate, channel, 'let') + figure(today, estate, channel, 'fallen-through')).toBe(offered);
      }
    });
  });

  it('lets by seniority: who comes from the waiting list has waited longer than who comes by flexible letting', () => {
    const waited = (channel: string) =>
      figure(today, 1, channel, 'waitingYears') / Math.max(1, figure(today, 1, channel, 'let'));
    expect(waited('waiting-list')).toBeGreaterThan(1);
    expect(figure(today, 1, 'municipal-assignment', 'waitingYears')).toBe(0);
  });

  it('turns to whom the municipality must house when assignment is all there is', () => {
    const values = { municipalShare: 1, flexibleShare: 0 };
    const use = { id: 'l', measure: 'letting-shares', estates: [0, 1], from: 2026, to: 2040, ramp: 0, values };
    const { letting } = run(task([strategy({ measures: [use] })])).strategies[0]!.sums;
    expect(figure(letting, 1, 'flexible', 'vacancies')).toBe(0);
    expect(figure(letting, 1, 'municipal-assignment', 'let')).toBeGreaterThan(0);
  });

  it('lets private dwellings to nobody whose rent, less housing benefit, would pass the burden limit', () => {
    const settled = new Town();
    const before = new Map<number, number>();
    const { dwellings } = settled.world.population;
    for (let d = 0; d < settled.world.population.dwellingCount; d++) before.set(d, dwellings.household[d]!);
    const { world, year } = settled.pass();
    const { households, residents } = world.population;
    const limit = town.parameters.get('rent-burden-limit')!.value;
    const benefit = 1 - town.parameters.get('housing-benefit-share')!.value;
    let checked = 0;
    for (let d = 0; d < world.population.dwellingCount; d++) {
      const household = world.population.dwellings.household[d]!;
      const isNew = household >= 0 && households.movedIn[household] === year && household !== before.get(d);
      if (!isNew || isSocial(world.population.dwellings.tenure[d]!)) continue;
      let income = 0;
      for (let m = households.firstMember[household]!; m >= 0; m = residents.next[m]!) income += residents.income[m]!;
      expect(world.population.dwellings.rent[d]! * 12 * benefit).toBeLessThanOrEqual(limit * Math.max(income, 1) + 1);
      checked++;
    }
    expect(checked).toBeGreaterThan(5);
  });
});

describe('demolition', () => {
  const clearing = {
    id: 'd',
    measure: 'demolition',
    estates: [0],
    from: 2027,
    to: 2027,
    ramp: 0,
    values: { dwellings: 80 },
  };
  const { sums } = run(task([strategy({ measures: [clearing] })], { replicates })).strategies[0]!;

  it('rehouses tenants before anybody on the lists, and shows where they go', () => {
    const size = town.geography.estates.length + 1;
    const rehousing = 1;
    const destinations = Array.from({ length: size }, (_, to) => {
      let moved = 0;
      for (let year = 0; year < 6; year++) moved += sums.moves[((year * size + 0) * size + to) * 8 + rehousing]!;
      return moved;
    });
    expect(destinations.reduce((a, b) => a + b, 0)).toBeGreaterThan(80);
    expect(figure(sums.letting, 1, 'rehousing', 'let')).toBeGreaterThan(0);
    expect(destinations[1]).toBeGreaterThan(0);
  });

  it('takes social family dwellings only', () => {
    const settled = new Town(strategy({ measures: [clearing] }));
    settled.pass();
    const { world } = settled.pass();
    const { state, tenure } = world.population.dwellings;
    state.forEach((value, d) => {
      if (value === DwellingState.demolished) expect(tenure[d]).toBe(Tenure.socialFamily);
    });
  });
});
