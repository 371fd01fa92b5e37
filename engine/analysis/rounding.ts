import { powerOfTen } from '../arithmetic/powerOfTen.ts';

/** Steps that a standard error may take up in the last digit shown: 13 ± 1.2 is told as 13 rather than as 10, 13 ± 4 as 10. */
const stepsPerError = 3;

/** Fewest replicates whose spread tells an error to round by: two or three that happen to agree would give one near nothing. */
export const fewestReplicates = 5;

/**
 * The Monte-Carlo error that a number over replicates is rounded by: its own, and none that is known while there are fewer than five. What is the
 * same in all, such as the base year, has no error however few they are.
 * @param told replicates that are left out are enough of them
 * @returns in the number's own unit; `Infinity` where it is unknown
 */
export function errorToRoundBy(
  told: { readonly mcse?: number | undefined; readonly replicates?: number | undefined } | undefined,
): number {
  const mcse = told?.mcse ?? Number.POSITIVE_INFINITY;
  return mcse > 0 && (told?.replicates ?? fewestReplicates) < fewestReplicates ? Number.POSITIVE_INFINITY : mcse;
}

/**
 * The smallest step in which a number may be shown: the smallest power of ten of which a Monte-Carlo standard error is at most three,
 * so that the last digit shown is one that another seed would not have changed by much.
 * @param mcse in the unit in which the number is shown (percentage points, kroner, persons); `Infinity` where it is unknown
 * @param finest finest step wanted, a power of ten; also the step of numbers without error
 * @param coarsest step used where the error is unknown, a power of ten
 */
export function justifiedStep(mcse: number, finest = 0.1, coarsest = 1): number {
  if (!Number.isFinite(mcse)) return Math.max(finest, coarsest);
  if (mcse <= 0) return finest;
  return Math.max(finest, powerOfTen(exponentOver(mcse / stepsPerError)));
}

/** Decimals that a step needs: 0.01 → 2, and 0 from 1 upwards. */
export function decimalsOf(step: number): number {
  return Math.max(0, -exponentOver(step));
}

/**
 * A number rounded to what its Monte-Carlo error justifies.
 * @returns the rounded value and how many decimals to write
 */
export function roundToError(
  value: number,
  mcse: number,
  finest = 0.1,
  coarsest = 1,
): { readonly value: number; readonly decimals: number; readonly step: number } {
  const step = justifiedStep(mcse, finest, coarsest);
  const decimals = decimalsOf(step);
  // Division by a whole power of ten keeps 24.3 at 24.3, where multiplying by 0.1 gives 24.300000000000001.
  const rounded =
    step < 1 ? Math.round(value * powerOfTen(decimals)) / powerOfTen(decimals) : Math.round(value / step) * step;
  return { value: rounded === 0 ? 0 : rounded, decimals, step };
}

/**
 * Parts of a total rounded so that they sum to the rounded total, by largest remainders (Hamilton's method): each part is rounded
 * down, and the units in the last place that are missing go to the parts that lost most. Each part is moved by less than one such unit
 * where parts and total agree before they are rounded; what they don't agree in is spread over the parts alike.
 * @param decimals of what is shown
 * @returns parts in the order given, and the total rounded half away from zero
 */
export function roundParts(
  parts: readonly number[],
  total: number,
  decimals: number,
): { readonly parts: readonly number[]; readonly total: number } {
  const perWhole = powerOfTen(decimals);
  const target = Math.sign(total) * Math.round(Math.abs(total) * perWhole + wholeEnough);
  const down = parts.map((part) => Math.floor(part * perWhole + wholeEnough));
  const missing = target - down.reduce((sum, units) => sum + units, 0);
  const toEach = Math.floor(missing / Math.max(1, parts.length));
  const remainderOf = (index: number) => (parts[index] ?? 0) * perWhole - (down[index] ?? 0);
  const byRemainder = [...parts.keys()].sort((a, b) => remainderOf(b) - remainderOf(a) || a - b);
  const fortunate = new Set(byRemainder.slice(0, missing - toEach * parts.length));
  return {
    parts: down.map((units, index) => (units + toEach + (fortunate.has(index) ? 1 : 0)) / perWhole),
    total: target / perWhole || 0,
  };
}

/** How near under a whole unit a number counts as that unit: 0.3 is 2.9999999999999996 tenths. */
const wholeEnough = 1e-9;

/** The smallest whole exponent of ten that makes a power no less than the value, but for the last digits of what was worked out. */
function exponentOver(value: number): number {
  const [digits, exponent] = value.toExponential().split('e');
  return Number(exponent) + (Number(digits) > 1 + wholeEnough ? 1 : 0);
}
