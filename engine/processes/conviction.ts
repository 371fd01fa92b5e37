import { atWork } from '../population/atWork.ts';
import { convictionSpan } from '../population/convictionFactors.ts';
import { draw } from '../random/hash.ts';
import { Stream } from '../random/streams.ts';
import { Gate, gateClass, gateCount } from './bounds.ts';
import { effectOn } from './effects.ts';
import { accepts } from './gate.ts';
import { ages, youth } from './hazards.ts';
import type { Process } from './year.ts';

/** Index of the prior-conviction factor for each byte of conviction bits, this year's bit shifted out. */
const priorIndex = Uint8Array.from({ length: 256 }, (_, bits) => {
  for (let years = 1; years <= 4; years++) if (bits & (1 << years)) return years;
  return bits >> 5 ? 5 : 0;
});

/**
 * Convictions under *straffeloven*, *våbenloven* and *lov om euforiserende stoffer*, at most one a year: hazard by sex and age,
 * activity at the year's start, years since the last conviction, the person's own lasting factor, programmes, and for the young the
 * estate's level (exposure).
 */
export const conviction: Process = {
  name: 'conviction',
  step({ world, model, streams, candidates, effects }) {
    const { residents, households, dwellings } = atWork(world).population;
    const { hazards, bounds } = model;
    const { multiplier } = model.conviction;
    const list = candidates.lists[Gate.conviction] as Int32Array;
    const count = candidates.counts[Gate.conviction] as number;
    const first = streams.first[Stream.conviction] as number;
    const second = streams.second[Stream.conviction] as number;
    const exposure = model.parameter('exposure-conviction');
    for (let i = 0; i < count; i++) {
      const row = list[i] as number;
      const household = residents.household[row] as number;
      if (household < 0) continue;
      const sex = residents.sex[row] as number;
      const age = residents.age[row] as number;
      const activity = residents.activity[row] as number;
      const key = residents.key[row] as number;
      const bound = bounds.bound[
        gateClass(residents.role[row] as number, activity, sex, age) * gateCount + Gate.conviction
      ] as number;
      let hazard =
        (hazards.conviction[sex * ages + age] as number) *
        (hazards.convictionActivity[activity] as number) *
        (multiplier[(residents.convictionFactor[row] as number) + convictionSpan] as number) *
        (hazards.convictionPrior[priorIndex[residents.convictions[row] as number] as number] as number);
      const dwelling = households.dwelling[household] as number;
      if (dwelling >= 0) {
        const estate = dwellings.estate[dwelling] as number;
        if (age >= youth.from && age <= youth.to) {
          // Neighbours' convictions raise or lower the hazard by at most a quarter, so that the bound holds.
          const score = Math.max(-0.25, Math.min(0.25, exposure * (world.convictionScore[estate] as number)));
          hazard *= 1 + score;
        }
        if (effects.conviction.length > 0) hazard *= effectOn(effects.conviction, key, estate, age);
      }
      if (accepts(draw(key, first, second), Math.min(hazard, bound), bound)) {
        residents.convictions[row] = (residents.convictions[row] as number) | 1;
      }
    }
  },
};
