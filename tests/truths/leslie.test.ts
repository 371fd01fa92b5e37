import { describe, expect, it } from 'vitest';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { Role, sexes } from '../../engine/population/codes.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { livingRows, strategy, Town } from '../simulation/town.ts';
import { everybodyAlike } from './alike.ts';
import { risksBetweenNewYears } from './lifeTable.ts';
import { expectTruth, meanOf } from './monteCarlo.ts';
import { type Person, type Settled, settlement } from './settlement.ts';

const pack = readPack(readPackFiles(gladsaxeFolder));
const years = 30;
const families = 2_000;
/** so that thirty years bring a second generation */
const moreBirths = 3;

/** Three generations under one roof, so that no child is ever left alone and moves to relatives elsewhere. */
const members: readonly Person[] = [
  { age: 3, sex: 1, role: Role.child },
  { age: 9, sex: 0, role: Role.child },
  { age: 16, sex: 1, role: Role.child },
  ...[22, 28, 34, 41, 56, 68, 77].flatMap((age): Person[] => [
    { age, sex: 1, role: Role.other },
    { age: age + 2, sex: 0, role: Role.other },
  ]),
];

const oldest = 120;
const groupWidth = 10;
const groups = Math.ceil((oldest + 1) / groupWidth);

/** Expected persons by sex and age after `years` turns of the Leslie matrix. */
function projected(): number[][] {
  const mortality = pack.rates.get('mortality')!;
  const fertility = pack.rates.get('fertility')!;
  const risk = sexes.map((sex) =>
    risksBetweenNewYears(
      Array.from({ length: oldest + 1 }, (_, age) => rateAt(mortality, { sex, age: Math.min(age, 110) })),
    ),
  );
  const birthRate = Array.from({ length: oldest + 1 }, (_, age) =>
    age === 0 ? 0 : moreBirths * rateAt(fertility, { partnered: 'no', age: Math.min(age, 110) }),
  );
  let now = sexes.map((_, sex) =>
    Array.from({ length: oldest + 1 }, (_, age) => members.filter((m) => m.sex === sex && m.age === age).length),
  );
  for (let year = 0; year < years; year++) {
    const next = now.map((persons, sex) =>
      persons.map((_, age) => (age === 0 ? 0 : persons[age - 1]! * (1 - risk[sex]![age]!))),
    );
    const births = next[1]!.reduce((sum, women, age) => sum + women * birthRate[age]!, 0);
    next[0]![0] = 0.512 * births;
    next[1]![0] = 0.488 * births;
    now = next;
  }
  return now;
}

describe('a population whose homes and moves are off', () => {
  it('grows and ages as the Leslie matrix of its births and deaths projects it, by age and sex', async ({
    annotate,
  }) => {
    const chosen = strategy({
      off: switches.filter((name) => name !== 'mortality' && name !== 'fertility'),
      ...everybodyAlike,
      rates: [...everybodyAlike.rates, { table: 'fertility', multiply: moreBirths }],
    });
    const family: Settled = { members };
    const town = new Town(chosen, {
      pack,
      synthesis: settlement(
        Array.from({ length: families }, () => family),
        [],
        pack,
      ),
    });
    let left = 0;
    for (let year = 0; year < years; year++) {
      town.pass().flows.forEach((count, at) => {
        if (at % 4 === 3) left += count;
      });
    }
    expect(left).toBe(0);

    // Each family is a replicate of its own: with homes and moves off, nothing passes between them.
    const counts = sexes.map(() => Array.from({ length: groups }, () => new Float64Array(families)));
    const { residents } = town.world.population;
    for (const row of livingRows(town.world)) {
      const of = counts[residents.sex[row]!]![Math.floor(residents.age[row]! / groupWidth)]!;
      of[residents.household[row]!]!++;
    }
    const expected = projected();
    for (const [sex, name] of sexes.entries()) {
      for (let group = 0; group < groups; group++) {
        const ages = expected[sex]!.slice(group * groupWidth, (group + 1) * groupWidth);
        const { mean, error } = meanOf(counts[sex]![group]!);
        const sum = ages.reduce((a, b) => a + b, 0);
        // where hardly anybody is left, counts are too few to be near normal
        if (sum * families < 20) continue;
        const range = `${group * groupWidth}–${(group + 1) * groupWidth - 1}`;
        await annotate(
          expectTruth({
            name: `a family’s ${name === 'man' ? 'men' : 'women'} of ${range}`,
            found: mean,
            expected: sum,
            error,
          }),
        );
      }
    }
  });
});
