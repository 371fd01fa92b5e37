import type { LettingCriterion } from '../pack/pack.ts';
import type { TenureName } from '../population/codes.ts';

/** A priority group inside flexible letting. */
export interface Priority {
  readonly criterion: LettingCriterion;
  readonly share: number;
}

/** How vacancies of one social estate are let this year. */
export interface LettingPlan {
  municipalShare: number;
  flexibleShare: number;
  priorities: readonly Priority[];
}

/**
 * What a measure can make likelier or rarer for the residents it reaches, by the event that a factor over 1 makes likelier:
 * `job-finding` out of unemployment into work; `labour-entry` into it from social assistance, pension or neither; `job-loss` out of work; `conviction`; `dropout` from and `completion` of an education under way; `education-entry` into one;
 * `absence` from school; a good `school-result`; progress in `language`; `out-migration` from the municipality; `move-wish` within it;
 * `separation` of a couple.
 */
export const steerableHazards = [
  'job-finding',
  'job-loss',
  'conviction',
  'dropout',
  'completion',
  'absence',
  'school-result',
  'language',
  'education-entry',
  'out-migration',
  'move-wish',
  'labour-entry',
  'separation',
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
  /** those reached who leave before the year is out, on whom it has no effect: their share, drawn anew for each year */
  readonly leaving?: { readonly share: number; readonly year: number };
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
      readonly tenure: TenureName;
      readonly rooms: number;
      readonly rent: number;
      readonly use: string;
    }
  | { readonly kind: 'renovation'; readonly estate: number; readonly rentIncrease: number; readonly use: string }
  /** a phase begins: dwellings are taken out of use, those least renewed first, and their tenants rehoused with a right to return */
  | { readonly kind: 'closure'; readonly estate: number; readonly count: number; readonly use: string }
  /** a phase ends: the estate's closed dwellings are taken into use again */
  | { readonly kind: 'reopening'; readonly estate: number; readonly rentIncrease: number; readonly use: string };

/** Ways between two districts made shorter (*stiforbindelser, skoleveje*). Symmetric: `a` is below `b`, each pair stands once. */
export interface Connection {
  /** district indices */
  readonly a: number;
  readonly b: number;
  /** share of the distance that falls away when people choose a home, 0–1 */
  home: number;
  /** share of the distance that falls away when families choose a school, 0–1 */
  school: number;
}

/** A school or day care changed (*skole, dagtilbud*), by its id in the data pack. */
export interface InstitutionChange {
  readonly institution: string;
  /** added appeal of its profile in families' choice, utility units */
  profile: number;
  /** places added, or taken away below 0 */
  places: number;
  /** no new children: closed, or merged into `into` where that is given */
  isClosed: boolean;
  into?: string;
  /** estates whose catchment it takes over, by index */
  readonly catchment: number[];
}

/** One step of a stair model (*trappemodel*): shares of vacancies from a share of residents outside work and education on. */
export interface StairStep {
  /** share of residents 18–64 outside work and education from which the step holds, 0–1 */
  readonly from: number;
  readonly municipalShare: number;
  readonly flexibleShare: number;
}

/** What municipality and housing organisation agree on beside the shares (*styringsdialog*), for one social estate. */
export interface SteeringPlan {
  /** steps in ascending order, the first from 0; the shares of letting follow the estate's own step, looked at yearly */
  stair?: {
    readonly steps: readonly StairStep[];
    /** how far below a step's line the share has to fall before the step below holds, share points */
    readonly hysteresis: number;
    /** most that a share of letting changes from one year to the next, 0–1 */
    readonly mostChange: number;
  };
  /** *kombineret udlejning*, § 51 b: applicants from outside whose household has lived on these benefits for six months are refused */
  refuses?: 'assistance' | 'assistance-and-unemployment';
  /** bans on municipal assignment, § 59 stk. 6 (vulnerable areas) or stk. 7 (prevention areas) */
  bans?: 'vulnerable-area' | 'prevention-area';
  /** *anvisningsstop*: the municipality assigns nobody here */
  isStopped?: boolean;
  /** share of vacancies let as agreed, 0–1; the rest goes to the ordinary waiting list */
  compliance?: number;
}

/** What the municipality's part in the national agenda is taken to have led to, for legal status. */
export interface AgendaPlan {
  /** factors on the reference values that the law compares with */
  convictionReference: number;
  incomeReference: number;
  /** share of residents outside work and education, and with basic schooling only, above which a line is crossed */
  outsideLine?: number;
  schoolingLine?: number;
  /** how many times the national share of convicted, and which part of the region's income */
  convictionMultiple?: number;
  incomeRatio?: number;
  /** the fifth criterion counts as the law has it, or not at all */
  fifthCriterion: 'counts' | 'falls';
}

/**
 * All that a strategy changes in one year, as plain data. Two scenarios with equal plans up to a year have equal histories up
 * to it, which is how shared years are found and run once.
 */
export interface YearPlan {
  /** by estate index; undefined for estates without social dwellings */
  readonly letting: (LettingPlan | undefined)[];
  readonly effects: HazardEffect[];
  readonly works: Work[];
  /** added to an estate's attractiveness in choice, utility units; the reputation is in it already */
  readonly attractiveness: number[];
  /** added to the share of residents who feel safe (*tryghed*), share points by estate */
  readonly safety: number[];
  /** added by a more nuanced story of the place (*omdømme*), utility units by estate */
  readonly reputation: number[];
  /** by pair of districts, ascending; only pairs that change */
  readonly connections: Connection[];
  /** by institution, in the order first named; only those that change */
  readonly institutions: InstitutionChange[];
  /** by estate index; undefined where nothing is agreed beside the shares */
  readonly steering: (SteeringPlan | undefined)[];
  /** undefined where the law stands as it is */
  agenda?: AgendaPlan;
  /** factors of the business cycle on finding and losing work, 1 in a usual year */
  cycle: { finding: number; losing: number };
  /** years later than today that people of 60, 61, … reach the State pension age; empty where the age is today's */
  retiresLater: readonly number[];
}

/** A plan in which nothing is changed. */
export function emptyPlan(estates: number): YearPlan {
  const none = () => Array.from({ length: estates }, () => 0);
  return {
    letting: Array.from({ length: estates }, () => undefined),
    effects: [],
    works: [],
    attractiveness: none(),
    safety: none(),
    reputation: none(),
    connections: [],
    institutions: [],
    steering: Array.from({ length: estates }, () => undefined),
    cycle: { finding: 1, losing: 1 },
    retiresLater: [],
  };
}
