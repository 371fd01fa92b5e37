import { describe, expect, it } from 'vitest';
import { channels, fairnessFigures, householdGroups, lettingFigures } from '../../engine/simulation/projection.ts';
import { run } from '../../engine/simulation/run.ts';
import { strategy, task, town } from '../simulation/town.ts';

const estates = town.geography.estates.length;
const { sums } = run(task([strategy()], { replicates: [0, 1] })).strategies[0]!;

describe('how applicants fare with social dwellings, by household type and work', () => {
  it.each(['offers', 'refusals', 'rejections', 'let', 'waitingYears'] as const)(
    'adds up over the groups to the %s of the letting channels that offer to applicants, estate by estate and year by year',
    (figure) => {
      for (let row = 0; row < 6 * estates; row++) {
        let ofGroups = 0;
        for (let group = 0; group < householdGroups.length; group++) {
          const at = (row * householdGroups.length + group) * fairnessFigures.length;
          ofGroups += sums.fairness[at + fairnessFigures.indexOf(figure)]!;
        }
        let ofChannels = 0;
        for (const [number, channel] of channels.entries()) {
          // rehousing and the private market make no offers by list
          if (channel === 'rehousing' || channel === 'private') continue;
          ofChannels +=
            sums.letting[(row * channels.length + number) * lettingFigures.length + lettingFigures.indexOf(figure)]!;
        }
        expect(ofGroups).toBe(ofChannels);
      }
    },
  );

  it('knows no group but household and work', () => {
    expect(householdGroups).toHaveLength(10);
  });
});
