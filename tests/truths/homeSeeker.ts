import type { Strategy } from '../../engine/scenario/strategy.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { strategy, Town } from '../simulation/town.ts';
import { type Home, type Settled, settlement } from './settlement.ts';

/** Only homes are let: nobody is born, dies, works, learns or comes from outside, and everybody looks for a home every year. */
export function onlyHomes(changes: Pick<Partial<Strategy>, 'parameters' | 'measures'> = {}): Strategy {
  return strategy({
    off: switches.filter((name) => name !== 'housing'),
    rates: [{ table: 'move-wish', set: 1 }],
    measures: changes.measures ?? [],
    parameters: {
      'vacant-over-new-year': 0,
      'vacant-over-new-year-owner': 0,
      'refusal-family': 0,
      'refusal-youth': 0,
      'internal-transfer-share': 0,
      ...changes.parameters,
    },
  });
}

/**
 * The first year again and again with other luck: the households in their homes look for another, vacant ones are let, and everything is
 * put back. Returns, for each year, the number of the vacant dwelling that each household moved into, −1 for one that stayed or
 * found something else.
 */
export function letAgain(
  chosen: Strategy,
  households: readonly Settled[],
  vacant: readonly Home[],
  times: number,
): number[][] {
  const town = new Town(chosen, { synthesis: settlement(households, vacant) });
  const { world } = town;
  const { residents, households: columns, dwellings } = world.population;
  const asTheyWere = [residents.buffer, columns.buffer, dwellings.buffer].map((buffer) => buffer.slice(0));
  const keys = columns.key.slice();
  return Array.from({ length: times }, (_, time) => {
    const { population } = world;
    town.pass();
    const outcome = households.map((_, h) => (population.households.dwelling[h] as number) - households.length);
    [population.residents, population.households, population.dwellings].forEach(({ buffer }, i) => {
      new Uint8Array(buffer).set(new Uint8Array(asTheyWere[i]!));
    });
    town.year--;
    // other households of the same kind come next, so that no choice hangs on the last one
    keys.forEach((key, h) => {
      population.households.key[h] = key + (time + 1) * households.length;
    });
    return outcome.map((number) => (number < 0 ? -1 : number));
  });
}
