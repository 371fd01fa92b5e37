import type { FigureCell } from '../../engine/index.ts';
import { beforeAfterFigure } from './beforeAfterFigure.ts';
import { cohortFigure } from './cohortFigure.ts';
import { distributionFigure } from './distributionFigure.ts';
import type { FigureKindShown } from './figureKindShown.ts';
import { formulaFigure } from './formulaFigure.ts';
import { goalsFigure } from './goalsFigure.ts';
import { lettingFigure } from './lettingFigure.ts';
import { movesFigure } from './movesFigure.ts';
import { multiplesFigure } from './multiplesFigure.ts';
import { peoplePlaceFigure } from './peoplePlaceFigure.ts';
import { pyramidFigure } from './pyramidFigure.ts';
import { schoolsFigure } from './schoolsFigure.ts';
import { statusFigure } from './statusFigure.ts';
import { tilesFigure } from './tilesFigure.ts';
import { gapFigure, levelFigure } from './trendFigure.ts';
import { waterfallFigure } from './waterfallFigure.ts';

/** Kinds of figure. A new one is one file and one line here. */
export const figureKindsShown: Readonly<Record<FigureCell['figure'], FigureKindShown>> = {
  trend: orFormula(orIncome(levelFigure)),
  gap: orIncome(gapFigure),
  waterfall: waterfallFigure,
  status: statusFigure,
  multiples: orFormula(multiplesFigure),
  'people-place': peoplePlaceFigure,
  'before-after': beforeAfterFigure,
  moves: movesFigure,
  cohort: cohortFigure,
  letting: lettingFigure,
  pyramid: pyramidFigure,
  schools: schoolsFigure,
  goals: goalsFigure,
  tiles: tilesFigure,
  distribution: distributionFigure,
};

/** A kind that shows a formula where the figure names one in place of a criterion. */
function orFormula(kind: FigureKindShown): FigureKindShown {
  const shown = (cell: FigureCell) => (cell.formula === undefined ? kind : formulaFigure);
  return {
    title: (cell, session) => shown(cell).title(cell, session),
    render: (cell, session, host) => shown(cell).render(cell, session, host),
  };
}

/** A trend of shares, which shows the mean income on the panels' scale of kroner. */
function orIncome(kind: FigureKindShown): FigureKindShown {
  return {
    title: (cell, session) => kind.title(cell, session),
    render: (cell, session, host) =>
      cell.indicator.criterion === 'mean-income'
        ? multiplesFigure.render({ ...cell, indicators: [cell.indicator] }, session, host ?? cell)
        : kind.render(cell, session, host),
  };
}
