import { computed, type ReadonlySignal } from '@preact/signals-core';

/** A computed value that stays the same object while its content does, so that what depends on it isn't drawn again. */
export function unchanged<Value>(read: () => Value): ReadonlySignal<Value> {
  let last: { readonly value: Value; readonly content: string } | undefined;
  return computed(() => {
    const value = read();
    const content = JSON.stringify(value) ?? '';
    if (last?.content !== content) last = { value, content };
    return last.value;
  });
}
