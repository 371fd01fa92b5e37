import type { FigureKind } from '../../engine/index.ts';
import type { BarsData } from '../charts/barsForm.ts';
import type { CausesData } from '../charts/causes.ts';
import type { DotsData } from '../charts/dotsForm.ts';
import type { FreeData } from '../charts/freeFigure.ts';
import type { PanelsData } from '../charts/panelsForm.ts';
import type { TilesData } from '../charts/tilesShown.ts';
import type { TrendData } from '../charts/trendLine.ts';
import type { LinesData } from '../workshop/linesForm.ts';

/** Figures of an answer to many runs. */
export type StudyMethod =
  | 'tornado'
  | 'sobol'
  | 'screening'
  | 'spread'
  | 'robustness'
  | 'goal-seek'
  | 'discovery'
  | 'credit';

/** What shows numbers of results without being a kind of figure of its own. */
export type CellMethod =
  | 'key-figures'
  | 'table'
  | 'comparison'
  | 'observed'
  | 'formula'
  | 'goal'
  | 'vega'
  | 'guess'
  | 'round-up'
  | 'scenario';

/** What is explained by one rule. A new kind of figure is one at once, so that the compiler asks for its words in both languages and for its inputs. */
export type MethodName = FigureKind | StudyMethod | CellMethod;

/** What each is told of: the data that its figure is drawn from, where it is one. */
export interface MethodData extends Record<StudyMethod, BarsData | undefined> {
  readonly trend: TrendData;
  readonly gap: TrendData;
  readonly waterfall: CausesData;
  readonly status: PanelsData;
  readonly multiples: PanelsData;
  readonly 'people-place': BarsData;
  readonly 'before-after': BarsData;
  readonly moves: BarsData;
  readonly cohort: PanelsData;
  readonly letting: BarsData;
  readonly pyramid: BarsData;
  readonly schools: PanelsData;
  readonly goals: BarsData;
  readonly tiles: TilesData;
  readonly distribution: DotsData;
  readonly 'key-figures': undefined;
  readonly table: PanelsData;
  readonly comparison: undefined;
  readonly observed: undefined;
  readonly formula: PanelsData | undefined;
  readonly goal: BarsData;
  readonly vega: FreeData;
  readonly guess: LinesData;
  readonly 'round-up': LinesData;
  readonly scenario: undefined;
}

/** Names of the rules that can tell of such data. */
export type MethodOf<Data> = {
  readonly [Name in MethodName]: Data extends MethodData[Name] ? Name : never;
}[MethodName];
