import type { TemplateResult } from 'lit';
import type { Cell, FigureCell } from '../../engine/index.ts';
import type { Session } from '../session.ts';

/** A kind of figure as the document asks for it: from results to what is shown. */
export interface FigureKindShown {
  title(cell: FigureCell, session: Session): string;
  /** @param host the cell that it stands in, where that is not the figure's own */
  render(cell: FigureCell, session: Session, host?: Cell): TemplateResult;
}
