import type { Wording } from '../text/language.ts';
import type { MethodWords } from '../text/methodWords.ts';

/** Replicates counted, and the share that they are told as, where it isn't told as that count itself. */
export function replicatesCounted(
  count: number,
  all: number,
  told: string,
  words: Wording,
  { steps }: MethodWords,
): string {
  const whole = (number: number) => words.numbers.plain(number, 0);
  const counted = words.text.figures.replicatesOf(count, all);
  return told === counted ? steps.inReplicates(counted) : steps.ofReplicates(whole(count), whole(all), told);
}
