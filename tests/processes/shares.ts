import { expect } from 'vitest';
import { switches } from '../../engine/simulation/switches.ts';

/** Every process off but those named. */
export function only(...names: readonly string[]): string[] {
  return switches.filter((name) => !names.includes(name));
}

/** Whether a count out of `of` is within four standard errors of the share. */
export function expectShare(count: number, of: number, share: number): void {
  expect(Math.abs(count - of * share)).toBeLessThanOrEqual(4 * Math.sqrt(of * share * (1 - share)) + 1e-9);
}
