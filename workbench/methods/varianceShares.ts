import { studyMethod } from './studies.ts';
import { signApart } from './waterfall.ts';

/** What share of the result's variance an assumption makes. */
export const sobolMethod = studyMethod({
  kind: 'sensitivity',
  steps: ({ method }, [, alone, total]) =>
    alone === undefined || total === undefined ? [] : [method.steps.alone(alone, total)],
});

/** A scenario's spread in its three parts, which sum to all of it. */
export const spreadMethod = studyMethod({
  kind: 'robustness',
  steps({ words, method }, [, unknown, chance, both]) {
    if (unknown === undefined || chance === undefined || both === undefined) return [];
    return [method.steps.sum(`${unknown} ${signApart(chance)} ${signApart(both)}`, words.numbers.percent(1, 0))];
  },
});
