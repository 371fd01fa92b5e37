import { type Cell, figuresWithoutIndicator } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { type Criterion, fiveCriteria } from '../text/criteria.ts';

/** Criteria whose future a cell shows. */
export function criteriaOf(cell: Cell, session: Session): readonly Criterion[] {
  if (cell.kind === 'key-figures') return fiveCriteria;
  if (cell.kind === 'comparison') return [session.focus.value?.indicator.criterion ?? 'outside-labour'];
  if (cell.kind === 'table') return cell.indicators.map(({ criterion }) => criterion);
  if (cell.kind === 'round-up') return [cell.indicator.criterion];
  if (cell.kind === 'goal') return cell.goal.indicator ? [cell.goal.indicator.criterion] : fiveCriteria;
  // a formula or a free figure may read any of them
  if (cell.kind === 'formula' || cell.kind === 'vega' || (cell.kind === 'figure' && cell.formula !== undefined)) {
    return [...fiveCriteria, 'mean-income'];
  }
  if (cell.kind !== 'figure' || figuresWithoutIndicator.has(cell.figure)) return [];
  return [cell.indicator, ...cell.indicators].map(({ criterion }) => criterion);
}
