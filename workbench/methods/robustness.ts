import { studyMethod } from './studies.ts';

/** A scenario over the futures: in how many it reaches the line, and how far it lies from the best. */
export const robustnessMethod = studyMethod({
  kind: 'robustness',
  steps({ words, method }, [, , , satisfied, meanRegret, largestRegret], answer, position) {
    const own = answer.robustness[position];
    if (!own || satisfied === undefined || meanRegret === undefined || largestRegret === undefined) return [];
    const all = answer.draws * answer.lucks;
    const whole = (count: number) => words.numbers.plain(count, 0);
    const reached = answer.lucks === 1 ? method.steps.ofFutures : method.steps.ofRuns;
    return [
      reached(whole(Math.round(own.satisfied * all)), whole(all), satisfied),
      method.steps.regret(meanRegret, largestRegret),
    ];
  },
});
