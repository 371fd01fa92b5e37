import { describe, expect, it } from 'vitest';
import { matchPlaces, noPlace } from '../../engine/import/matchPlaces.ts';
import { placesIn } from '../../engine/import/placeNames.ts';
import { shipped } from '../pack/damage.ts';

const places = placesIn(shipped);

/** What a name becomes among the estates, or among all places. */
function match(
  name: string,
  { code, aliases = {}, all = false }: { code?: string; aliases?: Record<string, string>; all?: boolean } = {},
) {
  const levels = all ? (['municipality', 'district', 'estate'] as const) : (['estate'] as const);
  const { matched, ambiguous } = matchPlaces(new Map([[name, code]]), places, levels, new Map(Object.entries(aliases)));
  return matched.get(name) ?? ambiguous.get(name);
}

describe('a place is found', () => {
  it.each([
    'Værebro Park',
    'VÆREBRO PARK',
    'Vaerebro Park',
    'vaerebro-park',
    'Værebro Park (Bagsværd)',
    'Høje  Gladsaxe',
  ])('by »%s«', (name) => {
    expect(['vaerebro-park', 'hoje-gladsaxe']).toContain(match(name));
  });

  it("by the municipality's code, and not by another's", () => {
    expect(match('Gladsaxe', { code: '159', all: true })).toBe('gladsaxe-kommune');
    expect(match('Herlev', { code: '163', all: true })).toBeUndefined();
  });

  it('by a remembered alias before anything else', () => {
    expect(match('Afd. 12', { aliases: { 'afd 12': 'pileparken' } })).toBe('pileparken');
  });
});

describe('a name is left to people', () => {
  it('where it could be several places', () => {
    expect(match('Gladsaxe', { all: true })).toEqual(['gladsaxe-kommune', 'gladsaxe']);
    expect(match('Mørkhøj')).toEqual(expect.arrayContaining(['morkhoj-almene', 'morkhoj-ejer']));
  });

  it('where it is merely near one', () => {
    expect(match('Værebroparken')).toEqual(['vaerebro-park', '']);
  });

  it('until somebody says that it is none of them, or a place of another kind than is asked for', () => {
    const chosen = (name: string, place: string) =>
      matchPlaces(new Map([[name, undefined]]), places, ['estate'], new Map(), new Map([[name, place]]));
    expect(chosen('Værebroparken', 'vaerebro-park').matched.get('Værebroparken')).toBe('vaerebro-park');
    for (const settled of [chosen('Værebroparken', noPlace), chosen('Gladsaxe', 'gladsaxe-kommune')]) {
      expect(settled.matched.size + settled.ambiguous.size).toBe(0);
      expect(settled.unmatched).toHaveLength(1);
    }
  });

  it('and is of no place where nothing is near', () => {
    expect(match('Mjølnerparken')).toBeUndefined();
  });
});
