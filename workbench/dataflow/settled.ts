import { computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Projected } from './projector.ts';

/**
 * The value of a signal that may change many times a second, once it has stood still for `quiet` milliseconds and in any case
 * every `longest`, always the last one: for what is dear to draw and not under the hand.
 */
export function settled<Value>(source: ReadonlySignal<Value>, quiet: number, longest: number): ReadonlySignal<Value> {
  const calm = signal(source.peek());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  effect(() => {
    void source.value;
    const now = performance.now();
    if (timer === undefined) due = now + longest;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        calm.value = source.peek();
      },
      Math.max(0, Math.min(quiet, due - now)),
    );
  });
  return calm;
}

/** What is on screen but for what the counts alone are known of: figures that tell more stay as they were until that has come. */
export function wholeOf(shown: ReadonlySignal<Projected | undefined>): ReadonlySignal<Projected | undefined> {
  let last: Projected | undefined;
  return computed(() => {
    const now = shown.value;
    if (!now?.isCountsAlone) last = now;
    return last;
  });
}
