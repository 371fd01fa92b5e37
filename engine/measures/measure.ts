import type { ActivityName } from '../pack/names.ts';
import type { Label } from '../population/geography.ts';
import type { StrategyAction, Track } from './actions.ts';
import type { Attribute } from './attributes.ts';
import type { MeasureUse } from './measureUse.ts';
import type { YearPlan } from './plan.ts';
import type { ProjectDeed } from './projectOverlap.ts';
import type { Setting } from './setting.ts';

export type { Track } from './actions.ts';

/** A value that a measure asks for in a document, and a lever edits. */
export type Field =
  | {
      readonly kind: 'share' | 'count' | 'factor' | 'kroner' | 'year';
      readonly key: string;
      readonly label: Label;
      readonly unit: Label;
      readonly min: number;
      readonly max: number;
      readonly step: number;
      /** starting value of the lever; with `optional`, a document that leaves the key out keeps today's value */
      readonly default: number;
      readonly optional?: true;
      /** value at which the field does nothing; measures are off until a strategy uses them */
      readonly off?: number;
    }
  | {
      readonly kind: 'choice' | 'choices';
      readonly key: string;
      readonly label: Label;
      /** empty where the options are the ids of something in the data pack */
      readonly options: readonly { readonly id: string; readonly label: Label }[];
      readonly idsOf?: 'institutions';
      readonly default: string | readonly string[];
      readonly optional?: true;
      readonly off?: string;
    };

/** Whom a programme is for (*målgruppe*), by age and main activity. Nothing else of a resident can be asked. */
export interface Target {
  readonly label: Label;
  readonly ageFrom: number;
  /** last age, inclusive */
  readonly ageTo: number;
  /** main activities counted when the group's size is estimated; all where left out */
  readonly activities?: readonly ActivityName[];
}

/** What a measure costs, kroner. Assumed unless its evidence card says otherwise. */
export interface Cost {
  readonly kroner: number;
  readonly per: 'person-year' | 'dwelling' | 'place-year';
}

/** What a programme that reaches people assumes where a document says nothing. */
export interface ReachDefaults {
  /** share of those offered a place who take it, 0–1 */
  readonly takeUp: number;
  /** yearly share of those reached who leave, 0–1 */
  readonly dropOut: number;
}

/**
 * A lever of the strategy. `apply` writes what the use does to one year's plan and nothing else; it is called for every use that acts in
 * the year, in the document's order, and must not depend on chance.
 */
export interface Measure {
  readonly id: string;
  readonly track: Track;
  readonly label: Label;
  readonly help: Label;
  /** the sentence of *Sådan gør vi* that it answers */
  readonly action: StrategyAction;
  /** evidence cards that its effects rest on */
  readonly evidence: readonly string[];
  /** attributes of residents that its targeting or priority reads, for the log of what each policy reads */
  readonly reads: readonly Attribute[];
  /** kinds of place it can be used at */
  readonly where: 'social-estates' | 'estates' | 'anywhere';
  /** whether its places have to lie in more than one district */
  readonly spans?: 'several-districts';
  readonly fields: readonly Field[];
  /** for building projects, what they do to the homes of a place; two that do the same can't be there at once */
  readonly project?: readonly ProjectDeed[];
  /** what goes on after the last year: the dose ebbs out over the fade, what was done stays, or the agreement just ends */
  readonly after: 'fades' | 'stays' | 'ends';
  /** whether it can be scheduled with lag and fade; works and agreements come into force when they do */
  readonly isGradual: boolean;
  /** undefined for measures that reach places, not people */
  readonly target?: Target;
  readonly reach?: ReachDefaults;
  readonly cost: Cost;
  /** how much it raises the take-up of other measures at its places, as a share of it; see `carryOut.ts` */
  outreach?(use: MeasureUse, at: Setting): number;
  apply(plan: YearPlan, use: MeasureUse, at: Setting): void;
}
