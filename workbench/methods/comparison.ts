import { comparedOf } from '../cells/comparison.ts';
import { doesSubtract } from '../text/agreement.ts';
import type { Method } from './method.ts';
import { withUnit } from './point.ts';
import { rests } from './rests.ts';

/** Each scenario's difference to the first, place by place, with the numbers that stand beside it. */
export const comparisonMethod: Method<undefined> = {
  rests: [...rests.moves, ...rests.letting],
  worked({ cell, session, words, method }) {
    if (cell.kind !== 'comparison') return [];
    const criterion = session.focus.value?.indicator.criterion ?? 'outside-labour';
    return (comparedOf(cell, session) ?? []).flatMap(({ place, isWhole, scenarios }) => {
      const base = scenarios.find(({ difference }) => difference === undefined);
      const steps = scenarios.flatMap(({ name, gap, difference }) => {
        if (!base || difference === undefined || gap === '–') return [];
        const shown = withUnit(criterion, 'gap', difference, words);
        const own = isWhole ? gap : bracketed(gap);
        const step = method.steps.value(name, method.steps.less(own, bracketed(base.gap), shown));
        const isPlain = doesSubtract({ from: base.gap, to: gap, difference });
        return [isPlain ? step : `${step}. ${words.text.trend.rounded}`];
      });
      return steps.length > 0 ? [{ about: place, steps }] : [];
    });
  },
};

function bracketed(written: string): string {
  return written.startsWith('−') ? `(${written})` : written;
}
