/** A combination of levers with what it costs and how likely it reaches the goal. */
export interface Bargain<T> {
  readonly choice: T;
  readonly cost: number;
  readonly probability: number;
}

/** Those that no other beats on both cost and probability, cheapest first (the Pareto front). Of equals the first stays. */
export function paretoFront<B extends Bargain<unknown>>(bargains: readonly B[]): readonly B[] {
  const byCost = [...bargains].sort((a, b) => a.cost - b.cost || b.probability - a.probability);
  const front: B[] = [];
  for (const bargain of byCost) {
    if (bargain.probability > (front.at(-1)?.probability ?? Number.NEGATIVE_INFINITY)) front.push(bargain);
  }
  return front;
}
