import { describe, expect, it } from 'vitest';
import { readPack } from '../../engine/pack/readPack.ts';
import { Activity } from '../../engine/population/codes.ts';
import type { Population } from '../../engine/population/population.ts';
import { run } from '../../engine/simulation/run.ts';
import { synthesisOf } from '../../engine/simulation/synthesisOf.ts';
import { gladsaxeFolder, readPackFiles } from '../pack/packFiles.ts';
import { strategy } from '../simulation/town.ts';

const pack = readPack(readPackFiles(gladsaxeFolder));
const ages = 128;

/** Adds to [age][activity of six bits] everybody who lives in a dwelling. */
function count({ residents, households, residentCount }: Population, into: Float64Array): Float64Array {
  for (let row = 0; row < residentCount; row++) {
    const household = residents.household[row]!;
    if (household < 0 || households.dwelling[household]! < 0) continue;
    into[Math.min(ages - 1, residents.age[row]!) * 8 + residents.activity[row]!]! += 1;
  }
  return into;
}

/** Share in an activity among those of some ages. */
function share(counts: Float64Array, from: number, to: number, activity: number): number {
  let some = 0;
  let all = 0;
  for (let at = from * 8; at < (to + 1) * 8; at++) {
    all += counts[at]!;
    if (at % 8 === activity) some += counts[at]!;
  }
  return some / all;
}

const before = count(synthesisOf(pack).population, new Float64Array(ages * 8));
const after = new Float64Array(ages * 8);
run(
  {
    ...{ pack, strategies: [strategy()], seed: 'retirement', replicates: [0, 1, 2, 3] },
    ...{ from: 2025, to: 2026, lowIncomeLine: 200_000 },
  },
  { onStep: (_, process, world) => void (process === 'housing' && count(world.population, after)) },
);

describe('retirement in Gladsaxe', () => {
  it('comes with the pension age of 67 for most: before it a minority has retired early, after it a minority still works', () => {
    for (const age of [63, 64, 65, 66]) {
      expect(share(before, age, age, Activity.retired), `${age}`).toBeGreaterThan(0.03);
      expect(share(before, age, age, Activity.retired), `${age}`).toBeLessThan(0.3);
      expect(share(before, age, age, Activity.employed), `${age}`).toBeGreaterThan(0.5);
    }
    for (const age of [67, 68, 69]) {
      expect(share(before, age, age, Activity.retired), `${age}`).toBeGreaterThan(0.55);
      expect(share(before, age, age, Activity.employed), `${age}`).toBeGreaterThan(0.1);
    }
  });

  it('rises with age, and leaves nobody on benefits once the pension age is reached', () => {
    for (let age = 61; age < 75; age++) {
      // a year of age has some hundred residents, so its share moves by chance
      expect(share(before, age + 1, age + 2, Activity.retired)).toBeGreaterThan(
        share(before, age - 1, age, Activity.retired),
      );
    }
    const onBenefits = [Activity.unemployed, Activity.socialAssistance, Activity.disabilityPension, Activity.outside];
    for (const activity of onBenefits) expect(share(before, 67, 110, activity)).toBeLessThan(0.005);
  });

  it.each([
    [60, 62],
    [63, 64],
    [65, 66],
    [67, 67],
    [68, 69],
    [70, 74],
  ])('stands still in the first year: as many of %i–%i are retired and in work after it as before', (from, to) => {
    for (const activity of [Activity.retired, Activity.employed]) {
      const moved = share(after, from, to, activity) - share(before, from, to, activity);
      expect(Math.abs(moved)).toBeLessThan(0.05);
    }
  });
});
