import type { FigureCell } from '../../engine/index.ts';
import { beforeAfterFigure } from './beforeAfterFigure.ts';
import { cohortFigure } from './cohortFigure.ts';
import type { FigureKindShown } from './figureKindShown.ts';
import { gapFigure, levelFigure } from './trendFigure.ts';
import { waterfallFigure } from './waterfallFigure.ts';

/** Kinds of figure that come with the first view, since the opening document has them; of criteria, not of formulas. */
export const firstFigureKinds: Partial<Readonly<Record<FigureCell['figure'], FigureKindShown>>> = {
  trend: levelFigure,
  gap: gapFigure,
  waterfall: waterfallFigure,
  'before-after': beforeAfterFigure,
  cohort: cohortFigure,
};
