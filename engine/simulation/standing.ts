import type { MeasureUse } from '../measures/measureUse.ts';
import type { Strategy, Trigger } from '../scenario/strategy.ts';

/** Years in which what a trigger does is in force; the last is open while it still is. */
export interface Spell {
  readonly from: number;
  readonly to?: number;
}

/** What a run knows of a trigger at a year's end. */
export interface TriggerState {
  /** years running in which its condition held, this one included */
  readonly running: number;
  readonly spells: readonly Spell[];
}

/** What a run knows of how its strategy is carried out, at a year's end. Never changed in place: scenarios that part share it. */
export interface CarryingState {
  /** in the strategy's order */
  readonly triggers: readonly TriggerState[];
  /** in the strategy's order */
  readonly verdicts: readonly ('untried' | 'kept' | 'dropped')[];
  /** counts at the year's end before, for what changed; undefined in the base year */
  readonly before?: Float64Array;
}

/** Nothing has fired and nothing is judged yet. */
export function beginning({ triggers = [], pilots = [] }: Strategy): CarryingState {
  return {
    triggers: triggers.map(() => ({ running: 0, spells: [] })),
    verdicts: pilots.map(() => 'untried'),
  };
}

/** The years in which a use is carried out as things stand, and by how much its dose is changed. */
export interface Standing {
  readonly from: number;
  readonly to: number;
  readonly dose: number;
  /** ended before its time: nothing of it stays */
  readonly isCut: boolean;
}

/**
 * How a use stands in a year, after the triggers and pilots that have it.
 * @returns undefined while it waits for its trigger
 */
export function standingOf(
  use: MeasureUse,
  strategy: Strategy,
  state: CarryingState,
  year: number,
): Standing | undefined {
  const { triggers = [], pilots = [] } = strategy;
  const starter = triggers.findIndex((trigger) => trigger.start.includes(use.id));
  const started = starter < 0 ? use : startedBy(use, triggers[starter], state.triggers[starter], year);
  if (!started) return undefined;
  let { from, to } = started;
  let dose = 1;
  let isCut = false;
  const end = (last: number): void => {
    if (last >= to) return;
    to = last;
    isCut = true;
  };
  triggers.forEach((trigger, t) => {
    const spell = spellIn(state.triggers[t], year);
    if (!spell) return;
    const isInForce = spell.to === undefined || year <= spell.to;
    if (trigger.stop.includes(use.id)) {
      if (trigger.act !== 'while') end(spell.from - 1);
      else if (isInForce) dose = 0;
    }
    const factor = trigger.dose[use.id];
    if (factor !== undefined && isInForce) dose *= factor;
  });
  pilots.forEach((pilot, p) => {
    if (pilot.uses.includes(use.id) && state.verdicts[p] === 'dropped') end(pilot.review);
  });
  return { from, to, dose, isCut };
}

/** The latest spell that has begun by the year. */
function spellIn(state: TriggerState | undefined, year: number): Spell | undefined {
  return state?.spells.findLast((spell) => spell.from <= year);
}

/** Years of a use that waited for a trigger: its own number of years for `once`, else within the window that the document gives. */
function startedBy(
  use: MeasureUse,
  trigger: Trigger | undefined,
  state: TriggerState | undefined,
  year: number,
): { readonly from: number; readonly to: number } | undefined {
  const spell = spellIn(state, year);
  if (!trigger || !spell) return undefined;
  const from = Math.max(use.from, spell.from);
  if (trigger.act === 'once') return { from, to: from + use.to - use.from };
  const to = Math.min(use.to, spell.to ?? use.to);
  return from > to ? undefined : { from, to };
}
