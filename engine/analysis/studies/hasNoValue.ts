import type { StudyAnswer } from './answerStudy.ts';

/** Whether nothing is left to tell of, since the outcome has no value where it was asked. */
export function hasNoValue(answer: StudyAnswer): boolean {
  if (answer.kind === 'robustness') return answer.leftOut !== undefined && answer.robustness.length === 0;
  if (answer.kind !== 'sensitivity' || !answer.leftOut) return false;
  const { bars = [], effects = [], indices = [], leftOut } = answer;
  // shares of the variance are none either where the outcome doesn't vary
  return (
    bars.length + effects.length + indices.length === 0 && (answer.method !== 'sobol' || leftOut.of - leftOut.count < 2)
  );
}
