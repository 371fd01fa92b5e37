import { barsFigure } from '../../workbench/charts/barsForm.ts';
import { beforeAfterData } from '../../workbench/charts/beforeAfterFigure.ts';
import { cohortData } from '../../workbench/charts/cohortFigure.ts';
import { distributionData } from '../../workbench/charts/distributionFigure.ts';
import { dotsFigure } from '../../workbench/charts/dotsForm.ts';
import type { Told } from '../../workbench/charts/drawing.ts';
import type { Figure } from '../../workbench/charts/figure.ts';
import type { FigureInputs } from '../../workbench/charts/figureInputs.ts';
import { goalsData } from '../../workbench/charts/goalsFigure.ts';
import { lettingData } from '../../workbench/charts/lettingFigure.ts';
import { movesData } from '../../workbench/charts/movesFigure.ts';
import { multiplesData } from '../../workbench/charts/multiplesFigure.ts';
import { panelsFigure } from '../../workbench/charts/panelsForm.ts';
import { peoplePlaceData } from '../../workbench/charts/peoplePlaceFigure.ts';
import { pyramidData } from '../../workbench/charts/pyramidFigure.ts';
import { schoolsData } from '../../workbench/charts/schoolsFigure.ts';
import type { Nothing } from '../../workbench/charts/shownFigure.ts';
import { statusData } from '../../workbench/charts/statusFigure.ts';
import { tiles, tilesData } from '../../workbench/charts/tilesFigure.ts';

/** A kind of figure: the form that it is drawn in, and its data. */
export interface MadeKind {
  readonly figure: Figure<never>;
  readonly data: (inputs: FigureInputs) => Told | Nothing;
}

/** Every kind that is drawn from what stands on the page, with the form it is drawn in. */
export const drawnKinds = {
  status: { figure: panelsFigure, data: statusData },
  multiples: { figure: panelsFigure, data: multiplesData },
  'people-place': { figure: barsFigure, data: peoplePlaceData },
  'before-after': { figure: barsFigure, data: beforeAfterData },
  moves: { figure: barsFigure, data: movesData },
  cohort: { figure: panelsFigure, data: cohortData },
  letting: { figure: barsFigure, data: lettingData },
  pyramid: { figure: barsFigure, data: pyramidData },
  schools: { figure: panelsFigure, data: schoolsData },
  goals: { figure: barsFigure, data: goalsData },
  tiles: { figure: tiles, data: tilesData },
  distribution: { figure: dotsFigure, data: distributionData },
} as unknown as Readonly<Record<string, MadeKind>>;
