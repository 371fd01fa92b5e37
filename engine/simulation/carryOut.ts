import { numberOr } from '../measures/fields.ts';
import type { Measure } from '../measures/measure.ts';
import type { MeasureUse } from '../measures/measureUse.ts';
import { reachOf } from '../measures/reach.ts';
import { measures } from '../measures/registry.ts';
import { partOfTotal, type Setting, scheduledDose } from '../measures/setting.ts';
import type { Pack } from '../pack/pack.ts';
import type { Programme, Strategy } from '../scenario/strategy.ts';
import { beginning, type CarryingState, type Standing, standingOf } from './standing.ts';

/** What a use comes to in a year, expected: people reached, kroner it asks for and kroner spent. */
export interface CarriedOut {
  readonly reached: number;
  readonly asked: number;
  readonly spent: number;
}

/** What a year's plan depends on beside the document. */
export interface Circumstances {
  /** residents at the last year's end, [estate][age band][activity]; without them no capacity or budget per person can bind */
  readonly people?: Float64Array;
  readonly state?: CarryingState;
}

/** A use that acts this year or ebbs out. */
export interface Acting {
  readonly use: MeasureUse;
  readonly measure: Measure;
  readonly at: Setting;
}

interface Standby {
  readonly use: MeasureUse;
  readonly measure: Measure;
  readonly standing: Standing;
  readonly programme: Programme | undefined;
}

/**
 * Works out how much of each use is done in a year: schedule, triggers and pilots first, then what outreach adds to take-up, then what the
 * programmes' budgets pay for. Deterministic and, in coverage, capacity and budget, monotone.
 * @throws Error for a measure that isn't registered: documents are checked before they get here
 */
export function carryOut(
  pack: Pick<Pack, 'geography'>,
  strategy: Strategy,
  year: number,
  { people, state = beginning(strategy) }: Circumstances,
): { readonly acting: readonly Acting[]; readonly carried: readonly CarriedOut[] } {
  const { estates, districts } = pack.geography;
  const places = { districtOf: estates.map(({ district }) => district), districts: districts.length };
  const nobody = estates.map(() => 0);
  const uses = strategy.measures.map((use) => standBy(use, strategy, state, year));

  const settingOf = (entry: Standby, share: number, outreach: readonly number[]): Setting => {
    const { use, measure, standing } = entry;
    const dose = feltDose(entry, year) * share;
    return {
      ...{ year, dose, from: standing.from, to: standing.to },
      interaction: interactionOf(entry.programme, uses, year),
      reached: reachOf(use, measure, dose, outreach, people).reached,
      dropOut: measure.reach ? numberOr(use.values, 'dropOut', measure.reach.dropOut) : 0,
      ...places,
    };
  };
  const outreachAt = (shareOf: (entry: Standby) => number): readonly number[] => {
    const outreach = [...nobody];
    for (const entry of uses) {
      if (!entry?.measure.outreach) continue;
      const gain = entry.measure.outreach(entry.use, settingOf(entry, shareOf(entry), nobody));
      for (const estate of entry.use.estates) outreach[estate] = (outreach[estate] ?? 0) + gain;
    }
    return outreach;
  };

  const asked = outreachAt(() => 1);
  const shares = new Map<string, number>();
  const shareOf = (entry: Standby): number => {
    const { programme } = entry;
    if (programme?.budget === undefined) return 1;
    // What is felt this year was paid for when it was done.
    const paid = Math.min(year - lagOf(entry), entry.standing.to);
    const key = `${programme.id} ${paid}`;
    const known = shares.get(key);
    if (known !== undefined) return known;
    const total = uses.reduce(
      (sum, other) => (other?.programme === programme ? sum + costOf(other, paid, asked, people) : sum),
      0,
    );
    const share = total > programme.budget ? programme.budget / total : 1;
    shares.set(key, share);
    return share;
  };
  const outreach = outreachAt(shareOf);

  const acting: Acting[] = [];
  const carried = uses.map((entry): CarriedOut => {
    if (!entry) return nothing;
    const share = shareOf(entry);
    const at = settingOf(entry, share, outreach);
    if (at.dose > 0) acting.push({ use: entry.use, measure: entry.measure, at });
    return booked(entry, year, share, outreach, people);
  });
  return { acting, carried };
}

const nothing: CarriedOut = { reached: 0, asked: 0, spent: 0 };

function standBy(use: MeasureUse, strategy: Strategy, state: CarryingState, year: number): Standby | undefined {
  const measure = measures.get(use.measure);
  if (!measure) throw new Error(`no measure ${use.measure}`);
  const standing = standingOf(use, strategy, state, year);
  const programme = strategy.programmes?.find(({ uses }) => uses.includes(use.id));
  return standing && { use, measure, standing, programme };
}

function lagOf({ use, measure }: Standby): number {
  return measure.isGradual ? numberOr(use.values, 'lag', 0) : 0;
}

/** The dose felt in a year, before any budget. */
function feltDose(entry: Standby, year: number): number {
  const { use, measure, standing } = entry;
  const after = standing.isCut && measure.after === 'stays' ? 'ends' : measure.after;
  return scheduledDose(standing, use.ramp, lagOf(entry), numberOr(use.values, 'fade', 0), after, year) * standing.dose;
}

/** The dose carried out, and paid for, in a year: without lag, and nothing after the last year. */
function doneDose({ use, standing }: Standby, year: number): number {
  return scheduledDose(standing, use.ramp, 0, 0, 'ends', year) * standing.dose;
}

/** Kroner that a use asks for in a year before any budget. */
function costOf(entry: Standby, year: number, outreach: readonly number[], people: Float64Array | undefined): number {
  const { use, measure, standing } = entry;
  const dose = doneDose(entry, year);
  if (dose === 0) return 0;
  const kroner = numberOr(use.values, 'cost', measure.cost.kroner);
  switch (measure.cost.per) {
    case 'person-year':
      return kroner * (reachOf(use, measure, dose, outreach, people).people ?? 0);
    case 'dwelling':
      return (
        kroner * use.estates.length * partOfTotal({ ...standing, year, dose }, numberOr(use.values, 'dwellings', 0))
      );
    case 'place-year':
      return kroner * use.estates.length * dose;
  }
}

function booked(
  entry: Standby,
  year: number,
  share: number,
  outreach: readonly number[],
  people: Float64Array | undefined,
): CarriedOut {
  const { use, measure } = entry;
  const dose = doneDose(entry, year) * share;
  const asked = costOf(entry, year, outreach, people);
  return {
    reached: Math.round(reachOf(use, measure, dose, outreach, people).people ?? 0),
    asked: Math.round(asked),
    spent: Math.round(asked * share),
  };
}

/** The programme's interaction where at least two of its uses act in the year, else 1. */
function interactionOf(programme: Programme | undefined, uses: readonly (Standby | undefined)[], year: number): number {
  if (!programme || programme.interaction === 1) return 1;
  const together = uses.filter((entry) => entry?.programme === programme && feltDose(entry, year) > 0);
  return together.length >= 2 ? programme.interaction : 1;
}
