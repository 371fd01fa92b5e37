import type { FigureCell } from '../../engine/index.ts';
import type { FigureKindShown } from '../charts/figureKindShown.ts';
import { firstFigureKinds } from '../charts/firstKinds.ts';
import { partsOrFetch } from '../later.ts';
import { anchorOf } from '../notebook/anchor.ts';
import type { CellKind } from './cellKind.ts';
import { comingCell } from './coming.ts';
import { levelOf } from './headings.ts';

/** A figure; what is drawn depends on its kind. */
export const figureCell: CellKind<'figure'> = {
  kind: 'figure',
  outline(cell, session, { text }) {
    const kind = kindOf(cell);
    if (!kind) return [];
    const about = cell.formula === undefined ? { about: text.criteria[cell.indicator.criterion] } : {};
    return [{ anchor: anchorOf(cell), title: kind.title(cell, session), level: levelOf(cell, session), ...about }];
  },
  render: (cell, session) => kindOf(cell)?.render(cell, session) ?? comingCell(anchorOf(cell)),
};

/** Whether a figure can be shown by what came with the page. */
export function isFigureOfFirstView(cell: FigureCell): boolean {
  return firstKindOf(cell) !== undefined;
}

/** Undefined until the kind has come. */
function kindOf(cell: FigureCell): FigureKindShown | undefined {
  return firstKindOf(cell) ?? partsOrFetch()?.figureKindsShown[cell.figure];
}

function firstKindOf({ figure, formula, indicator }: FigureCell): FigureKindShown | undefined {
  // the first trends are of shares
  const isOfIncome = indicator.criterion === 'mean-income' && (figure === 'trend' || figure === 'gap');
  return formula === undefined && !isOfIncome ? firstFigureKinds[figure] : undefined;
}
