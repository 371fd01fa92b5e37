import type { Cell, CriterionId, Ensemble, Place, StudyAnswer } from '../../engine/index.ts';
import type { Cursor, FigureTable } from '../charts/figure.ts';
import type { FigureInputs } from '../charts/figureInputs.ts';
import type { Session } from '../session.ts';
import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';

/** Where numbers are shown, and what they are made from: all that an explanation is bound to. */
export interface MethodAsked {
  readonly session: Session;
  readonly cell: Cell;
  /** the results that are shown; those of the page where left out */
  readonly ensemble?: Ensemble | undefined;
  /** what a figure of results was made from */
  readonly inputs?: FigureInputs | undefined;
  /** what many runs answered */
  readonly answer?: StudyAnswer | undefined;
}

/** What an explanation is made from. */
export interface MethodInputs<Data> extends MethodAsked {
  readonly data: Data;
  /** the table that stands beside the figure, or is the cell itself */
  readonly table: FigureTable | undefined;
  /** the point that the reader looked at last; undefined until there is one */
  readonly cursor: Cursor | undefined;
  readonly words: Wording;
  readonly method: MethodWords;
}

/** A value of a criterion that is shown. */
export interface PointShown {
  readonly ensemble: Ensemble;
  readonly strategy: string;
  readonly place: Place;
  readonly criterion: CriterionId;
  readonly year: number;
  readonly form: 'level' | 'gap';
  /** as it stands on the page, without a unit of its own; a level of shares may have its per-cent sign */
  readonly text: string;
  /** the scenario that it is held against, by id */
  readonly against?: string | undefined;
}

/** A number that is shown, with the numbers that it came from. */
export interface Worked {
  /** which number: place, year, scenario */
  readonly about: string;
  /** from what came in to what is shown */
  readonly steps: readonly string[];
  /** the mean over replicates that it is, whose Monte-Carlo error is told */
  readonly point?: PointShown;
}

/** How one kind of figure, table or number comes about. One file a kind; its words are in `workbench/text`. */
export interface Method<Data> {
  /** criteria of which it is told whom they count; those that the cell shows where left out */
  criteria?(inputs: MethodInputs<Data>): readonly CriterionId[];
  /** the rule with the numbers of what is looked at, the headline where nothing is */
  worked(inputs: MethodInputs<Data>): readonly Worked[];
  /** more of what is counted, bound to what is shown */
  counted?(inputs: MethodInputs<Data>): readonly string[];
  /** how the number came out of runs, where it isn't a mean over the document's replicates */
  runs?(inputs: MethodInputs<Data>): readonly string[];
  /** whether it tells of all at once, whatever point of the figure is read */
  readonly isOfAll?: boolean;
  /** the pack's resources that it rests on, beside those of its criteria */
  readonly rests?: readonly string[];
}
