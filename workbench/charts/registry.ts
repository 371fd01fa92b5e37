import type { TemplateResult } from 'lit';
import type { FigureCell } from '../../engine/index.ts';
import type { Session } from '../session.ts';
import { beforeAfterFigure } from './beforeAfterFigure.ts';
import { cohortFigure } from './cohortFigure.ts';
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

/** A kind of figure as the document asks for it: from results to what is shown. */
export interface FigureKindShown {
  title(cell: FigureCell, session: Session): string;
  render(cell: FigureCell, session: Session): TemplateResult;
}

/** Kinds of figure. A new one is one file and one line here. */
export const figureKindsShown: Readonly<Record<FigureCell['figure'], FigureKindShown>> = {
  trend: levelFigure,
  gap: gapFigure,
  waterfall: waterfallFigure,
  status: statusFigure,
  multiples: multiplesFigure,
  'people-place': peoplePlaceFigure,
  'before-after': beforeAfterFigure,
  moves: movesFigure,
  cohort: cohortFigure,
  letting: lettingFigure,
  pyramid: pyramidFigure,
  schools: schoolsFigure,
  goals: goalsFigure,
  tiles: tilesFigure,
};
