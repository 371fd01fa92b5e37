import { square } from '../../arithmetic/power.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { quantile } from '../quantile.ts';
import { type Observation, simulated } from './observation.ts';

/** How well a projection met what was observed of one criterion in one place. */
export interface Skill {
  readonly place: string;
  readonly criterion: Observation['criterion'];
  /** observations after the base year */
  readonly years: number;
  /** mean of projected less observed; share or kroner */
  readonly bias: number;
  /** root of the mean squared error of the projection's mean */
  readonly error: number;
  /** the same for the simplest rival: that all stays as first observed */
  readonly errorOfNoChange: number;
  /** 1 − (error / error of no change)²: 1 is perfect, 0 no better than no change, under 0 worse (Murphy 1988) */
  readonly skill: number;
  /** share of the observations within the band of four futures in five; near 0.8 where the band is honest */
  readonly covered: number;
}

/**
 * Holds a projection against an observed series, place by place and criterion by criterion. The first observation, which may be the base
 * year's, is where no change starts from, and isn't judged.
 */
export function backtest(ensemble: Ensemble, strategy: string, observations: readonly Observation[]): readonly Skill[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = `${observation.place} ${observation.criterion}`;
    const group = groups.get(key);
    if (group) group.push(observation);
    else groups.set(key, [observation]);
  }
  return [...groups.values()].flatMap((group): Skill[] => {
    const [first, ...later] = [...group].sort((a, b) => a.year - b.year);
    if (!first || later.length === 0) return [];
    let bias = 0;
    let squares = 0;
    let squaresOfNoChange = 0;
    let inside = 0;
    for (const observation of later) {
      const runs = simulated(ensemble, strategy, observation).slice().sort();
      const mean = runs.reduce((sum, value) => sum + value, 0) / runs.length;
      bias += mean - observation.value;
      squares += square(mean - observation.value);
      squaresOfNoChange += square(first.value - observation.value);
      if (observation.value >= quantile(runs, 0.1) && observation.value <= quantile(runs, 0.9)) inside++;
    }
    const { place, criterion } = first;
    const count = later.length;
    return [
      {
        ...{ place, criterion, years: count, bias: bias / count },
        error: Math.sqrt(squares / count),
        errorOfNoChange: Math.sqrt(squaresOfNoChange / count),
        skill: squaresOfNoChange > 0 ? 1 - squares / squaresOfNoChange : Number.NaN,
        covered: inside / count,
      },
    ];
  });
}
