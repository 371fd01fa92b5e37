/** The few numerical tools of the derivation. */

/** Linear interpolation between knots `[x, y]`; constant outside them. */
export function between(knots, x) {
  const [first] = knots;
  if (x <= first[0]) return first[1];
  for (let i = 1; i < knots.length; i++) {
    const [x1, y1] = knots[i];
    const [x0, y0] = knots[i - 1];
    if (x <= x1) return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  }
  return knots[knots.length - 1][1];
}

/** Whole numbers near `values` (scaled to `total`) that sum to `total`: largest remainders, ties to the earlier entry. */
export function wholeNumbers(values, total) {
  const sum = values.reduce((a, b) => a + b, 0);
  if (total === 0 || sum === 0) return values.map(() => 0);
  const scaled = values.map((v) => (v * total) / sum);
  const whole = scaled.map(Math.floor);
  let missing = total - whole.reduce((a, b) => a + b, 0);
  const order = scaled.map((v, i) => [v - Math.floor(v), i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (missing-- <= 0) break;
    whole[i]++;
  }
  return whole;
}

/** The x in [low, high] where the rising function `f` reaches `target`, by bisection. */
export function solve(f, target, low, high) {
  let [a, b] = [low, high];
  if (f(a) > target || f(b) < target) throw new Error(`no solution: ${f(a)} … ${f(b)} does not hold ${target}`);
  for (let i = 0; i < 80; i++) {
    const middle = (a + b) / 2;
    if (f(middle) < target) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** `values` divided by their sum. */
export function shares(values) {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((v) => v / sum);
}

/** `value` with `digits` significant digits. */
export function significant(value, digits = 5) {
  return Number(value.toPrecision(digits));
}

/** Rounded shares that sum to exactly one in `digits` decimals. */
export function roundedShares(values, digits = 4) {
  const unit = 10 ** digits;
  return wholeNumbers(values, unit).map((v) => v / unit);
}
