import { type Cause, causes, placeCauses } from '../simulation/projection.ts';
import { type CauseKind, type CauseSplit, causeKind } from './causes.ts';
import { jackknife } from './jackknife.ts';
import type { Spread } from './summary.ts';

/**
 * How sure a sum of causes is, such as all that work through people: of `change` over the causes given.
 * @returns undefined for fewer than two batches of runs
 */
export function spreadOfCauses({ parts, without, runs }: CauseSplit, among: ReadonlySet<Cause>): Spread | undefined {
  if (!without) return undefined;
  const sum = (changes: readonly number[]) =>
    changes.reduce((total, change, index) => (among.has(causes[index] as Cause) ? total + change : total), 0);
  const left = without.map((batch) => ({ estimate: sum(batch.changes), runs: batch.runs }));
  return jackknife(sum(parts.map(({ change }) => change)), left, runs);
}

/** The causes of either kind. */
export const causesOfKind: Readonly<Record<CauseKind, ReadonlySet<Cause>>> = {
  people: new Set(causes.filter((cause) => causeKind(cause) === 'people')),
  place: placeCauses,
};
