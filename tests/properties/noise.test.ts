import { describe, it } from 'vitest';
import { causes, flows } from '../../engine/criteria/causes.ts';
import { criteria } from '../../engine/criteria/criterionIds.ts';
import { enlarge, enlargeOrigin } from '../../engine/population/enlarge.ts';
import { synthesise } from '../../engine/synthesis/synthesise.ts';
import { strategy, Town, type TownYear, town } from '../simulation/town.ts';
import { expectTruth, meanOf } from '../truths/monteCarlo.ts';

const small = synthesise(town);
const large = {
  population: enlarge(small.population, 2),
  origin: enlargeOrigin(small.origin, small.population.residentCount, 2),
  fit: [],
};
/** Newcomers don't follow from those who live here, so twice as many look for a home in a town twice as large. */
const twiceAsManyNewcomers = strategy({ rates: [{ table: 'pool-size', multiply: 2 }] });
const today = strategy();

const batches = 10;
const replicatesInBatch = 10;

/** What of a year in town is counted here: events that happen to one or a few people each. */
function events({ flows: byEstate, ledger }: TownYear): number[] {
  const all = flows.map((_, flow) => byEstate.reduce((sum, n, at) => sum + (at % flows.length === flow ? n : 0), 0));
  const cause = (criterion: (typeof criteria)[number], id: (typeof causes)[number]) =>
    Math.abs(ledger[(criteria.indexOf(criterion) * causes.length + causes.indexOf(id)) * 2]!);
  return [
    ...all,
    cause('convicted', 'conviction'),
    cause('outside-labour', 'work-found'),
    cause('outside-labour', 'work-lost'),
  ];
}

/** Variance over mean squared of each event's count, over a batch of replicates. */
function relativeVariance(years: readonly (readonly number[])[]): number[] {
  return years[0]!.map((_, event) => {
    const { mean, error } = meanOf(years.map((counts) => counts[event]!));
    return (error ** 2 * years.length) / mean ** 2;
  });
}

describe('chance in a town twice as large', () => {
  it('is half as much, as variance relative to the mean squared', async ({ annotate }) => {
    const logarithms = Array.from({ length: batches }, (_, batch) => {
      const replicates = Array.from({ length: replicatesInBatch }, (_, r) => batch * replicatesInBatch + r);
      const [once, twice] = [
        replicates.map((replicate) => events(new Town(today, { synthesis: small, replicate }).pass())),
        replicates.map((replicate) => events(new Town(twiceAsManyNewcomers, { synthesis: large, replicate }).pass())),
      ].map(relativeVariance);
      const ratios = once!.map((before, event) => Math.log(twice![event]! / before));
      return ratios.reduce((a, b) => a + b, 0) / ratios.length;
    });
    const { mean, error } = meanOf(logarithms);
    await annotate(
      expectTruth({
        name: 'logarithm of the ratio of relative variances',
        found: mean,
        expected: Math.log(1 / 2),
        error,
      }),
    );
  });
});
