import type { TemplateResult } from 'lit';
import type { FigureCell } from '../../engine/index.ts';
import type { Session } from '../session.ts';
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
};
