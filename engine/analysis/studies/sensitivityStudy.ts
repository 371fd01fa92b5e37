import { createPhiloxStream } from '../../random/philox.ts';
import { keyFromSeed } from '../../random/seed.ts';
import type { Sampling } from '../../simulation/sampling.ts';
import type { Task } from '../../simulation/task.ts';
import { type Unknown, type UnknownKind, unknownsFor } from '../../simulation/unknowns.ts';
import { type ElementaryEffect, elementaryEffects, morrisDesign } from '../sensitivity/morris.ts';
import { type SobolIndex, saltelliDesign, sobolIndices } from '../sensitivity/sobolIndices.ts';
import { type Summary, summarise } from '../summary.ts';
import { type LeftOut, leaving, pick, valuedInAll } from './leftOut.ts';
import { type AskedOutcome, formulasOf, outcomeValues, type Simulate } from './outcome.ts';
import { watching } from './watched.ts';

/** What is asked of the uncertain parameters: a strategy's outcome, or its paired difference to another strategy's. */
export interface SensitivityQuestion {
  readonly task: Omit<Task, 'sampling' | 'replicates'>;
  readonly strategy: string;
  /** the strategy it is compared with; left out, the outcome itself is asked about */
  readonly against?: string;
  readonly outcome: AskedOutcome;
  /** what is unknown; the pack's parameters if left out */
  readonly over?: readonly UnknownKind[];
  /** lucks that every setting of the parameters meets */
  readonly lucks: number;
  /** number of the first of them; 0 where left out */
  readonly firstLuck?: number;
  /** ids of the parameters that are moved; all that carry a range where left out */
  readonly among?: readonly string[];
}

/** An assumption with what moving it does, and with its shares of the variance. */
export type ParameterEffect = ElementaryEffect & { readonly parameter: string };
export type ParameterShare = SobolIndex & { readonly parameter: string };

/** One parameter at its low and its high end, all others at the pack's values: a bar of the tornado. */
export interface TornadoBar {
  readonly parameter: string;
  readonly low: number;
  readonly high: number;
  /** outcome at either end, and at the pack's value, means over lucks */
  readonly atLow: number;
  readonly atHigh: number;
  readonly atValue: number;
  /** high less low, luck by luck */
  readonly swing: Summary;
}

/**
 * Bars by how far they reach from the middle, the farthest first: one whose two ends lie on one side is long though its swing is small. A bar is made of
 * the lucks in which the outcome has a value at both ends and in the middle; there is none where it has one in no luck.
 */
