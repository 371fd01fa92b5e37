import { studyMethod } from './studies.ts';

/** An assumption's elementary effects over the paths, without sign and with it. */
export const screeningMethod = studyMethod({
  kind: 'sensitivity',
  steps({ words, method }, [, strength, direction], { base }) {
    if (strength === undefined || direction === undefined) return [];
    return [method.steps.strength(strength, words.numbers.plain(base, 0), direction)];
  },
});
