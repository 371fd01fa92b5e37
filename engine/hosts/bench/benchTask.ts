import type { Pack } from '../../pack/pack.ts';
import type { Strategy } from '../../scenario/strategy.ts';
import type { Task } from '../../simulation/task.ts';

/** Years simulated after the base year. */
export const simulatedYears = 15;

/** One replicate of one strategy: today's rule where none is given. */
export function benchTask(pack: Pack, strategy: Strategy = baseline): Task {
  const { baseYear } = pack;
  const years = { from: baseYear, to: baseYear + simulatedYears };
  return { pack, strategies: [strategy], seed: 'bench', replicates: [0], ...years, lowIncomeLine: 200_000 };
}

const unchanged = { rates: [], parameters: {}, references: {}, off: [] };
const baseline: Strategy = { id: 'baseline', name: 'Baseline', measures: [], ...unchanged };

/** More flexible letting in the social-balance areas. @param from first year of it, 1 for the first that is simulated */
export function flexibleFrom(pack: Pack, from: number, flexibleShare: number): Strategy {
  const { estates } = pack.geography;
  const areas = estates.flatMap((estate, index) => (estate.isSocialBalanceArea ? [index] : []));
  const use = {
    id: 'letting',
    measure: 'letting-shares',
    estates: areas,
    from: pack.baseYear + from,
    to: pack.baseYear + simulatedYears,
    ramp: 0,
    values: { flexibleShare },
  };
  return { id: 'flexible', name: 'Flexible', measures: [use], ...unchanged };
}
