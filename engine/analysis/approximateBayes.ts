import { create, type FactoryFunctionMap, lusolveDependencies } from 'mathjs';
import { square } from '../arithmetic/power.ts';

const { lusolve } = create(lusolveDependencies as FactoryFunctionMap);

/** One draw of the priors with how far its run was from what was observed. */
export interface Attempt {
  readonly parameters: Float64Array;
  readonly distance: number;
  /** importance weight among those accepted, summing to 1; 0 for the rest */
  readonly weight: number;
}

/** Posterior by approximate Bayesian computation, and what a diagnostic plot shows. */
export interface Posterior {
  /** all attempts, nearest first */
  readonly attempts: readonly Attempt[];
  /** distance up to which attempts were accepted */
  readonly tolerance: number;
  /** by parameter: weighted mean and 10th and 90th percentile, after regression to what was observed */
  readonly parameters: readonly {
    readonly mean: number;
    readonly p10: number;
    readonly p90: number;
    readonly priorP10: number;
    readonly priorP90: number;
  }[];
}

/**
 * Rejection with local linear regression (Beaumont, Zhang and Balding, "Approximate Bayesian computation in population genetics", Genetics
 * 162, 2002): keeps the share of draws whose summaries come nearest, weights them by nearness (Epanechnikov), and moves them along
 * the slope of parameter on summary to what was observed.
 * @param draws runs × parameters, row-major
 * @param summaries runs × summaries, row-major
 * @param observed one value a summary
 * @param accept share of runs that are kept
 */
export function approximateBayes(
  draws: Float64Array,
  parameters: number,
  summaries: Float64Array,
  observed: Float64Array,
  accept: number,
): Posterior {
  const runs = draws.length / parameters;
  const width = observed.length;
  const scale = Float64Array.from(observed, (_, s) => deviation(column(summaries, width, s)) || 1);
  const distance = Float64Array.from({ length: runs }, (_, run) => {
    let squares = 0;
    for (let s = 0; s < width; s++) {
      squares += square(((summaries[run * width + s] as number) - (observed[s] as number)) / (scale[s] as number));
    }
    return Math.sqrt(squares);
  });
  const order = Array.from({ length: runs }, (_, run) => run).sort(
    (a, b) => (distance[a] as number) - (distance[b] as number),
  );
  const kept = order.slice(0, Math.max(width + 2, Math.round(accept * runs)));
  const tolerance = distance[kept.at(-1) as number] as number;
  const weights = kept.map((run) => Math.max(1e-9, 1 - square((distance[run] as number) / (tolerance || 1))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = weights.map((weight) => weight / total);
  const design = kept.map((run) => [
    1,
    ...Array.from(observed, (value, s) => ((summaries[run * width + s] as number) - value) / (scale[s] as number)),
  ]);
  return {
    attempts: order.map((run, i) => ({
      parameters: draws.slice(run * parameters, (run + 1) * parameters),
      distance: distance[run] as number,
      weight: share[i] ?? 0,
    })),
    tolerance,
    parameters: Array.from({ length: parameters }, (_, p) => {
      const own = kept.map((run) => draws[run * parameters + p] as number);
      const slopes = weightedRegression(design, own, share);
      const adjusted = own.map((value, i) =>
        (design[i] as number[]).reduce((sum, x, k) => (k === 0 ? sum : sum - (slopes[k] as number) * x), value),
      );
      const prior = [...column(draws, parameters, p)].sort((a, b) => a - b);
      return {
        mean: adjusted.reduce((sum, value, i) => sum + value * (share[i] as number), 0),
        p10: weightedQuantile(adjusted, share, 0.1),
        p90: weightedQuantile(adjusted, share, 0.9),
        priorP10: prior[Math.floor(0.1 * (runs - 1))] as number,
        priorP90: prior[Math.ceil(0.9 * (runs - 1))] as number,
      };
    }),
  };
}

function column(table: Float64Array, width: number, c: number): Float64Array {
  return Float64Array.from({ length: table.length / width }, (_, row) => table[row * width + c] as number);
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + square(value - mean), 0) / values.length);
}

/** Coefficients of weighted least squares, from its normal equations, steadied where columns are alike. */
function weightedRegression(
  design: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[],
): number[] {
  const k = design[0]?.length ?? 0;
  const sum = (term: (row: readonly number[], i: number) => number): number =>
    design.reduce((total, row, i) => total + (weights[i] as number) * term(row, i), 0);
  const normal = Array.from({ length: k }, (_, a) =>
    Array.from({ length: k }, (_, b) => sum((row) => (row[a] as number) * (row[b] as number)) + (a === b ? 1e-9 : 0)),
  );
  const right = Array.from({ length: k }, (_, a) => sum((row, i) => (row[a] as number) * (y[i] as number)));
  return (lusolve(normal, right) as number[][]).map(([coefficient]) => coefficient as number);
}

function weightedQuantile(values: readonly number[], weights: readonly number[], q: number): number {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] as number) - (values[b] as number));
  let sum = 0;
  for (const i of order) {
    sum += weights[i] as number;
    if (sum >= q) return values[i] as number;
  }
  return values[order.at(-1) as number] as number;
}
