import { type ReadonlySignal, signal } from '@preact/signals-core';

/** Width from which outline, document and levers stand side by side; the style sheet's own. Outside a page there is no width to ask. */
const wideEnough = globalThis.matchMedia?.('(min-width: 75rem)');

const wide = signal(wideEnough?.matches ?? true);
wideEnough?.addEventListener('change', () => {
  wide.value = wideEnough.matches;
});

/** Whether the window has room for three columns. */
export const isWide: ReadonlySignal<boolean> = wide;
