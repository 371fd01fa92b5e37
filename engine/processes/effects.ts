import { type HazardEffect, type SteerableHazard, steerableHazards } from '../measures/plan.ts';
import { draw, keyOfText } from '../random/hash.ts';
import { Stream, type Streams } from '../random/streams.ts';

interface CompiledEffect {
  readonly reaches: Uint8Array;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly factor: number;
  /** draws below are covered */
  readonly threshold: number;
  readonly first: number;
  readonly second: number;
  /** draws below leave the programme this year; 0 where nobody does */
  readonly leaves: number;
  readonly leavesFirst: number;
}

/** Programme effects of a year, by hazard. */
export type CompiledEffects = Readonly<Record<SteerableHazard, readonly CompiledEffect[]>>;

/** Most that all programmes together multiply a hazard by. The bounds of the gate leave this room and no more. */
export const mostRaised = 2;

/**
 * Readies a year's programme effects. Who is covered is drawn once a run for (resident, use), so that a larger coverage reaches
 * the same residents and some more. Who of them leaves before the year is out is drawn anew for each year.
 * @param lasting streams of year 0
 */
export function compileEffects(effects: readonly HazardEffect[], estates: number, lasting: Streams): CompiledEffects {
  const byHazard = Object.fromEntries(steerableHazards.map((hazard) => [hazard, [] as CompiledEffect[]])) as Record<
    SteerableHazard,
    CompiledEffect[]
  >;
  const stream = lasting.first[Stream.coverage] as number;
  for (const { use, leaving, ...effect } of effects) {
    const reaches = new Uint8Array(estates);
    for (const estate of effect.estates) reaches[estate] = 1;
    byHazard[effect.hazard].push({
      reaches,
      ageFrom: effect.ageFrom,
      ageTo: effect.ageTo,
      factor: effect.factor,
      threshold: effect.coverage * 4294967296,
      first: stream ^ keyOfText(use),
      second: lasting.second[Stream.coverage] as number,
      leaves: leaving ? leaving.share * 4294967296 : 0,
      leavesFirst: leaving ? stream ^ keyOfText(`${use} leaves ${leaving.year}`) : 0,
    });
  }
  return byHazard;
}

/**
 * Product of the factors of all effects that reach a resident, 1 where none does, and never over `mostRaised`.
 * @param effects those of one hazard: `year.effects[hazard]`
 * @param key the resident's
 * @param estate where the resident lives
 */
export function effectOn(effects: readonly CompiledEffect[], key: number, estate: number, age: number): number {
  let factor = 1;
  for (let i = 0; i < effects.length; i++) {
    const effect = effects[i] as CompiledEffect;
    if (
      effect.reaches[estate] === 1 &&
      age >= effect.ageFrom &&
      age <= effect.ageTo &&
      draw(key, effect.first, effect.second) < effect.threshold &&
      (effect.leaves === 0 || draw(key, effect.leavesFirst, effect.second) >= effect.leaves)
    ) {
      factor *= effect.factor;
    }
  }
  return Math.min(factor, mostRaised);
}

/** The largest factor that a resident can meet if every effect reaches him or her, at least 1. */
export function largestEffect(effects: readonly CompiledEffect[]): number {
  let factor = 1;
  for (const effect of effects) factor *= Math.max(1, effect.factor);
  return factor;
}
