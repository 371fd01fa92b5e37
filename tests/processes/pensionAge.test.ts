import { describe, expect, it } from 'vitest';
import { pathValue } from '../../engine/criteria/referenceValues.ts';
import { readPack } from '../../engine/pack/readPack.ts';
import { Activity } from '../../engine/population/codes.ts';
import { labourAges, retiresLater } from '../../engine/processes/pensionAge.ts';
import { planYear } from '../../engine/simulation/plans.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { livingRows, strategy, Town, town } from '../simulation/town.ts';
import { settlement } from '../truths/settlement.ts';
import { only } from './shares.ts';

const gladsaxe = readPack(readPackFiles(gladsaxeFolder));

describe('the State pension age', () => {
  // lov om social pension § 1 a, and the rise to 70 passed in 2025
  it.each([
    [1958, 67],
    [1962, 67],
    [1963, 68],
    [1966, 68],
    [1967, 69],
    [1970, 69],
    [1971, 70],
    [1975, 70],
  ])('of those born in %i is %i, in every year from the age of 60 on', (born, age) => {
    for (let year = Math.max(2026, born + 60); year <= born + 72; year++) {
      const later = planYear(gladsaxe, strategy(), year).retiresLater;
      expect(later[year - born - 60] ?? 0, `${year}`).toBe(age - 67);
    }
  });

  it('is what a scenario says, where it says: a law that keeps it at 67 lets nobody wait', () => {
    const kept = strategy({ references: { 'pension-age': { 2026: 67 } } });
    expect(planYear(gladsaxe, kept, 2036).retiresLater).toEqual([]);
    expect(pathValue(gladsaxe, 'pension-age', 2036, kept.references)).toBe(67);
  });

  it('lets those who wait work as the younger do today, from the age at which retirement begins', () => {
    const later = retiresLater(2025, 2036, (year) => (year < 2030 ? 67 : 69));
    const as = labourAges(later, 128);
    expect([58, 59, 60, 66, 67, 68].map((age) => as[age])).toEqual([58, 59, 58, 64, 65, 66]);
    // born in 1962, at 67 pensioners in 2029
    expect(as[74]).toBe(74);
  });
});

describe('people of 66 on benefits as their 67th birthday nears', () => {
  // the small town's table retires four in five of those on social assistance from 67 on, and none before
  const people = 2_000;
  const retired = (path: readonly (readonly [number, number])[], years: number) => {
    const points = path.map(([year, value]) => ({ year, value, status: 'assumed' as const }));
    const own = { ...town.references.get('business-cycle')!, id: 'pension-age', points };
    const pack = { ...town, references: new Map([...town.references, ['pension-age', own]]) };
    const person = { age: 66, activity: Activity.socialAssistance };
    const synthesis = settlement(Array.from({ length: people }, () => ({ members: [person] })));
    const lives = new Town(strategy({ off: only('labour') }), { pack, synthesis });
    const { residents } = lives.world.population;
    residents.activityYears.fill(3);
    for (let year = 0; year < years; year++) lives.pass();
    return livingRows(lives.world).filter((row) => residents.activity[row] === Activity.retired).length;
  };

  it('retire at 67 under a pension age of 67, and not before 68 where it has risen to 68', () => {
    expect(retired([[2025, 67]], 1)).toBeGreaterThan(0.7 * people);
    const risen = [
      [2025, 67],
      [2026, 68],
    ] as const;
    expect(retired(risen, 1)).toBe(0);
    expect(retired(risen, 2)).toBeGreaterThan(0.6 * people);
  });

  it('keep a pension that they have reached when the age rises the year after', () => {
    const risen = [
      [2026, 67],
      [2027, 68],
    ] as const;
    expect(retired(risen, 1)).toBeGreaterThan(0.7 * people);
    expect(retired(risen, 2)).toBeGreaterThan(retired(risen, 1));
  });
});
