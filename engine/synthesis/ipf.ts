/**
 * Iterative proportional fitting (Deming and Stephan, 1940; convergence: Fienberg, 1970): the table nearest to a seed, in the
 * sense of relative entropy, that has the given margins. Odds ratios of the seed survive where no margin speaks of them, and
 * cells that are zero in the seed stay zero.
 */

/** Sums that the fitted table must have: each cell of the table counts in one cell of the margin, or in none (−1). */
export interface Margin {
  /** what messages call it */
  readonly name: string;
  readonly cellOf: Int32Array;
  readonly targets: ArrayLike<number>;
}

export interface Fitted {
  readonly values: Float64Array;
  readonly rounds: number;
  /** largest difference between a margin of the table and its target, in the table's unit */
  readonly largestError: number;
}

/**
 * The margin over a subset of a table's axes, row-major over those axes, last fastest.
 * @param sizes categories of each axis of the table
 * @param axes axes that the margin keeps, in the order of its targets
 * @param groups for an axis in bands: the band of each category, −1 for none; by axis
 */
export function marginOver(
  name: string,
  sizes: readonly number[],
  axes: readonly number[],
  targets: ArrayLike<number>,
  groups: ReadonlyMap<number, { readonly of: ArrayLike<number>; readonly count: number }> = new Map(),
): Margin {
  const cells = sizes.reduce((product, size) => product * size, 1);
  const cellOf = new Int32Array(cells);
  for (const axis of axes) {
    const size = sizes[axis] as number;
    const group = groups.get(axis);
    const stride = sizes.slice(axis + 1).reduce((product, s) => product * s, 1);
    for (let cell = 0; cell < cells; cell++) {
      const so = cellOf[cell] as number;
      if (so < 0) continue;
      const category = Math.floor(cell / stride) % size;
      const part = group ? (group.of[category] as number) : category;
      cellOf[cell] = part < 0 ? -1 : so * (group ? group.count : size) + part;
    }
  }
  const expected = axes.reduce((product, axis) => product * (groups.get(axis)?.count ?? (sizes[axis] as number)), 1);
  if (targets.length !== expected)
    throw new Error(`margin ${name}: expected ${expected} targets, got ${targets.length}`);
  return { name, cellOf, targets };
}

/**
 * Fits `seed` to all margins in turn until none is off by more than `tolerance`.
 * @throws Error where a target is negative or not finite, where two margins over the whole table differ in total, or where a
 *   positive target has only zero cells to fill
 */
export function fitProportionally(
  seed: Float64Array,
  margins: readonly Margin[],
  { tolerance = 1e-6, maximumRounds = 1000 } = {},
): Fitted {
  refuseConflicts(seed, margins);
  const values = seed.slice();
  let largestError = Number.POSITIVE_INFINITY;
  let rounds = 0;
  while (rounds < maximumRounds && largestError > tolerance) {
    rounds++;
    largestError = 0;
    for (const margin of margins) largestError = Math.max(largestError, scale(values, margin));
  }
  return { values, rounds, largestError: margins.length > 1 ? largestError : 0 };
}

/** Scales the table to one margin. Returns how far it was off. */
function scale(values: Float64Array, { cellOf, targets }: Margin): number {
  const factors = new Float64Array(targets.length);
  for (let cell = 0; cell < values.length; cell++) {
    const part = cellOf[cell] as number;
    if (part >= 0) factors[part] = (factors[part] as number) + (values[cell] as number);
  }
  let error = 0;
  for (let part = 0; part < factors.length; part++) {
    const sum = factors[part] as number;
    const target = targets[part] as number;
    error = Math.max(error, Math.abs(sum - target));
    factors[part] = sum > 0 ? target / sum : 0;
  }
  for (let cell = 0; cell < values.length; cell++) {
    const part = cellOf[cell] as number;
    if (part >= 0) values[cell] = (values[cell] as number) * (factors[part] as number);
  }
  return error;
}

function refuseConflicts(seed: Float64Array, margins: readonly Margin[]): void {
  let total: { readonly name: string; readonly sum: number } | undefined;
  for (const { name, cellOf, targets } of margins) {
    if (cellOf.length !== seed.length)
      throw new Error(`margin ${name}: made for ${cellOf.length} cells, table has ${seed.length}`);
    const isSupported = new Uint8Array(targets.length);
    let coversAll = true;
    for (let cell = 0; cell < seed.length; cell++) {
      const part = cellOf[cell] as number;
      if (part < 0) coversAll = false;
      else if ((seed[cell] as number) > 0) isSupported[part] = 1;
    }
    let sum = 0;
    for (let part = 0; part < targets.length; part++) {
      const target = targets[part] as number;
      if (!(target >= 0 && Number.isFinite(target))) throw new Error(`margin ${name}: target ${part} is ${target}`);
      if (target > 0 && !isSupported[part])
        throw new Error(`margin ${name}: target ${part} is ${target}, but every cell of it is zero`);
      sum += target;
    }
    if (!coversAll) continue;
    if (total && Math.abs(sum - total.sum) > 1e-6 * Math.max(1, sum)) {
      throw new Error(`margins ${total.name} and ${name} differ in total: ${total.sum} and ${sum}`);
    }
    total ??= { name, sum };
  }
}
