import { describe, expect, it } from 'vitest';
import { Activity, Role, Sex } from '../../engine/population/codes.ts';
import { Standing } from '../../engine/population/standings.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { type Settled, settlement } from '../truths/settlement.ts';
import { expectShare, only } from './shares.ts';

const families = 5000;

/** Couples of thirty with a number of children at home, and a pack in which only their number decides about births. @param borne here, of the children at home */
function birthsWith(children: number, chance: readonly number[], borne = 0): number {
  const family: Settled = {
    home: { rooms: 6 },
    members: [
      { age: 30, sex: Sex.woman, role: Role.partner },
      { age: 30, sex: Sex.man, role: Role.partner },
      ...Array.from({ length: children }, (_, i) => ({ age: 3 + i, role: Role.child, activity: Activity.child })),
    ],
  };
  const parity = {
    id: 'fertility-parity',
    dimensions: [
      { name: 'partnered', kind: 'label' as const, labels: ['no', 'yes'] },
      { name: 'children', kind: 'from' as const, starts: [0, 1, 2, 3] },
      { name: 'age', kind: 'from' as const, starts: [0] },
    ],
    values: Float64Array.from([...chance, ...chance]),
  };
  const pack = { ...town, rates: new Map([...town.rates, ['fertility-parity', parity] as const]) };
  const chosen = strategy({ off: only('fertility'), rates: [{ table: 'fertility', set: 0.1 }] });
  const synthesis = settlement(Array.from({ length: families }, () => family));
  synthesis.population.residents.births.fill(borne);
  return new Town(chosen, { pack, synthesis }).pass().log.children.length;
}

describe('fertility', () => {
  it('follows how many children a woman lives with or has borne', () => {
    const factors = [1, 2, 0.5, 0];
    factors.forEach((factor, children) => {
      expectShare(birthsWith(children, factors), families, 0.1 * factor);
    });
    expect(birthsWith(4, factors)).toBe(0);
  });

  it('counts the children that a woman from outside brought also after she has borne one here, and those who have left home', () => {
    const factors = [1, 2, 0.5, 0];
    expect(birthsWith(3, factors, 1)).toBe(0);
    expectShare(birthsWith(0, factors, 2), families, 0.1 * 0.5);
  });

  it('puts a mother in an ordinary job on leave for the year and leaves her job as it was after it', () => {
    const synthesis = settlement(Array.from({ length: 50 }, () => ({ members: [{ age: 30, sex: Sex.woman }] })));
    const chosen = strategy({ off: only('fertility'), rates: [{ table: 'fertility', set: 1 }] });
    const lives = new Town(chosen, { synthesis });
    const { log, world } = lives.pass();
    const { residents } = world.population;
    expect(log.mothers).toHaveLength(50);
    for (const mother of log.mothers) {
      expect(residents.standing[mother]).toBe(Standing.leave);
      expect(residents.activity[mother]).toBe(Activity.employed);
      expect(residents.outsideMonths[mother]).toBe(0);
    }
    const still = new Town(strategy({ off: only() }), { synthesis });
    still.world.population.residents.standing.fill(Standing.leave);
    const after = still.pass().world.population.residents;
    for (const mother of log.mothers) expect(after.standing[mother]).toBe(Standing.ordinary);
  });
});
