import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import type { World } from '../../engine/population/world.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { strategy, Town, town } from '../simulation/town.ts';
import { anyStrategy } from './randomStrategies.ts';

const synthesis = synthesise(town);
const programme = {
  id: 'p',
  measure: 'employment-programme',
  estates: [0],
  from: 2026,
  to: 2040,
  ramp: 0,
  values: { coverage: 0.8, jobFinding: 1.5 },
};
const clearing = {
  id: 'd',
  measure: 'demolition',
  estates: [0],
  from: 2027,
  to: 2028,
  ramp: 0,
  values: { dwellings: 50 },
};
const chosen = strategy({ measures: [programme, clearing] });

/** The origin column with the residents' values handed out in another order. */
function permuted(step: number): { counted: Uint8Array } {
  const { counted } = synthesis.origin;
  const count = synthesis.population.residentCount;
  const other = counted.slice();
  for (let row = 0; row < count; row++) other[row] = counted[(row * step + 11) % count]!;
  return { counted: other };
}

/** Bytes of everything that lives on from year to year, origin aside. */
function trajectory({ population }: World): readonly Buffer[] {
  const { residents, households, dwellings } = population;
  return [residents, households, dwellings].map(({ buffer }) => Buffer.from(buffer));
}

describe('origin', () => {
  it('steers nothing: handed out among residents in another order, it leaves every trajectory as it was', () => {
    const asCounted = new Town(chosen, { synthesis });
    const shuffled = new Town(chosen, { synthesis, origin: permuted(coprimeStep()) });
    expect(shuffled.origin.counted).not.toEqual(asCounted.origin.counted);
    for (let i = 0; i < 6; i++) {
      const a = asCounted.pass();
      const b = shuffled.pass();
      expect(b.world.population.residents.buffer).toEqual(a.world.population.residents.buffer);
      expect(b.world.population.households.buffer).toEqual(a.world.population.households.buffer);
      expect(b.world.population.dwellings.buffer).toEqual(a.world.population.dwellings.buffer);
      expect(b.letting).toEqual(a.letting);
      expect(b.moves).toEqual(a.moves);
      criteria.forEach((id, criterion) => {
        if (id === 'origin') return;
        const cells = (counts: Float64Array) =>
          counts.filter((_, at) => Math.floor(at / 2) % criteria.length === criterion);
        expect(cells(b.counts)).toEqual(cells(a.counts));
      });
    }
  });

  it('steers nothing under any strategy, however it is handed out', () => {
    fc.assert(
      fc.property(anyStrategy, fc.nat(1_000), fc.infiniteStream(fc.boolean()), (any, replicate, drawn) => {
        const asCounted = new Town(any, { synthesis, replicate });
        const counted = synthesis.origin.counted.map(() => (drawn.next().value ? 1 : 0));
        const drawnAnew = new Town(any, { synthesis, replicate, origin: { counted } });
        for (let i = 0; i < 3; i++) {
          const a = asCounted.pass();
          const b = drawnAnew.pass();
          trajectory(a.world).forEach((bytes, table) => {
            expect(bytes.equals(trajectory(b.world)[table]!)).toBe(true);
          });
          expect(b.letting).toEqual(a.letting);
          expect(b.moves).toEqual(a.moves);
          expect(b.flows).toEqual(a.flows);
        }
      }),
      { seed: 61, numRuns: 8 },
    );
  });

  it('is counted for its own criterion alone', () => {
    const a = new Town(chosen, { synthesis });
    const b = new Town(chosen, { synthesis, origin: { counted: new Uint8Array(synthesis.origin.counted.length) } });
    const at = criteria.indexOf('origin') * 2;
    expect(a.base[at]).toBeGreaterThan(0);
    expect(b.base[at]).toBe(0);
    expect(b.base[at + 1]).toBe(a.base[at + 1]);
  });
});

/** A step that visits every resident once. */
function coprimeStep(): number {
  const count = synthesis.population.residentCount;
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = 617;
  while (divisor(step, count) !== 1) step++;
  return step;
}
