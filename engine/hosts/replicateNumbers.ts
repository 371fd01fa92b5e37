/** Most replicates that one run has. */
export const mostReplicates = 100_000;

/** Replicate numbers as the flag would have them: `100` for 0 to 99, else stretches and single numbers. */
export function writeReplicates(replicates: readonly number[]): string {
  if (replicates.every((replicate, index) => replicate === index)) return String(replicates.length);
  const stretches: [first: number, last: number][] = [];
  for (const replicate of replicates) {
    const latest = stretches.at(-1);
    if (latest && latest[1] === replicate - 1) latest[1] = replicate;
    else stretches.push([replicate, replicate]);
  }
  const list = stretches.map(([first, last]) => (first === last ? `${first}..${first}` : `${first}..${last}`));
  return list.join(',');
}

/** The numbers that `writeReplicates` wrote or a person did; undefined for anything else. */
export function readReplicates(text: string): readonly number[] | undefined {
  if (/^\d+$/.test(text))
    return Number(text) > 0 ? numbersFrom(0, Math.min(Number(text), mostReplicates + 1) - 1) : undefined;
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const [, first, last] = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(part) ?? [];
    if (first === undefined) return undefined;
    const from = Number(first);
    const to = Number(last ?? first);
    if (to < from || to - from > mostReplicates) return undefined;
    for (const replicate of numbersFrom(from, to)) numbers.add(replicate);
  }
  return [...numbers].sort((a, b) => a - b);
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
