/** Ends of a vertical axis and the distance between its grid lines. */
export interface ScaleRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Parts of a step that the lower end may stand on, so that a value just under zero doesn't take a whole step of room. */
const lowerParts = 5;

/**
 * A range that holds zero and all values, with ends on round numbers, so that the axis stays put while a line moves a little.
 * The upper end is a grid line.
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
  if (high - low < 1e-9) return { low: 0, high: 1, step: 0.5 };
  const step = roundStep((high - low) / parts);
  const part = step / lowerParts;
  return { low: Math.floor(low / part + 1e-9) * part, high: Math.ceil(high / step - 1e-9) * step, step };
}

/** Grid lines of a range. */
export function ticksOf({ low, high, step }: ScaleRange): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.round(high / step);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  const round = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
  return round * power;
}
