import { power } from '../arithmetic/power.ts';
import { coverageField, numberOf } from './fields.ts';
import type { Field, Measure, ReachDefaults, Target } from './measure.ts';
import type { FieldValues, MeasureUse } from './measureUse.ts';
import type { SteerableHazard, YearPlan } from './plan.ts';
import { agesOf } from './reach.ts';
import { raise, type Setting } from './setting.ts';

/** A factor that a programme puts on a hazard of those it reaches. */
export interface ProgrammeEffect {
  readonly hazard: SteerableHazard;
  /** another hazard that the same factor is put on */
  readonly and?: SteerableHazard;
  /** key and label of the field that holds the factor */
  readonly key: string;
  readonly da: string;
  readonly en: string;
  readonly min: number;
  readonly max: number;
  /** 0.01 where left out */
  readonly step?: number;
  readonly default: number;
  /** ages it acts at where they are others than the target group's: parents are reached, their children do better */
  readonly ageFrom?: number;
  readonly ageTo?: number;
}

/** What a measure adds to a place. With people to reach, as much as the coverage allows. */
export interface PlaceEffect {
  /** column of the year's plan */
  readonly into: 'attractiveness' | 'safety' | 'reputation';
  readonly key: string;
  readonly da: string;
  readonly en: string;
  readonly max: number;
  readonly default: number;
}

type Own = Pick<Measure, 'id' | 'label' | 'help' | 'action' | 'evidence' | 'cost'> & {
  readonly where?: Measure['where'];
  readonly after?: Measure['after'];
  readonly place?: readonly PlaceEffect[];
  readonly fields?: readonly Field[];
  readonly spans?: Measure['spans'];
  readonly outreach?: Measure['outreach'];
  /** what it does beside its effects */
  also?(plan: YearPlan, use: MeasureUse, at: Setting): void;
};

/** A programme: effects on residents whom it reaches while they live in the place. */
export function programme(
  own: Own & {
    readonly target: Target;
    readonly effects: readonly ProgrammeEffect[];
    readonly coverage?: number;
  } & ReachDefaults,
): Measure {
  const { target, effects, takeUp, dropOut, coverage, place = [] } = own;
  return {
    ...shared(own),
    reads: ['age', 'estate', ...(target.activities ? (['activity'] as const) : [])],
    fields: [coverageField(coverage), ...effects.map(factorField), ...place.map(placeField), ...(own.fields ?? [])],
    target,
    reach: { takeUp, dropOut },
    apply(plan, use, at) {
      for (const effect of effects) pushEffect(plan, use, at, effect, target);
      const covered = at.dose * numberOf(use.values, 'coverage');
      for (const effect of place) raisePlace(plan, use, at, effect, covered);
      own.also?.(plan, use, at);
    },
  };
}

/** A measure that changes a place for everybody in it. */
export function placeMeasure(own: Own & { readonly place: readonly PlaceEffect[] }): Measure {
  const { place } = own;
  return {
    ...shared(own),
    reads: ['estate'],
    fields: [...place.map(placeField), ...(own.fields ?? [])],
    apply(plan, use, at) {
      for (const effect of place) raisePlace(plan, use, at, effect, at.dose);
      own.also?.(plan, use, at);
    },
  };
}

function shared({ id, label, help, action, evidence, cost, where = 'estates', after = 'fades', ...own }: Own) {
  const { spans, outreach } = own;
  return {
    ...{ id, track: action.track, label, help, action, evidence, cost, where, after, isGradual: true },
    ...(spans && { spans }),
    ...(outreach && { outreach }),
  };
}

function pushEffect(plan: YearPlan, use: MeasureUse, at: Setting, effect: ProgrammeEffect, target: Target): void {
  const factor = strengthened(numberOf(use.values, effect.key), at.interaction);
  if (factor === 1) return;
  const hasOwnAges = effect.ageFrom !== undefined || effect.ageTo !== undefined;
  const ages = { ageFrom: effect.ageFrom ?? target.ageFrom, ageTo: effect.ageTo ?? target.ageTo };
  const { ageFrom, ageTo } = hasOwnAges ? overlapping(use, target, ages) : agesOf(use, target);
  if (ageFrom > ageTo) return;
  const leaving = at.dropOut > 0 && { leaving: { share: at.dropOut, year: at.year } };
  for (const hazard of effect.and ? [effect.hazard, effect.and] : [effect.hazard]) {
    for (const { coverage, estates } of at.reached) {
      plan.effects.push({ hazard, factor, coverage, estates, ageFrom, ageTo, use: use.id, ...leaving });
    }
  }
}

/** Ages that an effect names of its own: within the target group they are narrowed by the document's, outside it they stand. */
function overlapping(use: MeasureUse, target: Target, own: { ageFrom: number; ageTo: number }) {
  const isWithin = own.ageFrom >= target.ageFrom && own.ageTo <= target.ageTo;
  return isWithin ? agesOf(use, own) : own;
}

/** Working together makes an effect stronger or weaker in its own direction: a factor to the power of the interaction. */
function strengthened(factor: number, interaction: number): number {
  return power(factor, interaction);
}

function raisePlace(plan: YearPlan, use: MeasureUse, at: Setting, effect: PlaceEffect, dose: number): void {
  const amount = dose * at.interaction * numberOf(use.values, effect.key);
  if (amount !== 0) raise(plan[effect.into], use, amount);
}

const times = { da: 'gange', en: 'times' };
const placeUnits = {
  attractiveness: { da: 'nytteenheder i boligvalget', en: 'utility units in housing choice' },
  safety: { da: 'af beboerne, der føler sig trygge', en: 'of residents who feel safe' },
  reputation: { da: 'nytteenheder i boligvalget', en: 'utility units in housing choice' },
};

function factorField({ key, da, en, min, max, step = 0.01, default: usual }: ProgrammeEffect): Field {
  return { kind: 'factor', key, label: { da, en }, unit: times, min, max, step, default: usual, off: 1 };
}

function placeField({ into, key, da, en, max, default: usual }: PlaceEffect): Field {
  const kind = into === 'safety' ? 'share' : 'factor';
  return { kind, key, label: { da, en }, unit: placeUnits[into], min: 0, max, step: 0.01, default: usual, off: 0 };
}

/** Values with which a measure does nothing: every field that has an off value at it. */
export function offValues(measure: Measure): FieldValues {
  return Object.fromEntries(
    measure.fields.flatMap((field) =>
      field.optional && field.off === undefined ? [] : [[field.key, field.off ?? field.default]],
    ),
  );
}
