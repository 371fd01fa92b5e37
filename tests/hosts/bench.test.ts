import { describe, expect, test } from 'vitest';
import { createBareLoop } from '../../engine/hosts/bench/bareLoop.ts';
import { benchTask, flexibleFrom, simulatedYears } from '../../engine/hosts/bench/benchTask.ts';
import { bytesHeld } from '../../engine/hosts/bench/bytesHeld.ts';
import { firstReplicates } from '../../engine/hosts/bench/firstReplicates.ts';
import { measureGrowth, measureSpeed } from '../../engine/hosts/bench/measure.ts';
import { median } from '../../engine/hosts/bench/median.ts';
import type { Time } from '../../engine/hosts/bench/timed.ts';
import { Checkpoints } from '../../engine/simulation/checkpoints.ts';
import { run } from '../../engine/simulation/run.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { smallPack } from '../synthesis/smallPack.ts';

describe('the benchmark', () => {
  test('measures model and bare loop over as many residents, and gives figures for each', () => {
    const { residentCount } = synthesise(smallPack()).population;
    const speed = measureSpeed(smallPack(), 1);
    expect(speed.residents).toBe(residentCount);
    const { firstReplicate, ...figures } = speed;
    const times = Object.values(firstReplicate).flatMap((time: Time) => Object.values(time));
    for (const value of [...Object.values(figures), ...times]) expect(value).toBeGreaterThan(0);
  });

  test('times changed scenarios on a host that keeps years: what was timed is known, and another value isn’t', () => {
    const checkpoints = new Checkpoints();
    firstReplicates(smallPack(), 0.5, checkpoints);
    const simulated = (from: number, share: number) => {
      let years = 0;
      const options = { checkpoints, cancelled: () => ++years < 0 };
      run(benchTask(smallPack(), flexibleFrom(smallPack(), from, share)), options);
      return years;
    };
    expect(simulated(1, 0.5)).toBe(0);
    expect(simulated(1, 0.6)).toBe(simulatedYears);
  });

  test('runs a municipality several times over with as many more residents, at the same bytes for each', () => {
    const [once, thrice] = [measureGrowth(smallPack(), 1, 1), measureGrowth(smallPack(), 3, 1)];
    expect(thrice.residents).toBe(3 * once.residents);
    expect(thrice.bytesPerResident / once.bytesPerResident).toBeCloseTo(1, 1);
  });

  test('counts memory that is reached on two ways once', () => {
    const columns = new Uint8Array(100);
    const table = { columns, part: columns.subarray(10, 20), rows: new Float64Array(2), capacity: 100, name: 'x' };
    expect(bytesHeld(table, { again: table }, [columns])).toBe(116);
  });

  test('takes the middle of its rounds', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 6])).toBe(5);
  });
});

test('in the bare loop the same things happen in a year each time, and others in another', () => {
  const [one, same, other] = [createBareLoop(5000), createBareLoop(5000), createBareLoop(5000)];
  const happened = [one.year(1), one.year(2)];
  expect([same.year(1), same.year(2)]).toEqual(happened);
  expect([other.year(3), other.year(4)]).not.toEqual(happened);
});
