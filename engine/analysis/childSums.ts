import type { Ensemble, StrategyResult } from '../simulation/ensemble.ts';
import { childFigures } from '../simulation/projection.ts';
import { childrenIndex } from './layout.ts';

/** A child figure added up over estates and replicates; see `childFigures` for what is counted. */
export function childFigureOver(
  { shape }: Pick<Ensemble, 'shape'>,
  { sums }: Pick<StrategyResult, 'sums'>,
  yearIndex: number,
  view: number,
  estates: readonly number[],
  figure: (typeof childFigures)[number],
): number {
  const offset = childFigures.indexOf(figure);
  let sum = 0;
  for (const estate of estates) sum += sums.children[childrenIndex(shape, yearIndex, view, estate) + offset] ?? 0;
  return sum;
}
