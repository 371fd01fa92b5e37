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
}

/** Programme effects of a year, by hazard. */
export type CompiledEffects = Readonly<Record<SteerableHazard, readonly CompiledEffect[]>>;

/**
 * Readies a year's programme effects. Who is covered is drawn once a run for (resident, use), so that a larger coverage reaches
 * the same residents and some more.
 * @param lasting streams of year 0
 */
export function compileEffects(effects: readonly HazardEffect[], estates: number, lasting: Streams): CompiledEffects {
  const byHazard = Object.fromEntries(steerableHazards.map((hazard) => [hazard, [] as CompiledEffect[]])) as Record<
    SteerableHazard,
    CompiledEffect[]
  >;
  for (const effect of effects) {
    const reaches = new Uint8Array(estates);
    for (const estate of effect.estates) reaches[estate] = 1;
    byHazard[effect.hazard].push({
      reaches,
      ageFrom: effect.ageFrom,
      ageTo: effect.ageTo,
      factor: effect.factor,
      threshold: effect.coverage * 4294967296,
      first: (lasting.first[Stream.coverage] as number) ^ keyOfText(effect.use),
      second: lasting.second[Stream.coverage] as number,
    });
  }
  return byHazard;
}

/** Product of the factors of all effects that reach a resident, 1 where none does. */
export function effectOn(effects: readonly CompiledEffect[], key: number, estate: number, age: number): number {
  let factor = 1;
  for (let i = 0; i < effects.length; i++) {
    const effect = effects[i] as CompiledEffect;
    if (
      effect.reaches[estate] === 1 &&
      age >= effect.ageFrom &&
      age <= effect.ageTo &&
      draw(key, effect.first, effect.second) < effect.threshold
    ) {
      factor *= effect.factor;
    }
  }
  return factor;
}
