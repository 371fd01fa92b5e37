import { describe, expect, it } from 'vitest';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { Role } from '../../engine/population/codes.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { strategy, Town } from '../simulation/town.ts';
import { everybodyAlike } from './alike.ts';
import { type Cell, errorOfShare, expectCounts, expectTruth, meanOf } from './monteCarlo.ts';
import { type Person, type Settled, settlement } from './settlement.ts';

const pack = readPack(readPackFiles(gladsaxeFolder));
const table = pack.rates.get('fertility')!;
const ages = Array.from({ length: 49 - 14 + 1 }, (_, i) => 14 + i);
const rates = (['no', 'yes'] as const).map((partnered) =>
  ages.map((age) => rateAt(table, { partnered, age: age + 1 })),
);
const onlyFertility = strategy({ ...everybodyAlike, off: switches.filter((name) => name !== 'fertility') });
const women = 12_000;

function household(age: number, partnered: number): Settled {
  const woman: Person = { age, sex: 1, role: partnered ? Role.partner : Role.single };
  return { members: partnered ? [woman, { age, sex: 0, role: Role.partner }] : [woman] };
}

/** Births of a simulated life: women who are 14 at first, single or with a partner all along, until they have turned 50. */
const lives = [0, 1].map((partnered) => {
  const synthesis = settlement(
    Array.from({ length: women }, () => household(ages[0]!, partnered)),
    [],
    pack,
  );
  const town = new Town(onlyFertility, { pack, synthesis });
  const settled = women * (partnered + 1);
  // daughters grow up and bear in their turn; only the women of the beginning are counted
  const births = ages.map(() => town.pass().log.mothers.filter((mother) => mother < settled).length);
  const { residents, residentCount } = town.world.population;
  const born = residents.sex.subarray(settled, residentCount);
  return {
    births,
    born: born.length,
    boys: born.filter((sex) => sex === 0).length,
    children: Array.from({ length: women }, (_, i) => residents.births[i * (partnered + 1)]!),
  };
});

describe.each([
  { name: 'without a partner', partnered: 0 },
  { name: 'with a partner', partnered: 1 },
])('women $name, by the fertility of Gladsaxe’s pack', ({ name, partnered }) => {
  const { births, children } = lives[partnered]!;
  const expected = rates[partnered]!;

  it('bear at each age as the table says', async ({ annotate }) => {
    const cells = births.map(
      (count, i): Cell => ({
        count,
        expected: women * expected[i]!,
        variance: women * expected[i]! * (1 - expected[i]!),
      }),
    );
    await annotate(expectCounts(`births by age, ${name}`, cells));
  });

  it('have as many children in their lives as the total fertility rate: the sum of the table', async ({ annotate }) => {
    const { mean, error } = meanOf(children);
    const total = expected.reduce((a, b) => a + b, 0);
    await annotate(expectTruth({ name: `total fertility, ${name}`, found: mean, expected: total, error }));
  });
});

describe('children born', () => {
  it('are boys in 512 of 1,000 births', async ({ annotate }) => {
    const born = lives.reduce((sum, life) => sum + life.born, 0);
    const boys = lives.reduce((sum, life) => sum + life.boys, 0);
    const error = errorOfShare(0.512, born);
    await annotate(expectTruth({ name: 'share of boys', found: boys / born, expected: 0.512, error }));
    expect(born).toBeGreaterThan(women);
  });
});
