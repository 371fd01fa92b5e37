import { describe, expect, it } from 'vitest';
import { estatesWithin } from '../../engine/index.ts';
import { placesCovered } from '../../workbench/cells/placesCovered.ts';
import { gladsaxe } from './gladsaxeSession.ts';

describe('estates in words', () => {
  const { geography } = gladsaxe();
  const covered = (estates: readonly number[]) => placesCovered(estates, gladsaxe()).map(({ id }) => id);
  const [first = [], second = []] = geography.districts.map((_, i) => estatesWithin(geography, 1 + i));

  it('are their districts where these are whole, and the estate itself where one is left over', () => {
    const [over = 0] = second;
    expect(covered([over, ...first])).toEqual([geography.districts[0]?.id, geography.estates[over]?.id]);
  });

  it('are the municipality where they are all of it, and nothing where there are none', () => {
    expect(covered(geography.estates.map((_, i) => i))).toEqual([geography.municipality.id]);
    expect(covered([])).toEqual([]);
  });
});
