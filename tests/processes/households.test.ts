import { describe, expect, it } from 'vitest';
import { Activity, Role } from '../../engine/population/codes.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { strategy, Town } from '../simulation/town.ts';
import { errorOfShare, expectCounts, expectTruth, sharedOut } from '../truths/monteCarlo.ts';
import { type Person, type Settled, settlement } from '../truths/settlement.ts';

/** Every process off but those named. Homes are off too, so whoever has none by the year's end goes back or leaves the town. */
function only(...names: readonly string[]): string[] {
  return switches.filter((name) => !names.includes(name));
}

function expectShare(name: string, count: number, of: number, share: number): string {
  return expectTruth({ name, found: count / of, expected: share, error: errorOfShare(share, of) });
}

/** So many households, alike. */
function many(count: number, members: readonly Person[]): Settled[] {
  return Array.from({ length: count }, () => ({ members }));
}

const woman: Person = { age: 35, sex: 1, role: Role.partner };
const man: Person = { age: 37, sex: 0, role: Role.partner };
const child: Person = { age: 8, role: Role.child, activity: Activity.child };

describe('couples that part', () => {
  const couples = 6_000;
  const risk = 0.3;
  const parameters = {
    'separation-mother-stays': 0.6,
    'separation-children-with-mother': 0.8,
    'separation-leave-municipality': 0.25,
  };
  const chosen = strategy({ off: only('separation'), rates: [{ table: 'separation', set: risk }], parameters });
  const town = new Town(chosen, { synthesis: settlement(many(couples, [woman, man, child])) });
  town.pass();
  const { household } = town.world.population.residents;
  const stays = (row: number) => household[row]! >= 0;
  const families = Array.from({ length: couples }, (_, i) => ({
    woman: stays(3 * i),
    man: stays(3 * i + 1),
    child: stays(3 * i + 2),
  }));
  const parted = families.filter(({ woman: w, man: m }) => !(w && m));

  it('are as many as the hazard says, and one of the two keeps the home', () => {
    expectShare('couples parted', parted.length, couples, risk);
    for (const family of parted) expect(family.woman !== family.man).toBe(true);
  });

  it('leave it to the mother as often as the parameter says, and the child to her as often as the other', () => {
    const mothers = parted.filter((family) => family.woman);
    expectShare('mothers who stay', mothers.length, parted.length, parameters['separation-mother-stays']);
    const withMother = parted.filter((family) => family.child === family.woman);
    expectShare(
      'children with their mother',
      withMother.length,
      parted.length,
      parameters['separation-children-with-mother'],
    );
  });

  it('decide about home, child and leaving by draws that don’t depend on one another', () => {
    const cells = [true, false].flatMap((mother) =>
      [true, false].map((withMother) => {
        const share =
          (mother ? parameters['separation-mother-stays'] : 1 - parameters['separation-mother-stays']) *
          (withMother
            ? parameters['separation-children-with-mother']
            : 1 - parameters['separation-children-with-mother']);
        const count = parted.filter((f) => f.woman === mother && (f.child === f.woman) === withMother).length;
        return { count, share };
      }),
    );
    expectCounts(
      'home and child',
      sharedOut(
        cells.map(({ count }) => count),
        cells.map(({ share }) => share),
      ),
      1,
    );
  });
});

describe('young people who leave their parents', () => {
  it('leave the town in the share that the parameter says; the others are back where there are no homes', () => {
    const families = 6_000;
    const [hazard, away] = [0.4, 0.35];
    const chosen = strategy({
      off: only('leaving-home'),
      rates: [{ table: 'leaving-home', set: hazard }],
      parameters: { 'leaving-home-leave-municipality': away },
    });
    const young: Person = { age: 20, role: Role.child };
    const town = new Town(chosen, { synthesis: settlement(many(families, [woman, man, young])) });
    const { log } = town.pass();
    const { residents, households } = town.world.population;
    const gone = Array.from({ length: families }, (_, i) => 3 * i + 2).filter((row) => residents.household[row]! < 0);
    expectShare('young who leave the town', gone.length, families, hazard * away);
    expectShare('young who look for a home', log.leavers.length, families, hazard * (1 - away));
    const sizes = new Set(Array.from({ length: families }, (_, h) => households.size[h]!));
    expect(sizes).toEqual(new Set([2, 3]));
  });
});

describe('households that leave the town', () => {
  it('do so whole, as often as the rate says, and those with children as much less as the parameter', () => {
    const [rate, withChildren, count] = [0.2, 0.5, 6_000];
    const chosen = strategy({
      off: only('out-migration'),
      rates: [{ table: 'out-migration', set: rate }],
      parameters: { 'out-migration-children': withChildren },
    });
    const synthesis = settlement([...many(count, [woman, man]), ...many(count, [woman, man, child])]);
    const town = new Town(chosen, { synthesis });
    town.pass();
    const { size } = town.world.population.households;
    const left = (from: number) =>
      Array.from({ length: count }, (_, h) => size[from + h]!).filter((n) => n === 0).length;
    expectShare('couples who leave', left(0), count, rate);
    expectShare('families who leave', left(count), count, rate * withChildren);
    expect(new Set(size.subarray(0, 2 * count))).toEqual(new Set([0, 2, 3]));
  });
});

describe('singles who find a partner from outside', () => {
  it('move out as often as the parameter says and else bring the partner home', () => {
    const [hazard, moveOut, count] = [0.3, 0.45, 6_000];
    const chosen = strategy({
      off: only('partnership', 'in-migration'),
      rates: [{ table: 'union', set: hazard }],
      parameters: { 'union-from-outside': 1, 'union-move-out': moveOut },
    });
    const town = new Town(chosen, { synthesis: settlement(many(count, [{ age: 32, sex: 1 }])) });
    town.pass();
    const { size } = town.world.population.households;
    const ofSize = (n: number) => size.subarray(0, count).filter((s) => s === n).length;
    expectShare('singles who move to a partner', ofSize(0), count, hazard * moveOut);
    expectShare('singles joined by a partner', ofSize(2), count, hazard * (1 - moveOut));
  });
});
