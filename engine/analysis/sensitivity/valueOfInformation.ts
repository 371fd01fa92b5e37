/**
 * Which data would change the choice: the expected value of knowing one input before choosing (expected value of partial perfect
 * information), by grouping runs with like values of it (Strong and Oakley, "An efficient method for computing single-parameter
 * partial expected value of perfect information", Medical Decision Making 33, 2013).
 * @param input the input's value in each run
 * @param benefits by strategy, the benefit in each run; more is better
 * @param groups runs are put in so many groups of equal size
 * @returns gain in expected benefit, 0 where the same strategy is best whatever the input's value
 */
export function valueOfKnowing(input: Float64Array, benefits: readonly Float64Array[], groups: number): number {
  const runs = input.length;
  const order = Array.from({ length: runs }, (_, i) => i).sort((a, b) => (input[a] as number) - (input[b] as number));
  const best = Math.max(...benefits.map(mean));
  let informed = 0;
  for (let group = 0; group < groups; group++) {
    const members = order.slice(Math.floor((group * runs) / groups), Math.floor(((group + 1) * runs) / groups));
    if (members.length === 0) continue;
    const choice = Math.max(
      ...benefits.map((benefit) => members.reduce((sum, run) => sum + (benefit[run] as number), 0)),
    );
    informed += choice;
  }
  return informed / runs - best;
}

/** The expected value of knowing every input: what any data could at most be worth. */
export function valueOfKnowingAll(benefits: readonly Float64Array[]): number {
  const runs = benefits[0]?.length ?? 0;
  let informed = 0;
  for (let run = 0; run < runs; run++) informed += Math.max(...benefits.map((benefit) => benefit[run] as number));
  return informed / runs - Math.max(...benefits.map(mean));
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
