import { describe, expect, it } from 'vitest';
import { rateAt } from '../../engine/pack/rates.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { sexes } from '../../engine/population/codes.ts';
import { switches } from '../../engine/simulation/switches.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { livingRows, strategy, Town } from '../simulation/town.ts';
import { everybodyAlike } from './alike.ts';
import { expectancyAtBirth, risksBetweenNewYears } from './lifeTable.ts';
import { type Cell, expectCounts, expectTruth, meanOf } from './monteCarlo.ts';
import { settlement } from './settlement.ts';

const pack = readPack(readPackFiles(gladsaxeFolder));
const table = pack.rates.get('mortality')!;
const oldest = 120;
const risks = sexes.map((sex) =>
  Array.from({ length: oldest + 1 }, (_, age) => rateAt(table, { sex, age: Math.min(age, 110) })),
);
const born = 40_000;

/** Those alive at each New Year after the birth of `born` boys and girls, by sex: index 0 is the first, when all of them are 0 years old. */
const alive = (() => {
  const newborn = sexes.flatMap((_, sex) => Array.from({ length: born }, () => ({ members: [{ age: 0, sex }] })));
  const onlyMortality = strategy({ ...everybodyAlike, off: switches.filter((name) => name !== 'mortality') });
  const cohort = new Town(onlyMortality, { pack, synthesis: settlement(newborn, [], pack) });
  const { residents } = cohort.world.population;
  const count = () => {
    const rows = livingRows(cohort.world);
    return sexes.map((_, sex) => rows.filter((row) => residents.sex[row] === sex).length);
  };
  const years = [count()];
  for (let age = 1; age <= oldest && years.at(-1)!.some((n) => n > 0); age++) {
    cohort.pass();
    years.push(count());
  }
  return sexes.map((_, sex) => years.map((year) => year[sex]!));
})();

describe.each(sexes.map((name, sex) => ({ name, sex })))(
  'a cohort of newborn with the $name’s mortality of Gladsaxe’s pack',
  ({ name, sex }) => {
    const q = risks[sex]!;
    const living = alive[sex]!;

    it('dies at each age as the life table says: qₓ comes back from the deaths', async ({ annotate }) => {
      const [, ...expected] = risksBetweenNewYears(q);
      const cells = expected.flatMap((risk, i): Cell[] => {
        const exposed = living[i] ?? 0;
        const died = exposed - (living[i + 1] ?? 0);
        return exposed > 0 ? [{ count: died, expected: exposed * risk, variance: exposed * risk * (1 - risk) }] : [];
      });
      await annotate(expectCounts(`deaths by age, ${name}`, cells));
      const infants = living[0]! - living[1]!;
      expect(infants).toBeGreaterThan(0);
    });

    it('lives as long as the table’s life expectancy at birth', async ({ annotate }) => {
      // Born half a year before the first New Year on average; who dies in a year has lived half of it.
      const ages: number[] = [];
      living.forEach((before, year) => {
        const died = before - (living[year + 1] ?? 0);
        for (let i = 0; i < died; i++) ages.push(year + 1);
      });
      const { mean, error } = meanOf(ages);
      await annotate(
        expectTruth({ name: `life expectancy at birth, ${name}`, found: mean, expected: expectancyAtBirth(q), error }),
      );
    });
  },
);
