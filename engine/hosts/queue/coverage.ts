import { readReplicates } from '../replicateNumbers.ts';

/** A result by its name in the database, and the runs it holds. */
export interface NamedRuns {
  readonly name: string;
  readonly runs: readonly number[];
}

/**
 * Results that together hold runs asked for, none of them twice and no others: sums of a result can't be taken apart. Large ones first.
 * @param names as `writeReplicates` writes them
 * @param have runs that are in already
 */
export function usableResults(
  names: readonly string[],
  asked: ReadonlySet<number>,
  have: ReadonlySet<number>,
): readonly NamedRuns[] {
  const taken = new Set(have);
  const usable: NamedRuns[] = [];
  const read = names.map((name) => ({ name, runs: readReplicates(name) ?? [] }));
  for (const result of read.sort((a, b) => b.runs.length - a.runs.length)) {
    if (result.runs.length === 0 || !result.runs.every((run) => asked.has(run) && !taken.has(run))) continue;
    for (const run of result.runs) taken.add(run);
    usable.push(result);
  }
  return usable;
}

/** Runs asked for that neither are in nor will be: no job that waits or is at work gives them in a form that can be used. */
export function runsToSubmit(
  asked: ReadonlySet<number>,
  have: ReadonlySet<number>,
  pending: readonly string[],
): readonly number[] {
  const coming = new Set(usableResults(pending, asked, have).flatMap(({ runs }) => runs));
  return [...asked].filter((run) => !have.has(run) && !coming.has(run)).sort((a, b) => a - b);
}
