import { describe, expect, it } from 'vitest';
import { switches } from '../../engine/simulation/switches.ts';
import { processes } from '../../engine/simulation/year.ts';

describe('what a scenario can switch off', () => {
  it('is every process of the year in its order, in-migration and housing', () => {
    expect(switches).toEqual([...processes.map(({ name }) => name), 'in-migration', 'housing']);
  });
});
