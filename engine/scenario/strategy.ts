import type { MeasureUse } from '../measures/measureUse.ts';
import type { ClaimedGoal, Goal } from './goal.ts';

/** A rate of the pack replaced by a scenario: whole table scaled, or every value set. */
export interface RateChange {
  readonly table: string;
  readonly multiply?: number;
  readonly set?: number;
}

/**
 * Measures that pursue one aim together (*program*). Where what they cost in a year is over the budget, all doses of that year are
 * scaled down alike.
 */
export interface Programme {
  readonly id: string;
  readonly name: string;
  /** ids of measure uses; a use is in one programme at most */
  readonly uses: readonly string[];
  /** kroner a year, no limit where left out */
  readonly budget?: number;
  /** factor on the strength of effects in years in which at least two of its uses act; 1 for none */
  readonly interaction: number;
}

/** Measures tried before they are made to last (*prøvehandling*): at the end of the review year a rule decides. */
export interface Pilot {
  readonly id: string;
  readonly uses: readonly string[];
  readonly review: number;
  /** formula; while it holds, the verdict is `ifTrue` */
  readonly rule: string;
  readonly ifTrue: 'keep' | 'drop';
}

/** What a trigger does after it fired: once, for the measures' own number of years; for good; or as long as the condition holds. */
export type TriggerAct = 'once' | 'stay' | 'while';

/** Something done when the yearly status calls for it (*tidlig og målrettet indsats*), decided at each year's end. */
export interface Trigger {
  readonly id: string;
  /** formula over the year's status */
  readonly when: string;
  /** formula that ends what is in force, for `while`; where left out, `when` no longer holding does */
  readonly until?: string;
  /** years running in which `when` has to hold */
  readonly years: number;
  /** years between the year after it fires and the first in which it acts */
  readonly lag: number;
  readonly act: TriggerAct;
  /** uses that wait for it */
  readonly start: readonly string[];
  readonly stop: readonly string[];
  /** factor on the dose of uses, by id */
  readonly dose: Readonly<Record<string, number>>;
}

/**
 * A scenario resolved against a pack: `extends` followed, places and years absolute, defaults filled in.
 * This is all that the simulation sees of a document.
 */
export interface Strategy {
  readonly id: string;
  readonly name: string;
  /** id of the scenario it is compared with: the one it extends */
  readonly parent?: string;
  readonly measures: readonly MeasureUse[];
  readonly programmes?: readonly Programme[];
  readonly pilots?: readonly Pilot[];
  /** in an order in which each reads only those before it */
  readonly triggers?: readonly Trigger[];
  readonly rates: readonly RateChange[];
  /** parameter values that differ from the pack's, by id */
  readonly parameters: Readonly<Record<string, number>>;
  /** reference paths that differ, by id: year → value */
  readonly references: Readonly<Record<string, Readonly<Record<number, number>>>>;
  /** names of processes switched off */
  readonly off: readonly string[];
  /** what it is meant to reach; changes nothing in the simulation */
  readonly goals?: readonly Goal[];
  /** goals that are claims of any indicator; what is counted of them changes nothing either */
  readonly claims?: readonly ClaimedGoal[];
}
