import type { CriterionId } from '../criteria/criterionIds.ts';
import type { ResourcesDefinition } from '../criteria/resourcesDefinition.ts';
import type { FencedCell, Indicator, YearRange } from './cellParts.ts';
import type { DataCell } from './dataCell.ts';
import type { FormulaCell } from './formulaCell.ts';
import type { FreeFigureCell } from './freeFigure.ts';
import type { GoalEntry } from './goal.ts';
import type { GoalCell } from './goalCell.ts';
import type { WrittenAlignment } from './readAlignment.ts';
import type { StudyCell } from './studyCells.ts';
import type { MeasureEntry, PilotEntry, Placed, ProgrammeEntry, RateEntry, TriggerEntry } from './written.ts';

/** A scenario as written: only what differs from the ones it extends. Read from a file or from a cell of a notebook. */
export interface ScenarioDocument {
  readonly id: string;
  /** file or notebook it stands in */
  readonly where: string;
  readonly line: number;
  readonly name: string;
  /** ids of the scenarios it starts from; several are laid over one another in this order. `baseline` where left out. */
  readonly extends: readonly Placed<string>[];
  readonly measures: readonly MeasureEntry[];
  readonly programmes: readonly ProgrammeEntry[];
  readonly pilots: readonly PilotEntry[];
  readonly triggers: readonly TriggerEntry[];
  /** ids of inherited measure uses, programmes, pilots and triggers that it leaves out */
  readonly remove: readonly Placed<string>[];
  readonly rates: readonly RateEntry[];
  readonly parameters: ReadonlyMap<string, Placed<number>>;
  /** reference paths by id: year → value */
  readonly references: ReadonlyMap<string, ReadonlyMap<number, Placed<number>>>;
  /** names of processes switched off */
  readonly off: readonly Placed<string>[];
  readonly goals?: readonly GoalEntry[];
}

/** Prose between the fenced cells, Markdown, without blank lines at its ends. */
export interface TextCell {
  readonly kind: 'text';
  /** first line in the file */
  readonly line: number;
  readonly text: string;
}

export interface ScenarioCell extends FencedCell {
  readonly kind: 'scenario';
  readonly scenario: ScenarioDocument;
}

/** The kinds of figure. `gap` is a trend of the gap, `waterfall` splits a change into its causes. */
export const figureKinds = [
  'trend',
  'gap',
  'waterfall',
  'status',
  'multiples',
  'people-place',
  'before-after',
  'moves',
  'cohort',
  'letting',
  'pyramid',
  'schools',
  'goals',
  'tiles',
  'distribution',
] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Kinds that show something else than a criterion, and so ask for no indicator. */
export const figuresWithoutIndicator: ReadonlySet<FigureKind> = new Set([
  'status',
  'moves',
  'cohort',
  'letting',
  'pyramid',
  'schools',
  'goals',
] as const);

export interface FigureCell extends FencedCell {
  readonly kind: 'figure';
  readonly figure: FigureKind;
  readonly title?: string;
  readonly description?: string;
  readonly indicator: Indicator;
  /** all that it names, where it shows several beside one another; the first is `indicator` */
  readonly indicators: readonly Indicator[];
  /** id of the formula cell that it shows in place of a criterion */
  readonly formula?: string;
  /** ids of districts, estates or the municipality, in the order shown */
  readonly places: readonly string[];
  /** ids of scenarios in the order shown; all of the document where left out */
  readonly scenarios: readonly string[];
  /** width of the band in per cent of replicates, 0 for none */
  readonly band: number;
  readonly years?: YearRange;
}

export interface KeyFiguresCell extends FencedCell {
  readonly kind: 'key-figures';
  readonly title?: string;
  readonly indicators: readonly Indicator[];
  readonly places: readonly string[];
  readonly scenarios: readonly string[];
  /** last year of the projection where left out */
  readonly year?: number;
}

/** Values of criteria in numbers: a place, a criterion and a scenario a row, a year a column. */
export interface TableCell extends FencedCell {
  readonly kind: 'table';
  readonly title?: string;
  readonly description?: string;
  readonly indicators: readonly Indicator[];
  /** ids in the order shown; the place that the document is about where left out */
  readonly places: readonly string[];
  /** ids in the order shown; all of the document where left out */
  readonly scenarios: readonly string[];
  /** years with a column; some of the projection's where left out */
  readonly years: readonly number[];
}

export interface ComparisonCell extends FencedCell {
  readonly kind: 'comparison';
  readonly title?: string;
  readonly indicators: readonly Indicator[];
  readonly places: readonly string[];
  /** two to four */
  readonly scenarios: readonly string[];
  readonly year?: number;
}

