import type { Strategy } from '../../engine/scenario/strategy.ts';

/**
 * Everybody of one age and sex alike, and every year like the first: what tenure, education, children borne, years in a state, standing
 * and persons add to a table's own rates is taken away, so that the table comes back from the events.
 */
export const everybodyAlike: Pick<Strategy, 'rates' | 'parameters'> = {
  rates: [
    { table: 'mortality-gradient', set: 1 },
    { table: 'mortality-partnered', set: 1 },
    { table: 'mortality-improvement', set: 0 },
    { table: 'fertility-parity', set: 1 },
    { table: 'labour-duration', set: 1 },
    { table: 'labour-standing', set: 1 },
    { table: 'flex-job', set: 0 },
  ],
  parameters: { 'work-own-factor': 0 },
};
