/** Ends of a vertical axis and the distance between its grid lines. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/**
 * A range that holds zero and all values, with ends on round numbers, so that the axis stays put while a line moves a little.
 * @param values in the axis's unit
 * @param parts about how many grid lines
 */
export function scaleRange(values: Iterable<number>, parts = 4): ScaleRange {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return { low: 0, high: 1, step: 0.5 };
  const step = roundStep((high - low) / parts);
  return { low: Math.floor(low / step + 1e-9) * step, high: Math.ceil(high / step - 1e-9) * step, step };
}

/** Grid lines of a range. */
export function ticksOf({ low, high, step }: ScaleRange): number[] {
  const count = Math.round((high - low) / step);
  return Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  const round = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
  return round * power;
}
