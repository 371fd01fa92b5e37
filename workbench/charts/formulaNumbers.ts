import { errorToRoundBy, roundToError, type SeriesPoint } from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';
import type { FormulaShown } from './formulaShown.ts';
import { writtenChance } from './written.ts';

/** A value as it is drawn, in its unit, and as it is written. */
export interface FormulaNumber {
  readonly value: number;
  readonly text: string;
}

/**
 * How a formula's values are written: in steps that the Monte-Carlo error supports, and no finer than a thousandth of the largest; a claim as
 * the share of replicates in which it holds.
 * @param points all that are shown, so that they get the same digits
 */
export function writtenFormula(
  { unit, formula }: Pick<FormulaShown, 'unit' | 'formula'>,
  points: readonly Pick<SeriesPoint, 'mean'>[],
  words: Wording,
): (point: Pick<SeriesPoint, 'mean' | 'mcse' | 'replicates'>) => FormulaNumber {
  const { numbers, text } = words;
  const largest = Math.max(...points.map(({ mean }) => Math.abs(mean)), 1e-9);
  const finest = 10 ** (Math.floor(Math.log10(largest)) - 2);
  return (point) => {
    const { mean, replicates } = point;
    const mcse = errorToRoundBy(point);
    if (formula.isClaim) {
      return { value: mean * 100, text: writtenChance(Math.round(mean * replicates), replicates, words) };
    }
    switch (unit) {
      case 'percent':
      case 'points': {
        const { value, decimals } = roundToError(mean * 100, mcse * 100, 0.1);
        const written = unit === 'percent' ? numbers.percent(value / 100, decimals) : numbers.plain(value, decimals);
        return { value, text: written };
      }
      case 'kroner': {
        const { value } = roundToError(mean, mcse, Math.max(1, finest), Math.max(1, finest));
        return { value, text: text.cells.formula.kroner(numbers.plain(value, 0)) };
      }
      case 'persons': {
        const { value } = roundToError(mean, mcse, 10, 10);
        return { value, text: numbers.plain(value, 0) };
      }
      default: {
        const { value, decimals } = roundToError(mean, mcse, finest, finest * 10);
        return { value, text: numbers.plain(value, decimals) };
      }
    }
  };
}
