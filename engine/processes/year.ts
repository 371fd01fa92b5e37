import type { ReferenceValues } from '../criteria/referenceValues.ts';
import type { RuleSet } from '../criteria/statusRule.ts';
import type { YearPlan } from '../measures/plan.ts';
import { constant } from '../population/constant.ts';
import type { World } from '../population/world.ts';
import type { Streams } from '../random/streams.ts';
import type { SchoolScratch } from '../schools/placing.ts';
import type { Schooling } from '../schools/schooling.ts';
import type { YearAlignment } from './alignment.ts';
import type { Bounds } from './bounds.ts';
import type { Donors } from './donors.ts';
import type { CompiledEffects } from './effects.ts';
import type { Hazards } from './hazards.ts';
import type { Pools } from './pools.ts';
import type { StandingShares } from './standingIn.ts';
import type { WorkEase } from './workEase.ts';

/** Numbers of a strategy by parameter id. */
export type Parameters = (id: string) => number;

/** A strategy's rates and rules, compiled once a run. */
export interface Model {
  readonly hazards: Hazards;
  readonly bounds: Bounds;
  readonly pools: Pools;
  readonly donors: Donors;
  readonly schooling: Schooling;
  readonly parameter: Parameters;
  readonly baseYear: number;
  /** processes that run; those switched off are not in it */
  readonly isOn: (process: string) => boolean;
  /** chance key of each estate, from its id: the number a place has in a pack decides nothing */
  readonly siteKey: Int32Array;
  /** district of each estate */
  readonly districtOf: Int32Array;
  /** number of the housing organisation of each estate */
  readonly organisationOf: Int32Array;
  /** matching groups of an age band, a power of two: about four singles a group, the same in every scenario */
  readonly matchingGroups: number;
  /** dwellings a household looks at in a round of the private market */
  readonly choiceSample: number;
  /** what rents are weighed with: housing benefit by household income, and the highest burden a landlord or bank accepts */
  readonly rent: {
    readonly burdenLimit: number;
    readonly benefitIncome: number;
    readonly benefitShare: number;
  };
  readonly income: { readonly sigma: number; readonly persistence: number };
  /** how finding and losing work follow the lasting income factor */
  readonly workEase: WorkEase;
  /** how newcomers to an activity stand in it */
  readonly standing: StandingShares;
  /** share of the employed whose job is in the municipality, of those who live here and outside, and of those who work part time, 0–1 */
  readonly jobs: { readonly localInside: number; readonly localOutside: number; readonly partTime: number };
  /** how many times as often as for the usual social estate those with a choice signed up in the base year, by estate; none where the pack doesn't say */
  readonly soughtOf: readonly (number | undefined)[];
  /** whether each estate is an area in the law's sense */
  readonly isLegalArea: readonly boolean[];
  /** the law that lists of a year are made by, and what it compares areas with */
  readonly lawOf: (year: number) => { readonly ruleSet: RuleSet; readonly references: ReferenceValues };
  /** share of sign-ups on waiting lists that lapse in a year, as draws of 32 bits */
  readonly listLapse: number;
  /** refusals of offers that a waiting list allows, 0 for any number, and the years of seniority that one too many costs */
  readonly listRefusals: { readonly allowed: number; readonly cost: number };
  /** notice, time to answer an offer and repair between two tenancies, days */
  readonly voidDays: { readonly notice: number; readonly offer: number; readonly repair: number };
  /** factors on the base year's rents, [years after it][tenure], see `housing/rents.ts` */
  readonly rentFactors: Float64Array;
  /** what bounds a first purchase: price over yearly income, savings in kroner, yearly user cost over price, and the share of newcomers who sell a home */
  readonly purchase: {
    readonly incomeMultiple: number;
    readonly savings: number;
    readonly costRate: number;
    readonly withHomeToSell: number;
  };
  /** share of offers refused, family and youth dwellings */
  readonly refusal: { readonly family: number; readonly youth: number };
  /** share of dwellings vacated that stand empty at the year's end, as draws of 32 bits: rented or co-operative, and owned */
  readonly staysVacant: { readonly rented: number; readonly owned: number };
  /** weights of housing choice */
  readonly choice: {
    readonly rent: number;
    readonly rooms: number;
    readonly sameDistrict: number;
    readonly attractiveness: number;
    readonly stay: number;
    readonly owner: number;
    readonly ownerWithChildren: number;
    readonly composition: number;
  };
  /** years that each household outside the municipality has waited on the social waiting lists, longest first */
  readonly waited: Float64Array;
  /** pool of each of them */
  readonly waitedPool: Uint8Array;
  /** whole income factor −`factorSpan` … `factorSpan` (thousandths of log points) as a multiplier */
  readonly incomeMultiplier: Float64Array;
  readonly conviction: {
    /** standard deviation of a person's own factor among equals, log points */
    readonly spread: number;
    /** mean factor of each pool's newcomers, log points */
    readonly ofPool: Float64Array;
    /** factor of each code, at `code + convictionSpan` */
    readonly multiplier: Float64Array;
  };
  /** standard normal quantiles of 4,096 equal parts, for draws of factors */
  readonly normal: Float64Array;
}

/** Rows that may have an event of each gated process this year, and rows that the education process looks at. */
export interface Candidates {
  readonly lists: Int32Array[];
  readonly counts: Int32Array;
  schoolLeavers: Int32Array;
  schoolLeaverCount: number;
  enrolled: Int32Array;
  enrolledCount: number;
  /** rows that any process may have as a candidate; of meaning to the gate alone */
  drawn: Int32Array;
}

/** Who came this year, for the bookkeeping of what processes do not see. */
export interface EventLog {
  readonly children: number[];
  readonly mothers: number[];
  readonly arrivals: number[];
  /** pool index of each arrival */
  readonly pools: number[];
  /** households that left their parents and where from, for those who find no dwelling */
  readonly leavers: number[];
  readonly parentHouseholds: number[];
  /** row of the dwelling that each household was displaced from by works, by household row */
  readonly displaced: Map<number, number>;
}

/** Everything that the processes of one year read and write. Origin is not among it. */
export interface Year {
  readonly year: number;
  /** how much all incomes have grown since the base year, a factor */
  readonly incomeGrowth: number;
  readonly world: World;
  readonly model: Model;
  readonly plan: YearPlan;
  readonly effects: CompiledEffects;
  /** factors that keep the base run near a population forecast, frozen; undefined where there is none */
  readonly alignment?: YearAlignment | undefined;
  readonly streams: Streams;
  /** draws that last the run: coverage of programmes, standing traits */
  readonly lasting: Streams;
  /** Philox key of choice errors */
  readonly choiceKey: readonly [number, number];
  readonly candidates: Candidates;
  /** children and their places at day cares and schools */
  readonly schools: SchoolScratch;
  readonly log: EventLog;
}

/** The year at hand, see `constant`: a run has one object for all its years. */
export const yearAtWork = constant<Year>();

/** One yearly process: a plain function over columns. */
export interface Process {
  readonly name: string;
  step(year: Year): void;
}
