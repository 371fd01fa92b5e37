import type { CriterionId } from '../criteria/criterionIds.ts';

/** First and last year, inclusive. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** What a figure shows of a criterion: its level, or the gap to the rest of the municipality. */
export interface Indicator {
  readonly form: 'level' | 'gap';
  readonly criterion: CriterionId;
}

/** What every fenced cell keeps of its text, so that it is written back as it was. */
export interface FencedCell {
  readonly id: string;
  /** line of the opening fence in the file; the body begins on the next */
  readonly line: number;
  readonly fence: string;
  /** info string after the fence: kind and id */
  readonly info: string;
  /** YAML between the fences, without the last line break: the truth that everything else in the cell is read from */
  readonly body: string;
  readonly closed: boolean;
}