export interface LeversCell extends FencedCell {
  readonly kind: 'levers';
  readonly title?: string;
  /** the scenario whose measures are shown as sliders */
  readonly scenario: string;
  /** ids of measure uses shown; all of the scenario where left out */
  readonly measures: readonly string[];
}

/** The stair model (*trappemodel*) of a scenario as a table: estate, step, shares of assignment and flexible letting. */
export interface StairLettingCell extends FencedCell {
  readonly kind: 'stair-letting';
  readonly title?: string;
  readonly scenario: string;
}

/** The physical transformation of a scenario over the years: demolition, sale, conversion, new dwellings, renovation, rehousing. */
export interface TimelineCell extends FencedCell {
  readonly kind: 'timeline';
  readonly title?: string;
  readonly scenario: string;
  /** ids of districts or estates whose works are shown; all where left out */
  readonly places: readonly string[];
}

/** An observed value as entered: whole share 0–1, or kroner for the mean income. */
export interface StatusValue extends Placed<number> {
  /** id of a district, an estate or the municipality */
  readonly place: Placed<string>;
  readonly criterion: CriterionId;
}

/** A year's observed values (*årlig status*), drawn over the projection. */
export interface StatusCell extends FencedCell {
  readonly kind: 'status';
  readonly title?: string;
  readonly year: number;
  readonly values: readonly StatusValue[];
}

/** A guess at what comes: values by year, as shares. */
export interface GuessEntry {
  readonly name: string;
  readonly values: readonly { readonly year: number; readonly value: number }[];
}

/** People guess before they see (*gæt først*): the answer is not on the page until somebody reveals it. */
export interface GuessCell extends FencedCell {
  readonly kind: 'guess';
  readonly title?: string;
  readonly description?: string;
  readonly indicator: Indicator;
  readonly places: readonly string[];
  /** whose future is guessed at; the one in hand where left out */
  readonly scenario?: string;
  /** years with a field to type in; some of the projection's where left out */
  readonly years: readonly number[];
  readonly revealed: boolean;
  readonly guesses: readonly GuessEntry[];
}

/** What a group in a workshop made: its scenarios as it wrote them. */
export interface GroupEntry {
  readonly name: string;
  /** id of the scenario that the group is held against others by; the last one that it changed where left out */
  readonly scenario?: string;
  readonly scenarios: readonly { readonly id: string; readonly body: string }[];
}

/** What several groups made, side by side (*gruppeopsamling*). */
export interface RoundUpCell extends FencedCell {
  readonly kind: 'round-up';
  readonly title?: string;
  readonly indicator: Indicator;
  readonly places: readonly string[];
  readonly groups: readonly GroupEntry[];
}

/** A cell of a kind that this version doesn't know, or whose body can't be read: kept as it is and shown as text. */
export interface UnreadCell extends FencedCell {
  readonly kind: 'unread';
  /** first word of the info string */
  readonly asked: string;
}

export type Cell =
  | TextCell
  | ScenarioCell
  | FigureCell
  | KeyFiguresCell
  | TableCell
  | ComparisonCell
  | LeversCell
  | StairLettingCell
  | TimelineCell
  | StatusCell
  | DataCell
  | GuessCell
  | RoundUpCell
  | StudyCell
  | FormulaCell
  | GoalCell
  | FreeFigureCell
  | UnreadCell;

/**
 * A document of text, scenarios and figures, kept as Markdown. `header` and the cells hold its text; the settings beside them are
 * read from the header.
 */
export interface Notebook {
  /** file name or title, for messages */
  readonly where: string;
  /** YAML between the two `---` lines, without the last line break */
  readonly header: string;
  readonly version: number;
  readonly title: string;
  readonly language: 'da' | 'en';
  /** id of the data pack */
  readonly pack: string;
  /** the pack's base year and fifteen years on where left out */
  readonly years?: YearRange;
  readonly seed: string;
  readonly replicates: number;
  /** gross income under which a resident counts as low-income, kroner a year */
  readonly lowIncomeLine?: number;
  /** who counts as a resident with resources, as far as it is not the ordinary definition */
  readonly resources?: Partial<ResourcesDefinition>;
  /** whether nothing of the document tells of the fifth criterion; it is counted all the same, and changes no other result */
  readonly hidesFifth?: boolean;
  /** what observed values do: drawn over the projection, or the projection is moved onto the last of them as well */
  readonly status?: 'overlay' | 'rebase';
  /** factors that keep today's rule near a population forecast, the same in every scenario */
  readonly alignment?: WrittenAlignment;
  readonly cells: readonly Cell[];
}
