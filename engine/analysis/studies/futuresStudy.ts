import type { Pack } from '../../pack/pack.ts';
import type { Ensemble } from '../../simulation/ensemble.ts';
import { drawnParameters, drawnValues, drawOfRun } from '../../simulation/sampling.ts';
import { type Robustness, robustness } from '../robustness.ts';
import { type Box, chosenBox, peelingTrajectory } from '../scenarioDiscovery.ts';
import { valueOfKnowing, valueOfKnowingAll } from '../sensitivity/valueOfInformation.ts';
import { pick, valuedInAll } from './leftOut.ts';
import { type AskedOutcome, type Goal, isOfFormula, outcomeValues, runsReaching } from './outcome.ts';

/** What is held up to a line over futures, and which way is better. */
export interface Judged {
  readonly outcome: AskedOutcome;
  /** share, kroner or the formula's own unit that satisfies */
  readonly line: number;
  /** what is to hold of a formula: the line is its, and more is better where it asks for more */
  readonly claim?: string;
  readonly isMoreBetter?: true;
}

/** 1 where more of the outcome is better, −1 where less is: of a criterion less, but for income. */
export function betterWay({ outcome, isMoreBetter }: Pick<Judged, 'outcome' | 'isMoreBetter'>): 1 | -1 {
  return isMoreBetter || (!isOfFormula(outcome) && outcome.criterion === 'mean-income') ? 1 : -1;
}

/** The runs in which the outcome has a value in every strategy: all are judged over the same ones. */
export function judgedRuns(ensemble: Ensemble, { outcome }: Pick<Judged, 'outcome'>): readonly number[] {
  const series = ensemble.strategies.map(({ strategy }) => outcomeValues(ensemble, strategy.id, outcome));
  return valuedInAll(series, ensemble.replicates.length);
}

/**
 * How each strategy holds up over the futures of a sampled ensemble, those left out in which the outcome has no value in one of them. What is to hold of a
 * formula is counted as each run had it.
 * @returns none where no future is left
 */
export function robustnessOver(ensemble: Ensemble, judged: Judged): readonly (Robustness & { readonly id: string })[] {
  const { outcome, line, claim } = judged;
  const runs = judgedRuns(ensemble, judged);
  if (runs.length === 0) return [];
  const benefits = benefitsOf(ensemble, judged, runs);
  return robustness(benefits, betterWay(judged) * line).map((own) => {
    const id = ensemble.strategies[own.strategy]?.strategy.id ?? '';
    if (claim === undefined) return { ...own, id };
    const held = pick(outcomeValues(ensemble, id, { formula: claim, year: outcome.year, isClaim: true }), runs);
    return { ...own, id, satisfied: held.reduce((sum, one) => sum + one, 0) / held.length };
  });
}

/** What it would be worth to know a parameter before choosing among the strategies, in the outcome's units; most first. */
export function worthOfKnowing(
  ensemble: Ensemble,
  pack: Pack,
  judged: Judged,
): { readonly all: number; readonly parameters: readonly { readonly parameter: string; readonly worth: number }[] } {
  const runs = judgedRuns(ensemble, judged);
  if (runs.length === 0) return { all: 0, parameters: [] };
  const benefits = benefitsOf(ensemble, judged, runs);
  const { names, values, width } = inputsOf(ensemble, pack);
  const groups = Math.max(2, Math.min(20, Math.floor(runs.length / 20)));
  return {
    all: valueOfKnowingAll(benefits),
    parameters: names
      .map((parameter, d) => ({
        parameter,
        worth: valueOfKnowing(
          Float64Array.from(runs, (run) => values[run * width + d] as number),
          benefits,
          groups,
        ),
      }))
      .sort((a, b) => b.worth - a.worth),
  };
}

/** Where a strategy fails: the peeling trajectory over the drawn parameters and the box chosen from it. */
export interface Discovery {
  readonly parameters: readonly string[];
  /** least and greatest value of each parameter among the runs */
  readonly tried: readonly (readonly [number, number])[];
  readonly failures: number;
  readonly runs: number;
  readonly trajectory: readonly Box[];
  readonly box: Box | undefined;
}

/**
 * Finds the futures in which a strategy does not reach its goal.
 * @param density share of failing runs that the chosen box is to have
 */
export function discoverFailures(
  ensemble: Ensemble,
  pack: Pack,
  strategy: string,
  goal: Goal,
  density: number,
): Discovery {
  const { names, values, width } = inputsOf(ensemble, pack);
  const fails = Uint8Array.from(runsReaching(ensemble, strategy, goal, pack), (reached) => (reached ? 0 : 1));
  const trajectory = peelingTrajectory(values, width, fails);
  return {
    parameters: names,
    tried: names.map((_, d) => {
      const own = ensemble.replicates.map((_, run) => values[run * width + d] as number);
      return [Math.min(...own), Math.max(...own)] as const;
    }),
    failures: fails.reduce((sum, fail) => sum + fail, 0),
    runs: fails.length,
    trajectory,
    box: chosenBox(trajectory, density),
  };
}

function benefitsOf(ensemble: Ensemble, judged: Judged, runs: readonly number[]): readonly Float64Array[] {
  const sign = betterWay(judged);
  return ensemble.strategies.map(({ strategy }) =>
    pick(outcomeValues(ensemble, strategy.id, judged.outcome), runs).map((value) => sign * value),
  );
}

/** Drawn parameters of every run, row-major. */
function inputsOf(ensemble: Ensemble, pack: Pack): { names: readonly string[]; values: Float64Array; width: number } {
  const { sampling, seed, replicates } = ensemble;
  if (!sampling) throw new RangeError('an ensemble without drawn parameters has one future only');
  const names = drawnParameters(pack, sampling);
  const values = new Float64Array(replicates.length * names.length);
  const made = new Map<number, Readonly<Record<string, number>>>();
  replicates.forEach((number, run) => {
    const draw = drawOfRun(number, sampling);
    const drawn = made.get(draw) ?? drawnValues(pack, sampling, seed, draw);
    made.set(draw, drawn);
    names.forEach((name, d) => {
      values[run * names.length + d] = drawn[name] as number;
    });
  });
  return { names, values, width: names.length };
}
