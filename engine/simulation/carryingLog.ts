import type { Strategy } from '../scenario/strategy.ts';
import type { CarriedOut } from './carryOut.ts';
import type { Decisions } from './triggers.ts';

/** What the log of a use holds for a year, expected and in whole numbers: people reached, kroner asked for, kroner spent. */
export const useFigures = ['reached', 'asked', 'spent'] as const;

/** What the log of a trigger holds for a year's end: 1 where it fired, 1 where what it does is in force in the next year. */
export const triggerFigures = ['fired', 'in-force'] as const;

/** What the log of a pilot holds for a year's end. */
export const pilotFigures = ['kept', 'dropped'] as const;

/** What is kept of a claim for a year's end and a replicate: 1 where it holds, else 0, and the value that it is about, NaN where it has none. */
export const claimFigures = ['held', 'value'] as const;

/** What claims came to in one replicate, empty: [year][claim][`claimFigures`]. */
export function emptyClaimed({ claims = [] }: Pick<Strategy, 'claims'>, years: number): Float64Array {
  return new Float64Array(years * claims.length * claimFigures.length);
}

/** Arrays of a result whose size is the strategy's own, so that they are filed apart from those that strategies share. */
export const carryingArrays = ['uses', 'triggers', 'pilots', 'claims'] as const;
export type CarryingArray = (typeof carryingArrays)[number];

/** Empty logs: uses have an entry for each year but the base year, triggers, pilots and claims for every year's end. */
export function emptyCarryingLog(strategy: Strategy, years: number): Record<CarryingArray, Float64Array> {
  return {
    uses: new Float64Array((years - 1) * strategy.measures.length * useFigures.length),
    triggers: new Float64Array(years * (strategy.triggers?.length ?? 0) * triggerFigures.length),
    pilots: new Float64Array(years * (strategy.pilots?.length ?? 0) * pilotFigures.length),
    claims: new Float64Array(years * (strategy.claims?.length ?? 0)),
  };
}

/** @param index the year's, 1 for the first after the base year */
export function fileUses(
  log: Record<CarryingArray, Float64Array>,
  index: number,
  carried: readonly CarriedOut[],
): void {
  const { uses } = log;
  carried.forEach(({ reached, asked, spent }, use) => {
    const at = ((index - 1) * carried.length + use) * useFigures.length;
    [reached, asked, spent].forEach((figure, f) => {
      uses[at + f] = (uses[at + f] ?? 0) + figure;
    });
  });
}

/**
 * @param index of the year that has ended, 0 for the base year
 * @param claimed of the replicate that is run
 */
export function fileDecisions(
  log: Record<CarryingArray, Float64Array>,
  claimed: Float64Array | undefined,
  index: number,
  decided: Decisions,
): void {
  decided.triggers.forEach(({ fired, inForce }, t) => {
    const at = (index * decided.triggers.length + t) * triggerFigures.length;
    log.triggers[at] = (log.triggers[at] ?? 0) + Number(fired);
    log.triggers[at + 1] = (log.triggers[at + 1] ?? 0) + Number(inForce);
  });
  decided.claims.forEach(({ holds, value }, c) => {
    const at = index * decided.claims.length + c;
    log.claims[at] = (log.claims[at] ?? 0) + Number(holds);
    claimed?.set([Number(holds), value], at * claimFigures.length);
  });
  decided.verdicts.forEach((verdict, p) => {
    if (!verdict) return;
    const at = (index * decided.verdicts.length + p) * pilotFigures.length + (verdict === 'kept' ? 0 : 1);
    log.pilots[at] = (log.pilots[at] ?? 0) + 1;
  });
}
