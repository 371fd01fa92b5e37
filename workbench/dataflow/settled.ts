import { effect, type ReadonlySignal, signal } from '@preact/signals-core';

/**
 * The value of a signal that may change many times a second, at most every `interval` milliseconds and always the last one: for
 * what is dear to draw and not under the hand.
 */
export function settled<Value>(source: ReadonlySignal<Value>, interval: number): ReadonlySignal<Value> {
  const calm = signal(source.peek());
  let isWaiting = false;
  effect(() => {
    void source.value;
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      calm.value = source.peek();
    }, interval);
  });
  return calm;
}
