import type { Draws } from './draws.ts';
import { mendMargins } from './mendMargins.ts';

/**
 * From fitted fractions to whole persons. Tables are rounded under control: every row and column sum is met exactly, every
 * cell is its fraction rounded down or up, and its expected value is the fraction.
 */

/**
 * Whole numbers with the given sum, in proportion to the weights and within one of it (systematic sampling of cumulated
 * weights). All zero where no weight is positive.
 * @throws Error where there is something to share out and nothing to share it by
 */
export function roundToTotal(weights: ArrayLike<number>, total: number, draws: Draws): Int32Array {
  const counts = new Int32Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] as number;
  if (total === 0) return counts;
  if (!(sum > 0)) throw new Error(`nothing to share ${total} out by: every weight is zero`);
  const offset = draws.share();
  let cumulated = 0;
  let before = 0;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!((weights[i] as number) > 0)) continue;
    cumulated += ((weights[i] as number) / sum) * total;
    const after = Math.min(total, Math.floor(cumulated + offset));
    counts[i] = after - before;
    before = after;
    last = i;
  }
  counts[last] = (counts[last] as number) + total - before;
  return counts;
}

/**
 * Controlled rounding of a two-way table (Cox, 1987, "A constructive procedure for unbiased controlled rounding", JASA 82):
 * while a cycle of fractional cells is left, shift along it, up and down in turn, until one of them is whole, choosing the
 * direction so that expected values stay. What rounding errors of the fit leave over is mended at the end.
 * @param values fractions, row-major
 * @param rowTargets whole sums of the rows
 * @param columnTargets whole sums of the columns, with the same total
 * @returns whole numbers, row-major; cells that were zero are zero
 * @throws Error where no whole table with these zeros has these margins
 */
export function roundControlled(
  values: ArrayLike<number>,
  rowTargets: ArrayLike<number>,
  columnTargets: ArrayLike<number>,
  draws: Draws,
): Int32Array {
  const rows = rowTargets.length;
  const columns = columnTargets.length;
  const whole = new Int32Array(rows * columns);
  const rest = new Float64Array(rows * columns);
  // rows with a fractional cell, by column; those that have become whole are dropped when met
  const waiting: number[][] = Array.from({ length: columns }, () => []);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      const nearest = Math.round(values[cell] as number);
      if (Math.abs((values[cell] as number) - nearest) < tiny) {
        whole[cell] = nearest;
      } else {
        whole[cell] = Math.floor(values[cell] as number);
        rest[cell] = (values[cell] as number) - (whole[cell] as number);
        (waiting[column] as number[]).push(row);
      }
    }
  }
  const walk = new CycleWalk(rest, whole, columns, waiting);
  for (let row = 0; row < rows; row++) {
    while (walk.from(row)) shiftAlong(walk.cycle, rest, whole, draws);
  }
  mendMargins(whole, values, rowTargets, columnTargets);
  return whole;
}

const tiny = 1e-7;

/** Finds cycles of fractional cells: along a row, down a column, along a row … until a row or a column is met again. */
class CycleWalk {
  /** cells of the cycle found last, alternately leaving and entering a row */
  cycle: number[] = [];
  readonly #rest: Float64Array;
  readonly #whole: Int32Array;
  readonly #columns: number;
  readonly #waiting: number[][];

  constructor(rest: Float64Array, whole: Int32Array, columns: number, waiting: number[][]) {
    this.#rest = rest;
    this.#whole = whole;
    this.#columns = columns;
    this.#waiting = waiting;
  }

  /** @returns whether a cycle was reached from the row, which need not pass through it; false when the row is whole */
  from(start: number): boolean {
    const path: number[] = [];
    const leftAt = new Map<number, number>();
    /** where in the path a column was entered by a row */
    const enteredAt = new Map<number, number>();
    let row = start;
    let entered = -1;
    for (;;) {
      const met = leftAt.get(row);
      if (met !== undefined) {
        this.cycle = path.slice(met);
        return true;
      }
      const column = this.#fractionalColumn(row, entered);
      if (column < 0 && entered < 0) return false;
      const earlier = enteredAt.get(column);
      if (earlier !== undefined) {
        // the column closes the cycle before any row is met twice; going on through it would use a cell twice
        this.cycle = [...path.slice(earlier + 1), row * this.#columns + column, path[earlier] as number];
        return true;
      }
      const below = column < 0 ? -1 : this.#otherRow(column, row);
      if (below < 0) {
        // a lone fraction is what the fit's own rounding error left over
        this.#settle(row * this.#columns + (column < 0 ? entered : column));
        return this.from(start);
      }
      leftAt.set(row, path.length);
      path.push(row * this.#columns + column, below * this.#columns + column);
      enteredAt.set(column, path.length - 1);
      row = below;
      entered = column;
    }
  }

  #settle(cell: number): void {
    this.#whole[cell] = (this.#whole[cell] as number) + Math.round(this.#rest[cell] as number);
    this.#rest[cell] = 0;
  }

  #fractionalColumn(row: number, except: number): number {
    for (let column = 0; column < this.#columns; column++) {
      if (column !== except && (this.#rest[row * this.#columns + column] as number) > 0) return column;
    }
    return -1;
  }

  #otherRow(column: number, except: number): number {
    const rows = this.#waiting[column] as number[];
    let kept: number | undefined;
    while (rows.length > 0) {
      const row = rows[rows.length - 1] as number;
      if ((this.#rest[row * this.#columns + column] as number) > 0) {
        if (row !== except) {
          if (kept !== undefined) rows.push(kept);
          return row;
        }
        kept = row;
      }
      rows.pop();
    }
    if (kept !== undefined) rows.push(kept);
    return -1;
  }
}

/** Moves fractions along the cycle until one is whole; up and down are drawn so that no cell's expected value changes. */
function shiftAlong(cycle: readonly number[], rest: Float64Array, whole: Int32Array, draws: Draws): void {
  let up = Number.POSITIVE_INFINITY;
  let down = Number.POSITIVE_INFINITY;
  for (let i = 0; i < cycle.length; i++) {
    const fraction = rest[cycle[i] as number] as number;
    up = Math.min(up, i % 2 === 0 ? 1 - fraction : fraction);
    down = Math.min(down, i % 2 === 0 ? fraction : 1 - fraction);
  }
  const shift = draws.share() * (up + down) < down ? up : -down;
  for (let i = 0; i < cycle.length; i++) {
    const cell = cycle[i] as number;
    const moved = (rest[cell] as number) + (i % 2 === 0 ? shift : -shift);
    if (moved > 1 - tiny) whole[cell] = (whole[cell] as number) + 1;
    rest[cell] = moved > 1 - tiny || moved < tiny ? 0 : moved;
  }
}
