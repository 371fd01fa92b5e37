import { studyMethod } from './studies.ts';

/** One assumption from its low end to its high end: what the result is at either, and how far apart. */
export const tornadoMethod = studyMethod({
  kind: 'sensitivity',
  steps({ method }, [, , , , low, high, swing]) {
    // of those that were tried on one run the table tells the swing alone
    if (low === undefined || high === undefined || swing === undefined || low === '–') return [];
    return [method.steps.swing(high, low, swing)];
  },
});
