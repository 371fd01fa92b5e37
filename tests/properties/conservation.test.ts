import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planYear } from '../../engine/simulation/plans.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { livingRows, Town, town } from '../simulation/town.ts';
import { anyStrategy } from './randomStrategies.ts';
import { dwellingsOf, expectEverybodyHoused, expectLedgerToExplain, flowSums } from './wholeTown.ts';

const synthesis = synthesise(town);
const anything = { strategy: anyStrategy, replicate: fc.nat(1_000) };

describe('whatever a strategy does', () => {
  it('nobody is lost, made up, homeless or housed twice, dwellings come and go by works alone, and the ledger explains every count', () => {
    fc.assert(
      fc.property(fc.record(anything), ({ strategy: chosen, replicate }) => {
        const here = new Town(chosen, { synthesis, replicate });
        let people = livingRows(here.world).length;
        let dwellings = dwellingsOf(here.world);
        let counts = here.base;
        for (let year = 0; year < 4; year++) {
          const { works } = planYear(town, chosen, here.year + 1);
          const passed = here.pass();
          const flows = flowSums(passed);
          const now = livingRows(passed.world).length;
          expect(now).toBe(people + flows.births - flows.deaths + flows['in-migrants'] - flows['out-migrants']);
          expectEverybodyHoused(passed.world);
          expectLedgerToExplain(counts, passed);

          const after = dwellingsOf(passed.world);
          const housingRuns = !chosen.off.includes('housing');
          const sum = (kind: string) =>
            housingRuns
              ? works.reduce((n, work) => n + (work.kind === kind && 'count' in work ? work.count : 0), 0)
              : 0;
          expect(after.standing + after.demolished).toBe(dwellings.standing + dwellings.demolished + sum('infill'));
          expect(after.demolished - dwellings.demolished).toBeLessThanOrEqual(sum('demolition'));
          expect(after.demolished).toBeGreaterThanOrEqual(dwellings.demolished);
          people = now;
          dwellings = after;
          counts = passed.counts;
        }
      }),
      { seed: 168, numRuns: 12 },
    );
  });
});
