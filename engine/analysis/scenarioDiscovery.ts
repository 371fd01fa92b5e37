/**
 * Scenario discovery by the patient rule induction method (PRIM; Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and
 * Computing 9, 1999; Bryant and Lempert, "Thinking inside the box", Technological Forecasting and Social Change 77, 2010): finds a
 * box of inputs in which a strategy fails, in words a person can read.
 */

/** Bounds of one input inside a box; the ends of what was tried where it isn't restricted. */
export interface BoxSide {
  readonly input: number;
  readonly low: number;
  readonly high: number;
  /**
   * probability of so dense a side by chance, if the input did not matter (one-sided binomial, as Bryant and Lempert): small means it matters
   */
  readonly quasiProbability: number;
}

/** A box with how well it describes the failures. */
export interface Box {
  /** only the inputs that are restricted */
  readonly sides: readonly BoxSide[];
  /** share of all failures that lie in the box */
  readonly coverage: number;
  /** share of the runs in the box that fail */
  readonly density: number;
  /** share of all runs that lie in the box */
  readonly mass: number;
}

/** How boxes are peeled. */
export interface PeelingOptions {
  /** share of the box's runs cut off at a time */
  readonly peel?: number;
  /** least share of all runs that a box holds */
  readonly leastMass?: number;
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Peels a box step by step: each time the side is cut whose removal leaves the densest box. Gives the whole peeling trajectory, from
 * all runs to the smallest box, so that the reader can weigh coverage against density.
 * @param inputs runs × inputs, row-major
 * @param fails 1 for runs that fail
 */
export function peelingTrajectory(
  inputs: Float64Array,
  dimensions: number,
  fails: Uint8Array,
  { peel = 0.05, leastMass = 0.05 }: PeelingOptions = {},
): readonly Box[] {
  const runs = fails.length;
  const failures = fails.reduce((sum, fail) => sum + fail, 0);
  if (failures === 0 || runs === 0) return [];
  let bounds = wholeBounds(inputs, dimensions, runs);
  let inside = Array.from({ length: runs }, (_, run) => run);
  const boxes: Box[] = [describe(inputs, dimensions, fails, bounds, inside, failures)];
  for (;;) {
    const best = bestPeel(inputs, dimensions, fails, bounds, inside, peel);
    if (!best || best.inside.length < leastMass * runs) break;
    bounds = best.bounds;
    inside = best.inside;
    boxes.push(describe(inputs, dimensions, fails, bounds, inside, failures));
    if (inside.every((run) => fails[run] === 1)) break;
  }
  return boxes;
}

/**
 * The box of a trajectory that is dense enough with the most coverage; the densest where none is.
 * @param density share of failures that it must reach
 */
export function chosenBox(trajectory: readonly Box[], density: number): Box | undefined {
  const dense = trajectory.filter((box) => box.density >= density);
  if (dense.length > 0) return dense.reduce((best, box) => (box.coverage > best.coverage ? box : best));
  return trajectory.reduce<Box | undefined>(
    (best, box) => (best && best.density >= box.density ? best : box),
    undefined,
  );
}

function wholeBounds(inputs: Float64Array, dimensions: number, runs: number): Bounds {
  const low = new Float64Array(dimensions).fill(Number.POSITIVE_INFINITY);
  const high = new Float64Array(dimensions).fill(Number.NEGATIVE_INFINITY);
  for (let run = 0; run < runs; run++) {
    for (let d = 0; d < dimensions; d++) {
      const value = inputs[run * dimensions + d] as number;
      low[d] = Math.min(low[d] as number, value);
      high[d] = Math.max(high[d] as number, value);
    }
  }
  return { low, high };
}

function bestPeel(
  inputs: Float64Array,
  dimensions: number,
  fails: Uint8Array,
  bounds: Bounds,
  inside: readonly number[],
  peel: number,
): { bounds: Bounds; inside: number[] } | undefined {
  const cut = Math.max(1, Math.floor(peel * inside.length));
  let best: { bounds: Bounds; inside: number[]; density: number } | undefined;
  for (let d = 0; d < dimensions; d++) {
    const sorted = inside.map((run) => inputs[run * dimensions + d] as number).sort((a, b) => a - b);
    for (const side of ['low', 'high'] as const) {
      // Equal values go or stay together.
      const edge = (side === 'low' ? sorted[cut] : sorted[sorted.length - 1 - cut]) as number;
      const kept = inside.filter((run) => {
        const value = inputs[run * dimensions + d] as number;
        return side === 'low' ? value >= edge : value <= edge;
      });
      if (kept.length === inside.length || kept.length === 0) continue;
      const density = kept.reduce((sum, run) => sum + (fails[run] as number), 0) / kept.length;
      if (best && best.density >= density) continue;
      const moved = { low: bounds.low.slice(), high: bounds.high.slice() };
      moved[side][d] = edge;
      best = { bounds: moved, inside: kept, density };
    }
  }
  const now = inside.reduce((sum, run) => sum + (fails[run] as number), 0) / inside.length;
  return best && best.density >= now ? best : undefined;
}

function describe(
  inputs: Float64Array,
  dimensions: number,
  fails: Uint8Array,
  bounds: Bounds,
  inside: readonly number[],
  failures: number,
): Box {
  const runs = fails.length;
  const whole = wholeBounds(inputs, dimensions, runs);
  const found = inside.reduce((sum, run) => sum + (fails[run] as number), 0);
  const sides: BoxSide[] = [];
  for (let d = 0; d < dimensions; d++) {
    const low = bounds.low[d] as number;
    const high = bounds.high[d] as number;
    if (low <= (whole.low[d] as number) && high >= (whole.high[d] as number)) continue;
    sides.push({
      input: d,
      low,
      high,
      quasiProbability: quasiProbability(inputs, dimensions, fails, bounds, d, inside.length, found),
    });
  }
  return { sides, coverage: found / failures, density: found / inside.length, mass: inside.length / runs };
}

/** With the side taken away, the box holds more runs at some density; so many failures or more among the box's runs by that density alone. */
function quasiProbability(
  inputs: Float64Array,
  dimensions: number,
  fails: Uint8Array,
  bounds: Bounds,
  without: number,
  count: number,
  found: number,
): number {
  let wider = 0;
  let failing = 0;
  for (let run = 0; run < fails.length; run++) {
    let isIn = true;
    for (let d = 0; d < dimensions && isIn; d++) {
      if (d === without) continue;
      const value = inputs[run * dimensions + d] as number;
      isIn = value >= (bounds.low[d] as number) && value <= (bounds.high[d] as number);
    }
    if (!isIn) continue;
    wider++;
    failing += fails[run] as number;
  }
  return binomialTail(count, found, failing / wider);
}

/**
 * P(X ≥ k) for X binomial with n trials of probability p: by products alone, since logarithms differ in their last digit from one browser to the next.
 * Where nearly all of it lies above k, what lies below is taken from 1.
 */
export function binomialTail(n: number, k: number, p: number): number {
  if (k <= 0 || p >= 1) return 1;
  if (p <= 0 || k > n) return 0;
  if (k < n * p) return 1 - binomialTail(n, n - k + 1, 1 - p);
  let term = 1;
  let left = n - k;
  for (let i = 1; i <= k; i++) {
    term *= ((n - k + i) / i) * p;
    // in between, so that the product stays in range
    for (; term > 1 && left > 0; left--) term *= 1 - p;
  }
  for (; left > 0; left--) term *= 1 - p;
  let sum = 0;
  for (let x = k; x <= n; x++) {
    sum += term;
    term *= ((n - x) / (x + 1)) * (p / (1 - p));
  }
  return Math.min(1, sum);
}
