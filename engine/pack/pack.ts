import type { TenureName } from '../population/codes.ts';
import type { Geography, Label } from '../population/geography.ts';
import type { ActivityName, EducationName, HouseholdTypeName, SexName } from './names.ts';
import type { Catchment, School } from './schools.ts';
import type { Status } from './sourceStatus.ts';

export type { Catchment, School } from './schools.ts';

/** Where the numbers of one resource come from. */
export interface Source {
  /** resource name in `datapackage.json` */
  readonly resource: string;
  readonly title: Label;
  readonly status: Status;
  /** date of the data or of the choice, ISO */
  readonly date: string;
  readonly licence: string;
  readonly sources: readonly { readonly title: Label; readonly path?: string }[];
}

/** Dwellings of one kind in one estate. */
export interface StockRow {
  readonly estate: number;
  readonly tenure: TenureName;
  readonly rooms: number;
  readonly count: number;
  /** typical rent or user cost, kroner a month */
  readonly rent: number;
}

/**
 * Target counts that the synthetic population meets, per estate (index). Persons by age and sex, households, and dwellings
 * agree with one another in totals: the pack is refused where they don't.
 */
export interface Marginals {
  readonly population: readonly {
    readonly estate: number;
    readonly sex: SexName;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly count: number;
  }[];
  readonly households: readonly {
    readonly estate: number;
    readonly type: HouseholdTypeName;
    /** members; 6 stands for six and more */
    readonly size: number;
    readonly count: number;
  }[];
  readonly education: readonly {
    readonly estate: number;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly education: EducationName;
    readonly count: number;
  }[];
  readonly activity: readonly {
    readonly estate: number;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly activity: ActivityName;
    readonly count: number;
  }[];
  /** mean gross income of residents 15–64 not in education, kroner a year */
  readonly income: readonly { readonly estate: number; readonly mean: number }[];
  /** residents 18+ convicted in the base year, and the year before */
  readonly convictions: readonly { readonly estate: number; readonly thisYear: number; readonly lastYear: number }[];
}

/** Origin figures, kept apart from everything that processes can reach. */
export interface OriginFigures {
  readonly residents: readonly {
    readonly estate: number;
    readonly ageFrom: number;
    readonly ageTo: number;
    readonly count: number;
  }[];
  /** share of a pool's in-migrants that the fifth criterion counts, by pool id */
  readonly pools: ReadonlyMap<string, number>;
}

/** One axis of a rate table: labels, or first values of steps (an age counts in the last step that starts at or below it). */
export type RateDimension =
  | { readonly name: string; readonly kind: 'label'; readonly labels: readonly string[] }
  | { readonly name: string; readonly kind: 'from'; readonly starts: readonly number[] };

/** Yearly probabilities, shares or factors over named axes, row-major, last axis fastest. */
export interface RateTable {
  readonly id: string;
  readonly dimensions: readonly RateDimension[];
  readonly values: Float64Array;
}

/** A single number with what is known about it. */
export interface Parameter {
  readonly id: string;
  readonly label: Label;
  readonly value: number;
  /** range that an ensemble draws from; equal to `value` where nothing is drawn */
  readonly low: number;
  readonly high: number;
  readonly distribution: 'fixed' | 'uniform' | 'triangular' | 'normal' | 'lognormal';
  readonly unit: Label;
  readonly status: Status;
  readonly source: Label;
}

/** What one of something costs, and who pays for it; what municipality and state don't pay is paid by others. */
export interface UnitValue {
  readonly id: string;
  readonly label: Label;
  readonly unit: Label;
  /** kroner in base-year prices, or a share where the unit says so */
  readonly value: number;
  /** 0–1, together at most 1 */
  readonly municipalityShare: number;
  readonly stateShare: number;
  readonly status: Status;
  /** date of the figure or of the choice, ISO */
  readonly date: string;
  readonly source: Label;
}

/** A dated path of a national or regional value: constant before the first and after the last year given, linear between. */
export interface ReferencePath {
  readonly id: string;
  readonly points: readonly { readonly year: number; readonly value: number; readonly status: Status }[];
}

/** A lawful, objective priority in flexible letting (almenboligloven § 60). */
export const lettingCriteria = [
  'employed',
  'steady-work',
  'in-education',
  'senior-55',
  'local-senior-55',
  'family-with-children',
  'local',
  'local-job',
] as const;
export type LettingCriterion = (typeof lettingCriteria)[number];

/** Today's letting agreement of a social estate. Shares are of vacancies, and what is left goes to the ordinary waiting list. */
export interface LettingAgreement {
  readonly estate: number;
  /** *kommunal anvisning*, § 59 */
  readonly municipalShare: number;
  /** *fleksibel udlejning*, § 60 */
  readonly flexibleShare: number;
  /** split of the flexible share, summing to 1 */
  readonly priorities: readonly { readonly criterion: LettingCriterion; readonly share: number }[];
  readonly status: Status;
  /** how many times as often as for the usual social estate those with a choice sign up here in the base year; missing where the pack doesn't say */
  readonly sought?: number;
}

/** What is known about an effect, shown beside every lever that rests on it. */
export interface EvidenceCard {
  readonly id: string;
  readonly label: Label;
  /** where it was found; *skøn*, judgement, where no study was */
  readonly study: Label;
  readonly effect: Label;
  readonly low: number;
  readonly high: number;
  /** whom the study is about */
  readonly population: Label;
  /** A random or quasi-random, B difference in differences, C descriptive, J judgement */
  readonly strength: 'A' | 'B' | 'C' | 'J';
  readonly transfer: Label;
}

/** How many of an estate's residents feel safe where they live (*tryghed*), as a survey or a judgement has it. */
export interface SafetyFigure {
  /** share of residents, 0–1 */
  readonly safe: number;
  readonly year: number;
  readonly status: Status;
}

/** An observed value of a criterion, drawn as history: shares in 0–1. */
export interface ObservedValue {
  readonly place: string;
  readonly criterion: string;
  readonly year: number;
  readonly value: number;
  readonly status: Status;
}

/** A municipality's data, checked and complete. */
export interface Pack {
  readonly id: string;
  readonly title: Label;
  readonly version: string;
  /** hash of every resource's bytes and the descriptor, hexadecimal */
  readonly hash: string;
  readonly baseYear: number;
  /** declared to rest on no person's record; of other packs, results hide cells that tell of few people */
  readonly synthetic: boolean;
  readonly geography: Geography;
  readonly sources: readonly Source[];
  readonly stock: readonly StockRow[];
  readonly marginals: Marginals;
  readonly origin: OriginFigures;
  readonly rates: ReadonlyMap<string, RateTable>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly unitValues: ReadonlyMap<string, UnitValue>;
  readonly references: ReadonlyMap<string, ReferencePath>;
  readonly letting: readonly LettingAgreement[];
  readonly schools: readonly School[];
  readonly catchments: readonly Catchment[];
  readonly evidence: ReadonlyMap<string, EvidenceCard>;
  readonly observed: readonly ObservedValue[];
  /** by estate; none for an estate that nothing is said of */
  readonly safety: readonly (SafetyFigure | undefined)[];
}
