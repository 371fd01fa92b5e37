import { effect, type ReadonlySignal, signal } from '@preact/signals-core';

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
