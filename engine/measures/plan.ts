import type { Priority } from './measure.ts';
import type { CatchmentChange, SchoolChange } from './schoolPlan.ts';

/** How vacancies of one social estate are let this year. */
export interface LettingPlan {
  municipalShare: number;
  flexibleShare: number;
  priorities: readonly Priority[];
}

/** Hazards that a programme can change. */
export const steerableHazards = [
  'job-finding',
  'job-loss',
  'conviction',
  'dropout',
  'absence',
  'school-result',
  'language',
  'completion',
  'education-entry',
] as const;
export type SteerableHazard = (typeof steerableHazards)[number];

/** A programme's effect on covered residents: their hazard is multiplied by `factor`. */
export interface HazardEffect {
  readonly hazard: SteerableHazard;
  readonly factor: number;
  /** share of the target group reached, 0–1 */
  readonly coverage: number;
  readonly estates: readonly number[];
  readonly ageFrom: number;
  readonly ageTo: number;
  /** keys the coverage draw */
  readonly use: string;
}

/** Physical change carried out this year. */
export type Work =
  | { readonly kind: 'demolition'; readonly estate: number; readonly count: number; readonly use: string }
  | {
      readonly kind: 'conversion';
      readonly estate: number;
      readonly count: number;
      readonly to: 'social-youth' | 'social-elderly';
      readonly use: string;
    }
  | {
      readonly kind: 'sale';
      readonly estate: number;
      readonly count: number;
      readonly to: 'private-rental' | 'cooperative' | 'owner-occupied';
      readonly use: string;
    }
  | {
      readonly kind: 'infill';
      readonly estate: number;
      readonly count: number;
      readonly tenure: 'private-rental' | 'cooperative' | 'owner-occupied';
      readonly rooms: number;
      readonly rent: number;
      readonly use: string;
    }
  | { readonly kind: 'renovation'; readonly estate: number; readonly rentIncrease: number; readonly use: string };

/**
 * All that a strategy changes in one year, as plain data. Two scenarios with equal plans up to a year have equal histories up
 * to it, which is how shared years are found and run once.
 */
export interface YearPlan {
  /** by estate index; undefined for estates without social dwellings */
  readonly letting: (LettingPlan | undefined)[];
  readonly effects: HazardEffect[];
  readonly works: Work[];
  /** added to an estate's attractiveness in choice, utility units */
  readonly attractiveness: number[];
  /** profile and places of schools and day cares */
  readonly schools: SchoolChange[];
  readonly catchments: CatchmentChange[];
}
