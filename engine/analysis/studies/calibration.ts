import type { Pack } from '../../pack/pack.ts';
import { drawnParameters, drawnValues, drawOfRun } from '../../simulation/sampling.ts';
import type { Task } from '../../simulation/task.ts';
import { approximateBayes, type Posterior } from '../approximateBayes.ts';
import { disclosing } from '../disclosure/studyDisclosure.ts';
import { type Observation, outcomeOf, simulated } from './observation.ts';
import type { Simulate } from './outcome.ts';

/**
 * What observations say of the parameters. Attempts, tolerance and what was fitted tell what single draws gave, which may be of fewer than
 * five persons where all draws together are not; they are there for packs that are declared synthetic.
 */
export interface Calibration extends Pick<Posterior, 'parameters'>, Partial<Omit<Posterior, 'parameters'>> {
  /** ids in the order of `parameters` */
  readonly names: readonly string[];
  readonly observations: readonly Observation[];
  /** by observation: what the accepted draws give on average, for the diagnostic plot */
  readonly fitted?: readonly number[];
}

/**
 * Fits the uncertain parameters to observations by approximate Bayesian computation: draws them from their ranges, runs each, keeps the share
 * whose outcomes come nearest.
 * @param task sampled, each draw on as many lucks as its runs allow
 * @throws HiddenOutcome where the pack isn't declared synthetic, and what was observed rests on fewer than five persons in the runs
 */
export async function calibrate(
  task: Task,
  strategy: string,
  observations: readonly Observation[],
  accept: number,
  pack: Pack,
  simulate: Simulate,
): Promise<Calibration> {
  const { sampling } = task;
  if (!sampling) throw new RangeError('calibration needs drawn parameters');
  const strategies = task.strategies.filter(({ id }) => id === strategy);
  const outcomes = observations.map(outcomeOf);
  const ensemble = await disclosing(simulate, outcomes, pack)({ ...task, strategies });
  const names = drawnParameters(pack, sampling);
  const { draws } = sampling;
  const parameters = new Float64Array(draws * names.length);
  const summaries = new Float64Array(draws * observations.length);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = drawnValues(pack, sampling, task.seed, draw);
    names.forEach((name, p) => {
      parameters[draw * names.length + p] = drawn[name] as number;
    });
  }
  observations.forEach((observation, o) => {
    const runs = simulated(ensemble, strategy, observation);
    const met = new Float64Array(draws);
    ensemble.replicates.forEach((number, run) => {
      const draw = drawOfRun(number, sampling);
      const at = draw * observations.length + o;
      met[draw] = (met[draw] as number) + 1;
      // mean over the lucks of a draw, as they come
      summaries[at] =
        (summaries[at] as number) + ((runs[run] as number) - (summaries[at] as number)) / (met[draw] as number);
    });
  });
  const target = Float64Array.from(observations, ({ value }) => value);
  const posterior = approximateBayes(parameters, names.length, summaries, target, accept);
  const told = { parameters: posterior.parameters, names, observations };
  if (!pack.synthetic) return told;
  return {
    ...posterior,
    ...told,
    fitted: fittedBy(posterior, parameters, summaries, names.length, observations.length),
  };
}

function fittedBy(
  { attempts }: Posterior,
  parameters: Float64Array,
  summaries: Float64Array,
  width: number,
  observations: number,
): readonly number[] {
  const drawOf = new Map<string, number>();
  for (let draw = 0; draw < parameters.length / width; draw++) {
    drawOf.set(parameters.subarray(draw * width, (draw + 1) * width).join(), draw);
  }
  return Array.from({ length: observations }, (_, o) =>
    attempts.reduce((sum, attempt) => {
      if (attempt.weight === 0) return sum;
      const draw = drawOf.get(attempt.parameters.join()) ?? 0;
      return sum + attempt.weight * (summaries[draw * observations + o] as number);
    }, 0),
  );
}
