import type { Ensemble, FigureCell, Pack, Place } from '../../engine/index.ts';
import type { Wording } from '../text/language.ts';
import type { FormulaShown } from './formulaShown.ts';
import type { ScenarioShown } from './scenariosShown.ts';

/** What a figure is made from. */
export interface FigureInputs {
  readonly ensemble: Ensemble;
  readonly pack: Pack;
  readonly cell: FigureCell;
  /** the figure's first place, else the document's */
  readonly place: Place;
  /** those that the figure asks for, at most as many as there are colours */
  readonly scenarios: readonly ScenarioShown[];
  /** the scenario chosen on the page where the figure allows it, else the figure's last */
  readonly selected: ScenarioShown;
  readonly from: number;
  readonly to: number;
  readonly words: Wording;
  /** whether nothing tells of the law's fifth criterion */
  readonly hidesFifth?: boolean;
  /** the formula that is shown in place of a criterion */
  readonly formula?: FormulaShown | undefined;
}
