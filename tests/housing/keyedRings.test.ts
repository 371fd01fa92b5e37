import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRings,
  distanceOf,
  firstAt,
  type KeyedRings,
  layOutRings,
  nextAfter,
  placeOf,
  takeOut,
} from '../../engine/housing/keyedRings.ts';

const kinds = 3;
const things = fc
  .uniqueArray(
    fc.record({ place: fc.integer({ min: 0, max: 536870911 }), kind: fc.integer({ min: -1, max: kinds - 1 }) }),
    {
      selector: ({ place }) => place,
      maxLength: 40,
    },
  )
  .map((list) => list.sort((a, b) => a.place - b.place));

function laidOut(list: readonly { readonly place: number; readonly kind: number }[]): KeyedRings {
  const rings = createRings(Math.max(list.length, kinds));
  rings.kind.set(list.map(({ kind }) => kind));
  layOutRings(
    rings,
    Int32Array.from(list, ({ place }) => place),
    list.length,
    kinds,
  );
  return rings;
}

describe('rings of what is to be had', () => {
  it('give whoever looks the first thing of a kind after its own place, whatever has been taken before', () => {
    fc.assert(
      fc.property(things, fc.array(fc.nat()), fc.integer({ min: 0, max: 536870911 }), (list, taken, place) => {
        const rings = laidOut(list);
        const left = new Set(list.flatMap(({ kind }, i) => (kind >= 0 ? [i] : [])));
        for (const pick of taken) {
          const thing = [...left][pick % Math.max(1, left.size)];
          if (thing === undefined) break;
          takeOut(rings, thing);
          left.delete(thing);
        }
        for (let kind = 0; kind < kinds; kind++) {
          const nearest = [...left]
            .filter((i) => list[i]?.kind === kind)
            .sort((a, b) => distanceOf(place, list[a]?.place ?? 0) - distanceOf(place, list[b]?.place ?? 0));
          const visited: number[] = [];
          let at = firstAt(rings, kind, place);
          while (visited.length < nearest.length) {
            visited.push(rings.thing[at] ?? -1);
            at = nextAfter(rings, kind, at);
          }
          expect(visited).toEqual(nearest);
          expect(firstAt(rings, kind, place) < 0).toBe(nearest.length === 0);
        }
      }),
    );
  });

  it('leave everybody else’s choice as it was where one thing is gone', () => {
    fc.assert(
      fc.property(things, fc.integer({ min: 0, max: 536870911 }), fc.nat(), (list, place, gone) => {
        const before = laidOut(list);
        const chosen = firstAt(before, 0, place);
        const without = laidOut(list);
        const thing = gone % Math.max(1, list.length);
        if (chosen < 0 || (list[thing]?.kind ?? -1) < 0 || before.thing[chosen] === thing) return;
        takeOut(without, thing);
        expect(without.thing[firstAt(without, 0, place)]).toBe(before.thing[chosen]);
      }),
    );
  });

  it('have places for every draw, and a way round from the last to the first', () => {
    expect(placeOf(4294967295)).toBe(536870911);
    expect(distanceOf(536870911, 0)).toBe(1);
    expect(distanceOf(5, 5)).toBe(0);
  });
});
