import { square } from '../../arithmetic/power.ts';
import { shuffledOrder } from '../../random/shuffledOrder.ts';

/** What one input does, over trajectories through the cube. */
export interface ElementaryEffect {
  /** mean of the effects: which way it works */
  readonly mean: number;
  /** mean of their absolute values: how much it matters (Campolongo, Cariboni and Saltelli 2007) */
  readonly strength: number;
  /** their standard deviation: how much depends on the other inputs, or on where it stands */
  readonly spread: number;
}

/** Trajectories at whose points a function is to be evaluated. */
export interface MorrisDesign {
  readonly inputs: number;
  readonly trajectories: number;
  /** trajectory × (inputs + 1) points × inputs, row-major, coordinates in 0–1 */
  readonly points: Float64Array;
  /** trajectory × step: which input moves, and by how much */
  readonly moved: Int32Array;
  readonly step: Float64Array;
}

/**
 * One-at-a-time trajectories on a grid (Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics
 * 33, 1991): each input moves once a trajectory, by more than half of the grid.
 * @param random numbers in 0–1
 * @param levels even number of grid levels
 */
export function morrisDesign(inputs: number, trajectories: number, random: () => number, levels = 4): MorrisDesign {
  if (levels < 2 || levels % 2 !== 0) throw new RangeError(`grid levels must be even, not ${levels}`);
  const points = new Float64Array(trajectories * (inputs + 1) * inputs);
  const moved = new Int32Array(trajectories * inputs);
  const step = new Float64Array(trajectories * inputs);
  const jump = levels / 2;
  const place = new Int32Array(inputs);
  for (let t = 0; t < trajectories; t++) {
    for (let j = 0; j < inputs; j++) place[j] = Math.floor(random() * levels);
    const order = shuffledOrder(inputs, random);
    write(points, t * (inputs + 1), place, levels);
    order.forEach((input, s) => {
      const from = place[input] as number;
      place[input] = from + jump < levels ? from + jump : from - jump;
      moved[t * inputs + s] = input;
      step[t * inputs + s] = ((place[input] as number) - from) / (levels - 1);
      write(points, t * (inputs + 1) + s + 1, place, levels);
    });
  }
  return { inputs, trajectories, points, moved, step };
}

/**
 * Elementary effects from the function's values at the design's points.
 * @param values NaN where the function has none: steps from and to there are left out
 * @returns an effect for each input; NaN where none of its steps is left
 */
export function elementaryEffects(
  { inputs, trajectories, moved, step }: MorrisDesign,
  values: Float64Array,
): readonly ElementaryEffect[] {
  if (values.length !== trajectories * (inputs + 1)) {
    throw new RangeError(`expected ${trajectories * (inputs + 1)} values, got ${values.length}`);
  }
  const effects: number[][] = Array.from({ length: inputs }, () => []);
  for (let t = 0; t < trajectories; t++) {
    for (let s = 0; s < inputs; s++) {
      const at = t * (inputs + 1) + s;
      const change = (values[at + 1] as number) - (values[at] as number);
      if (!Number.isNaN(change))
        (effects[moved[t * inputs + s] as number] as number[]).push(change / (step[t * inputs + s] as number));
    }
  }
  return effects.map((own) => {
    const mean = own.reduce((sum, effect) => sum + effect, 0) / own.length;
    const squares = own.reduce((sum, effect) => sum + square(effect - mean), 0);
    return {
      mean,
      strength: own.reduce((sum, effect) => sum + Math.abs(effect), 0) / own.length,
      spread: own.length > 1 ? Math.sqrt(squares / (own.length - 1)) : 0,
    };
  });
}

function write(points: Float64Array, point: number, place: Int32Array, levels: number): void {
  for (let j = 0; j < place.length; j++) points[point * place.length + j] = (place[j] as number) / (levels - 1);
}
