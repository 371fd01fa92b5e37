import { studyMethod } from './studies.ts';

/** A value of the lever: in how many runs the goal is reached with it. */
export const goalSeekMethod = studyMethod({
  kind: 'goal-seek',
  steps({ words, method }, [, chance], { trials, lucks }, position) {
    const trial = trials[position];
    if (!trial || chance === undefined) return [];
    const whole = (count: number) => words.numbers.plain(count, 0);
    return [method.steps.ofRuns(whole(Math.round(trial.reached.probability * lucks)), whole(lucks), chance)];
  },
});
