import { describe, expect, it } from 'vitest';
import { climbStair, leaveStair } from '../../engine/housing/stairModel.ts';
import { createPopulation } from '../../engine/population/population.ts';
import { createWorld } from '../../engine/population/world.ts';

const today = { municipalShare: 0.25, flexibleShare: 0.2, priorities: [] };
const stair = {
  steps: [
    { from: 0, municipalShare: 0.25, flexibleShare: 0.3 },
    { from: 0.25, municipalShare: 0.15, flexibleShare: 0.6 },
    { from: 0.35, municipalShare: 0, flexibleShare: 0.9 },
  ],
  hysteresis: 0.02,
  mostChange: 1,
};

/** Municipal and flexible share of an estate as its share outside work goes through the years. */
function through(outside: readonly number[], changes: Partial<typeof stair> = {}) {
  const world = createWorld(createPopulation(0, 0, 0), 1, { countCells: 12, cohortCells: 12, resourceCells: 1 });
  return outside.map((share) => {
    const { municipalShare, flexibleShare } = climbStair(world, 0, { ...stair, ...changes }, today, share);
    return [Number(municipalShare.toFixed(6)), Number(flexibleShare.toFixed(6))];
  });
}

describe('the stair model', () => {
  it('lets by the step that the estate stands on', () => {
    expect(through([0.2])).toEqual([[0.25, 0.3]]);
    expect(through([0.25])).toEqual([[0.15, 0.6]]);
    expect(through([0.4])).toEqual([[0, 0.9]]);
  });

  it('climbs at the line and comes down only when the share is below it by the hysteresis', () => {
    expect(through([0.26, 0.24, 0.231, 0.229])).toEqual([
      [0.15, 0.6],
      [0.15, 0.6],
      [0.15, 0.6],
      [0.25, 0.3],
    ]);
  });

  it('changes no share by more than is agreed in a year, beginning from today’s agreement', () => {
    expect(through([0.4, 0.4, 0.4, 0.4], { mostChange: 0.1 })).toEqual([
      [0.15, 0.3],
      [0.05, 0.4],
      [0, 0.5],
      [0, 0.6],
    ]);
  });

  it('never lets more than every vacancy by agreement', () => {
    const full = [{ from: 0, municipalShare: 0, flexibleShare: 1 }];
    expect(through([0.1], { steps: full, mostChange: 0.1 })).toEqual([[0.15, 0.3]]);
  });

  it('begins anew for an estate that has left it', () => {
    const world = createWorld(createPopulation(0, 0, 0), 1, { countCells: 12, cohortCells: 12, resourceCells: 1 });
    climbStair(world, 0, stair, today, 0.4);
    leaveStair(world, 0);
    expect(climbStair(world, 0, { ...stair, mostChange: 0.1 }, today, 0.4)).toEqual({
      municipalShare: 0.15,
      flexibleShare: expect.closeTo(0.3) as number,
    });
  });
});
