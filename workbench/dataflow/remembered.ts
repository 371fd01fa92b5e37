/** Answers that rest on the counts down to here, and those that rest on more. */
interface Kept {
  readonly answers: Map<string, unknown>;
  readonly further: WeakMap<object, Kept>;
}

const first: WeakMap<object, Kept> = new WeakMap();

/**
 * What was worked out from counts, for as long as the counts live. A drag changes one strategy, and what is drawn of the others
 * is then at hand.
 * @param counts of each strategy that the answer rests on, in order: the arrays themselves, which are never written to
 * @param question everything else that the answer depends on
 */
export function remembered<Answer>(
  counts: readonly [object, ...object[]],
  question: string,
  work: () => Answer,
): Answer {
  const [head, ...others] = counts;
  let kept = keptIn(first, head);
  for (const array of others) kept = keptIn(kept.further, array);
  const { answers } = kept;
  if (!answers.has(question)) answers.set(question, work());
  return answers.get(question) as Answer;
}

function keptIn(map: WeakMap<object, Kept>, array: object): Kept {
  const found = map.get(array);
  if (found) return found;
  const kept: Kept = { answers: new Map(), further: new WeakMap() };
  map.set(array, kept);
  return kept;
}