export async function tornado(
  question: SensitivityQuestion,
  simulate: Simulate,
): Promise<{ readonly bars: readonly TornadoBar[]; readonly leftOut?: LeftOut }> {
  const dimensions = dimensionsOf(question);
  const usual = dimensions.map(({ value }) => value);
  const points = [usual];
  dimensions.forEach(({ low, high }, d) => {
    points.push(usual.with(d, low), usual.with(d, high));
  });
  const answers = await answersAt(question, dimensions, points, simulate);
  const bars = dimensions
    .flatMap(({ id, low, high }, d): TornadoBar[] => {
      const series = [answers[0], answers[1 + 2 * d], answers[2 + 2 * d]] as Float64Array[];
      const shared = valuedInAll(series, question.lucks);
      const [middle, below, above] = series.map((values) => pick(values, shared)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const swing = summarise(above.map((value, luck) => value - (below[luck] as number)));
      if (!swing) return [];
      return [
        {
          parameter: id,
          low,
          high,
          atLow: meanOf(below),
          atHigh: meanOf(above),
          atValue: meanOf(middle),
          swing,
        },
      ];
    })
    .sort((a, b) => reachOf(b) - reachOf(a));
  const without = answers.reduce((sum, values) => sum + values.filter(Number.isNaN).length, 0);
  return { bars, ...leaving(without, answers.length * question.lucks, 'runs') };
}

/** How far the outcome comes from the middle at the end that moves it most. */
function reachOf({ atLow, atHigh, atValue }: TornadoBar): number {
  return Math.max(Math.abs(atLow - atValue), Math.abs(atHigh - atValue));
}

/**
 * Elementary effects of each parameter over trajectories through all ranges, strongest first. A step is left out where the outcome has no value at one of
 * its ends on any luck, since its two ends are to have met the same lucks.
 */
export async function screening(
  question: SensitivityQuestion,
  trajectories: number,
  simulate: Simulate,
): Promise<{ readonly effects: readonly ParameterEffect[]; readonly leftOut?: LeftOut }> {
  const dimensions = dimensionsOf(question);
  if (dimensions.length === 0) return { effects: [] };
  const design = morrisDesign(dimensions.length, trajectories, randomOf(question, 1));
  const values = await meansAt(question, dimensions, design.points, simulate);
  const effects = elementaryEffects(design, values)
    .map((effect, d) => ({ parameter: (dimensions[d] as Unknown).id, ...effect }))
    .filter(({ strength }) => !Number.isNaN(strength))
    .sort((a, b) => b.strength - a.strength);
  return { effects, ...leaving(values.filter(Number.isNaN).length, values.length, 'points') };
}

/**
 * Shares of the outcome's variance that each parameter makes, largest total effect first; none where the outcome doesn't vary. A base point is left out with
 * all its runs where the outcome has no value in one of them: the estimate needs whole rows of the design.
 */
export async function variance(
  question: SensitivityQuestion,
  base: number,
  simulate: Simulate,
): Promise<{ readonly indices: readonly ParameterShare[]; readonly leftOut?: LeftOut }> {
  const dimensions = dimensionsOf(question);
  if (dimensions.length === 0) return { indices: [] };
  const design = saltelliDesign(dimensions.length, base);
  const values = await meansAt(question, dimensions, design.points, simulate);
  const blocks = Array.from({ length: design.inputs + 2 }, (_, block) =>
    values.subarray(block * base, (block + 1) * base),
  );
  const whole = valuedInAll(blocks, base);
  const kept = Float64Array.from(blocks.flatMap((block) => [...pick(block, whole)]));
  const indices = sobolIndices({ inputs: design.inputs, base: whole.length }, kept, randomOf(question, 2))
    .map((index, d) => ({ parameter: (dimensions[d] as Unknown).id, ...index }))
    .filter(({ first, total, firstError, totalError }) => [first, total, firstError, totalError].every(Number.isFinite))
    .sort((a, b) => b.total - a.total);
  return { indices, ...leaving(base - whole.length, base, 'points') };
}

/** The unknowns that can make a difference to the strategies asked about. */
function dimensionsOf({
  task,
  strategy,
  against,
  over = ['parameters'],
  among,
}: SensitivityQuestion): readonly Unknown[] {
  const asked = task.strategies.filter(({ id }) => id === strategy || id === against);
  const wanted = among && new Set(among);
  return unknownsFor(task.pack, asked, over).filter(({ id }) => wanted === undefined || wanted.has(id));
}

async function meansAt(
  question: SensitivityQuestion,
  dimensions: readonly Unknown[],
  points: Float64Array,
  simulate: Simulate,
): Promise<Float64Array> {
  const width = dimensions.length;
  const settings = Array.from({ length: points.length / width }, (_, i) =>
    dimensions.map((dimension, d) => dimension.quantile(points[i * width + d] as number)),
  );
  const answers = await answersAt(question, dimensions, settings, simulate);
  return Float64Array.from(answers, meanOf);
}

/** Over the lucks; NaN where there is no value in one of them. */
function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** [setting][luck]: the outcome, or its difference. */
async function answersAt(
  { task, strategy, against, outcome, lucks, firstLuck = 0 }: SensitivityQuestion,
  dimensions: readonly Unknown[],
  settings: readonly (readonly number[])[],
  simulate: Simulate,
): Promise<readonly Float64Array[]> {
  const sampling: Sampling = {
    design: 'given',
    draws: settings.length,
    parameters: dimensions.map(({ id }) => id),
    values: settings.flat(),
  };
  const wanted = task.strategies.filter(({ id }) => id === strategy || id === against);
  const first = firstLuck * settings.length;
  const runs = Array.from({ length: settings.length * lucks }, (_, run) => first + run);
  const whole = { ...task, strategies: wanted, sampling, replicates: runs };
  const ensemble = await simulate(watching(whole, formulasOf(outcome)));
  const ours = outcomeValues(ensemble, strategy, outcome);
  const theirs = against === undefined ? undefined : outcomeValues(ensemble, against, outcome);
  return settings.map((_, setting) =>
    Float64Array.from({ length: lucks }, (_, luck) => {
      const run = luck * settings.length + setting;
      return (ours[run] as number) - (theirs?.[run] ?? 0);
    }),
  );
}

function randomOf({ task }: SensitivityQuestion, stream: number): () => number {
  const [first, second] = keyFromSeed(task.seed);
  const next = createPhiloxStream(first, second, 0x73656e00 + stream);
  return () => next() / 4294967296;
}
