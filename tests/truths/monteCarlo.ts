/** How far chance alone may carry a simulated figure from the truth. Nothing here is a tolerance: errors are computed. */

/** Standard errors that a right figure is off by once in a million: the normal quantile of 1 − 10⁻⁶ / 2. */
const onceInAMillion = 4.8916;

/** A figure, the truth it is held against, and the standard error that chance gives it. */
export interface Figure {
  readonly name: string;
  readonly found: number;
  readonly expected: number;
  readonly error: number;
}

/**
 * Throws where a figure is farther from the truth than chance carries it once in a million.
 * @returns the figure beside the truth, for a test's annotation
 */
export function expectTruth({ name, found, expected, error }: Figure): string {
  const figure = `${name}: ${round(found)} found, ${round(expected)} expected, standard error ${round(error)}`;
  if (!(Math.abs(found - expected) <= onceInAMillion * error + 1e-12 * Math.abs(expected))) throw new Error(figure);
  return figure;
}

/** Standard error of a share of `of` independent trials. */
export function errorOfShare(share: number, of: number): number {
  return Math.sqrt((share * (1 - share)) / of);
}

/** One cell of counts: what was counted, what the truth expects, and the variance that chance gives the count. */
export interface Cell {
  readonly count: number;
  readonly expected: number;
  readonly variance: number;
}

/** Expected count under which a cell is put together with the next, so that its count is near enough to normal. */
const leastExpected = 20;

/**
 * Throws where independent counts are together farther from the truth than once in a million (sum of squared standard scores
 * against chi-square, by Wilson and Hilferty's cube root). Small cells are joined with those that follow.
 * @param lost degrees of freedom that the counts don't have, 1 where their sum is given
 */
export function expectCounts(name: string, cells: readonly Cell[], lost = 0): string {
  let statistic = 0;
  let degrees = -lost;
  for (const { count, expected, variance } of joined(cells)) {
    if (variance > 0) {
      statistic += (count - expected) ** 2 / variance;
      degrees++;
    } else if (count !== expected) throw new Error(`${name}: ${count} counted where just ${expected} can be`);
  }
  const spread = 2 / (9 * degrees);
  const most = degrees * (1 - spread + onceInAMillion * Math.sqrt(spread)) ** 3;
  const figure = `${name}: chi-square ${round(statistic)} found, ${degrees} expected, at most ${round(most)}`;
  if (!(statistic <= most)) throw new Error(figure);
  return figure;
}

/** Counts that share `of` trials out in the given shares (multinomial), as cells for `expectCounts` with one degree lost. */
export function sharedOut(counts: readonly number[], shares: readonly number[]): Cell[] {
  const of = counts.reduce((a, b) => a + b, 0);
  // Pearson's statistic: the expected count stands for the variance, and the lost degree for the sum.
  return counts.map((count, i) => ({ count, expected: of * shares[i]!, variance: of * shares[i]! }));
}

function joined(cells: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  let count = 0;
  let expected = 0;
  let variance = 0;
  const put = (): void => {
    if (expected > 0 || count > 0) out.push({ count, expected, variance });
    count = expected = variance = 0;
  };
  for (const cell of cells) {
    count += cell.count;
    expected += cell.expected;
    variance += cell.variance;
    if (expected >= leastExpected) put();
  }
  const last = out.at(-1);
  if (last && (expected > 0 || count > 0)) {
    out[out.length - 1] = {
      count: last.count + count,
      expected: last.expected + expected,
      variance: last.variance + variance,
    };
  } else put();
  return out;
}

/** Mean and its standard error over independent figures. */
export function meanOf(values: ArrayLike<number>): { readonly mean: number; readonly error: number } {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += ((values[i] as number) - mean) ** 2;
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

function round(value: number): string {
  return String(Number(value.toPrecision(5)));
}
