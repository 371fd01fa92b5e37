import { signal } from '@preact/signals-core';

/** Ways to use the one document: the page's parts are shown or put away, nothing is run again and nothing lost. */
export const modes = ['read', 'edit', 'analyse', 'workshop'] as const;
export type Mode = (typeof modes)[number];

/** The mode the page is in. */
export const mode = signal<Mode>('edit');

/** Whether all scenarios but the starting point are put out of sight for the moment, as while B is held in a workshop. */
export const showsBaselineOnly = signal(false);

/** Whether the figure in hand stands alone on the page, as a spotlight in a workshop. */
export const isSpotlit = signal(false);

/** Whether what stands in the document can be changed just now: in all modes but reading, where the document is one's own. */
export function canChange(isReadOnly: boolean): boolean {
  return mode.value !== 'read' && !isReadOnly;
}
